"""Steps down from the first week: which one holds on which day, what they lack, and how a new version takes them over."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from clients.tests.factories import days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff
from plans.actions import plans
from plans.models import TreatmentPlan
from plans.rules import blockers_to_signing, step_on, steps_of
from plans.tests.factories import PrescriptionFactory, a_monday, full_plan, put_in_force

pytestmark = pytest.mark.django_db
A_DAY = dt.timedelta(days=1)
SIX = [{"modality": "group", "sessions_per_week": 3, "minutes_each": 120}]
THREE = [{"modality": "group", "sessions_per_week": 2, "minutes_each": 90}]


def fresh(plan):
    return TreatmentPlan.objects.with_content().get(pk=plan.pk)


def stepped(**kwargs):
    """Ten hours, then six, then three; the two Mondays."""
    plan = full_plan(**kwargs)
    mondays = [a_monday(plan.starts_on, weeks) for weeks in (5, 9)]
    for monday, lines in zip(mondays, (SIX, THREE), strict=True):
        plans.prescribe_step(plan=plan, begins_on=monday, lines=lines, by=plan.written_by)
    return fresh(plan), mondays


def planned_on(plan, day):
    [found] = TreatmentPlan.objects.filter(pk=plan.pk).with_weekly_minutes(day)
    return found.planned_minutes


@pytest.mark.parametrize(("after", "minutes"), [(-1, 600), (0, 360), (1, 360), (27, 360), (28, 180), (29, 180)])
def test_a_step_holds_from_its_monday_until_the_sunday_before_the_next(after, minutes):
    plan, (first, _) = stepped()
    day = first + after * A_DAY

    assert step_on(plan, day).week.total == minutes
    assert planned_on(plan, day) == minutes


def test_a_plan_without_steps_is_the_same_on_every_day():
    plan = full_plan()

    assert {planned_on(plan, plan.starts_on + days * A_DAY) for days in (-400, 0, 400)} == {600}
    assert [step.begins_on for step in steps_of(fresh(plan))] == [None]


def test_a_step_begins_on_a_monday_by_the_rule_and_by_the_database():
    plan = full_plan()
    tuesday = a_monday(plan.starts_on) + A_DAY

    with pytest.raises(Refused) as refusal:
        plans.prescribe_step(plan=plan, begins_on=tuesday, lines=SIX, by=plan.written_by)
    with pytest.raises(IntegrityError), transaction.atomic():
        PrescriptionFactory(plan=plan, begins_on=tuesday)

    assert refusal.value.reasons == ["A step begins with a week: choose a Monday."]


def test_a_kind_of_service_has_one_line_in_each_step():
    plan = full_plan()

    with pytest.raises(IntegrityError), transaction.atomic():
        PrescriptionFactory(plan=plan, modality="group")


def test_a_step_is_neither_before_the_plan_nor_twice_nor_empty():
    plan, (first, second) = stepped()

    def refused(**facts):
        with pytest.raises(Refused) as refusal:
            plans.prescribe_step(plan=plan, by=plan.written_by, **facts)
        [reason] = refusal.value.reasons
        return reason

    assert "a step begins after that" in refused(begins_on=a_monday(plan.starts_on, -3), lines=SIX)
    assert "already" in refused(begins_on=second, instead_of=first, lines=SIX)
    assert refused(begins_on=second + 7 * A_DAY, lines=[]) == "A step has at least one session a week."


def test_a_step_is_moved_and_taken_away():
    plan, (first, second) = stepped()

    plans.prescribe_step(plan=plan, begins_on=first + 7 * A_DAY, instead_of=first, lines=THREE, by=plan.written_by)
    plans.prescribe_step(plan=plan, begins_on=second, instead_of=second, lines=[], by=plan.written_by)

    assert [(step.begins_on, step.week.total) for step in steps_of(fresh(plan))] == [(None, 600), (first + 7 * A_DAY, 180)]


def test_hours_below_the_range_are_explained_before_signing():
    plan, _ = stepped()

    reasons = blockers_to_signing(plan, by=plan.written_by)
    plan.hours_reason = "Steps down as work goes well."

    assert [reason[:4] for reason in reasons if "range" in reason] == ["From", "From"]
    assert not [reason for reason in blockers_to_signing(plan, by=plan.written_by) if "range" in reason]


def test_a_plan_that_starts_later_than_its_step_is_not_signed():
    plan, (first, _) = stepped()
    plans.write(plan=plan, facts={"starts_on": first}, revision=None, by=plan.written_by)

    assert any("begins before the plan does" in reason for reason in blockers_to_signing(fresh(plan), by=plan.written_by))


def test_a_new_version_begins_with_the_step_in_force_and_keeps_those_to_come():
    earlier = full_plan(starts_on=days_ago(30))
    behind, to_come = a_monday(days_ago(21)), a_monday(days_ago(-21))
    PrescriptionFactory(plan=earlier, begins_on=behind, sessions_per_week=2, minutes_each=90)
    PrescriptionFactory(plan=earlier, begins_on=to_come, sessions_per_week=1, minutes_each=90)
    put_in_force(earlier)

    started = plans.start(episode=earlier.episode, by=earlier.written_by)

    assert [(step.begins_on, step.week.total) for step in steps_of(fresh(started))] == [(None, 180), (to_come, 90)]


def test_the_pages_add_change_and_take_away_a_step(client):
    plan = full_plan()
    monday = a_monday(plan.starts_on, 4)
    client.force_login(staff("clinician", plan.program))
    new = reverse("plans:step-new", args=[plan.public_id])
    edit = reverse("plans:step-edit", args=[plan.public_id, 1])

    assert client.get(edit).status_code == 404
    wrong = client.post(new, {"begins_on": monday + A_DAY, "group_sessions": 2, "group_minutes": 90})
    assert "choose a Monday" in wrong.content.decode()
    client.post(new, {"begins_on": monday, "group_sessions": 2, "group_minutes": 90})
    assert [step.week.total for step in steps_of(fresh(plan))] == [600, 180]
    assert "3\xa0h a week" in client.get(plan.get_absolute_url()).content.decode()
    assert "90" in client.get(edit, {"group_sessions": 1, "group_minutes": 90}).content.decode()
    client.post(edit, {"begins_on": monday})
    assert [step.week.total for step in steps_of(fresh(plan))] == [600]
