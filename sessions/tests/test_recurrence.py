"""When a series meets, by the wall clock of its program."""

import datetime as dt

import pytest

from iop_portal.tests.factories import ProgramFactory
from sessions.recurrence import meet_at_the_same_time, meeting_days, next_meeting, times_on
from sessions.tests.factories import SeriesFactory


def evening_group(**facts):
    """Wednesdays at six in New York, not saved."""
    usual = {"weekday": 2, "starts_at": dt.time(18), "duration": 90, "starts_on": dt.date(2026, 1, 1), "ends_on": None}
    return SeriesFactory.build(
        program=ProgramFactory.build(time_zone="America/New_York"), room=None, facilitator=None, **usual | facts
    )


def utc_hours(series, since, until):
    return [times_on(series, day)[0].strftime("%m-%d %H:%M") for day in meeting_days(series, since, until)]


def test_six_in_the_evening_stays_six_when_the_clocks_go_back():
    hours = utc_hours(evening_group(), dt.date(2026, 10, 28), dt.date(2026, 11, 4))  # the clocks change on November 1

    assert hours == ["10-28 22:00", "11-04 23:00"]


def test_six_in_the_evening_stays_six_when_the_clocks_go_forward():
    hours = utc_hours(evening_group(), dt.date(2026, 3, 4), dt.date(2026, 3, 11))  # the clocks change on March 8

    assert hours == ["03-04 23:00", "03-11 22:00"]


def test_the_length_is_real_minutes_in_the_night_the_clocks_change():
    series = evening_group(weekday=5, starts_at=dt.time(23), duration=240)

    starts_at, ends_at = times_on(series, dt.date(2026, 10, 31))

    assert ends_at - starts_at == dt.timedelta(hours=4)


def test_first_and_last_day_count():
    series = evening_group(starts_on=dt.date(2026, 1, 7), ends_on=dt.date(2026, 1, 21))  # both are Wednesdays

    days = meeting_days(series, dt.date(2025, 12, 1), dt.date(2026, 3, 1))

    assert days == [dt.date(2026, 1, 7), dt.date(2026, 1, 14), dt.date(2026, 1, 21)]


def test_a_series_that_is_over_meets_no_more():
    series = evening_group(ends_on=dt.date(2026, 1, 21))

    assert meeting_days(series, dt.date(2026, 2, 1), dt.date(2026, 3, 1)) == []


@pytest.mark.parametrize(("day", "expected"), [(6, 7), (7, 7), (8, 14)])
def test_the_next_meeting_may_be_the_day_itself(day, expected):
    assert next_meeting(evening_group(), dt.date(2026, 1, day)) == dt.date(2026, 1, expected)


@pytest.mark.parametrize(
    ("weekday", "starts_at", "duration", "overlaps"),
    [
        (2, dt.time(18), 90, True),
        (2, dt.time(19, 29), 60, True),
        (2, dt.time(19, 30), 60, False),  # begins when the other ends
        (2, dt.time(17), 60, False),  # ends when the other begins
        (2, dt.time(17), 61, True),
        (3, dt.time(18), 90, False),
    ],
)
def test_two_groups_overlap_when_they_share_a_minute(weekday, starts_at, duration, overlaps):
    other = evening_group(weekday=weekday, starts_at=starts_at, duration=duration)

    assert meet_at_the_same_time(evening_group(), other) is overlaps
    assert meet_at_the_same_time(other, evening_group()) is overlaps


def test_the_night_from_sunday_to_monday_is_one_night():
    sunday = evening_group(weekday=6, starts_at=dt.time(23, 30), duration=60)
    monday = evening_group(weekday=0, starts_at=dt.time(0, 15), duration=30)

    assert meet_at_the_same_time(sunday, monday)
