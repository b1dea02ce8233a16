"""What a program does about absences (configured); excuses, drug tests and medication (read)."""

from django.contrib import admin

from iop_portal.admin_pages import ConfigurationAdmin, ProgramFilter, RecordAdmin
from sessions.models import AbsenceStep, DrugTest, Excuse, Medication


@admin.register(AbsenceStep)
class AbsenceStepAdmin(ConfigurationAdmin):
    """What is to be done after so many missed sessions in a row: the program's own policy."""

    list_display = ["words", "missed", "program", "source", "is_active"]
    list_filter = [ProgramFilter, "is_active"]
    list_select_related = ["program"]
    search_fields = ["words"]
    ordering = ["program", "missed", "pk"]
    fields = ["program", "missed", "words", "source", "is_active"]

    def get_readonly_fields(self, request, obj=None):
        """A policy stays with its program."""
        return ["program"] if obj else []


class OfEpisode:
    """Records about one episode."""

    program_path = "episode__program"
    client_path = "episode__client"
    page_path = "episode__client"
    list_select_related = ["episode__client", "episode__program"]
    ordering = ["-pk"]
    sortable_by = []

    @admin.display(description="record")
    def record(self, row):
        """Its number."""
        return str(row)


@admin.register(Excuse)
class ExcuseAdmin(OfEpisode, RecordAdmin):
    """Absences excused beforehand."""

    list_display = ["record", "whose", "starts_on", "ends_on", "reason", "where"]
    list_filter = [ProgramFilter, "starts_on", "reason", ("withdrawn_at", admin.EmptyFieldListFilter)]
    fields = [
        "whose", "episode", "starts_on", "ends_on", "reason", "words", "entered_by", "entered_at", "withdrawn_by", "withdrawn_at",
    ]  # fmt: skip


@admin.register(DrugTest)
class DrugTestAdmin(OfEpisode, RecordAdmin):
    """Tests: ordered, collected, results and what was confirmed."""

    list_display = ["record", "whose", "ordered_at", "reason", "result", "confirmation", "where"]
    list_filter = [ProgramFilter, "ordered_at", "result", "confirmation"]
    fields = [
        "whose", "episode", "reason", "specimen", "looks_for", "ordered_by", "ordered_at", "collected_by", "collected_at",
        "is_observed", "result", "found", "resulted_by", "resulted_at", "confirmation", "confirmed_by", "confirmed_at", "words",
    ]  # fmt: skip


@admin.register(Medication)
class MedicationAdmin(OfEpisode, RecordAdmin):
    """Medication for addiction, and who prescribes it."""

    list_display = ["record", "whose", "medicine", "started_on", "stopped_on", "where"]
    list_filter = [ProgramFilter, "medicine", "started_on", ("stopped_on", admin.EmptyFieldListFilter)]
    fields = [
        "whose", "episode", "medicine", "dose", "prescriber", "started_on", "stopped_on", "stop_words", "noted_by", "noted_at",
    ]  # fmt: skip
