"""A series begins, and its sessions are written ahead."""

import datetime as dt

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection

from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import series as series_actions
from sessions.models import GroupSession, Series
from sessions.rules.series import horizon
from sessions.tests.factories import GroupSessionFactory, at
from sessions.tests.schedule import MONDAY, NOW, facts_of_evening_group, refusal_of

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def facts(program):
    return facts_of_evening_group(program)


def create(program, facts, **changes):
    return series_actions.create(program=program, facts=facts | changes, by=staff("clinical_supervisor", program))


def reasons_against(program, facts, **changes):
    return refusal_of(create, program=program, facts=facts, **changes)


def test_a_new_series_writes_its_sessions_for_twelve_weeks(program, facts):
    helper = staff("clinician", program)

    series = create(program, facts, co_facilitators=[helper])

    sessions = list(series.group_sessions.all())
    assert [one.day() for one in sessions] == [MONDAY + dt.timedelta(weeks=week) for week in range(13)]
    assert {one.local_start().time() for one in sessions} == {dt.time(18)}
    assert {(one.title, one.room, one.facilitator) for one in sessions} == {
        ("Relapse Prevention", facts["room"], facts["facilitator"])
    }
    assert all(list(one.co_facilitators.all()) == [helper] for one in sessions)
    assert series.group_sessions.count() == 13
    assert Series.objects.get().produced_until == dt.date(2027, 2, 15)


def test_a_series_that_begins_later_has_twelve_weeks_from_then(program, facts):
    series = create(program, facts, starts_on=dt.date(2027, 1, 4), ends_on=dt.date(2027, 1, 18))

    assert [one.day().day for one in series.group_sessions.all()] == [4, 11, 18]


def test_a_taken_room_is_named_with_day_and_time(program, facts):
    create(program, facts, ends_on=dt.date(2026, 11, 30))

    reasons = reasons_against(program, facts, facilitator=staff("clinician", program), starts_at=dt.time(19))

    assert reasons == [
        "Room 2 is taken by Relapse Prevention on Mon, Nov 23, 6:00–7:30\u00a0PM.",
        "Room 2 is taken by Relapse Prevention on Mon, Nov 30, 6:00–7:30\u00a0PM.",
    ]


def test_five_clashes_are_listed_and_the_others_counted(program, facts):
    create(program, facts)

    reasons = reasons_against(program, facts, facilitator=staff("clinician", program))

    assert len(reasons) == 6
    assert reasons[-1] == "And 8 more clashes after these."


def test_a_busy_co_facilitator_is_named(program, facts):
    create(program, facts, ends_on=MONDAY)

    reasons = reasons_against(
        program,
        facts,
        room=None,
        is_telehealth=True,
        facilitator=staff("clinician", program),
        co_facilitators=[facts["facilitator"]],
    )

    assert reasons == [f"{facts['facilitator']} leads Relapse Prevention on Mon, Nov 23, 6:00–7:30\u00a0PM."]


def test_what_a_facilitator_does_in_another_program_is_not_told(program, facts):
    GroupSessionFactory(title="Private", facilitator=facts["facilitator"], starts_at=at(MONDAY, 18))

    reasons = reasons_against(program, facts)

    assert reasons == [f"{facts['facilitator']} leads a session of another program on Mon, Nov 23, 6:00–7:30\u00a0PM."]


def test_a_group_may_begin_when_another_ends_in_the_same_room(program, facts):
    create(program, facts)

    after = create(program, facts, starts_at=dt.time(19, 30))

    assert after.group_sessions.count() == 13


def test_a_cancelled_session_is_in_nobodys_way(program, facts):
    by = staff("clinician", program)
    GroupSessionFactory(
        program=program, room=facts["room"], starts_at=at(MONDAY, 18), cancelled_at=at(MONDAY, 9), cancelled_by=by
    )

    assert create(program, facts).group_sessions.count() == 13


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"capacity": 15}, "Room 2 seats 14: choose a larger room or fewer places."),
        ({"modality": "individual"}, "Individual counseling has one place."),
        ({"modality": "family"}, "Choose the kind of family work."),
        (
            {"starts_on": dt.date(2026, 10, 25)},
            "The first day lies more than four weeks back: older sessions are recorded one by one.",
        ),
        (
            {"starts_on": MONDAY + dt.timedelta(1), "ends_on": MONDAY + dt.timedelta(6)},
            "There is no Monday between the first and the last day.",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(program, facts, changes, reason):
    assert reasons_against(program, facts, **changes) == [reason]


def test_only_people_who_may_run_sessions_lead_them(program, facts):
    desk = staff("front_desk", program)

    assert reasons_against(program, facts, facilitator=desk) == [f"{desk} does not run sessions in this program."]


def test_producing_again_changes_nothing_and_a_week_later_adds_one(program, facts):
    series = create(program, facts)

    again = series_actions.produce(series=series, until=horizon(series))
    with time_machine.travel("2026-11-30 14:00Z"):
        later = series_actions.produce(series=series, until=horizon(series))

    assert again.made == []
    assert [one.day() for one in later.made] == [dt.date(2027, 2, 22)]


def test_a_cancelled_day_is_not_produced_again(program, facts):
    series = create(program, facts)
    series.group_sessions.filter(starts_at__date=MONDAY).update(
        cancelled_at=at(MONDAY, 9), cancelled_by=facts["facilitator"], cancel_reason="Holiday"
    )

    assert series_actions.produce(series=series, until=horizon(series)).made == []


def test_one_clash_does_not_stop_the_other_weeks(program, facts, capsys):
    series = create(program, facts)
    GroupSessionFactory(program=program, title="Open house", room=facts["room"], starts_at=at(dt.date(2027, 2, 22), 18))

    with time_machine.travel("2026-12-07 14:00Z"):
        call_command("produce_sessions")

    assert series.group_sessions.latest("starts_at").day() == dt.date(2027, 3, 1)
    assert capsys.readouterr().out.splitlines() == [
        f"Series {series.pk}: Room 2 is taken by Open house on Mon, Feb 22, 6:00–7:30\u00a0PM.",
        "1 session written for 1 series; 1 clash.",
    ]


def test_a_second_run_at_the_same_time_steps_back(program, facts, capsys):
    create(program, facts)
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [7_469_101])

    call_command("produce_sessions")
    other.close()

    assert capsys.readouterr().out == "Another run is at work. Nothing done.\n"
    assert GroupSession.objects.count() == 13
