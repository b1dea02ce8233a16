"""Family in the administration: who is expected, what was agreed, guests of no client, and how a program invites."""

from django.contrib import admin

from iop_portal.admin_pages import ConfigurationAdmin, ProgramFilter, RecordAdmin
from sessions.admin.attendance import MayBeInError, OfSession
from sessions.models import FamilyBooking, GroupAgreement, Guest, InvitationText


@admin.register(FamilyBooking)
class FamilyBookingAdmin(OfSession, RecordAdmin):
    """Which family member is expected, under which consent, and who no longer is and why."""

    program_path = "group_session__program"
    page_path = "group_session"
    list_display = ["booking", "who", "whose", "title", "begins", "cancel_reason", "where"]
    list_filter = [ProgramFilter, "group_session__starts_at", "cancel_reason", "group_session__family_format"]
    list_select_related = ["episode__client", "group_session__program", "contact"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "whose", "who", "contact", "consent", "group_session", "title", "begins", "booked_by", "booked_at", "cancel_reason",
        "cancelled_by", "cancelled_at",
    ]  # fmt: skip

    @admin.display(description="booking")
    def booking(self, row):
        """Its number."""
        return str(row)

    @admin.display(description="family member")
    def who(self, row):
        """Who is expected."""
        return f"{row.contact.display_name} ({row.contact.get_relationship_display()})"


@admin.register(GroupAgreement)
class GroupAgreementAdmin(RecordAdmin):
    """Who agreed to meet other families, and when they took it back."""

    program_path = "episode__program"
    page_path = "episode__client"
    list_display = ["agreement", "who", "whose", "signed_on", "is_standing", "where"]
    list_filter = [ProgramFilter, "signed_on", ("withdrawn_at", admin.EmptyFieldListFilter)]
    list_select_related = ["episode__client", "episode__program", "contact"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "whose", "who", "statement", "signed_on", "signed_name", "signature_method", "recorded_by", "recorded_at",
        "withdrawn_by", "withdrawn_at",
    ]  # fmt: skip

    @admin.display(description="agreement")
    def agreement(self, row):
        """Its number."""
        return str(row)

    @admin.display(description="agreed")
    def who(self, row):
        """The client, or which family member."""
        return f"{row.contact.display_name} ({row.contact.get_relationship_display()})" if row.contact else "The client"

    @admin.display(description="standing", boolean=True)
    def is_standing(self, row):
        """Not withdrawn."""
        return row.withdrawn_at is None


@admin.register(Guest)
class GuestAdmin(MayBeInError, RecordAdmin):
    """Who came to family education without a consent: of no client."""

    client_path = None
    program_path = "group_session__program"
    page_path = "group_session"
    list_display = ["guest", "name", "heads", "title", "begins", "minutes", "is_standing", "where"]
    list_filter = [ProgramFilter, "group_session__starts_at", ("in_error_at", admin.EmptyFieldListFilter)]
    list_select_related = ["group_session__program"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "group_session", "title", "begins", "name", "heads", "minutes", "recorded_by", "recorded_at",
        "in_error_by", "in_error_at", "in_error_reason",
    ]  # fmt: skip

    @admin.display(description="guest")
    def guest(self, row):
        """Its number."""
        return str(row)

    @admin.display(description="minutes")
    def minutes(self, row):
        """For how long."""
        return row.length_in_minutes


@admin.register(InvitationText)
class InvitationTextAdmin(ConfigurationAdmin):
    """How a program invites family. A new wording is added as a version; none is changed."""

    list_display = ["program", "in_use_from", "body", "added_at"]
    list_filter = [ProgramFilter, "in_use_from"]
    list_select_related = ["program"]
    search_fields = ["body"]
    ordering = ["-in_use_from", "-pk"]
    fields = ["program", "in_use_from", "body"]

    def has_change_permission(self, request, obj=None):
        """What was sent under a wording was sent under it."""
        return False
