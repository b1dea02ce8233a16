"""What notes ask of somebody on Today: the group on one page, what came back, what waits for the supervisor."""

import pytest
from django.urls import reverse
from django.utils import timezone

from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff
from iop_portal.today import waiting
from sessions.actions import note_endings
from sessions.tests.factories import AttendanceFactory, GroupSessionFactory, NoteFactory, signed_note

pytestmark = pytest.mark.django_db


@pytest.fixture
def program():
    return ProgramFactory()


def lines(user):
    return waiting.everything(user, timezone.localdate())


def test_a_group_without_notes_is_one_line_that_leads_to_its_page(program, client):
    group_session = GroupSessionFactory(program=program, facilitator=staff("clinician", program))
    AttendanceFactory.create_batch(3, group_session=group_session)

    [line] = lines(group_session.facilitator)

    assert (line.title, line.url) == ("Write 3 notes", reverse("sessions:group-notes", args=[group_session.public_id]))
    client.force_login(group_session.facilitator)
    assert "Write 3 notes" in client.get(reverse("today:today")).content.decode()


def test_drafts_of_a_group_one_leads_are_one_line_and_others_stand_alone(program):
    leader = staff("clinician", program)
    led, visited = GroupSessionFactory(program=program, facilitator=leader), GroupSessionFactory(program=program)
    for group_session in (led, led, visited):
        NoteFactory(attendance__group_session=group_session, written_by=leader)
    alone = NoteFactory(attendance__group_session=visited, written_by=leader)

    titles = sorted(line.title for line in lines(leader))

    assert titles[0] == "Sign 2 notes"
    assert f"Sign note: {alone.attendance.client.list_name}" in titles
    assert len(titles) == 3


def test_a_note_under_supervision_waits_for_the_supervisor_and_comes_back_with_their_words(program):
    supervisor, other = staff("clinical_supervisor", program), staff("clinical_supervisor", program)
    author = MembershipFactory(program=program, role="clinician", credential="LPC-A", supervisor=supervisor).user
    group_session = GroupSessionFactory(program=program, facilitator=author)
    note = signed_note(attendance__group_session=group_session, written_by=author, needs_cosignature=True)
    title = note.attendance.client.list_name

    assert [line.title for line in lines(supervisor)] == [f"Co-sign note: {title}"]
    assert (lines(other), lines(author)) == ([], [])
    note_endings.send_back(note=note, words="Say what she answered.", by=supervisor)

    [line] = lines(author)
    assert (line.title, line.detail, line.is_late) == (f"Returned: {title}", "Say what she answered.", True)
    assert line.url == reverse("sessions:note-write", args=[note.attendance.public_id])
    assert lines(supervisor) == []
