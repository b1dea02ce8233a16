"""Plans in the administration: found and read; written and signed in the portal only (house rule 21)."""

from django.contrib import admin

from iop_portal.admin_pages import RecordAdmin, RecordInline
from plans.models import ElementNote, Goal, Objective, Prescription, TreatmentPlan


class GoalInline(RecordInline):
    """What the client wants."""

    model = Goal
    fields = ["position", "words"]


class PrescriptionInline(RecordInline):
    """The week."""

    model = Prescription
    fields = ["modality", "sessions_per_week", "minutes_each"]


class ElementNoteInline(RecordInline):
    """Elements of recovery that are not indicated."""

    model = ElementNote
    fields = ["element", "reason"]


@admin.register(TreatmentPlan)
class TreatmentPlanAdmin(RecordAdmin):
    """One version of a plan, with its parts."""

    program_path = "episode__program"
    list_display = ["client", "version", "status", "in_force_on", "signed_by", "needs_cosignature", "program_name"]
    list_filter = ["status", "needs_cosignature", "episode__program", "in_force_on"]
    list_select_related = ["episode__client", "episode__program", "signed_by"]
    search_fields = ["episode__client__last_name", "episode__client__first_name", "signed_by__last_name"]
    date_hierarchy = "created_at"
    ordering = ["-pk"]
    inlines = [GoalInline, PrescriptionInline, ElementNoteInline]

    @admin.display(ordering="episode__client__last_name")
    def client(self, plan):
        """Whose plan."""
        return plan.episode.client.list_name

    @admin.display(description="program", ordering="episode__program__name")
    def program_name(self, plan):
        """Where."""
        return plan.program.name

    def client_of(self, obj):
        """Whose record it is."""
        return obj.episode.client


class PartAdmin(RecordAdmin):
    """A part of a plan."""

    ordering = ["-pk"]

    def plan_of(self, part):
        """The plan it is part of."""
        return part.plan

    @admin.display(description="client")
    def client(self, part):
        """Whose plan."""
        return self.plan_of(part).episode.client.list_name

    @admin.display(description="plan")
    def version(self, part):
        """Which version."""
        return f"Version {self.plan_of(part).version}"

    def client_of(self, obj):
        """Whose record it is."""
        return self.plan_of(obj).episode.client


@admin.register(Goal)
class GoalAdmin(PartAdmin):
    """Goals, in the clients' words."""

    program_path = "plan__episode__program"
    list_display = ["words", "client", "version"]
    list_filter = ["plan__status", "plan__episode__program"]
    list_select_related = ["plan__episode__client"]
    search_fields = ["words", "plan__episode__client__last_name"]


@admin.register(Objective)
class ObjectiveAdmin(PartAdmin):
    """Steps toward goals, and how far they got."""

    program_path = "goal__plan__episode__program"
    list_display = ["statement", "element", "status", "target_on", "client", "version"]
    list_filter = ["element", "status", "goal__plan__status", "goal__plan__episode__program"]
    list_select_related = ["goal__plan__episode__client"]
    search_fields = ["statement", "goal__plan__episode__client__last_name"]

    def plan_of(self, part):
        """The plan its goal is part of."""
        return part.goal.plan


@admin.register(ElementNote)
class ElementNoteAdmin(PartAdmin):
    """Why an element of recovery has no objective."""

    program_path = "plan__episode__program"
    list_display = ["element", "reason", "client", "version"]
    list_filter = ["element", "plan__status", "plan__episode__program"]
    list_select_related = ["plan__episode__client"]
    search_fields = ["reason", "plan__episode__client__last_name"]


@admin.register(Prescription)
class PrescriptionAdmin(PartAdmin):
    """Lines of prescribed weeks."""

    program_path = "plan__episode__program"
    list_display = ["modality", "sessions_per_week", "minutes_each", "client", "version"]
    list_filter = ["modality", "plan__status", "plan__episode__program"]
    list_select_related = ["plan__episode__client"]
    search_fields = ["plan__episode__client__last_name"]
