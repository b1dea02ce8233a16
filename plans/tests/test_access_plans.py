"""Who reaches which page of a plan."""

from operator import attrgetter

import pytest

from clients.tests.factories import EpisodeFactory
from iop_portal.tests.staff import climb
from plans.tests.factories import (
    GoalFactory,
    InterventionFactory,
    ObjectiveFactory,
    PlanFactory,
    PrescriptionFactory,
    ProblemFactory,
    SafetyPlanFactory,
    a_monday,
    completed_review,
)

pytestmark = pytest.mark.django_db

# anonymous, outsider, front desk, intake, case manager, clinician, supervisor, medical, director, compliance, administrator
READS = (302, 404, 404, 404, 200, 200, 200, 200, 200, 200, 404)
WRITES = (302, 404, 404, 404, 403, 200, 200, 403, 403, 403, 404)
COSIGNS = (302, 404, 404, 404, 403, 403, 200, 403, 403, 403, 404)
BEGINS = (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404)
LADDER = {
    "plans:plan-new": BEGINS,
    "plans:plan-detail": READS,
    "plans:plan-pdf": READS,
    "plans:review-pdf": READS,
    "plans:plan-edit": WRITES,
    "plans:prescription-edit": WRITES,
    "plans:step-new": WRITES,
    "plans:step-edit": WRITES,
    "plans:element-note": WRITES,
    "plans:plan-discard": WRITES,
    "plans:plan-sign": WRITES,
    "plans:plan-client-signature": WRITES,
    "plans:plan-client-refusal": WRITES,
    "plans:plan-cosign": COSIGNS,
    "plans:plan-return": COSIGNS,
    "plans:plan-difference": READS,
    "plans:goal-new": WRITES,
    "plans:goal-edit": WRITES,
    "plans:goal-remove": WRITES,
    "plans:objective-new": WRITES,
    "plans:objective-edit": WRITES,
    "plans:objective-remove": WRITES,
    "plans:problem-new": WRITES,
    "plans:problem-edit": WRITES,
    "plans:problem-remove": WRITES,
    "plans:intervention-new": WRITES,
    "plans:intervention-edit": WRITES,
    "plans:intervention-remove": WRITES,
    "plans:library-reason": WRITES,
    "plans:safety-plan-new": BEGINS,
    "plans:safety-plan-detail": READS,
    "plans:safety-plan-edit": WRITES,
    "plans:safety-plan-sign": WRITES,
    "plans:safety-plan-print": READS,
    "plans:safety-plan-discard": WRITES,
}


def _plan_with_a_step():
    plan = PlanFactory()
    PrescriptionFactory(plan=plan, begins_on=a_monday(plan.starts_on))
    return plan


# What the address of a route names, where it is not the plan: a factory, and the way from there to the program.
NAMES = {
    "plan-new": (lambda: EpisodeFactory(admitted=True), "program"),
    "safety-plan-new": (lambda: EpisodeFactory(admitted=True), "program"),
    "safety-plan": (SafetyPlanFactory, "program"),
    "goal-edit": (GoalFactory, "plan.program"),
    "goal-remove": (GoalFactory, "plan.program"),
    "objective-new": (GoalFactory, "plan.program"),
    "objective": (ObjectiveFactory, "goal.plan.program"),
    "problem-edit": (ProblemFactory, "plan.program"),
    "problem-remove": (ProblemFactory, "plan.program"),
    "intervention-new": (ObjectiveFactory, "goal.plan.program"),
    "intervention": (InterventionFactory, "objective.goal.plan.program"),
    "review": (completed_review, "program"),
    "step-edit": (_plan_with_a_step, "program"),
    "": (PlanFactory, "program"),
}
FURTHER = {"plans:element-note": {"element": "cravings"}, "plans:step-edit": {"number": 1}}


def record_of(route):
    """What the address of this route names: by the longest beginning."""
    name = route.removeprefix("plans:")
    make, path = NAMES[max((start for start in NAMES if name.startswith(start)), key=len)]
    record = make()
    return record, attrgetter(path)(record)


@pytest.mark.parametrize("route", LADDER)
def test_everybody_climbs_as_far_as_their_role_reaches(client, route):
    record, program = record_of(route)
    further = FURTHER.get(route, {})

    assert climb(client, route, program, public_id=record.public_id, **further) == LADDER[route]
