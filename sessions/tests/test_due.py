"""What waits for whoever led a session."""

import datetime as dt

import pytest
from django.utils import timezone

from iop_portal.tests.staff import staff
from sessions.due import notes_to_sign, notes_to_write, sheets_to_finish
from sessions.tests.factories import (
    AttendanceFactory,
    EnrolmentFactory,
    GroupSessionFactory,
    NoteFactory,
    SeriesFactory,
    in_record,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def series():
    return SeriesFactory()


@pytest.fixture
def clinician(series):
    return staff("clinician", series.program)


@pytest.fixture
def led(series, clinician):
    """Yesterday's session of the series, led by the clinician."""
    return GroupSessionFactory(series=series, program=series.program, facilitator=clinician)


def now():
    return timezone.now()


def test_a_sheet_waits_until_everybody_expected_is_marked(series, led, clinician):
    anna, ben = (EnrolmentFactory(series=series).episode for _ in "ab")
    assert [session.unmarked for session in sheets_to_finish(clinician, at=now())] == [2]

    AttendanceFactory(group_session=led, episode=anna)
    assert [session.unmarked for session in sheets_to_finish(clinician, at=now())] == [1]

    AttendanceFactory(group_session=led, episode=ben, no_show=True)
    assert list(sheets_to_finish(clinician, at=now())) == []


def test_a_sheet_waits_from_the_end_of_the_session_for_whoever_led_it(series, led, clinician):
    EnrolmentFactory(series=series)
    colleague = staff("clinician", series.program)

    assert list(sheets_to_finish(clinician, at=led.ends_at - dt.timedelta(seconds=1))) == []
    assert list(sheets_to_finish(clinician, at=led.ends_at)) == [led]
    assert list(sheets_to_finish(colleague, at=led.ends_at)) == []
    led.co_facilitators.add(colleague)
    assert list(sheets_to_finish(colleague, at=led.ends_at)) == [led]


def test_a_cancelled_session_waits_for_nothing(series, led, clinician):
    EnrolmentFactory(series=series)
    type(led).objects.filter(pk=led.pk).update(cancelled_at=now(), cancelled_by=clinician, cancel_reason="Snow")

    assert list(sheets_to_finish(clinician, at=now())) == []


def test_a_note_waits_to_be_written_then_to_be_signed_then_no_longer(led, clinician):
    came, _ = AttendanceFactory(group_session=led), AttendanceFactory(group_session=led, no_show=True)
    assert list(notes_to_write(clinician, at=now())) == [came]
    assert list(notes_to_write(clinician, at=led.starts_at)) == []

    note = NoteFactory(attendance=came, written_by=clinician)
    assert list(notes_to_write(clinician, at=now())) == []
    assert list(notes_to_sign(clinician)) == [note]

    in_record(note)
    assert list(notes_to_sign(clinician)) == []


def test_nothing_waits_for_somebody_whose_role_does_not_do_it(series, led, clinician):
    EnrolmentFactory(series=series)
    NoteFactory(attendance=AttendanceFactory(group_session=led), written_by=clinician)
    clinician.memberships.update(role="case_manager")
    clinician = type(clinician).objects.get(pk=clinician.pk)

    assert list(sheets_to_finish(clinician, at=now())) == []
    assert list(notes_to_sign(clinician)) == []
    assert list(notes_to_write(clinician, at=now())) == []
