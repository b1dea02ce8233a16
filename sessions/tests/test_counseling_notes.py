"""Counseling notes: the author's, sealed once signed, ciphertext wherever they lie."""

import pytest
from cryptography.fernet import Fernet
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from iop_portal import sealed_text
from iop_portal.refusals import reasons_of
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import counseling_notes
from sessions.models import CounselingNote
from sessions.rules.counseling_notes import NOT_SIGNED, NOT_YOURS, SIGNED_ALREADY
from sessions.tests.factories import CounselingNoteFactory
from sessions.tests.schedule import refusal_of

pytestmark = pytest.mark.django_db


def test_a_note_is_written_signed_and_added_to_on_its_pages(client):
    program = ProgramFactory()
    author = staff("clinician", program)
    episode = CounselingNoteFactory(episode__program=program).episode
    client.force_login(author)

    client.post(reverse("sessions:counseling-note-new", args=[episode.public_id]), {"words": "First thoughts"})
    note = CounselingNote.objects.get(written_by=author)
    page = {name: reverse(f"sessions:counseling-note-{name}", args=[note.public_id]) for name in ("write", "sign", "add")}
    client.post(page["write"], {"words": "Second thoughts", "revision": 1})
    client.post(page["sign"])
    client.post(page["add"], {"words": "A third one"})

    shown = client.get(note.get_absolute_url()).content.decode()
    assert "Second thoughts" in shown
    assert "A third one" in shown
    listed = client.get(reverse("sessions:counseling-note-list", args=[episode.public_id]))
    assert [found.pk for found in listed.context["notes"]] == [note.pk]


def test_tables_and_history_hold_ciphertext_only():
    note = CounselingNoteFactory()
    with connection.cursor() as cursor:
        for table in ("iop_sessions_counselingnote", "iop_sessions_counselingnoteevent"):
            cursor.execute(f"SELECT {table}::text FROM {table}")  # noqa: S608
            assert "Transference" not in str(cursor.fetchall())

    assert note.words == "Transference, I think."


def test_a_new_key_opens_old_text_and_a_lost_one_says_so(settings):
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    old = sealed_text.seal("words")
    settings.FIELD_KEYS = [Fernet.generate_key().decode(), *settings.FIELD_KEYS]

    assert sealed_text.unseal(old) == "words"
    settings.FIELD_KEYS = settings.FIELD_KEYS[:1]
    assert sealed_text.unseal(old) == sealed_text.CANNOT_BE_OPENED
    assert sealed_text.keys_are_keys(None) == []
    settings.FIELD_KEYS = ["short"]
    assert [error.id for error in sealed_text.keys_are_keys(None)] == ["iop_portal.E001"]


def test_it_is_the_authors_and_a_signed_one_stays():
    note, other = CounselingNoteFactory(), UserFactory()

    assert refusal_of(counseling_notes.write, note=note, words="x", revision=0, by=other) == [NOT_YOURS]
    assert refusal_of(counseling_notes.sign, note=note, by=other) == [NOT_YOURS]
    assert refusal_of(counseling_notes.add, note=note, words="x", by=note.written_by) == [NOT_SIGNED]
    signed = counseling_notes.sign(note=note, by=note.written_by)
    assert refusal_of(counseling_notes.write, note=signed, words="x", revision=0, by=note.written_by) == [SIGNED_ALREADY]
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        CounselingNote.objects.filter(pk=note.pk).update(sealed_words="x")
    assert reasons_of(error.value) == ["This counseling note is signed and cannot be changed."]


def test_the_author_lets_a_colleague_of_the_program_in_and_out_again(client):
    program = ProgramFactory()
    author, reader = staff("clinician", program), staff("medical_provider", program)
    note = CounselingNoteFactory(episode__program=program, written_by=author, signed=True)
    client.force_login(author)

    client.post(reverse("sessions:counseling-note-grant", args=[note.public_id]), {"reader": reader.public_id, "reason": "Cover"})
    assert list(CounselingNote.objects.visible_to(reader)) == [note]
    again = refusal_of(counseling_notes.grant, note=note, reader=reader, reason="Cover", by=author)
    assert again == ["This person may read the note already."]
    far = refusal_of(counseling_notes.grant, note=note, reader=UserFactory(), reason="Cover", by=author)
    assert far == ["This person does not read clinical notes in this program."]
    client.post(reverse("sessions:counseling-note-withdraw", args=[note.public_id]))
    assert not CounselingNote.objects.visible_to(reader).exists()
