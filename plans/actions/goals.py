"""Goals of a draft: what the client wants, in their words."""

from django.db import transaction
from django.db.models import Max

from iop_portal.models import User
from iop_portal.refusals import Refused
from plans.actions import library
from plans.actions.drafts import lock_draft, refuse_if_stale, still_there
from plans.enums import StarterKind
from plans.models import Goal, TreatmentPlan


@transaction.atomic
def add(*, plan: TreatmentPlan, words: str, by: User, facts: dict | None = None) -> Goal:
    """One more goal, after the others. `facts`: the problem it answers, what the team works toward, the starter it began with."""
    plan = lock_draft(plan)
    last = plan.goals.aggregate(last=Max("position"))["last"] or 0
    return _write(Goal(plan=plan, position=last + 1), plan, {"words": words, **(facts or {})})


@transaction.atomic
def edit(*, goal: Goal, words: str, revision: int | None, by: User, facts: dict | None = None) -> Goal:
    """Say it better, or put it under another problem."""
    plan = lock_draft(goal.plan)
    goal = still_there(Goal.objects.select_related("plan__episode"), goal)
    refuse_if_stale(goal, revision)
    goal.revision += 1
    return _write(goal, plan, {"words": words, **(facts or {})})


def _write(goal: Goal, plan: TreatmentPlan, facts: dict) -> Goal:
    if facts.get("problem") and facts["problem"].plan_id != plan.pk:
        raise Refused(["That problem is not in this plan."])
    for field, value in facts.items():
        setattr(goal, field, value)
    library.compare(goal, goal.words, StarterKind.GOAL, plan)
    goal.full_clean()
    goal.save()
    return goal


@transaction.atomic
def remove(*, goal: Goal, by: User) -> TreatmentPlan:
    """Take a goal out of a draft, with its objectives. Returns the plan it was in."""
    plan = lock_draft(goal.plan)
    plan.goals.filter(pk=goal.pk).delete()
    return plan
