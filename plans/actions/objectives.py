"""Objectives of a draft: steps toward a goal that one can tell are reached."""

from django.db import transaction
from django.db.models import Max

from iop_portal.models import User
from plans.actions import library
from plans.actions.drafts import lock_draft, refuse_if_stale, still_there
from plans.enums import StarterKind
from plans.models import Goal, Objective


@transaction.atomic
def add(*, goal: Goal, facts: dict, by: User) -> Objective:
    """One more step toward the goal: element, statement, where one stands, how it is measured, target and date."""
    plan = lock_draft(goal.plan)
    goal = still_there(Goal.objects.select_related("plan__episode"), goal)
    last = goal.objectives.aggregate(last=Max("position"))["last"] or 0
    objective = Objective(goal=goal, position=last + 1, **facts)
    library.compare(objective, objective.statement, StarterKind.OBJECTIVE, plan)
    objective.full_clean()
    objective.save()
    return objective


@transaction.atomic
def edit(*, objective: Objective, facts: dict, revision: int | None, by: User) -> Objective:
    """Say it better, or give it another date."""
    plan = lock_draft(objective.goal.plan)
    objective = still_there(Objective.objects.select_related("goal__plan__episode"), objective)
    refuse_if_stale(objective, revision)
    for field, value in facts.items():
        setattr(objective, field, value)
    objective.revision += 1
    library.compare(objective, objective.statement, StarterKind.OBJECTIVE, plan)
    objective.full_clean()
    objective.save()
    return objective


@transaction.atomic
def remove(*, objective: Objective, by: User) -> Goal:
    """Take a step out of a draft. Returns the goal it was for."""
    goal = objective.goal
    lock_draft(goal.plan)
    goal.objectives.filter(pk=objective.pk).delete()
    return goal
