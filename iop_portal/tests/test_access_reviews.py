"""Who reaches which page of a review."""

import pytest

from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import climb
from plans.tests.factories import PlanReviewFactory

pytestmark = pytest.mark.django_db

# anonymous, outsider, front desk, intake, case manager, clinician, supervisor, medical, director, compliance, administrator
READS = (302, 404, 404, 404, 200, 200, 200, 200, 200, 200, 404)
WRITES = (302, 404, 404, 404, 403, 200, 200, 403, 403, 403, 404)
LADDER = {
    "reviews:review-list": (302, 200, 403, 403, 200, 200, 200, 200, 200, 200, 403),
    "reviews:review-new": WRITES,
    "reviews:progress": (302, 404, 403, 403, 200, 200, 200, 200, 200, 200, 404),
    "reviews:review-detail": READS,
    "reviews:review-write": WRITES,
    "reviews:review-sign": WRITES,
    "reviews:review-cosign": (302, 404, 404, 404, 403, 403, 200, 403, 403, 403, 404),
    "reviews:review-discard": WRITES,
}


@pytest.mark.parametrize("route", sorted(LADDER.keys() - {"reviews:review-list"}))
def test_everybody_climbs_as_far_as_their_role_reaches(client, route):
    review = PlanReviewFactory()
    record = {"reviews:review-new": review.plan, "reviews:progress": review.plan.episode}.get(route, review)

    assert climb(client, route, review.program, public_id=record.public_id) == LADDER[route]


def test_the_list_is_for_those_who_read_plans(client):
    assert climb(client, "reviews:review-list", ProgramFactory()) == LADDER["reviews:review-list"]
