"""What may stand on a sheet, at the edges of the clock."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from sessions.models import Attendance
from sessions.rules.attendance import Mark, blockers_to_attendance, blockers_to_mark
from sessions.tests.factories import GroupSessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def group_session():
    """Yesterday, ten to half past eleven."""
    return GroupSessionFactory()


def minutes(count):
    return dt.timedelta(minutes=count)


def mark(group_session, status="present", arrived=0, left=0, **facts):
    """A mark whose times are so many minutes after the session's own start and end."""
    times = {"arrived_at": group_session.starts_at + minutes(arrived), "left_at": group_session.ends_at + minutes(left)}
    return Mark(1, status, **(times | facts))


def absent(status, **facts):
    return Mark(1, status, **facts)


def before(group_session, delta):
    """The clock, so long before the session begins."""
    return time_machine.travel(group_session.starts_at - delta, tick=False)


def test_the_sheet_opens_half_an_hour_before_the_start_and_not_sooner(group_session):
    with before(group_session, minutes(30)):
        assert blockers_to_attendance(group_session) == []
    with before(group_session, minutes(30) + dt.timedelta(seconds=1)):
        [reason] = blockers_to_attendance(group_session)
    assert reason.startswith("The sheet opens 30 minutes before the session, on ")


def test_a_cancelled_session_has_no_sheet(group_session):
    group_session.cancelled_at = timezone.now()

    assert blockers_to_attendance(group_session) == ["This session was cancelled, so nobody is marked on it."]


@pytest.mark.parametrize(
    ("status", "arrived", "left"),
    [
        ("present", 0, 0), ("present", 5, -5), ("present", -30, 30),
        ("present_late", 1, 0), ("present_late", 89, 0), ("present_late", 20, -20),
        ("left_early", 0, -1), ("left_early", 0, -89), ("present_telehealth", 12, -12),
    ],
)  # fmt: skip
def test_times_that_fit_the_status(group_session, status, arrived, left):
    assert blockers_to_mark(mark(group_session, status, arrived, left), group_session) == []


@pytest.mark.parametrize(
    ("status", "arrived", "left", "reason"),
    [
        ("present", 6, 0, "Arriving at 10:06 AM is late: choose Late, or correct the time."),
        ("present", 0, -6, "Leaving at 11:24 AM is early: choose Left early, or correct the time."),
        ("present", -31, 0, "The arrival has to lie between 9:30 AM and 11:30 AM."),
        ("present", 0, 31, "The time they left has to lie between 10:00 AM and 12:00 PM."),
        ("present_late", 0, 0, "Late needs the time of arrival, after 10:00 AM."),
        ("present_late", 90, 10, "The arrival has to lie between 9:30 AM and 11:30 AM."),
        ("left_early", 0, 0, "Left early needs the time they left, before 11:30 AM."),
        ("left_early", -20, -90, "The time they left has to lie between 10:00 AM and 12:00 PM."),
        ("present", 30, -60, "The client cannot leave before they arrive."),
        ("present", 40, -60, "The client cannot leave before they arrive."),
    ],
)
def test_times_that_do_not_fit_say_why(group_session, status, arrived, left, reason):
    assert blockers_to_mark(mark(group_session, status, arrived, left), group_session) == [reason]


def test_whoever_came_has_both_times(group_session):
    without = mark(group_session, left_at=None)

    assert blockers_to_mark(without, group_session) == ["Say when the client arrived and when they left."]


def test_an_absence_has_no_times(group_session):
    assert blockers_to_mark(mark(group_session, "no_show"), group_session) == ["Whoever did not come has no times."]


@pytest.mark.parametrize("status", ["absent_excused", "absent_unexcused", "cancelled_client_timely", "cancelled_client_late"])
def test_an_absence_that_was_announced_has_a_reason(group_session, status):
    assert blockers_to_mark(absent(status), group_session) == ["Choose a reason for the absence; “Unknown” is one."]
    assert blockers_to_mark(absent(status, reason="illness"), group_session) == []


def test_whoever_came_needs_no_reason(group_session):
    here = mark(group_session, reason="illness")

    assert blockers_to_mark(here, group_session) == ["Whoever came needs no reason for an absence."]


def test_nobody_is_a_no_show_before_the_session_begins(group_session):
    with before(group_session, dt.timedelta(seconds=1)):
        assert blockers_to_mark(absent("no_show"), group_session) == ["Nobody is a no-show before the session has begun."]
    with before(group_session, minutes(0)):
        assert blockers_to_mark(absent("no_show"), group_session) == []


def test_a_signed_note_keeps_the_client_present(group_session):
    said = ["A signed note describes this client's presence, so it stays. The times can be corrected."]

    assert blockers_to_mark(absent("no_show"), group_session, is_noted=True) == said
    assert blockers_to_mark(mark(group_session, "left_early", 0, -10), group_session, is_noted=True) == []


def test_presence_elsewhere_is_named_with_its_time_and_ends_where_the_next_begins(group_session):
    starts_at = group_session.starts_at
    before = Attendance(arrived_at=starts_at - minutes(60), left_at=starts_at + minutes(1))
    said = ["This client was in another session from 9:00 AM to 10:01 AM."]

    assert blockers_to_mark(mark(group_session), group_session, elsewhere=[before]) == said
    assert blockers_to_mark(mark(group_session, "present_late", 1), group_session, elsewhere=[before]) == []
