"""What PostgreSQL keeps about breaks, make-up sessions, excuses, drug tests and medication, whoever writes."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from clients.tests.factories import days_ago
from iop_portal.tests.factories import UserFactory
from sessions.models import Attendance, DrugTest
from sessions.models.attendance_triggers import MADE_UP
from sessions.tests.absence_factories import (
    AbsenceStepFactory,
    DrugTestFactory,
    ExcuseFactory,
    MedicationFactory,
    OutreachAttemptFactory,
)
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, SeriesFactory

pytestmark = pytest.mark.django_db


def minutes(**times):
    """Of a client in a session from ten to half past eleven, with a break from 10:45 to 11:00."""
    group_session = GroupSessionFactory(break_after=45, break_minutes=15)
    moments = {name: group_session.starts_at + dt.timedelta(minutes=after) for name, after in times.items()}
    AttendanceFactory(group_session=group_session, **moments)
    return Attendance.objects.get().minutes


@pytest.mark.parametrize(
    ("arrived_at", "left_at", "expected"),
    [(0, 90, 75), (0, 45, 45), (0, 50, 45), (50, 90, 30), (60, 90, 30), (46, 59, 0), (45, 61, 1)],
)
def test_the_part_of_the_break_that_somebody_was_there_for_does_not_count(arrived_at, left_at, expected):
    assert minutes(arrived_at=arrived_at, left_at=left_at) == expected


def test_a_break_that_is_corrected_later_counts_for_everybody_who_was_there():
    group_session = GroupSessionFactory()
    AttendanceFactory.create_batch(2, group_session=group_session)
    AttendanceFactory(group_session=group_session, no_show=True)

    group_session.break_after, group_session.break_minutes = 30, 10
    group_session.save()

    assert sorted(Attendance.objects.values_list("minutes", flat=True), key=str) == [80, 80, None]


def test_nobody_writes_a_share_of_the_break_by_hand():
    attendance = AttendanceFactory(break_minutes=40)
    Attendance.objects.update(break_minutes=50)

    attendance.refresh_from_db()
    assert (attendance.break_minutes, attendance.minutes) == (0, 90)


def refused(write):
    with transaction.atomic(), pytest.raises(IntegrityError) as refusal:
        write()
    return str(refusal.value)


def test_only_a_missed_session_of_the_same_client_is_made_up_and_only_once():
    missed = AttendanceFactory(no_show=True)
    came = AttendanceFactory(episode=missed.episode, group_session__starts_at=missed.group_session.ends_at)
    other = AttendanceFactory()
    assert "same client missed" in refused(lambda: Attendance.objects.filter(pk=other.pk).update(makes_up=missed))
    assert "same client missed" in refused(lambda: Attendance.objects.filter(pk=came.pk).update(makes_up=came))

    Attendance.objects.filter(pk=came.pk).update(makes_up=missed)

    later = AttendanceFactory(episode=missed.episode, group_session__starts_at=came.group_session.ends_at)
    assert "makes_up" in refused(lambda: Attendance.objects.filter(pk=later.pk).update(makes_up=missed))
    absent = AttendanceFactory(no_show=True, episode=missed.episode)
    assert "makes_up_when_present" in refused(lambda: Attendance.objects.filter(pk=absent.pk).update(makes_up=missed))


def test_what_was_made_up_stays_missed_by_whichever_path_somebody_writes():
    missed = AttendanceFactory(no_show=True)
    starts_at = missed.group_session.ends_at
    AttendanceFactory(episode=missed.episode, group_session__starts_at=starts_at, makes_up=missed)
    rows, times = Attendance.objects.filter(pk=missed.pk), {"arrived_at": starts_at, "left_at": starts_at}

    times["arrived_at"] -= dt.timedelta(minutes=90)
    assert MADE_UP in refused(lambda: rows.update(status="present", **times))
    assert MADE_UP in refused(lambda: rows.update(status="entered_in_error"))
    rows.update(status="absent_excused", reason="illness")
    holiday = AttendanceFactory(no_show=True, episode=missed.episode, status="holiday")
    assert "same client missed" in refused(lambda: AttendanceFactory(episode=missed.episode, makes_up=holiday))


BROKEN = [
    ("series_break_within", lambda: SeriesFactory(duration=60, break_after=50, break_minutes=10)),
    ("group_session_break_length", lambda: GroupSessionFactory(break_minutes=121)),
    ("absence_step_range", lambda: AbsenceStepFactory(missed=0)),
    ("excuse_in_order", lambda: ExcuseFactory(ends_on=days_ago(9))),
    ("excuse_reason_known", lambda: ExcuseFactory(reason="weekend")),
    ("outreach_kind_known", lambda: OutreachAttemptFactory(kind="dove")),
    ("outreach_outcome_known", lambda: OutreachAttemptFactory(outcome="odd")),
    ("drug_test_panel", lambda: DrugTestFactory(substances=[])),
    ("drug_test_panel", lambda: DrugTestFactory(substances=["tea"])),
    ("drug_test_reason_known", lambda: DrugTestFactory(reason="odd")),
    ("drug_test_specimen_known", lambda: DrugTestFactory(specimen="odd")),
    ("medication_known", lambda: MedicationFactory(medicine="tea")),
    ("medication_in_order", lambda: MedicationFactory(stopped_on=days_ago(60), stop_words="Moved")),
    ("medication_ends_with_a_reason", lambda: MedicationFactory(stopped_on=days_ago(1))),
]


@pytest.mark.parametrize(("constraint", "write"), BROKEN)
def test_what_cannot_be_is_refused(constraint, write):
    assert constraint in refused(write)


def test_one_excuse_one_step_and_one_running_medication_at_a_time():
    excuse, step, medication = ExcuseFactory(), AbsenceStepFactory(), MedicationFactory()

    assert "excuse_once_a_day" in refused(lambda: ExcuseFactory(episode=excuse.episode, starts_on=excuse.ends_on))
    assert "absence_step_once" in refused(lambda: AbsenceStepFactory(program=step.program, missed=step.missed))
    assert "medication_once" in refused(lambda: MedicationFactory(episode=medication.episode))


def test_a_result_follows_a_specimen_and_a_confirmation_a_positive_result():
    test, by = DrugTestFactory(), UserFactory()
    rows = DrugTest.objects.filter(pk=test.pk)
    resulted = {"resulted_at": test.ordered_at, "resulted_by": by}
    collected = {"collected_at": test.ordered_at, "collected_by": by}
    confirmed = {"confirmation": "confirmed", "confirmed_at": test.ordered_at, "confirmed_by": by}

    assert "result_after_collection" in refused(lambda: rows.update(result="negative", **resulted))
    rows.update(result="declined", **resulted)
    assert "confirmed_when_positive" in refused(lambda: rows.update(**confirmed))
    assert "positive_for" in refused(lambda: rows.update(result="positive", **resulted, **collected))
    assert "positive_for" in refused(lambda: rows.update(result="positive", positive_for=["cocaine"], **resulted, **collected))
    rows.update(result="positive", positive_for=["fentanyl"], **resulted, **collected, **confirmed)
    assert "collected_by" in refused(lambda: rows.update(collected_by=None))


def test_an_outreach_attempt_is_never_changed():
    attempt = OutreachAttemptFactory()
    attempt.words = "Not so."
    with transaction.atomic(), pytest.raises(IntegrityError):
        attempt.save()
