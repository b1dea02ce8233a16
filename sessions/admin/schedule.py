"""Rooms, series, sessions and who is expected."""

from django.contrib import admin
from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.html import format_html_join

from iop_portal.admin_pages import ConfigurationAdmin, ProgramFilter, RecordAdmin
from sessions.models import Booking, Enrolment, GroupSession, Room, Series


@admin.register(Room)
class RoomAdmin(ConfigurationAdmin):
    """Rooms and how many they seat; one that is no longer used is set inactive."""

    list_display = ["name", "program", "seats", "is_active"]
    list_filter = [ProgramFilter, "is_active"]
    list_select_related = ["program"]
    search_fields = ["name"]

    def get_readonly_fields(self, request, obj=None):
        """A room does not move: its sessions took place there."""
        return ["program"] if obj else []


@admin.register(Series)
class SeriesAdmin(RecordAdmin):
    """What recurs. Changed on its page in the portal, where clashes are seen."""

    client_path = None
    list_display = [
        "name",
        "program",
        "modality",
        "weekday",
        "starts_at",
        "duration",
        "facilitator",
        "room",
        "starts_on",
        "ends_on",
    ]
    list_filter = [ProgramFilter, "modality", "weekday", "is_telehealth", "ends_on"]
    list_select_related = ["program", "facilitator", "room"]
    search_fields = ["name", "facilitator__last_name"]
    search_help_text = "Name, or the facilitator's last name."
    ordering = ["weekday", "starts_at", "name", "pk"]
    fields = [
        "name", "program", "modality", "family_format", "days_in_words", "starts_at", "duration", "room", "is_telehealth",
        "facilitator", "co_facilitators", "capacity", "curriculum", "starts_on", "ends_on", "produced_until", "clash_reason",
        "public_id",
    ]  # fmt: skip


@admin.register(GroupSession)
class GroupSessionAdmin(RecordAdmin):
    """Sessions as they take place; who came is one step away."""

    client_path = None
    list_display = ["title", "begins", "program", "modality", "facilitator", "place", "is_held"]
    list_filter = [ProgramFilter, "starts_at", "modality", "is_telehealth", ("cancelled_at", admin.EmptyFieldListFilter)]
    list_select_related = ["program", "facilitator", "room"]
    search_fields = ["facilitator__last_name__istartswith", "facilitator__first_name__istartswith"]
    search_help_text = "The facilitator's name."
    date_hierarchy = "starts_at"
    ordering = ["-starts_at", "-pk"]
    sortable_by = ["begins"]
    fieldsets = [
        (
            None,
            {"fields": ["title", "program", "series", "modality", "family_format", "topic", "lesson", "begins", "ends", "place"]},
        ),
        ("People", {"fields": ["facilitator", "substitute_for", "co_facilitators", "capacity", "lists"]}),
        ("Changes", {"fields": ["was_to_begin", "change_reason", "clash_reason"]}),
        ("Cancellation", {"fields": ["cancelled_at", "cancelled_by", "cancel_reason"]}),
    ]

    @admin.display(description="begins", ordering="starts_at")
    def begins(self, group_session):
        """By its program's clock."""
        return self.moment(group_session.starts_at, group_session.program)

    @admin.display(description="ends")
    def ends(self, group_session):
        """By its program's clock."""
        return self.moment(group_session.ends_at, group_session.program)

    @admin.display(description="was to begin")
    def was_to_begin(self, group_session):
        """Before it was moved, by its program's clock."""
        return self.moment(group_session.moved_from, group_session.program)

    @admin.display(description="place")
    def place(self, group_session):
        """The room, or telehealth."""
        return group_session.place

    @admin.display(description="held", boolean=True)
    def is_held(self, group_session):
        """Not cancelled."""
        return not group_session.is_cancelled

    @admin.display(description="who came")
    def lists(self, group_session):
        """The lists of this session's people, each behind its own page."""
        kinds = [
            ("Attendance", "attendance"),
            ("Family", "familyparticipation"),
            ("Bookings", "booking"),
            ("Calls", "schedulecall"),
        ]
        links = [
            (reverse(f"admin:iop_sessions_{model}_changelist"), quote(group_session.pk), label) for label, model in kinds
        ]  # fmt: skip
        return format_html_join(" · ", '<a href="{}?group_session__id__exact={}">{}</a>', links)


@admin.register(Enrolment)
class EnrolmentAdmin(RecordAdmin):
    """Places in series, from when until when."""

    program_path = "series__program"
    page_path = "series"
    list_display = ["enrolment", "whose", "series", "where", "starts_on", "ends_on", "end_reason", "is_withdrawn"]
    list_filter = [ProgramFilter, "series__modality", "starts_on", "ends_on", ("withdrawn_at", admin.EmptyFieldListFilter)]
    list_select_related = ["episode__client", "series__program"]
    ordering = ["-pk"]
    fields = [
        "whose", "episode", "series", "starts_on", "ends_on", "end_reason", "enrolled_by", "enrolled_at", "withdrawn_by",
        "withdrawn_at",
    ]  # fmt: skip

    @admin.display(description="enrolment", ordering="pk")
    def enrolment(self, enrolment):
        """Its number."""
        return str(enrolment)

    @admin.display(description="withdrawn", boolean=True)
    def is_withdrawn(self, enrolment):
        """Taken back before the first day."""
        return enrolment.withdrawn_at is not None


@admin.register(Booking)
class BookingAdmin(RecordAdmin):
    """Who is expected at a session without a series."""

    program_path = "group_session__program"
    page_path = "group_session"
    list_display = ["booking", "whose", "title", "begins", "where", "booked_by"]
    list_filter = [ProgramFilter, "group_session__modality", "group_session__starts_at"]
    list_select_related = ["episode__client", "group_session__program", "booked_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "episode", "group_session", "title", "begins", "booked_by", "booked_at"]

    @admin.display(description="booking")
    def booking(self, booking):
        """Its number."""
        return str(booking)

    @admin.display(description="session")
    def title(self, booking):
        """Which session."""
        return booking.group_session.title

    @admin.display(description="begins")
    def begins(self, booking):
        """By its program's clock."""
        return self.moment(booking.group_session.starts_at, booking.group_session.program)
