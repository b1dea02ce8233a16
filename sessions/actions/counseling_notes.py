"""A clinician's own notes, apart from the chart: written, signed, added to, shown to one colleague."""

from django.db import transaction
from django.utils import timezone

from clients.actions import disclosures
from clients.enums import Category, DisclosureRoute
from iop_portal.papers import Part
from iop_portal.refusals import Refused
from iop_portal.sealed_text import seal
from sessions.models import CounselingNote, CounselingNoteAddendum, CounselingNoteDisclosure, CounselingNoteGrant
from sessions.rules.counseling_notes import (
    blockers_to_adding,
    blockers_to_counseling_note,
    blockers_to_disclosing,
    blockers_to_granting,
    blockers_to_rewriting,
    blockers_to_signing_counseling_note,
    blockers_to_withdrawing,
)

WORDS_STAY = "Its words left with this packet. They are kept encrypted with the note, and only its readers print them again."


@transaction.atomic
def begin(*, episode, group_session, words: str, by) -> CounselingNote:
    """A draft. The words leave this function as ciphertext."""
    if reasons := blockers_to_counseling_note(episode, group_session):
        raise Refused(reasons)
    note = CounselingNote(episode=episode, group_session=group_session, sealed_words=seal(words), written_by=by, revision=1)
    note.full_clean()
    note.save()
    return note


@transaction.atomic
def write(*, note: CounselingNote, words: str, revision: int, by) -> CounselingNote:
    """The draft, with other words."""
    note = _lock(note)
    if reasons := blockers_to_rewriting(note, by=by, revision=revision):
        raise Refused(reasons)
    note.sealed_words, note.revision = seal(words), note.revision + 1
    note.full_clean()
    note.save()
    return note


@transaction.atomic
def sign(*, note: CounselingNote, by) -> CounselingNote:
    """Sealed: from here on there are only addenda."""
    note = _lock(note)
    if reasons := blockers_to_signing_counseling_note(note, by=by):
        raise Refused(reasons)
    note.signed_at, note.signed_by = timezone.now(), by
    note.full_clean()
    note.save()
    return note


@transaction.atomic
def add(*, note: CounselingNote, words: str, by) -> CounselingNoteAddendum:
    """Something the author adds to a signed note."""
    note = _lock(note)
    if reasons := blockers_to_adding(note, by=by):
        raise Refused(reasons)
    addendum = CounselingNoteAddendum(note=note, sealed_words=seal(words), written_by=by)
    addendum.full_clean()
    addendum.save()
    return addendum


@transaction.atomic
def grant(*, note: CounselingNote, reader, reason: str, by) -> CounselingNoteGrant:
    """One colleague may read this one note."""
    note = _lock(note)
    if reasons := blockers_to_granting(note, reader=reader, by=by):
        raise Refused(reasons)
    exception = CounselingNoteGrant(note=note, reader=reader, reason=reason, granted_by=by)
    exception.full_clean()
    exception.save()
    return exception


@transaction.atomic
def withdraw(*, note: CounselingNote, by) -> CounselingNote:
    """From now on nobody but the author reads this note."""
    note = _lock(note)
    if reasons := blockers_to_withdrawing(note, by=by):
        raise Refused(reasons)
    note.grants.standing().update(withdrawn_at=timezone.now(), withdrawn_by=by)
    return note


@transaction.atomic
def disclose(*, note: CounselingNote, recipient, facts: dict, by) -> CounselingNoteDisclosure:
    """The note leaves, under a consent to counseling notes and no other. The packet that others open has none of its words."""
    note = _lock(note)
    if reasons := blockers_to_disclosing(note, by=by):
        raise Refused(reasons)
    disclosure = disclosures.release(
        client=note.episode.client,
        recipient=recipient,
        program=note.episode.program,
        route=DisclosureRoute.NOTE,
        category=Category.COUNSELING_NOTES,
        facts=facts,
        content=[Part("The counseling note", paragraphs=[WORDS_STAY])],
        by=by,
    )
    return CounselingNoteDisclosure.objects.create(note=note, disclosure=disclosure)


def _lock(note):
    return (
        CounselingNote.objects.select_for_update(of=("self",))
        .select_related("episode__client", "episode__program")
        .get(pk=note.pk)
    )
