"""Goals and objectives of a draft, each on a small form."""

import datetime as dt

from iop_portal.access import Permission
from plans import rules
from plans.actions import goals, objectives
from plans.enums import StarterKind
from plans.models import Goal, Objective, Starter
from plans.structure_forms import GoalForm, ObjectiveForm, StarterPick
from plans.views.documents import DraftView


class FromTheLibrary:
    """A form that may begin with a text of the program's library: `?starter=` fills it in, and nothing is written by that."""

    kind: StarterKind

    def starters(self):
        """What this program offers."""
        return Starter.objects.offered_in(self.plan.program).filter(kind=self.kind)

    def picked(self):
        """The text that was chosen, if one was."""
        pick = StarterPick(self.request.GET, starters=self.starters())
        return pick.cleaned_data["starter"] if pick.is_valid() else None

    def get_form_kwargs(self):
        """A goal or objective remembers what it began with."""
        return super().get_form_kwargs() | {"starters": Starter.objects.known_in(self.plan.program).filter(kind=self.kind)}

    def get_context_data(self, **kwargs):
        """The library, where one begins."""
        found = list(self.starters()) if self.is_new else []
        return super().get_context_data(starters=found, picked=self.picked() if found else None, **kwargs)


class GoalForms(FromTheLibrary):
    """The goal's form knows the problems of its plan."""

    kind = StarterKind.GOAL
    is_new = False
    form_class = GoalForm
    template_name = "plans/goal_form.html"

    def get_form_kwargs(self):
        """With the plan."""
        return super().get_form_kwargs() | {"plan": self.plan}


class GoalNew(GoalForms, DraftView):
    """One more goal."""

    is_new = True
    anchor = "#goals"

    def get_initial(self):
        """Under the problem where one clicked; with the text that was picked."""
        found, there = {}, {str(problem.public_id): problem for problem in self.plan.problems.all()}
        found["problem"] = there.get(self.request.GET.get("problem", "")) or (
            next(iter(there.values())) if len(there) == 1 else None
        )
        if starter := self.picked():
            found |= {"words": starter.text, "starter": starter.public_id}
        return found

    def act(self, data):
        """Add it."""
        data.pop("revision")
        return goals.add(plan=self.plan, words=data.pop("words"), facts=data, by=self.request.user)


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


class GoalEdit(GoalForms, GoalView):
    """Say a goal better, or put it under another problem."""

    def get_initial(self):
        """As it stands."""
        found = {name: getattr(self.object, name) for name in ("words", "problem", "aim", "revision")}
        return found | {"starter": self.object.starter.public_id if self.object.starter else None}

    def act(self, data):
        """Write it down."""
        words, revision = data.pop("words"), data.pop("revision")
        return goals.edit(goal=self.object, words=words, facts=data, revision=revision, by=self.request.user)


class GoalRemove(GoalView):
    """Take a goal out, with its objectives."""

    template_name = "plans/goal_remove.html"

    def act(self, data):
        """Take it out."""
        return goals.remove(goal=self.object, by=self.request.user)


class ObjectiveForms(FromTheLibrary):
    """The objective's form."""

    kind = StarterKind.OBJECTIVE
    is_new = False
    form_class = ObjectiveForm
    template_name = "plans/objective_form.html"


class ObjectiveNew(ObjectiveForms, GoalView):
    """One more step toward a goal."""

    is_new = True

    def get_initial(self):
        """By the next review, until somebody says otherwise; with the text that was picked."""
        month = dt.timedelta(days=self.plan.program.plan_review_days)
        found = {"target_on": rules.today_in(self.plan.program) + month}
        if starter := self.picked():
            found |= {name: getattr(starter, name) for name in ("element", "baseline", "measure", "target")}
            found |= {"statement": starter.text, "starter": starter.public_id}
        return found

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


class ObjectiveEdit(ObjectiveForms, ObjectiveView):
    """Say a step better, or give it another date."""

    def get_initial(self):
        """As it stands."""
        found = {name: getattr(self.object, name) for name in ObjectiveForm.base_fields}
        return found | {"starter": self.object.starter.public_id if self.object.starter else None}

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
