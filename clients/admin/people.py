"""Clients, their episodes of care and each step on the road."""

from django.contrib import admin
from django.db.models import Prefetch

from clients.models import Client, Commitment, Consent, Contact, ContactPoint, Episode, Hold, Move, OtherName
from iop_portal.access import programs_where
from iop_portal.admin_pages import ProgramFilter, RecordAdmin, RecordInline


class EpisodeInline(RecordInline):
    """What they came for, and how far they got."""

    model = Episode
    program_path = "program"
    fields = ["program", "status", "status_since", "inquired_on", "admitted_on", "discharged_on", "clinician", "case_manager"]
    ordering = ["-pk"]


class ContactInline(RecordInline):
    """The people around them."""

    model = Contact
    fields = ["first_name", "last_name", "relationship", "phone", "is_emergency_contact", "is_active"]


class ContactPointInline(RecordInline):
    """More numbers and addresses."""

    model = ContactPoint
    fields = ["kind", "value", "label", "may_call", "may_leave_voicemail", "may_text", "may_mail", "is_preferred", "is_active"]


class CommitmentInline(RecordInline):
    """When they cannot come."""

    model = Commitment
    fields = ["kind", "weekdays", "starts_at", "ends_at", "first_day", "last_day", "is_active"]


class ConsentInline(RecordInline):
    """What may be told to whom."""

    model = Consent
    fk_name = "client"
    program_path = "program"
    fields = ["recipient_name", "program", "purpose", "signed_on", "expires_on", "expiry_event", "revoked_at"]


class OtherNameInline(RecordInline):
    """What else they are or were called."""

    model = OtherName
    fields = ["kind", "first_name", "last_name", "added_at"]
    show_change_link = False


@admin.register(Client)
class ClientAdmin(RecordAdmin):
    """Everybody with an episode in one's programs; searched as in the portal."""

    program_path = "episodes__program"
    client_path = ""
    list_display = ["number", "name", "born_on", "standing", "language", "needs_interpreter"]
    list_filter = [ProgramFilter, "needs_interpreter"]
    sortable_by = ["number"]
    ordering = ["last_name", "first_name", "pk"]
    search_help_text = "Beginnings of names, date of birth, phone, or client number."
    inlines = [EpisodeInline, OtherNameInline, ContactPointInline, CommitmentInline, ContactInline, ConsentInline]
    fieldsets = [
        (None, {"fields": ["number", "first_name", "last_name", "preferred_name", "pronouns", "born_on"]}),
        ("How to reach", {"fields": ["phone", "email", "address", "language", "needs_interpreter", "name_to_use"]}),
        ("What is safe", {"fields": ["may_call", "may_leave_voicemail", "may_text", "may_mail"]}),
        ("Kept", {"fields": ["public_id", "created_at", "created_by", "told_apart", "revision"]}),
    ]

    def get_queryset(self, request):
        """With the episodes in one's own programs, newest first; others do not exist here."""
        own = Episode.objects.filter(program__in=programs_where(request.user, self.permission)).order_by("-pk")
        return super().get_queryset(request).prefetch_related(Prefetch("episodes", own.select_related("program"), "own_episodes"))

    @admin.display(description="number", ordering="pk")
    def number(self, client):
        """What staff say instead of a name."""
        return client.number

    @admin.display(description="name")
    def name(self, client):
        """As lists sort it."""
        return client.list_name

    @admin.display(description="stands at")
    def standing(self, client):
        """Where the open episodes stand, else the newest one."""
        shown = [episode for episode in client.own_episodes if episode.is_open] or client.own_episodes[:1]
        return ", ".join(f"{episode.get_status_display()} ({episode.program.name})" for episode in shown)


@admin.register(OtherName)
class OtherNameAdmin(RecordAdmin):
    """Former names, aliases, other spellings."""

    program_path = "client__episodes__program"
    client_path = page_path = "client"
    list_display = ["name", "whose", "kind", "added_at", "added_by"]
    list_filter = [ProgramFilter, "kind"]
    list_select_related = ["client", "added_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "kind", "first_name", "last_name", "public_id", "added_at", "added_by"]

    @admin.display(description="name")
    def name(self, name):
        """As staff say it."""
        return name.display_name


class MoveInline(RecordInline):
    """Each step, by whom."""

    model = Move
    fields = ["on", "from_status", "to_status", "words", "made_by", "made_at"]
    show_change_link = False


class HoldInline(RecordInline):
    """Each time away."""

    model = Hold
    fields = ["starts_on", "reason", "expected_back_on", "back_on", "words", "held_by", "ended_by"]
    show_change_link = False


@admin.register(Episode)
class EpisodeAdmin(RecordAdmin):
    """From the first call to the end, in one program."""

    client_path = "client"
    list_display = ["episode", "whose", "where", "status", "status_since", "admitted_on", "discharged_on", "clinician"]
    list_filter = [ProgramFilter, "status", "track", "referral_source", "discharge_reason", "admitted_on", "discharged_on"]
    list_select_related = ["client", "program", "clinician"]
    ordering = ["-pk"]
    inlines = [MoveInline, HoldInline]
    fieldsets = [
        (None, {"fields": ["whose", "where", "status", "status_since", "track", "clinician", "case_manager"]}),
        ("First contact", {"fields": ["inquired_on", "referral_source", "referred_by", "presenting_concern", "opened_by"]}),
        ("Stepping down", {"fields": ["stepdown_facility", "stepdown_on"]}),
        ("Treatment", {"fields": ["waitlisted_on", "interim_services", "notice_given_on", "admitted_on", "diagnosis"]}),
        ("Getting here", {"fields": ["transport", "travel_minutes"]}),
        (
            "The end",
            {
                "fields": [
                    "closed_on", "discharged_on", "discharge_reason", "last_service_on", "discharge_summary", "outreach",
                    "continuing_care", "handed_over", "wants_no_follow_up", "decline_reason", "referred_to",
                    "closing_note",
                ]
            },
        ),
    ]  # fmt: skip

    @admin.display(description="episode", ordering="pk")
    def episode(self, episode):
        """Its number."""
        return str(episode)


@admin.register(Move)
class MoveAdmin(RecordAdmin):
    """Admissions, discharges and every other step, as they were made."""

    program_path = "episode__program"
    page_path = "episode"
    list_display = ["on", "whose", "where", "from_status", "to_status", "made_by"]
    list_filter = [ProgramFilter, "to_status", "made_at"]
    list_select_related = ["episode__client", "episode__program", "made_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "episode", "from_status", "to_status", "on", "words", "made_at", "made_by"]


@admin.register(Hold)
class HoldAdmin(RecordAdmin):
    """Who was away, from when until when, and why."""

    program_path = "episode__program"
    page_path = "episode"
    list_display = ["starts_on", "whose", "where", "reason", "expected_back_on", "back_on"]
    list_filter = [ProgramFilter, "reason", "starts_on"]
    list_select_related = ["episode__client", "episode__program", "held_by", "ended_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "episode", "reason", "starts_on", "expected_back_on", "back_on", "words", "held_at", "held_by", "ended_by"]
