"""A plan is signed beside the schedule: where places and prescription differ, whoever signs says why (ADR 23)."""

import datetime as dt

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import sign_in_confirmed, staff
from plans.actions import plans
from plans.tests.factories import full_plan
from sessions.against_plan import asked_of, compare, offers_for
from sessions.tests.factories import EnrolmentFactory, SeriesFactory

pytestmark = pytest.mark.django_db
DIFFERS = "The client's places differ from this plan: give the places first, or state why it is signed all the same."
WHY = "The places are given on Monday."


def draft(**places):
    """A plan that lacks nothing but places; `places` are weekdays by kind of service."""
    plan = full_plan(schedule_reason="")
    for number, (modality, weekdays) in enumerate(places.items()):
        first, *also = weekdays
        minutes = 120 if modality == "group" else 60
        series = SeriesFactory(
            program=plan.program,
            modality=modality,
            weekday=first,
            also_on=also,
            duration=minutes,
            starts_at=dt.time(9 + 3 * number),
        )
        EnrolmentFactory(series=series, episode=plan.episode)
    return plan


@pytest.mark.parametrize("reason", ["", "n/a"])
def test_a_plan_without_places_is_signed_with_a_reason_only(reason):
    plan = draft()

    with pytest.raises(Refused) as refusal:
        plans.sign(plan=plan, by=staff("clinician", plan.program), schedule_reason=reason)

    assert refusal.value.reasons == [DIFFERS]
    signed = plans.sign(plan=plan, by=staff("clinician", plan.program), schedule_reason=WHY)
    assert (signed.signed_at is not None, signed.schedule_reason) == (True, WHY)


def test_a_place_that_nothing_prescribes_is_a_difference_too():
    plan = draft(group=[0, 2, 4], education=[0, 2, 4], individual=[1], family=[3])

    with pytest.raises(Refused) as refusal:
        plans.sign(plan=plan, by=staff("clinician", plan.program))

    assert refusal.value.reasons == [DIFFERS]


def test_where_nothing_differs_no_reason_is_kept():
    plan = draft(group=[0, 2, 4], education=[0, 2, 4], individual=[1])

    signed = plans.sign(plan=plan, by=staff("clinician", plan.program), schedule_reason=WHY)

    assert signed.schedule_reason == ""


def test_the_page_says_what_differs_before_anybody_types_a_password_and_the_plan_says_why(client):
    plan = draft(group=[0, 2, 4])
    sign_in_confirmed(client, staff("clinician", plan.program))
    address = reverse("plans:plan-sign", args=[plan.public_id])

    assertContains(client.get(address), "Individual counseling: places for 0 of 1 sessions a week")
    assertContains(client.post(address, {"schedule_reason": ""}), DIFFERS, html=True)
    done = client.post(address, {"schedule_reason": WHY})

    assertContains(client.get(done["Location"]), WHY)


def test_the_page_asks_nothing_where_nothing_differs(client):
    plan = draft(group=[0, 2, 4], education=[0, 2, 4], individual=[1])
    client.force_login(staff("clinician", plan.program))

    assertNotContains(client.get(reverse("plans:plan-sign", args=[plan.public_id])), "schedule_reason")


def test_how_long_a_gap_in_the_week_may_be_is_the_programs():
    plan = full_plan(episode__program=ProgramFactory(gap_days_most=4))

    assert asked_of(compare(plan), offers_for(plan)).gap_most == 4
