"""Plans in the administration: found and read; written and signed in the portal only (house rule 21)."""

from django.contrib import admin

from iop_portal.admin_pages import ConfigurationAdmin, HoldsInEveryProgram, ProgramFilter, RecordAdmin, RecordInline
from plans.models import (
    DimensionReview,
    ElementNote,
    Goal,
    Intervention,
    Objective,
    ObjectiveReview,
    PlanReview,
    Prescription,
    Problem,
    SafetyPlan,
    Starter,
    TreatmentPlan,
)


class ProblemInline(RecordInline):
    """What the plan answers."""

    model = Problem
    fields = ["position", "words", "dimension", "finding", "measure", "diagnosis"]


class GoalInline(RecordInline):
    """What the client wants; the steps toward it stand on the goal's page."""

    model = Goal
    fields = ["position", "words"]


class PrescriptionInline(RecordInline):
    """The week."""

    model = Prescription
    fields = ["begins_on", "modality", "sessions_per_week", "minutes_each"]
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
    inlines = [ProblemInline, GoalInline, PrescriptionInline, ElementNoteInline]
    fieldsets = [
        (None, {"fields": ["whose", "where", "episode", "version", "change_reason", "status"]}),
        ("Days", {"fields": ["starts_on", "in_force_on", "ended_on"]}),
        (
            "Content",
            {
                "fields": [
                    "strengths", "family_role", "discharge_criteria", "relapse_prevention", "medication_coordination",
                    "culture_and_language", "missing_modality_reason", "hours_reason", "schedule_reason", "library_reason",
                    "no_safety_plan_reason",
                ]
            },
        ),
        (
            "Signatures",
            {
                "fields": [
                    "written_by", "created_at", "signed_by", "signed_credential", "signed_at", "client_signed_name",
                    "client_signed_on", "client_refused_on", "client_refusal_reason", "refusal_witness", "client_recorded_by",
                    "needs_cosignature", "cosigned_by", "cosigned_credential", "cosigned_at",
                    "returned_by", "returned_at", "returned_words",
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


@admin.register(Problem)
class ProblemAdmin(PartAdmin):
    """Problems, and what each rests on."""

    is_part = False
    list_display = ["words", "dimension", "measure", "diagnosis", "whose", "version"]
    list_filter = [ProgramFilter, "dimension", "plan__status"]
    list_select_related = ["plan__episode__client", "measure"]
    fields = ["whose", "plan", "words", "dimension", "screening", "finding", "measure", "diagnosis", "no_goal_reason"]


class ObjectiveInline(RecordInline):
    """Steps toward the goal."""

    model = Objective
    fields = ["position", "element", "statement", "measure", "target_on", "status"]


@admin.register(Goal)
class GoalAdmin(PartAdmin):
    """Goals, in the clients' words, with the steps toward them."""

    list_display = ["words", "is_library_text", "whose", "version"]
    list_filter = [ProgramFilter, "is_library_text", "plan__status"]
    inlines = [ObjectiveInline]
    fields = ["whose", "plan", "problem", "words", "aim", "starter", "is_library_text"]


class InterventionInline(RecordInline):
    """What staff do toward it."""

    model = Intervention
    fields = ["position", "service", "words", "role", "staff", "times", "period", "minutes"]


@admin.register(Objective)
class ObjectiveAdmin(PartAdmin):
    """Steps toward goals, and how far they got."""

    is_part = False
    program_path = "goal__plan__episode__program"
    client_path = "goal__plan__episode__client"
    page_path = "goal__plan"
    list_display = ["statement", "element", "status", "target_on", "whose", "version"]
    list_filter = [ProgramFilter, "element", "status", "is_library_text", "target_on", "goal__plan__status"]
    list_select_related = ["goal__plan__episode__client"]
    inlines = [InterventionInline]
    fields = [
        "whose", "goal", "element", "statement", "baseline", "measure", "target", "target_on", "status", "starter",
        "is_library_text",
    ]  # fmt: skip

    @admin.display(description="plan")
    def version(self, part):
        """Which version."""
        return f"Version {part.goal.plan.version}"


@admin.register(Intervention)
class InterventionAdmin(PartAdmin):
    """What staff do toward objectives."""

    program_path = "objective__goal__plan__episode__program"
    client_path = "objective__goal__plan__episode__client"
    page_path = "objective__goal__plan"
    list_display = ["words", "service", "role", "staff", "times", "period", "minutes", "whose", "version"]
    list_filter = [ProgramFilter, "service", "role", "objective__goal__plan__status"]
    list_select_related = ["objective__goal__plan__episode__client", "staff"]
    fields = ["whose", "objective", "service", "words", "role", "staff", "times", "period", "minutes"]

    @admin.display(description="plan")
    def version(self, part):
        """Which version."""
        return f"Version {part.objective.goal.plan.version}"


@admin.register(ElementNote)
class ElementNoteAdmin(PartAdmin):
    """Why an element of recovery has no objective."""

    list_display = ["element", "reason", "whose", "version"]
    list_filter = [ProgramFilter, "element", "plan__status"]
    fields = ["whose", "plan", "element", "reason"]


@admin.register(Prescription)
class PrescriptionAdmin(PartAdmin):
    """Lines of prescribed weeks."""

    list_display = ["modality", "sessions_per_week", "minutes_each", "begins_on", "whose", "version"]
    list_filter = [ProgramFilter, "modality", "plan__status"]
    fields = ["whose", "plan", "begins_on", "modality", "sessions_per_week", "minutes_each"]


@admin.register(SafetyPlan)
class SafetyPlanAdmin(RecordAdmin):
    """What clients do when it becomes dangerous; each signed version stays."""

    program_path = "episode__program"
    list_display = ["safety_plan", "whose", "version", "copy_given_on", "ended_on", "signed_by", "where"]
    list_filter = [ProgramFilter, ("signed_at", admin.EmptyFieldListFilter), ("ended_on", admin.EmptyFieldListFilter)]
    list_select_related = ["episode__client", "episode__program", "signed_by"]
    ordering = ["-pk"]
    fields = [
        "whose", "where", "episode", "version", "warning_signs", "own_coping", "distractions", "people_to_ask", "professionals",
        "means_safety", "reasons_to_live", "written_by", "created_at", "signed_by", "signed_credential", "signed_at",
        "copy_given_on", "ended_on",
    ]  # fmt: skip

    @admin.display(description="safety plan", ordering="pk")
    def safety_plan(self, safety_plan):
        """Its number."""
        return str(safety_plan)


@admin.register(Starter)
class StarterAdmin(HoldsInEveryProgram, ConfigurationAdmin):
    """The library of goals and objectives. What is no longer offered stays where it was used."""

    list_display = ["text", "kind", "element", "offered_in", "is_offered"]
    list_filter = [ProgramFilter, "kind", "element", "is_offered"]
    list_select_related = ["program"]
    search_fields = ["text", "measure"]
    fieldsets = [
        (None, {"fields": ["program", "kind", "element", "text", "position", "is_offered"]}),
        ("For an objective", {"fields": ["baseline", "measure", "target"]}),
    ]

    @admin.display(description="program", ordering="program__name")
    def offered_in(self, starter):
        """Where: one program, or each."""
        return starter.program or "Every program"


class ObjectiveReviewInline(RecordInline):
    """What became of each objective."""

    model = ObjectiveReview
    fields = ["objective", "outcome", "rating", "words"]


class DimensionReviewInline(RecordInline):
    """On which criterion, per dimension."""

    model = DimensionReview
    fields = ["dimension", "criterion"]
    show_change_link = False


@admin.register(PlanReview)
class PlanReviewAdmin(RecordAdmin):
    """Reviews, with what they found and decided."""

    program_path = "plan__episode__program"
    client_path = "plan__episode__client"
    list_display = ["reviewed_on", "whose", "decision", "completed_at", "signed_by", "needs_cosignature", "where"]
    list_filter = [ProgramFilter, "decision", "needs_cosignature", "reviewed_on"]
    list_select_related = ["plan__episode__client", "plan__episode__program", "signed_by"]
    ordering = ["-pk"]
    inlines = [ObjectiveReviewInline, DimensionReviewInline]
    fieldsets = [
        (None, {"fields": ["whose", "where", "plan", "covers_from", "reviewed_on", "participation", "client_words"]}),
        ("Decision", {"fields": ["decision", "reasons", "next_version", "completed_at"]}),
        (
            "Signatures",
            {
                "fields": [
                    "written_by", "created_at", "signed_by", "signed_credential", "signed_at", "needs_cosignature",
                    "cosigned_by", "cosigned_credential", "cosigned_at",
                ]
            },
        ),
    ]  # fmt: skip


class ReviewPartAdmin(PartAdmin):
    """A part of a review: read with it, filtered here."""

    program_path = "review__plan__episode__program"
    client_path = "review__plan__episode__client"
    page_path = "review"
    list_select_related = ["review__plan__episode__client"]

    @admin.display(description="plan")
    def version(self, part):
        """Which version was reviewed."""
        return f"Version {part.review.plan.version}"


@admin.register(ObjectiveReview)
class ObjectiveReviewAdmin(ReviewPartAdmin):
    """What became of objectives."""

    list_display = ["pk", "outcome", "rating", "whose", "version"]
    list_filter = [ProgramFilter, "outcome"]
    fields = ["whose", "review", "objective", "outcome", "rating", "words"]


@admin.register(DimensionReview)
class DimensionReviewAdmin(ReviewPartAdmin):
    """Criteria, per dimension."""

    list_display = ["dimension", "criterion", "whose", "version"]
    list_filter = [ProgramFilter, "criterion", "dimension"]
    fields = ["whose", "review", "dimension", "criterion"]
