"""Imports: how many rows became what. What the rows say is seen by who uploaded them, on their own page, and not here."""

from django.contrib import admin
from django.urls import reverse

from clients.models import ImportBatch, ImportRow
from iop_portal.admin_pages import ProgramFilter, RecordAdmin


class OfAnImport(RecordAdmin):
    """An import's own page is only for who uploaded it; others are led to where imports begin."""

    client_path = None

    def view_on_site(self, obj):
        """Where imports begin."""
        return reverse("clients:import-new")


@admin.register(ImportBatch)
class ImportBatchAdmin(OfAnImport):
    """Who imported how much, when, and what became of it."""

    list_display = ["uploaded_at", "program", "what", "stage", "total", "imported", "skipped", "refused", "uploaded_by"]
    list_filter = [ProgramFilter, "what", "stage", "uploaded_at"]
    list_select_related = ["program", "uploaded_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "program",
        "what",
        "stage",
        "takes_doubles",
        "total",
        "imported",
        "skipped",
        "refused",
        "uploaded_by",
        "uploaded_at",
    ]


@admin.register(ImportRow)
class ImportRowAdmin(OfAnImport):
    """Rows that are still kept: their line and outcome, never what they say."""

    program_path = "batch__program"
    list_display = ["number", "batch", "state"]
    list_filter = [ProgramFilter, "state"]
    list_select_related = ["batch"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["batch", "number", "state"]
