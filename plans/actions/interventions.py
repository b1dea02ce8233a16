"""Interventions of a draft: what staff do toward an objective."""

from django.db import transaction
from django.db.models import Max

from iop_portal.models import User
from plans.actions.drafts import lock_draft, refuse_if_stale, still_there
from plans.models import Intervention, Objective


@transaction.atomic
def add(*, objective: Objective, facts: dict, by: User) -> Intervention:
    """One more thing that is done: service, words, who, how often, how long."""
    lock_draft(objective.goal.plan)
    objective = still_there(Objective.objects.select_related("goal__plan__episode"), objective)
    last = objective.interventions.aggregate(last=Max("position"))["last"] or 0
    intervention = Intervention(objective=objective, position=last + 1, **facts)
    intervention.full_clean()
    intervention.save()
    return intervention


@transaction.atomic
def edit(*, intervention: Intervention, facts: dict, revision: int | None, by: User) -> Intervention:
    """Say it better, or let somebody else do it."""
    lock_draft(intervention.objective.goal.plan)
    intervention = still_there(Intervention.objects.select_related("objective__goal__plan__episode"), intervention)
    refuse_if_stale(intervention, revision)
    for field, value in facts.items():
        setattr(intervention, field, value)
    intervention.revision += 1
    intervention.full_clean()
    intervention.save()
    return intervention


@transaction.atomic
def remove(*, intervention: Intervention, by: User) -> Objective:
    """Take it out of a draft. Returns the objective it was for."""
    objective = intervention.objective
    lock_draft(objective.goal.plan)
    objective.interventions.filter(pk=intervention.pk).delete()
    return objective
