"""Who reaches which page of a plan."""

import pytest

from clients.tests.factories import EpisodeFactory
from iop_portal.tests.staff import climb
from plans.tests.factories import (
    GoalFactory,
    ObjectiveFactory,
    PlanFactory,
    PrescriptionFactory,
    a_monday,
    completed_review,
)

pytestmark = pytest.mark.django_db

# anonymous, outsider, front desk, intake, case manager, clinician, supervisor, medical, director, compliance, administrator
READS = (302, 404, 404, 404, 200, 200, 200, 200, 200, 200, 404)
WRITES = (302, 404, 404, 404, 403, 200, 200, 403, 403, 403, 404)
COSIGNS = (302, 404, 404, 404, 403, 403, 200, 403, 403, 403, 404)
LADDER = {
    "plans:plan-new": (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404),
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
}
OF_A_GOAL = ("plans:goal-edit", "plans:goal-remove", "plans:objective-new")
FURTHER = {"plans:element-note": {"element": "cravings"}, "plans:step-edit": {"number": 1}}
OF_AN_OBJECTIVE = ("plans:objective-edit", "plans:objective-remove")


def record_of(route):
    """What the address of this route names."""
    if route == "plans:plan-new":
        episode = EpisodeFactory(admitted=True)
        return episode, episode.program
    if route == "plans:review-pdf":
        review = completed_review()
        return review, review.program
    if route in OF_AN_OBJECTIVE:
        objective = ObjectiveFactory()
        return objective, objective.goal.plan.program
    if route in OF_A_GOAL:
        goal = GoalFactory()
        return goal, goal.plan.program
    plan = PlanFactory()
    if route == "plans:step-edit":
        PrescriptionFactory(plan=plan, begins_on=a_monday(plan.starts_on))
    return plan, plan.program


@pytest.mark.parametrize("route", LADDER)
def test_everybody_climbs_as_far_as_their_role_reaches(client, route):
    record, program = record_of(route)
    further = FURTHER.get(route, {})

    assert climb(client, route, program, public_id=record.public_id, **further) == LADDER[route]
