"""Who may know who must not meet, and who opens counseling notes."""

import pytest
from django.urls import reverse

from clients.tests.factories import ContactFactory
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import climb, staff
from sessions.models import CounselingNoteGrant
from sessions.tests.factories import CounselingNoteFactory, kept_apart

pytestmark = pytest.mark.django_db

LADDER = {
    #                                    nobody strng desk intake case clin sup  med  dir  comp admin
    "sessions:apart-list":               (302, 404, 403, 403, 403, 200, 200, 403, 200, 200, 404),
    "sessions:apart-new":                (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404),
    "sessions:apart-detail":             (302, 404, 404, 404, 404, 404, 200, 404, 200, 200, 404),
    "sessions:apart-end":                (302, 404, 404, 404, 404, 404, 200, 404, 403, 403, 404),
    "sessions:contact-same":             (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "sessions:counseling-note-list":     (302, 404, 403, 403, 200, 200, 200, 200, 200, 200, 404),
    "sessions:counseling-note-new":      (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404),
    "sessions:counseling-note-detail":   (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    "sessions:counseling-note-write":    (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    "sessions:counseling-note-sign":     (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    "sessions:counseling-note-add":      (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    "sessions:counseling-note-grant":    (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    "sessions:counseling-note-withdraw": (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", LADDER)
def test_each_role_meets_the_answer_of_the_table(client, route):
    program = ProgramFactory()
    pair, episode, _ = kept_apart(program)
    note = CounselingNoteFactory(episode=episode, signed=True)
    of_episode = route.endswith(("note-list", "note-new"))
    of_client = route in ("sessions:apart-list", "sessions:apart-new")
    row = episode if of_episode else episode.client if of_client else note if "note" in route else pair
    if route == "sessions:contact-same":
        row = ContactFactory(client=episode.client)

    assert climb(client, route, program, public_id=row.public_id) == LADDER[route]


def test_a_clinician_knows_of_their_own_clients_and_of_what_they_recorded(client):
    program = ProgramFactory()
    pair, episode, _ = kept_apart(program)
    recorder = MembershipFactory(user=pair.recorded_by, program=program, role="clinician", credential="LPC").user
    MembershipFactory(user=episode.clinician, program=program, role="clinician", credential="LPC")

    for person, answer in ((episode.clinician, 200), (recorder, 200), (staff("clinician", program), 404)):
        client.force_login(person)
        assert client.get(pair.get_absolute_url()).status_code == answer


def test_a_pair_that_reaches_into_a_program_of_others_does_not_exist(client):
    here, there = ProgramFactory(), ProgramFactory()
    pair, episode, other = kept_apart(here)
    other.program = there
    other.save()

    client.force_login(staff("clinical_supervisor", here))

    assert client.get(pair.get_absolute_url()).status_code == 404
    page = client.get(reverse("sessions:apart-list", kwargs={"public_id": episode.client.public_id}))
    assert page.context["pairs"] == []


def test_only_the_author_and_named_readers_open_a_counseling_note(client):
    program = ProgramFactory()
    author, reader = staff("clinician", program), staff("case_manager", program)
    note = CounselingNoteFactory(episode__program=program, written_by=author, signed=True)
    draft = CounselingNoteFactory(episode__program=program, written_by=author)
    CounselingNoteGrant.objects.create(note=note, reader=reader, reason="Cover", granted_by=author)

    client.force_login(author)
    assert b"Transference" in client.get(note.get_absolute_url()).content
    assert client.get(draft.get_absolute_url()).status_code == 200
    client.force_login(reader)
    assert b"Transference" in client.get(note.get_absolute_url()).content
    assert client.get(draft.get_absolute_url()).status_code == 404
    assert client.get(reverse("sessions:counseling-note-grant", kwargs={"public_id": note.public_id})).status_code in (403, 404)
    note.grants.update(withdrawn_at=note.signed_at, withdrawn_by=author)
    assert client.get(note.get_absolute_url()).status_code == 404


def test_compliance_sees_that_a_note_exists_and_no_word_of_it(client):
    program = ProgramFactory()
    note = CounselingNoteFactory(episode__program=program, signed=True)
    client.force_login(staff("compliance", program))

    for page in ("changelist", "change"):
        url = reverse(f"admin:iop_sessions_counselingnote_{page}", args=[note.pk] if page == "change" else [])
        content = client.get(url).content.decode()
        assert str(note.written_by) in content
        assert "Transference" not in content
        assert note.sealed_words not in content
