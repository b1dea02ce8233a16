"""Day 30 is due, day 31 is overdue, counted from the last completed review, on the program's own day."""

import datetime as dt

import pytest
import time_machine

from iop_portal.tests.factories import ProgramFactory
from plans.models import TreatmentPlan
from plans.rules import is_review_overdue, review_due_on, today_in
from plans.tests.factories import answered_review, completed_review, full_plan, plan_in_force

pytestmark = pytest.mark.django_db
MARCH_FIRST = dt.date(2026, 3, 1)


def plan_in_force_on(day, zone="America/New_York"):
    """A plan that came into force that day, in a program with that clock."""
    plan = full_plan(episode__program=ProgramFactory(time_zone=zone))
    plan.signed_at, plan.signed_by, plan.signed_credential = dt.datetime(2026, 1, 1, tzinfo=dt.UTC), plan.written_by, "LPC"
    plan.client_signed_on, plan.client_signed_name = day, "Casey Example"
    plan.in_force_on, plan.status = day, "in_force"
    plan.save()
    return plan


@pytest.mark.parametrize(("days", "is_overdue"), [(29, False), (30, False), (31, True)])
def test_thirty_days_from_the_last_completed_review(days, is_overdue):
    plan = plan_in_force()
    completed_review(plan, reviewed_on=plan.in_force_on + dt.timedelta(days=5))
    answered_review(plan, reviewed_on=plan.in_force_on + dt.timedelta(days=6))
    due = plan.in_force_on + dt.timedelta(days=35)

    assert review_due_on(plan) == due
    assert is_review_overdue(plan, on=plan.in_force_on + dt.timedelta(days=5 + days)) is is_overdue


def test_a_new_version_without_a_review_does_not_put_the_clock_back():
    first = plan_in_force_on(MARCH_FIRST)
    TreatmentPlan.objects.filter(pk=first.pk).update(status="superseded", ended_on=dt.date(2026, 3, 20))
    second = full_plan(episode=first.episode, version=2)
    signed = {"signed_at": first.signed_at, "signed_by": first.signed_by, "signed_credential": "LPC"}
    answered = {"client_signed_on": dt.date(2026, 3, 20), "client_signed_name": "Casey Example"}
    TreatmentPlan.objects.filter(pk=second.pk).update(status="in_force", in_force_on=dt.date(2026, 3, 20), **signed, **answered)

    assert review_due_on(TreatmentPlan.objects.get(pk=second.pk)) == dt.date(2026, 3, 31)


def test_a_review_of_the_version_before_counts_for_the_next_one():
    plan = plan_in_force_on(MARCH_FIRST)
    completed_review(plan, covers_from=MARCH_FIRST, reviewed_on=dt.date(2026, 3, 28))

    [found] = TreatmentPlan.objects.filter(pk=plan.pk).with_review_date()

    assert (found.review_counts_from, found.review_due) == (dt.date(2026, 3, 28), dt.date(2026, 4, 27))


# Chicago changes its clocks on March 8, 2026: the night has 23 hours, the month no day fewer.
@pytest.mark.parametrize(
    ("moment", "days_left", "is_listed"),
    [
        ("2026-03-24T04:59:00Z", 8, False),  # still March 23 there
        ("2026-03-24T05:01:00Z", 7, True),  # March 24: a week before
        ("2026-03-31T04:59:00Z", 1, True),  # still March 30 there: day 29
        ("2026-03-31T05:01:00Z", 0, True),  # March 31: day 30, due
        ("2026-04-01T04:59:00Z", 0, True),  # still day 30 there, already April in London
        ("2026-04-01T05:01:00Z", -1, True),  # day 31: overdue
    ],
)
def test_the_day_turns_at_midnight_where_the_program_is(moment, days_left, is_listed):
    plan = plan_in_force_on(MARCH_FIRST, "America/Chicago")
    at = dt.datetime.fromisoformat(moment)
    mine = TreatmentPlan.objects.filter(pk=plan.pk)

    [found] = mine.with_review_date().with_program_day(at)
    with time_machine.travel(at, tick=False):
        assert today_in(plan.program) == found.program_day
        assert is_review_overdue(plan, on=today_in(plan.program)) is (days_left < 0)
    assert (found.review_due - found.program_day).days == days_left
    assert mine.reviews_near(at, days=7).exists() is is_listed


def test_autumn_has_a_longer_night_and_no_longer_month():
    plan = plan_in_force_on(dt.date(2026, 10, 15), "America/Chicago")
    before, after = "2026-11-15T05:59:00Z", "2026-11-15T06:01:00Z"  # midnight there, one hour later than in October

    days = [
        TreatmentPlan.objects.filter(pk=plan.pk).with_program_day(dt.datetime.fromisoformat(moment)).get().program_day
        for moment in (before, after)
    ]

    assert days == [dt.date(2026, 11, 14), dt.date(2026, 11, 15)]
    assert [is_review_overdue(plan, on=day) for day in days] == [False, True]


def test_two_programs_may_have_two_days():
    plans = [plan_in_force_on(MARCH_FIRST, zone) for zone in ("Pacific/Honolulu", "Pacific/Kiritimati")]
    at = dt.datetime(2026, 3, 23, 12, tzinfo=dt.UTC)  # March 23 at two in the night, and March 24 at two: 24 hours apart

    near = TreatmentPlan.objects.filter(pk__in=[plan.pk for plan in plans]).reviews_near(at, days=7)

    assert list(near) == [plans[1]]
