"""Taking attendance of a whole group: one statement, one commit, and a history."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from iop_portal.refusals import Refused, reasons_of
from iop_portal.tests.factories import UserFactory
from sessions.actions import attendance
from sessions.models import Attendance
from sessions.rules.attendance import Mark
from sessions.tests.factories import (
    AttendanceFactory,
    EnrolmentFactory,
    GroupSessionFactory,
    NoteFactory,
    SeriesFactory,
    in_record,
)

pytestmark = pytest.mark.django_db


def group(size=1):
    """Yesterday's session of a series with so many clients, and their episodes."""
    series = SeriesFactory()
    group_session = GroupSessionFactory(series=series, program=series.program)
    return group_session, [EnrolmentFactory(series=series).episode for _ in range(size)]


def present(group_session, episode, status="present", late=0, early=0, seconds=0):
    arrived = group_session.starts_at + dt.timedelta(minutes=late, seconds=seconds)
    return Mark(episode.pk, status, arrived, group_session.ends_at - dt.timedelta(minutes=early))


def take(group_session, *marks, revision=0, by=None):
    return attendance.take(group_session=group_session, lines=list(marks), revision=revision, by=by or UserFactory())


def test_the_sheet_writes_who_came_and_leaves_the_unmarked_alone():
    group_session, (anna, ben, cleo) = group(3)
    by = UserFactory()

    statuses = take(group_session, present(group_session, anna), Mark(ben.pk, "no_show"), by=by)

    assert sorted(statuses) == ["", "no_show", "present"]
    assert set(Attendance.objects.values_list("episode", "client", "status", "minutes", "recorded_by")) == {
        (anna.pk, anna.client_id, "present", 90, by.pk),
        (ben.pk, ben.client_id, "no_show", None, by.pk),
    }
    assert not cleo.attendances.exists()


@pytest.mark.parametrize(("seconds", "counted"), [(0, 60), (1, 59), (59, 59), (60, 59), (61, 58)])
def test_minutes_are_whole_and_rounded_down(seconds, counted):
    group_session, (anna,) = group()

    take(group_session, present(group_session, anna, "present_late", late=30, seconds=seconds))

    assert Attendance.objects.get().minutes == counted


def test_taking_it_again_corrects_the_line_and_keeps_the_trail():
    group_session, (anna,) = group()
    take(group_session, Mark(anna.pk, "no_show"))

    take(group_session, present(group_session, anna, "present_late", late=20), revision=1)

    row = Attendance.objects.get()
    assert (row.status, row.minutes) == ("present_late", 70)
    assert list(row.events.order_by("pgh_id").values_list("pgh_label", "status")) == [
        ("insert", "no_show"),
        ("update", "present_late"),
    ]


def test_saying_the_same_again_writes_nothing():
    group_session, (anna,) = group()
    take(group_session, present(group_session, anna))

    take(group_session, present(group_session, anna), revision=0)

    group_session.refresh_from_db()
    assert (Attendance.objects.get().events.count(), group_session.revision) == (1, 1)


def test_a_line_somebody_else_wrote_since_is_not_overwritten_unseen():
    group_session, (anna, ben) = group(2)
    take(group_session, present(group_session, anna, "present_late", late=12))

    with pytest.raises(attendance.MarksRefused) as refusal:
        take(group_session, Mark(anna.pk, "no_show"), Mark(ben.pk, "no_show"), revision=0)

    assert refusal.value.by_episode == {
        anna.pk: [
            "Somebody else marked this client while you were writing: Late, 10:12 AM to 11:30 AM. "
            "Yours is kept below; save again to replace theirs."
        ]
    }
    assert [row.status for row in Attendance.objects.all()] == ["present_late"]


def test_a_line_nobody_else_touched_is_saved_from_an_older_sheet():
    group_session, (anna, ben) = group(2)
    take(group_session, present(group_session, anna))

    take(group_session, present(group_session, ben), revision=0)

    assert Attendance.objects.present().count() == 2


def test_one_wrong_line_and_nothing_is_written():
    group_session, (anna, ben) = group(2)

    with pytest.raises(attendance.MarksRefused) as refusal:
        take(group_session, present(group_session, anna), Mark(ben.pk, "absent_excused"))

    assert refusal.value.reasons == [f"{ben.client.number}: Choose a reason for the absence; “Unknown” is one."]
    assert not Attendance.objects.exists()


def test_a_client_of_another_group_cannot_be_written_on_this_sheet():
    group_session, _ = group()
    stranger = EnrolmentFactory().episode

    with pytest.raises(attendance.MarksRefused) as refusal:
        take(group_session, present(group_session, stranger))

    assert refusal.value.by_episode == {stranger.pk: ["This client is not on the sheet."]}


def test_a_sheet_that_is_not_open_refuses_as_the_rule_says():
    group_session, (anna,) = group()
    type(group_session).objects.filter(pk=group_session.pk).update(
        cancelled_at=group_session.starts_at, cancelled_by=UserFactory()
    )

    with pytest.raises(Refused) as refusal:
        take(group_session, present(group_session, anna))

    assert refusal.value.reasons == ["This session was cancelled, so nobody is marked on it."]


def test_presence_in_another_session_is_refused_with_its_time():
    group_session, (anna,) = group()
    AttendanceFactory(group_session=GroupSessionFactory(program=group_session.program), episode=anna)

    with pytest.raises(attendance.MarksRefused) as refusal:
        take(group_session, present(group_session, anna))

    assert refusal.value.reasons == [f"{anna.client.number}: This client was in another session from 10:00 AM to 11:30 AM."]


def test_postgresql_refuses_presence_in_two_places_around_the_action():
    here = AttendanceFactory()
    there = GroupSessionFactory(program=here.group_session.program)

    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        AttendanceFactory(group_session=there, episode=here.episode)

    assert reasons_of(refusal.value) == ["This client was in another session at that time."]


def test_a_signed_note_keeps_presence_but_lets_times_be_corrected():
    group_session, (anna,) = group()
    take(group_session, present(group_session, anna))
    note = NoteFactory(attendance=Attendance.objects.get())
    in_record(note)

    take(group_session, present(group_session, anna, "left_early", early=15), revision=1)
    with pytest.raises(attendance.MarksRefused) as refusal:
        take(group_session, Mark(anna.pk, "no_show"), revision=2)

    assert Attendance.objects.get().minutes == 75
    assert refusal.value.by_episode[anna.pk][0].startswith("A signed note describes this client's presence")


def test_a_group_of_twelve_costs_as_many_statements_as_one():
    counts = []
    for size in (1, 3, 12):
        group_session, episodes = group(size)
        by = UserFactory()
        with CaptureQueriesContext(connection) as captured:
            take(group_session, *[present(group_session, episode) for episode in episodes], by=by)
        counts.append(len(captured))

    assert counts == [11, 11, 11]
