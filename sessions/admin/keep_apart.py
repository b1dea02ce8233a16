"""Pairs kept apart: read by those who may know why."""

from django.contrib import admin

from iop_portal.admin_pages import ProgramFilter, RecordAdmin
from sessions.models import KeepApart


@admin.register(KeepApart)
class KeepApartAdmin(RecordAdmin):
    """Who must not meet. Rows that reach into programs of others do not exist here."""

    program_path = "client__episodes__program"
    client_path = "client"
    list_display = ["pair", "one", "two", "kind", "since", "until", "source"]
    list_filter = [ProgramFilter, "kind", "source", "since"]
    list_select_related = ["client", "contact", "other_client", "other_contact"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "one", "two", "kind", "reason", "since", "until", "source", "order_number", "ordered_on", "recorded_at", "recorded_by",
        "ended_at", "ended_by", "end_reason",
    ]  # fmt: skip

    def get_queryset(self, request):
        """Of which one may know."""
        return super().get_queryset(request).filter(pk__in=KeepApart.objects.visible_to(request.user).values("pk"))

    @admin.display(description="pair")
    def pair(self, row):
        """Its number."""
        return str(row)

    @admin.display(description="this person")
    def one(self, row):
        """By name."""
        return row.both[0]

    @admin.display(description="must not meet")
    def two(self, row):
        """By name."""
        return row.both[1]
