"""Goals and objectives of a draft, each on a small form."""

import datetime as dt

from iop_portal.access import Permission
from plans import rules
from plans.actions import goals, objectives
from plans.forms import GoalForm, ObjectiveForm
from plans.models import Goal, Objective
from plans.views.documents import DraftView


class GoalNew(DraftView):
    """One more goal."""

    form_class = GoalForm
    template_name = "plans/goal_form.html"
    anchor = "#goals"

    def act(self, data):
        """Add it."""
        return goals.add(plan=self.plan, words=data["words"], by=self.request.user)


class GoalView(DraftView):
    """A small form about one goal."""

    model = Goal
    anchor = "#goals"

    def get_queryset(self):
        """With its plan and the client, whom the page names."""
        visible = Goal.objects.visible_to(self.request.user)
        return visible.select_related("plan__episode__program", "plan__episode__client").prefetch_related("objectives")

    @property
    def plan(self):
        """The draft that this goal is part of."""
        return self.object.plan


class GoalEdit(GoalView):
    """Say a goal better."""

    form_class = GoalForm
    template_name = "plans/goal_form.html"

    def get_initial(self):
        """As it stands."""
        return {"words": self.object.words, "revision": self.object.revision}

    def act(self, data):
        """Write it down."""
        return goals.edit(goal=self.object, by=self.request.user, **data)


class GoalRemove(GoalView):
    """Take a goal out, with its objectives."""

    template_name = "plans/goal_remove.html"

    def act(self, data):
        """Take it out."""
        return goals.remove(goal=self.object, by=self.request.user)


class ObjectiveNew(GoalView):
    """One more step toward a goal."""

    form_class = ObjectiveForm
    template_name = "plans/objective_form.html"

    def get_initial(self):
        """By the next review, until somebody says otherwise."""
        month = dt.timedelta(days=self.plan.program.plan_review_days)
        return {"target_on": rules.today_in(self.plan.program) + month}

    def act(self, data):
        """Add it."""
        data.pop("revision")
        return objectives.add(goal=self.object, facts=data, by=self.request.user)


class ObjectiveView(DraftView):
    """A small form about one objective."""

    permission = Permission.PLAN_WRITE
    model = Objective
    anchor = "#goals"

    def get_queryset(self):
        """With its plan and the client, whom the page names."""
        visible = Objective.objects.visible_to(self.request.user)
        return visible.select_related("goal__plan__episode__program", "goal__plan__episode__client")

    @property
    def plan(self):
        """The draft that this objective is part of."""
        return self.object.goal.plan


class ObjectiveEdit(ObjectiveView):
    """Say a step better, or give it another date."""

    form_class = ObjectiveForm
    template_name = "plans/objective_form.html"

    def get_initial(self):
        """As it stands."""
        return {name: getattr(self.object, name) for name in ObjectiveForm.base_fields}

    def act(self, data):
        """Write it down."""
        revision = data.pop("revision")
        return objectives.edit(objective=self.object, facts=data, revision=revision, by=self.request.user)


class ObjectiveRemove(ObjectiveView):
    """Take a step out."""

    template_name = "plans/objective_remove.html"

    def act(self, data):
        """Take it out."""
        return objectives.remove(objective=self.object, by=self.request.user)
