"""A series changes from a day on, or ends; what took place stays."""

import datetime as dt

import pytest
import time_machine

from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments
from sessions.actions import series as series_actions
from sessions.models import Series
from sessions.tests.factories import AttendanceFactory, at
from sessions.tests.schedule import MONDAY, NOW, admitted, refusal_of, series_in, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]
NAMES = ("name", "weekday", "starts_at", "duration", "room", "is_telehealth", "facilitator", "capacity", "family_format")


@pytest.fixture
def series():
    """Mondays at six for twelve weeks, with one client."""
    return series_in(ProgramFactory())


@pytest.fixture
def place(series):
    by = staff("case_manager", series.program)
    return enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY, by=by)


def change(series, on, **facts):
    unchanged = {name: getattr(series, name) for name in NAMES}
    return series_actions.edit_from(
        series=series, on=on, facts=unchanged | facts, revision=series.revision, by=staff("clinician", series.program)
    )


def end(series, on):
    return series_actions.end(series=series, on=on, by=staff("clinician", series.program))


def test_another_name_and_room_hold_from_that_day_on_and_not_before(series):
    change(series, MONDAY + weeks(1), name="Staying Well", capacity=10)

    assert [one.title for one in series.group_sessions.all()] == ["Relapse Prevention", *["Staying Well"] * 12]
    assert [one.capacity for one in series.group_sessions.all()] == [12, *[10] * 12]
    assert Series.objects.get() == series


def test_another_time_begins_a_new_series_and_every_place_is_carried_over(series, place):
    successor = change(series, MONDAY + weeks(1), weekday=2, starts_at=dt.time(17))

    series.refresh_from_db()
    assert series.ends_on == MONDAY + dt.timedelta(days=6)
    assert [one.day() for one in series.group_sessions.all()] == [MONDAY]
    assert successor.group_sessions.first().local_start() == at(dt.date(2026, 12, 2), 17)
    assert successor.group_sessions.count() == 12
    assert [(old.ends_on, old.end_reason) for old in series.enrolments.all()] == [(series.ends_on, "Series changed")]
    assert [(new.episode, new.starts_on, new.ends_on) for new in successor.enrolments.all()] == [
        (place.episode, MONDAY + weeks(1), None)
    ]


def test_a_place_that_had_not_begun_is_carried_over_and_withdrawn_in_the_old_series(series):
    later = enrolments.enrol(
        series=series, episode=admitted(series.program), starts_on=MONDAY + weeks(3), by=staff("clinician", series.program)
    )

    successor = change(series, MONDAY + weeks(1), starts_at=dt.time(17))

    later.refresh_from_db()
    assert later.withdrawn_at is not None
    assert [new.starts_on for new in successor.enrolments.all()] == [MONDAY + weeks(3)]


def test_a_series_that_has_not_begun_is_moved_as_it_is():
    series = series_in(ProgramFactory(), starts_on=MONDAY + weeks(2))

    moved = change(series, MONDAY, starts_at=dt.time(17))

    assert moved == series
    assert {one.local_start().time() for one in moved.group_sessions.all()} == {dt.time(17)}


def test_a_cancelled_day_stays_cancelled_when_the_hour_moves(series):
    holiday = series.group_sessions.all()[2]
    holiday.cancelled_at, holiday.cancelled_by, holiday.cancel_reason = holiday.starts_at, series.facilitator, "Holiday"
    holiday.save()

    successor = change(series, MONDAY + weeks(1), starts_at=dt.time(17))

    assert [one.day() for one in successor.group_sessions.exclude(cancelled_at=None)] == [MONDAY + weeks(2)]
    assert successor.group_sessions.count() == 12


def test_what_was_recorded_is_not_moved(series, place):
    AttendanceFactory(group_session=series.group_sessions.first(), episode=place.episode)

    assert refusal_of(change, series=series, on=MONDAY, name="Other") == [
        "Attendance was recorded on Mon, Nov 23, 2026: choose a later day."
    ]


def test_what_has_passed_is_not_changed(series):
    assert refusal_of(change, series=series, on=MONDAY - dt.timedelta(days=1)) == [
        "Choose today or a later day: what has passed stays as it was."
    ]


def test_there_cannot_be_fewer_places_than_clients(series, place):
    enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY + weeks(4), by=series.facilitator)

    assert refusal_of(change, series=series, on=MONDAY, capacity=1) == [
        "2 clients have a place on Mon, Dec 21, 2026: there cannot be fewer places."
    ]


def test_a_new_hour_at_which_a_client_is_elsewhere_is_refused(series, place):
    other = series_in(series.program, name="Coping Skills", weekday=1)
    enrolments.enrol(series=other, episode=place.episode, starts_on=MONDAY, by=series.facilitator)

    assert refusal_of(change, series=series, on=MONDAY, weekday=1) == [
        f"Client {place.episode.client.number} has a place in Coping Skills at that time."
    ]


def test_two_people_changing_at_once_lose_nothing(series):
    stale = Series.objects.get()
    change(series, MONDAY, name="First")

    assert refusal_of(change, series=stale, on=MONDAY, name="Second") == [CHANGED_MEANWHILE]
    assert Series.objects.get().name == "First"


def test_ending_cancels_later_sessions_and_ends_the_places(series, place):
    end(series, MONDAY + weeks(2))

    place.refresh_from_db()
    kept = series.group_sessions.filter(cancelled_at=None)
    assert [one.day() for one in kept] == [MONDAY, MONDAY + weeks(1), MONDAY + weeks(2)]
    assert set(series.group_sessions.exclude(cancelled_at=None).values_list("cancel_reason", flat=True)) == {"Series ended"}
    assert (place.ends_on, place.end_reason) == (MONDAY + weeks(2), "Series ended")


def test_ending_keeps_an_earlier_end_of_a_place(series, place):
    place.ends_on = MONDAY + weeks(1)
    place.save()

    end(series, MONDAY + weeks(2))

    place.refresh_from_db()
    assert (place.ends_on, place.end_reason) == (MONDAY + weeks(1), "")


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        (-1, "The last day cannot be before the first, Mon, Nov 23, 2026."),
        (8, "This series ends on Tue, Dec 1, 2026 already."),
    ],
)
def test_a_last_day_that_cannot_be(series, days, reason):
    Series.objects.update(ends_on=MONDAY + dt.timedelta(days=8))

    assert refusal_of(end, series=series, on=MONDAY + dt.timedelta(days=days)) == [reason]


def test_a_series_does_not_end_before_its_last_attendance(series, place):
    AttendanceFactory(group_session=series.group_sessions.all()[1], episode=place.episode)

    with time_machine.travel("2026-12-02 14:00Z"):
        reasons = refusal_of(end, series=series, on=MONDAY + dt.timedelta(days=6))

    assert reasons == ["Attendance was recorded on Mon, Nov 30, 2026: choose a later day."]


def test_a_series_that_is_over_changes_no_more(series):
    end(series, MONDAY)

    with time_machine.travel("2026-11-25 14:00Z"):
        for act in (change, end):
            with pytest.raises(Refused) as refusal:
                act(Series.objects.get(), MONDAY + weeks(1))
            assert refusal.value.reasons == ["This series ended on Mon, Nov 23, 2026."]
