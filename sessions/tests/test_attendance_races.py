"""Two people, one moment: one truth, a sentence for the other, and never a server error."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction

from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force
from sessions.actions import attendance, notes
from sessions.models import Attendance
from sessions.models.attendance_triggers import MADE_UP
from sessions.models.words import SharedWords, Words
from sessions.rules.attendance import Mark
from sessions.rules.notes import objectives_for
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls):
    """Run these at the same moment; what each returned, or the reasons it was refused with."""
    barrier = Barrier(len(calls))

    def run(call):
        try:
            barrier.wait()
            return call()
        except Refused as refusal:
            return refusal.reasons
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def present(group_session, episodes):
    return [Mark(episode.pk, "present", group_session.starts_at, group_session.ends_at) for episode in episodes]


def test_eight_people_who_save_the_same_sheet_write_it_once():
    series = SeriesFactory()
    group_session = GroupSessionFactory(series=series, program=series.program)
    episodes = [EnrolmentFactory(series=series).episode for _ in range(3)]
    by = UserFactory()

    def save():
        marks = present(group_session, episodes)
        return attendance.take(group_session=group_session, lines=marks, revision=0, by=by)

    answers = at_once(*[save] * 8)

    group_session.refresh_from_db()
    assert answers == [["present"] * 3] * 8
    assert (Attendance.objects.count(), group_session.revision) == (3, 1)
    assert [row.events.count() for row in Attendance.objects.all()] == [1, 1, 1]


def test_fifty_saves_of_the_same_sheet_leave_one_truth():
    series = SeriesFactory()
    group_session = GroupSessionFactory(series=series, program=series.program)
    episodes = [EnrolmentFactory(series=series).episode for _ in range(2)]
    by = UserFactory()

    def save():
        marks = present(group_session, episodes)
        return attendance.take(group_session=group_session, lines=marks, revision=0, by=by)

    assert at_once(*[save] * 50) == [["present"] * 2] * 50
    group_session.refresh_from_db()
    assert (Attendance.objects.count(), group_session.revision) == (2, 1)


def test_of_eight_who_disagree_one_is_heard_and_seven_are_told():
    series = SeriesFactory()
    group_session = GroupSessionFactory(series=series, program=series.program)
    episode = EnrolmentFactory(series=series).episode
    by = UserFactory()

    def save(words):
        mark = Mark(episode.pk, "no_show", words=words)
        return lambda: attendance.take(group_session=group_session, lines=[mark], revision=0, by=by)

    answers = at_once(*[save(f"Tried to call at {hour}") for hour in range(8)])

    told = [answer for answer in answers if answer != ["no_show"]]
    assert len(told) == 7
    assert all("Somebody else marked this client while you were writing: No-show." in answer[0] for answer in told)
    assert Attendance.objects.get().events.count() == 1


def test_two_sheets_cannot_both_have_the_same_clients():
    series = SeriesFactory()
    other = SeriesFactory(program=series.program, weekday=1)
    here = GroupSessionFactory(series=series, program=series.program)
    there = GroupSessionFactory(series=other, program=series.program)
    episodes = [EnrolmentFactory(series=series).episode for _ in range(3)]
    for episode in episodes:
        EnrolmentFactory(series=other, episode=episode)
    by = UserFactory()

    def save(group_session, order):
        marks = present(group_session, order)
        return lambda: attendance.take(group_session=group_session, lines=marks, revision=0, by=by)

    answers = at_once(save(here, episodes), save(there, episodes[::-1]))

    refused = next(answer for answer in answers if answer != ["present"] * 3)
    assert len(refused) == 3
    assert all("was in another session from 10:00 AM to 11:30 AM." in reason for reason in refused)
    assert Attendance.objects.values("group_session").distinct().count() == 1


def test_a_signature_and_a_correction_to_absent_cannot_both_win():
    series = SeriesFactory()
    group_session = GroupSessionFactory(series=series, program=series.program)
    episode = EnrolmentFactory(series=series).episode
    plan_in_force(episode=episode)
    row = AttendanceFactory(group_session=group_session, episode=episode)
    clinician = staff("clinician", series.program)
    words = Words(response="Spoke about the weekend and named two triggers.", risk="none")
    part = notes.Part(row, words, objectives_for(row), 0)
    note = notes.write(part=part, shared=SharedWords(content="Went through the chain of a craving."), by=clinician)

    answers = at_once(
        lambda: notes.sign(note=note, by=clinician),
        lambda: attendance.take(group_session=group_session, lines=[Mark(episode.pk, "no_show")], revision=0, by=clinician),
    )

    row.refresh_from_db()
    note.refresh_from_db()
    assert (row.status, note.is_signed) in [("present", True), ("no_show", False)]
    assert sum(isinstance(answer, list) and answer != ["no_show"] for answer in answers) == 1


def beside(write):
    """In a transaction of its own."""
    try:
        write()
    finally:
        connection.close()


@pytest.mark.parametrize("first", ["made up", "present"])
def test_of_made_up_and_present_after_all_the_second_waits_and_is_refused(first):
    missed = AttendanceFactory(no_show=True)
    group_session = missed.group_session
    came = AttendanceFactory(episode=missed.episode, group_session__starts_at=group_session.ends_at)
    times = {"arrived_at": group_session.starts_at, "left_at": group_session.ends_at}
    writes = {
        "made up": lambda: Attendance.objects.filter(pk=came.pk).update(makes_up=missed.pk),
        "present": lambda: Attendance.objects.filter(pk=missed.pk).update(status="present", **times),
    }
    [second] = writes.keys() - {first}

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            writes[first]()
            waiting = pool.submit(beside, writes[second])
            with pytest.raises(TimeoutError):
                waiting.result(0.3)
        with pytest.raises(IntegrityError, match=MADE_UP if first == "made up" else "same client missed"):
            waiting.result(5)
