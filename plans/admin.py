"""Plans in the administration: found and read; written and signed in the portal only (house rule 21)."""

from django.contrib import admin

from iop_portal.admin_pages import ProgramFilter, RecordAdmin, RecordInline
from plans.models import ElementNote, Goal, Objective, Prescription, TreatmentPlan


class GoalInline(RecordInline):
    """What the client wants; the steps toward it stand on the goal's page."""

    model = Goal
    fields = ["position", "words"]


class PrescriptionInline(RecordInline):
    """The week."""

    model = Prescription
    fields = ["modality", "sessions_per_week", "minutes_each"]
    show_change_link = False


class ElementNoteInline(RecordInline):
    """Elements of recovery that are not indicated."""

    model = ElementNote
    fields = ["element", "reason"]
    show_change_link = False


@admin.register(TreatmentPlan)
class TreatmentPlanAdmin(RecordAdmin):
    """One version of a plan, with its parts."""

    program_path = "episode__program"
    list_display = ["plan", "whose", "version", "status", "in_force_on", "signed_by", "needs_cosignature", "where"]
    list_filter = [ProgramFilter, "status", "needs_cosignature", "in_force_on", "created_at"]
    list_select_related = ["episode__client", "episode__program", "signed_by"]
    ordering = ["-pk"]
    inlines = [GoalInline, PrescriptionInline, ElementNoteInline]
    fieldsets = [
        (None, {"fields": ["whose", "where", "episode", "version", "status", "starts_on", "in_force_on", "ended_on"]}),
        ("Content", {"fields": ["strengths", "family_role", "discharge_criteria", "missing_modality_reason", "hours_reason"]}),
        (
            "Signatures",
            {
                "fields": [
                    "written_by", "created_at", "signed_by", "signed_credential", "signed_at", "client_signed_name",
                    "client_signed_on", "client_refused_on", "client_refusal_reason", "refusal_witness", "client_recorded_by",
                    "needs_cosignature", "cosigned_by", "cosigned_credential", "cosigned_at",
                ]
            },
        ),
    ]  # fmt: skip

    @admin.display(description="plan", ordering="pk")
    def plan(self, plan):
        """Its number."""
        return str(plan)


class PartAdmin(RecordAdmin):
    """A part of a plan: read with it, filtered here."""

    is_part = True
    program_path = "plan__episode__program"
    client_path = "plan__episode__client"
    page_path = "plan"
    list_select_related = ["plan__episode__client"]
    ordering = ["-pk"]
    sortable_by = []

    @admin.display(description="plan")
    def version(self, part):
        """Which version."""
        return f"Version {part.plan.version}"


class ObjectiveInline(RecordInline):
    """Steps toward the goal."""

    model = Objective
    fields = ["position", "element", "statement", "measure", "target_on", "status"]


@admin.register(Goal)
class GoalAdmin(PartAdmin):
    """Goals, in the clients' words, with the steps toward them."""

    list_display = ["words", "whose", "version"]
    list_filter = [ProgramFilter, "plan__status"]
    inlines = [ObjectiveInline]
    fields = ["whose", "plan", "words"]


@admin.register(Objective)
class ObjectiveAdmin(PartAdmin):
    """Steps toward goals, and how far they got."""

    is_part = False
    program_path = "goal__plan__episode__program"
    client_path = "goal__plan__episode__client"
    page_path = "goal__plan"
    list_display = ["statement", "element", "status", "target_on", "whose", "version"]
    list_filter = [ProgramFilter, "element", "status", "target_on", "goal__plan__status"]
    list_select_related = ["goal__plan__episode__client"]
    fields = ["whose", "goal", "element", "statement", "measure", "target_on", "status"]

    @admin.display(description="plan")
    def version(self, part):
        """Which version."""
        return f"Version {part.goal.plan.version}"


@admin.register(ElementNote)
class ElementNoteAdmin(PartAdmin):
    """Why an element of recovery has no objective."""

    list_display = ["element", "reason", "whose", "version"]
    list_filter = [ProgramFilter, "element", "plan__status"]
    fields = ["whose", "plan", "element", "reason"]


@admin.register(Prescription)
class PrescriptionAdmin(PartAdmin):
    """Lines of prescribed weeks."""

    list_display = ["modality", "sessions_per_week", "minutes_each", "whose", "version"]
    list_filter = [ProgramFilter, "modality", "plan__status"]
    fields = ["whose", "plan", "modality", "sessions_per_week", "minutes_each"]
