"""Goals of a draft: what the client wants, in their words."""

from django.db import transaction
from django.db.models import Max

from iop_portal.models import User
from plans.actions.drafts import lock_draft, refuse_if_stale, still_there
from plans.models import Goal, TreatmentPlan


@transaction.atomic
def add(*, plan: TreatmentPlan, words: str, by: User) -> Goal:
    """One more goal, after the others."""
    plan = lock_draft(plan)
    last = plan.goals.aggregate(last=Max("position"))["last"] or 0
    goal = Goal(plan=plan, words=words, position=last + 1)
    goal.full_clean()
    goal.save()
    return goal


@transaction.atomic
def edit(*, goal: Goal, words: str, revision: int | None, by: User) -> Goal:
    """Say it better."""
    lock_draft(goal.plan)
    goal = still_there(Goal.objects.select_related("plan__episode"), goal)
    refuse_if_stale(goal, revision)
    goal.words, goal.revision = words, goal.revision + 1
    goal.full_clean()
    goal.save()
    return goal


@transaction.atomic
def remove(*, goal: Goal, by: User) -> TreatmentPlan:
    """Take a goal out of a draft, with its objectives. Returns the plan it was in."""
    plan = lock_draft(goal.plan)
    plan.goals.filter(pk=goal.pk).delete()
    return plan
