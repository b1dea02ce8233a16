"""When clients cannot come, and where they can be reached."""

from django.contrib import admin

from clients.availability import sentence
from clients.models import Commitment, ContactPoint
from iop_portal.admin_pages import ProgramFilter, RecordAdmin


@admin.register(Commitment)
class CommitmentAdmin(RecordAdmin):
    """Hours of the week that are taken."""

    program_path = "client__episodes__program"
    client_path = "client"
    list_display = ["commitment", "hours", "whose", "is_active"]
    list_filter = [ProgramFilter, "kind", "is_active"]
    list_select_related = ["client"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "whose", "kind", "words", "weekdays", "starts_at", "ends_at", "first_day", "last_day", "is_active", "added_at",
        "added_by",
    ]  # fmt: skip

    @admin.display(description="commitment")
    def commitment(self, commitment):
        """Its number."""
        return str(commitment)

    @admin.display(description="hours")
    def hours(self, commitment):
        """As one would say it."""
        return sentence(commitment)


@admin.register(ContactPoint)
class ContactPointAdmin(RecordAdmin):
    """Numbers and addresses beyond the client's first."""

    program_path = "client__episodes__program"
    client_path = "client"
    list_display = ["point", "kind", "label", "whose", "is_preferred", "is_active"]
    list_filter = [ProgramFilter, "kind", "is_active"]
    list_select_related = ["client"]
    ordering = ["-pk"]
    sortable_by = []
    fieldsets = [
        (None, {"fields": ["whose", "kind", "value", "label", "is_preferred"]}),
        ("What is safe", {"fields": ["may_call", "may_leave_voicemail", "may_text", "may_mail", "name_to_use", "best_times"]}),
        ("Kept", {"fields": ["is_active", "added_at", "added_by", "public_id"]}),
    ]

    @admin.display(description="contact point")
    def point(self, point):
        """Its number."""
        return str(point)
