"""What follows a discharge, to find and read."""

from django.contrib import admin

from clients.models import Appointment, Attempt, Correction, FollowUp
from iop_portal.admin_pages import ProgramFilter, RecordAdmin, RecordInline


class AttemptInline(RecordInline):
    """Each try."""

    model = Attempt
    fields = ["made_at", "outcome", "words", "made_by"]
    show_change_link = False


@admin.register(FollowUp)
class FollowUpAdmin(RecordAdmin):
    """Contacts after a discharge, due and done."""

    program_path = "episode__program"
    list_display = ["follow_up", "whose", "where", "days", "due_on", "outcome"]
    list_filter = [ProgramFilter, "outcome", "due_on"]
    list_select_related = ["episode__client", "episode__program"]
    ordering = ["-pk"]
    sortable_by = []
    page_path = "episode"
    inlines = [AttemptInline]
    fields = ["whose", "episode", "days", "due_on", "outcome", "done_at", "done_by"]

    @admin.display(description="follow-up")
    def follow_up(self, follow_up):
        """Its number."""
        return str(follow_up)


@admin.register(Appointment)
class AppointmentAdmin(RecordAdmin):
    """Where care goes on."""

    program_path = "episode__program"
    page_path = "episode"
    list_display = ["with_whom", "whose", "where", "on"]
    list_filter = [ProgramFilter, "on"]
    list_select_related = ["episode__client", "episode__program"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "episode", "with_whom", "place", "on", "at", "phone", "booked_at", "booked_by"]


@admin.register(Attempt)
class AttemptAdmin(RecordAdmin):
    """Each try to reach somebody after the discharge."""

    program_path = "follow_up__episode__program"
    client_path = "follow_up__episode__client"
    page_path = "follow_up__episode"
    is_part = True
    list_display = ["made_at", "whose", "where", "outcome", "made_by"]
    list_filter = [ProgramFilter, "outcome"]
    list_select_related = ["follow_up__episode__client", "follow_up__episode__program", "made_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "follow_up", "outcome", "words", "made_at", "made_by"]


@admin.register(Correction)
class CorrectionAdmin(RecordAdmin):
    """What was added to a sealed discharge, or corrected in it."""

    program_path = "episode__program"
    page_path = "episode"
    list_display = ["made_at", "whose", "where", "made_by"]
    list_filter = [ProgramFilter, "made_at"]
    list_select_related = ["episode__client", "episode__program", "made_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "episode", "words", "before", "made_at", "made_by"]
