"""Series that meet on several days, follow a curriculum, or are planned although something is taken."""

import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError
from django.urls import reverse

from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments, group_sessions
from sessions.actions import series as series_actions
from sessions.models import GroupSession, Series
from sessions.recurrence import meet_at_the_same_time, moved_weekday, next_meeting
from sessions.tests.factories import RoomFactory
from sessions.tests.planning_factories import CurriculumFactory, TopicFactory
from sessions.tests.schedule import MONDAY, NOW, admitted, facts_of_evening_group, refusal_of, series_in, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]
NAMES = (
    "name", "weekday", "also_on", "starts_at", "duration", "room", "is_telehealth", "facilitator", "capacity", "family_format",
    "curriculum", "clash_reason",
)  # fmt: skip


def change(series, on, **facts):
    unchanged = {name: getattr(series, name) for name in NAMES}
    return series_actions.edit_from(
        series=series, on=on, facts=unchanged | facts, revision=series.revision, by=series.facilitator
    )


def weekdays(series):
    return [one.day().weekday() for one in series.group_sessions.held()][:4]


def topics_of(series):
    return [one.topic for one in series.group_sessions.held()][:4]


def test_three_days_a_week_are_one_series_with_one_place():
    series = series_in(ProgramFactory(), also_on=[2, 4])
    client = admitted(series.program)

    place = enrolments.enrol(series=series, episode=client, starts_on=MONDAY, by=series.facilitator)

    assert weekdays(series) == [0, 2, 4, 0]
    assert (series.days_in_words, series.short_days, series.day_in_words) == (
        "Mondays, Wednesdays and Fridays", "Mon, Wed, Fri", "Monday, Wednesday or Friday",
    )  # fmt: skip
    other = series_in(series.program, name="Yoga", weekday=4)
    assert refusal_of(enrolments.enrol, series=other, episode=place.episode, starts_on=MONDAY, by=series.facilitator) == [
        "Yoga overlaps with Relapse Prevention, Mondays, Wednesdays and Fridays 6:00–7:30\u00a0PM, where this client has a place."
    ]


def test_other_days_move_the_meetings_that_change_and_leave_the_others():
    series = series_in(ProgramFactory(), also_on=[2])
    wednesday = series.group_sessions.all()[1]

    changed = change(series, MONDAY, weekday=2, also_on=[3])

    wednesday.refresh_from_db()
    assert (wednesday.day().weekday(), wednesday.series) == (2, changed)
    assert weekdays(changed) == [2, 3, 2, 3]


@pytest.mark.parametrize(
    ("before", "after", "weekday", "goes_to"),
    [([0], [2], 0, 2), ([0, 2], [2, 4], 0, 4), ([0, 2], [2, 4], 2, 2), ([0, 2, 4], [0], 4, None), ([1, 3], [0, 2], 3, 2)],
)
def test_where_a_weekday_goes(before, after, weekday, goes_to):
    assert moved_weekday(before, after, weekday) == goes_to


def test_the_next_meeting_is_on_the_nearest_of_its_days():
    series = Series(weekday=0, also_on=[3], starts_at=dt.time(18), duration=90)

    assert [next_meeting(series, MONDAY + dt.timedelta(days=n)).weekday() for n in range(7)] == [0, 3, 3, 3, 0, 0, 0]
    assert meet_at_the_same_time(series, Series(weekday=1, also_on=[3], starts_at=dt.time(19), duration=60))
    assert not meet_at_the_same_time(series, Series(weekday=1, also_on=[2], starts_at=dt.time(19), duration=60))


def test_a_day_of_the_week_that_is_none_is_refused_around_the_form():
    series = series_in(ProgramFactory())

    with pytest.raises(IntegrityError):
        Series.objects.filter(pk=series.pk).update(also_on=[7])


@pytest.fixture
def curriculum():
    """Three topics, and one that is taught no more."""
    made = CurriculumFactory(program=ProgramFactory())
    for number, title in ((10, "Triggers"), (20, "Cravings"), (30, "Sleep")):
        TopicFactory(curriculum=made, number=number, title=title)
    TopicFactory(curriculum=made, number=15, title="Pagers", is_active=False)
    return made


def test_each_session_gets_the_next_topic_and_a_cancelled_one_pushes_it_on(curriculum):
    series = series_in(curriculum.program, curriculum=curriculum)
    assert topics_of(series) == ["Triggers", "Cravings", "Sleep", "Triggers"]

    first = series.group_sessions.first()
    first = group_sessions.cancel(group_session=first, reason="Snow", by=series.facilitator)
    assert topics_of(series) == ["Triggers", "Cravings", "Sleep", "Triggers"]
    assert series.group_sessions.held().first().day() == MONDAY + weeks(1)
    group_sessions.restore(group_session=first, by=series.facilitator)

    assert topics_of(series)[:2] == ["Triggers", "Cravings"]
    assert series.group_sessions.first().topic == "Triggers"


def test_what_was_taught_stays_taught(curriculum):
    series = series_in(curriculum.program, curriculum=curriculum)

    with time_machine.travel("2026-12-01 14:00Z"):  # two were held
        curriculum.topics.filter(title="Cravings").update(title="Urges")
        successor = change(series, MONDAY + dt.timedelta(days=9), starts_at=dt.time(17))
        group_sessions.cancel(group_session=successor.group_sessions.first(), reason="Snow", by=series.facilitator)

    assert topics_of(series)[:2] == ["Triggers", "Cravings"]
    assert topics_of(successor)[:2] == ["Sleep", "Triggers"]


def test_a_series_without_a_curriculum_any_more_has_no_topics_to_come(curriculum):
    series = series_in(curriculum.program, curriculum=curriculum)

    change(series, MONDAY, curriculum=None)

    assert set(topics_of(series)) == {""}
    foreign = CurriculumFactory(program=ProgramFactory(), name="Theirs")
    assert refusal_of(change, series=Series.objects.get(), on=MONDAY, curriculum=foreign) == [
        "Theirs is not a curriculum in use in this program."
    ]


@pytest.fixture
def room_2():
    """Room 2 is taken on Mondays at six."""
    room = RoomFactory(program=ProgramFactory(), name="Room 2")
    series_in(room.program, room=room, is_telehealth=False)
    return room


def test_a_clash_is_named_and_passed_with_a_reason_that_is_kept(room_2):
    facts = facts_of_evening_group(room_2.program, room=room_2) | {"name": "Yoga", "weekday": 0, "also_on": [2]}
    by = staff("clinical_supervisor", room_2.program)
    named = refusal_of(series_actions.create, program=room_2.program, facts=facts, by=by)

    yoga = series_actions.create(program=room_2.program, facts=facts | {"clash_reason": "The curtain is drawn"}, by=by)

    assert named[0] == "Room 2 is taken by Relapse Prevention on Mon, Nov 23, 6:00–7:30\u00a0PM."
    kept = yoga.group_sessions.values_list("starts_at__iso_week_day", "clash_reason").distinct()
    assert {reason for _, reason in kept} == {"The curtain is drawn", ""}
    assert {one.day().weekday() for one in yoga.group_sessions.exclude(clash_reason="")} == {0}


def test_a_reason_without_a_clash_is_not_kept(room_2):
    free = series_in(room_2.program, weekday=1, clash_reason="Just in case")

    assert free.clash_reason == ""
    assert not GroupSession.objects.exclude(clash_reason="").exists()
    changed = change(free, MONDAY, clash_reason="Just in case", capacity=9)
    assert (changed.clash_reason, changed.capacity) == ("", 9)


def test_a_series_moves_into_a_clash_with_a_reason(room_2):
    other = series_in(room_2.program, name="Yoga", weekday=1, room=room_2, is_telehealth=False)

    assert refusal_of(change, series=other, on=MONDAY, weekday=0)[0].startswith("Room 2 is taken by Relapse Prevention on Mon")
    moved = change(other, MONDAY, weekday=0, clash_reason="The curtain is drawn")

    assert set(moved.group_sessions.held().values_list("clash_reason", flat=True)) == {"The curtain is drawn"}
    with time_machine.travel("2026-11-30 14:00Z"):
        series_actions.produce(series=Series.objects.get(name="Relapse Prevention"), until=MONDAY + weeks(13))
        later = series_actions.produce(series=moved, until=MONDAY + weeks(13))
    assert [one.clash_reason for one in later.made] == ["The curtain is drawn"]


def test_the_form_asks_for_days_topics_and_a_reason(client, curriculum):
    room = RoomFactory(program=curriculum.program)
    leader = staff("clinician", curriculum.program)
    client.force_login(leader)

    answer = client.post(
        reverse("sessions:series-new"),
        {
            "name": "Skills class",
            "modality": "education",
            "weekday": 0,
            "also_on": [0, 3],
            "starts_at": "18:00",
            "duration": 60,
            "room": room.pk,
            "facilitator": leader.pk,
            "curriculum": curriculum.pk,
            "starts_on": MONDAY,
        },
    )

    made = Series.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    assert (made.also_on, topics_of(made)[0]) == ([3], "Triggers")
    assert "Mondays and Thursdays" in client.get(made.get_absolute_url()).content.decode()
