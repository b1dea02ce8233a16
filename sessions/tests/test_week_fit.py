"""The plan against the schedule as a page, and the week enrolled with one click."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils.html import escape

from clients.models import Commitment
from iop_portal.tests.staff import staff
from plans.tests.factories import PrescriptionFactory, full_plan, plan_in_force, put_in_force
from sessions.against_plan import compare, plan_to_compare
from sessions.models import Enrolment
from sessions.tests.factories import EnrolmentFactory, SeriesFactory

pytestmark = pytest.mark.django_db
WEEK = [
    ("group", 0, 9, 120), ("group", 2, 9, 120), ("group", 4, 9, 120), ("education", 0, 11, 60), ("education", 2, 11, 60),
    ("education", 4, 11, 60), ("individual", 4, 12, 60), ("individual", 1, 12, 60),
]  # fmt: skip


def offered(program):
    return [
        SeriesFactory(program=program, name=f"{kind} {day}", modality=kind, weekday=day, starts_at=dt.time(at), duration=length)
        for kind, day, at, length in WEEK
    ]


def opened(client, plan, role="clinician"):
    person = staff(role, plan.program)
    client.force_login(person)
    page = client.get(reverse("sessions:week-fit", args=[plan.episode.public_id]))
    return page, person


def test_the_best_week_is_proposed_and_taken_with_one_click(client):
    plan = plan_in_force()
    offered(plan.program)
    page, _ = opened(client, plan)
    proposal = page.context["proposal"]

    assert ([one.name for one in proposal.series], proposal.days) == (
        ["group 0", "group 2", "group 4", "education 0", "education 2", "education 4", "individual 4"],
        3,
    )
    chosen = {"series": [str(one.public_id) for one in proposal.series], "starts_on": page.context["day"].isoformat()}
    client.post(reverse("sessions:enrolment-for", args=[plan.episode.public_id]), chosen)

    assert Enrolment.objects.filter(episode=plan.episode).count() == 7
    assert compare(plan).gaps == []
    again, _ = opened(client, plan)
    assert (again.context["proposal"], again.context["closers"]) == (None, [])


def test_what_has_no_place_and_what_nothing_prescribes_are_both_said():
    plan = plan_in_force()
    for kind, length in (("group", 120), ("family", 60)):
        series = SeriesFactory(program=plan.program, modality=kind, duration=length, weekday=0)
        EnrolmentFactory(series=series, episode=plan.episode)

    found = compare(plan_to_compare(plan.episode))

    assert [gap.replace("\xa0", " ") for gap in found.gaps] == [
        "Individual counseling: places for 0 of 1 sessions a week, 0 min of 1 h.",
        "Group therapy: places for 1 of 3 sessions a week, 2 h of 6 h.",
        "Education: places for 0 of 3 sessions a week, 0 min of 3 h.",
    ]
    assert ([place.series.modality for place in found.unprescribed], found.covered) == (["family"], 120)


def test_the_culprit_is_named_where_no_week_fits(client):
    plan = plan_in_force()
    offered(plan.program)
    Commitment.objects.create(
        client=plan.episode.client, kind="work", weekdays=[2], starts_at=dt.time(9), ends_at=dt.time(10), added_by=plan.written_by
    )

    page, _ = opened(client, plan)

    [reason] = page.context["proposal"].reasons
    assert reason.startswith("group 2: Works Wednesdays")
    assert reason.endswith("Without that, a week would fit.")
    assert escape(reason) in page.content.decode()


def test_a_full_series_is_named_as_the_culprit(client):
    plan = plan_in_force()
    series = offered(plan.program)
    type(series[0]).objects.filter(pk=series[3].pk).update(capacity=1)
    EnrolmentFactory(series=series[3])

    page, _ = opened(client, plan)

    assert page.context["proposal"].reasons == ["education 0, Mondays, has no place left. Without that, a week would fit."]


def test_an_agreement_that_is_missing_is_named_as_the_culprit(client):
    plan = full_plan()
    PrescriptionFactory(plan=plan, modality="family", sessions_per_week=1, minutes_each=60)
    put_in_force(plan)
    offered(plan.program)
    families = {"modality": "family", "family_format": "multifamily"}
    SeriesFactory(program=plan.program, name="Families", weekday=0, starts_at=dt.time(13), duration=60, **families)

    page, _ = opened(client, plan)

    assert page.context["proposal"].reasons == [
        "Families: The client has not agreed to be seen by other families. Without that, a week would fit."
    ]


def test_whoever_may_not_enrol_sees_no_button(client):
    plan = plan_in_force()
    offered(plan.program)

    page, _ = opened(client, plan, "compliance")

    assert b"A week that fits" in page.content
    assert b"Enrol in all" not in page.content
