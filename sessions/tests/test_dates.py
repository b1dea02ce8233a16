"""One date is changed, cancelled, left out or brought back; the series and what took place stay as they are."""

import datetime as dt

import pytest
import time_machine

from iop_portal.refusals import CHANGED_MEANWHILE
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments, group_sessions
from sessions.actions import series as series_actions
from sessions.tests.factories import AttendanceFactory, RoomFactory, at
from sessions.tests.planning_factories import HolidayFactory
from sessions.tests.schedule import MONDAY, NOW, admitted, facts_of_evening_group, refusal_of, series_in, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def series():
    """Mondays at six for twelve weeks, by telehealth."""
    return series_in(ProgramFactory())


@pytest.fixture
def tonight(series):
    return series.group_sessions.first()


def change(group_session, revision=None, reason="Facilitator ill", **facts):
    names = group_sessions.CHANGEABLE
    return group_sessions.change(
        group_session=group_session,
        facts={name: getattr(group_session, name) for name in names} | facts,
        reason=reason,
        revision=group_session.revision if revision is None else revision,
        by=staff("clinician", group_session.program),
    )


def cancel(group_session, reason="Snow"):
    return group_sessions.cancel(group_session=group_session, reason=reason, by=staff("clinician", group_session.program))


def restore(group_session, **facts):
    return group_sessions.restore(group_session=group_session, by=staff("clinician", group_session.program), **facts)


def skip(series, first, last, reason="Leave"):
    return group_sessions.skip(series=series, first=first, last=last, reason=reason, by=staff("clinician", series.program))


def to_tuesday(group_session):
    starts_at = at(MONDAY + dt.timedelta(days=1), 18)
    return {"starts_at": starts_at, "ends_at": starts_at + dt.timedelta(minutes=90)}


def test_a_substitute_leads_one_date_and_the_series_keeps_its_own(series, tonight):
    substitute = staff("clinician", series.program)

    changed = change(tonight, facilitator=substitute)

    assert (changed.facilitator, changed.substitute_for, changed.change_reason) == (
        substitute, series.facilitator, "Facilitator ill",
    )  # fmt: skip
    assert series.group_sessions.filter(facilitator=series.facilitator).count() == 12
    assert change(changed, facilitator=series.facilitator).substitute_for is None


def test_a_moved_date_is_not_produced_again(series, tonight):
    moved = change(tonight, **to_tuesday(tonight))

    production = series_actions.produce(series=series, until=MONDAY + weeks(12))

    assert production.made == []
    assert (moved.moved_from, moved.day()) == (at(MONDAY, 18), MONDAY + dt.timedelta(days=1))


def test_what_was_changed_for_one_date_stays_when_the_series_changes_something_else(series, tonight):
    substitute = staff("clinician", series.program)
    change(tonight, facilitator=substitute, **to_tuesday(tonight))
    names = ("name", "weekday", "starts_at", "duration", "room", "is_telehealth", "facilitator", "family_format")
    facts = {name: getattr(series, name) for name in names} | {"capacity": 8}

    series_actions.edit_from(series=series, on=MONDAY, facts=facts, revision=0, by=series.facilitator)

    tonight.refresh_from_db()
    assert (tonight.facilitator, tonight.day(), tonight.capacity) == (substitute, MONDAY + dt.timedelta(days=1), 8)


def test_why_one_date_cannot_change(series, tonight):
    next_week = series.group_sessions.all()[1]
    other = series_in(series.program, name="Coping Skills", weekday=1)
    there = {"starts_at": at(MONDAY + dt.timedelta(days=1), 18), "ends_at": at(MONDAY + dt.timedelta(days=1), 19)}

    assert refusal_of(change, group_session=tonight) == ["Nothing is different: choose another time, place or person."]
    assert refusal_of(change, group_session=tonight, revision=7) == [CHANGED_MEANWHILE]
    assert refusal_of(change, group_session=tonight, starts_at=at(MONDAY, 8), ends_at=at(MONDAY, 9)) == [
        "Choose a time to come: what has begun is not moved."
    ]
    assert refusal_of(change, group_session=tonight, starts_at=next_week.starts_at, ends_at=next_week.ends_at)[0] == (
        "Relapse Prevention has a session at that time already."
    )
    assert refusal_of(change, group_session=tonight, facilitator=other.facilitator, **there) == [
        f"{other.facilitator} leads Coping Skills on Tue, Nov 24, 6:00–7:30\u00a0PM."
    ]
    AttendanceFactory(group_session=next_week)
    assert refusal_of(change, group_session=next_week) == ["Attendance was recorded for this session: it stays as it was."]
    tonight = cancel(tonight)
    assert refusal_of(change, group_session=tonight) == ["This session was cancelled: bring it back first."]


def test_a_client_is_never_moved_into_two_places_whatever_the_reason(series, tonight):
    client = admitted(series.program)
    other = series_in(series.program, name="Coping Skills", weekday=1)
    for one in (series, other):
        enrolments.enrol(series=one, episode=client, starts_on=MONDAY, by=series.facilitator)

    reasons = refusal_of(change, group_session=tonight, clash_reason="No other hour", **to_tuesday(tonight))

    assert reasons == [f"Client {client.client.number} is expected at Coping Skills on Tue, Nov 24, 6:00–7:30\u00a0PM."]


def test_a_moved_date_stays_within_its_series(series, tonight):
    series_actions.end(series=series, on=MONDAY, by=series.facilitator)

    tonight.refresh_from_db()
    assert refusal_of(change, group_session=tonight, **to_tuesday(tonight)) == [
        "Relapse Prevention ends on Mon, Nov 23, 2026: choose an earlier day."
    ]


def test_what_was_cancelled_is_brought_back_while_nothing_conflicts():
    program = ProgramFactory()
    room = RoomFactory(program=program, name="Room 2")
    series = series_in(program, room=room, is_telehealth=False)
    tonight = cancel(series.group_sessions.first())
    assert restore(tonight).cancelled_at is None
    cancel(tonight)
    facts = facts_of_evening_group(program, room=room) | {"name": "Chair yoga", "ends_on": MONDAY}
    series_actions.create(program=program, facts=facts, by=series.facilitator)

    assert refusal_of(restore, group_session=tonight) == ["Room 2 is taken by Chair yoga on Mon, Nov 23, 6:00–7:30\u00a0PM."]
    assert restore(tonight, clash_reason="Both fit").clash_reason == "Both fit"
    assert refusal_of(restore, group_session=tonight) == ["This session is not cancelled."]


def test_what_would_have_begun_or_lies_after_the_end_is_not_brought_back(series, tonight):
    last = series.group_sessions.last()
    series_actions.end(series=series, on=MONDAY, by=series.facilitator)
    cancel(tonight)

    assert refusal_of(restore, group_session=last) == ["Relapse Prevention ends on Mon, Nov 23, 2026."]
    with time_machine.travel("2026-11-24 14:00Z"):
        assert refusal_of(restore, group_session=tonight) == ["This session would have begun already."]


def test_days_left_out_stay_left_out_also_those_not_produced_yet(series):
    far = MONDAY + weeks(13)

    left_out = skip(series, MONDAY + weeks(12), far)
    with time_machine.travel("2026-12-14 14:00Z"):
        production = series_actions.produce(series=series, until=MONDAY + weeks(14))

    assert [(one.day(), one.cancel_reason) for one in left_out] == [(MONDAY + weeks(12), "Leave"), (far, "Leave")]
    assert [one.day() for one in production.made] == [MONDAY + weeks(14)]
    assert skip(series, far, far) == []


def test_why_days_cannot_be_left_out(series, tonight):
    tuesday = MONDAY + dt.timedelta(days=1)
    yesterday = MONDAY - dt.timedelta(days=1)

    assert refusal_of(skip, series=series, first=tuesday, last=MONDAY) == ["The last day cannot be before the first."]
    assert refusal_of(skip, series=series, first=yesterday, last=MONDAY) == [
        "Choose today or a later day: what has passed stays as it was."
    ]
    assert refusal_of(skip, series=series, first=tuesday, last=tuesday) == [
        "Relapse Prevention does not meet in these days: there is no Monday."
    ]
    assert refusal_of(skip, series=series, first=MONDAY, last=MONDAY + weeks(40)) == [
        "That is more than half a year: end the series instead."
    ]
    AttendanceFactory(group_session=tonight)
    assert refusal_of(skip, series=series, first=MONDAY, last=MONDAY) == [
        "Attendance was recorded in these days: choose later ones."
    ]
    series_actions.end(series=series, on=MONDAY, by=series.facilitator)
    with time_machine.travel("2026-11-25 14:00Z"):
        assert refusal_of(skip, series=series, first=MONDAY, last=MONDAY) == ["This series ended on Mon, Nov 23, 2026."]


def test_a_holiday_cancels_what_was_planned_and_nothing_is_produced_on_it(series):
    holiday = HolidayFactory(program=series.program, on=MONDAY + weeks(1), name="Founders' Day")
    later = HolidayFactory(program=series.program, on=MONDAY + weeks(13))
    HolidayFactory(program=series.program, on=MONDAY + weeks(14), is_kept=False)

    closed = group_sessions.close_for(holiday=holiday, by=series.facilitator)
    with time_machine.travel("2026-12-14 14:00Z"):
        made = series_actions.produce(series=series, until=MONDAY + weeks(14)).made

    assert [(one.day(), one.cancel_reason) for one in closed] == [(MONDAY + weeks(1), "Founders' Day")]
    assert [one.day() for one in made] == [MONDAY + weeks(14)]
    assert later.on not in [one.day() for one in series.group_sessions.all()]


def test_what_was_recorded_on_a_holiday_stays(series, tonight):
    AttendanceFactory(group_session=tonight)
    holiday = HolidayFactory(program=series.program, on=MONDAY)

    assert group_sessions.close_for(holiday=holiday, by=series.facilitator) == []
