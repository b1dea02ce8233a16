"""Problems and interventions of a draft, each on a small form."""

from iop_portal.access import Permission
from plans.actions import interventions, plans, problems
from plans.diagnoses import TITLES
from plans.forms import LibraryReasonForm
from plans.models import Intervention, Problem
from plans.structure import individuality
from plans.structure_forms import InterventionForm, ProblemForm
from plans.views.documents import DraftView
from plans.views.goals import ObjectiveView


class OfAPlan:
    """A form whose choices depend on the plan."""

    def get_form_kwargs(self):
        """With the plan."""
        return super().get_form_kwargs() | {"plan": self.plan}


class ProblemNew(OfAPlan, DraftView):
    """One more problem."""

    form_class = ProblemForm
    template_name = "plans/problem_form.html"
    anchor = "#goals"

    def act(self, data):
        """Add it."""
        data.pop("revision")
        return problems.add(plan=self.plan, facts=data, by=self.request.user)

    def get_context_data(self, **kwargs):
        """With the list that the browser offers."""
        return super().get_context_data(diagnoses=TITLES.items(), **kwargs)


class ProblemView(DraftView):
    """A small form about one problem."""

    model = Problem
    anchor = "#goals"

    def get_queryset(self):
        """With its plan and the client, whom the page names."""
        visible = Problem.objects.visible_to(self.request.user)
        return visible.select_related("plan__episode__program", "plan__episode__client")

    @property
    def plan(self):
        """The draft that this problem is part of."""
        return self.object.plan


class ProblemEdit(OfAPlan, ProblemView):
    """Say a problem better, or let it rest on something else."""

    form_class = ProblemForm
    template_name = "plans/problem_form.html"

    def get_initial(self):
        """As it stands."""
        return {name: getattr(self.object, name) for name in ProblemForm.base_fields}

    def act(self, data):
        """Write it down."""
        revision = data.pop("revision")
        return problems.edit(problem=self.object, facts=data, revision=revision, by=self.request.user)

    def get_context_data(self, **kwargs):
        """With the list that the browser offers."""
        return super().get_context_data(diagnoses=TITLES.items(), **kwargs)


class ProblemRemove(ProblemView):
    """Take a problem out; its goals stay."""

    template_name = "plans/problem_remove.html"

    def act(self, data):
        """Take it out."""
        return problems.remove(problem=self.object, by=self.request.user)


class InterventionNew(OfAPlan, ObjectiveView):
    """One more thing that staff do toward an objective."""

    form_class = InterventionForm
    template_name = "plans/intervention_form.html"

    def act(self, data):
        """Add it."""
        data.pop("revision")
        return interventions.add(objective=self.object, facts=data, by=self.request.user)


class InterventionView(DraftView):
    """A small form about one intervention."""

    permission = Permission.PLAN_WRITE
    model = Intervention
    anchor = "#goals"

    def get_queryset(self):
        """With its plan and the client, whom the page names."""
        path = "objective__goal__plan__episode"
        return Intervention.objects.visible_to(self.request.user).select_related(f"{path}__program", f"{path}__client")

    @property
    def plan(self):
        """The draft that this intervention is part of."""
        return self.object.objective.goal.plan


class InterventionEdit(OfAPlan, InterventionView):
    """Say it better, or let somebody else do it."""

    form_class = InterventionForm
    template_name = "plans/intervention_form.html"

    def get_initial(self):
        """As it stands."""
        return {name: getattr(self.object, name) for name in InterventionForm.base_fields}

    def act(self, data):
        """Write it down."""
        revision = data.pop("revision")
        return interventions.edit(intervention=self.object, facts=data, revision=revision, by=self.request.user)


class InterventionRemove(InterventionView):
    """Take it out."""

    template_name = "plans/intervention_remove.html"

    def act(self, data):
        """Take it out."""
        return interventions.remove(intervention=self.object, by=self.request.user)


class LibraryReason(DraftView):
    """Why texts of the library fit this client as they are."""

    form_class = LibraryReasonForm
    template_name = "plans/library_reason.html"
    anchor = "#library"

    def get_initial(self):
        """As it stands."""
        return {"library_reason": self.plan.library_reason, "revision": self.plan.revision}

    def act(self, data):
        """Write it down."""
        revision = data.pop("revision")
        return plans.write(plan=self.plan, facts=data, revision=revision, by=self.request.user)

    def get_context_data(self, **kwargs):
        """How much of the plan it is about."""
        return super().get_context_data(individuality=individuality(self.plan), **kwargs)
