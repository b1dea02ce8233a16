"""Who belongs on the sheet of a session."""

import datetime as dt

import pytest
from django.utils import timezone

from clients.tests.factories import EpisodeFactory, days_ago
from sessions.queries import roster
from sessions.tests.factories import (
    AttendanceFactory,
    BookingFactory,
    EnrolmentFactory,
    GroupSessionFactory,
    SeriesFactory,
    at,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def monday_group():
    """Yesterday's session of a series."""
    series = SeriesFactory()
    return GroupSessionFactory(series=series, program=series.program)


def on_the_sheet(group_session):
    return [line.episode for line in roster(group_session)]


@pytest.mark.parametrize(
    ("starts", "ends", "is_expected"),
    [
        (1, None, True),  # first day is the day of the session
        (0, None, False),  # begins the day after
        (20, 1, True),  # the last day itself counts
        (20, 2, False),  # ended the day before
    ],
)
def test_a_place_holds_from_its_first_to_its_last_day(monday_group, starts, ends, is_expected):
    enrolment = EnrolmentFactory(
        series=monday_group.series, starts_on=days_ago(starts), ends_on=None if ends is None else days_ago(ends)
    )

    assert on_the_sheet(monday_group) == ([enrolment.episode] if is_expected else [])


def test_a_withdrawn_place_expects_nobody(monday_group):
    enrolment = EnrolmentFactory(series=monday_group.series)
    enrolment.withdrawn_at, enrolment.withdrawn_by = timezone.now(), enrolment.enrolled_by
    enrolment.save()

    assert on_the_sheet(monday_group) == []


@pytest.mark.parametrize(("discharged", "is_expected"), [(1, True), (2, False)])
def test_a_discharged_client_is_expected_up_to_the_day_of_discharge(monday_group, discharged, is_expected):
    day = days_ago(discharged)
    episode = EpisodeFactory(discharged=True, program=monday_group.program, discharged_on=day, closed_on=day)
    EnrolmentFactory(series=monday_group.series, episode=episode)

    assert on_the_sheet(monday_group) == ([episode] if is_expected else [])


def test_the_day_is_the_program_s_day():
    series = SeriesFactory(program__time_zone="America/Los_Angeles")
    late = dt.datetime(2026, 1, 13, 4, 30, tzinfo=dt.UTC)  # Monday, January 12, 8:30 PM in Los Angeles
    group_session = GroupSessionFactory(series=series, program=series.program, starts_at=late)
    episode = EpisodeFactory(
        admitted=True, program=series.program, inquired_on=dt.date(2026, 1, 1), admitted_on=dt.date(2026, 1, 2)
    )
    EnrolmentFactory(series=series, episode=episode, starts_on=dt.date(2026, 1, 5), ends_on=dt.date(2026, 1, 12))

    assert on_the_sheet(group_session) == [episode]


def test_whoever_came_is_on_the_sheet_even_without_a_place(monday_group):
    walk_in = AttendanceFactory(group_session=monday_group)

    lines = roster(monday_group)

    assert [(line.episode, line.attendance) for line in lines] == [(walk_in.episode, walk_in)]


def test_leaving_the_series_keeps_what_was_attended(monday_group):
    enrolment = EnrolmentFactory(series=monday_group.series)
    attendance = AttendanceFactory(group_session=monday_group, episode=enrolment.episode)
    enrolment.ends_on = days_ago(10)
    enrolment.save()

    assert [line.attendance for line in roster(monday_group)] == [attendance]


def test_a_session_without_a_series_expects_whom_it_was_booked_for():
    booking = BookingFactory()
    EnrolmentFactory()

    assert on_the_sheet(booking.group_session) == [booking.episode]


def test_the_sheet_is_in_the_order_of_names(monday_group):
    for name in ("young", "Abbot", "Miller"):
        EnrolmentFactory(series=monday_group.series, episode__client__last_name=name)

    assert [line.client.last_name for line in roster(monday_group)] == ["Abbot", "Miller", "young"]


@pytest.mark.parametrize("size", [1, 6])
def test_a_sheet_takes_two_queries_however_long_it_is(monday_group, django_assert_num_queries, size):
    for _ in range(size):
        EnrolmentFactory(series=monday_group.series)
        AttendanceFactory(group_session=monday_group)

    with django_assert_num_queries(2):
        assert len([line.client.last_name for line in roster(monday_group)]) == 2 * size


def test_a_session_past_midnight_belongs_to_the_day_it_began():
    group_session = GroupSessionFactory(starts_at=at(days_ago(1), 23, 30))

    assert group_session.day() == days_ago(1)
