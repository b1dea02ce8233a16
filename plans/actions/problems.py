"""Problems of a draft: what stands in the client's way, and what it rests on."""

from django.db import transaction
from django.db.models import Max

from iop_portal.models import User
from iop_portal.refusals import Refused
from plans.actions.drafts import lock_draft, refuse_if_stale, still_there
from plans.models import Problem, TreatmentPlan
from plans.structure import latest_screening


@transaction.atomic
def add(*, plan: TreatmentPlan, facts: dict, by: User) -> Problem:
    """One more problem, after the others: words, and at least one of dimension, finding, measure, diagnosis."""
    plan = lock_draft(plan)
    last = plan.problems.aggregate(last=Max("position"))["last"] or 0
    return _write(Problem(plan=plan, position=last + 1), plan, facts)


@transaction.atomic
def edit(*, problem: Problem, facts: dict, revision: int | None, by: User) -> Problem:
    """Say it better, or let it rest on something else."""
    plan = lock_draft(problem.plan)
    problem = still_there(Problem.objects.with_sources().select_related("plan__episode"), problem)
    refuse_if_stale(problem, revision)
    problem.revision += 1
    return _write(problem, plan, facts)


def _write(problem: Problem, plan: TreatmentPlan, facts: dict) -> Problem:
    was = problem.dimension
    for field, value in facts.items():
        setattr(problem, field, value)
    if problem.dimension is None:
        problem.screening = None
    elif problem.dimension != was or problem.screening is None:
        problem.screening = latest_screening(plan.episode_id)
        if problem.screening is None:
            raise Refused(["No screening of this episode is determined, so no dimension is rated."])
    problem.full_clean()
    problem.save()
    return problem


@transaction.atomic
def remove(*, problem: Problem, by: User) -> TreatmentPlan:
    """Take a problem out of a draft. Its goals stay, under no problem."""
    plan = lock_draft(problem.plan)
    plan.problems.filter(pk=problem.pk).delete()
    return plan
