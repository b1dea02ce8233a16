"""What becomes of notes after they were signed, and of drafts that nobody finished."""

from django.db import transaction
from django.utils import timezone

from iop_portal.access import Permission
from iop_portal.refusals import Refused
from sessions.actions.attendance import open_sheet
from sessions.models import Note, NoteAddendum, NoteObjective, SharedDraft
from sessions.rules.note_endings import (
    blockers_to_adding_to_note,
    blockers_to_cosigning_note,
    blockers_to_discarding_note,
    blockers_to_error,
    blockers_to_returning_note,
    blockers_to_taking_over,
)


@transaction.atomic
def add(*, note: Note, words: str, by) -> NoteAddendum:
    """Something to add, under one's own name and time. The note stays as it was signed."""
    note = _lock(note)
    if reasons := blockers_to_adding_to_note(note, by=by):
        raise Refused(reasons)
    capacity = by.signing_membership(note.attendance.group_session.program, Permission.NOTE_WRITE)
    addendum = NoteAddendum(note=note, words=words, written_by=by, credential=capacity.credential)
    addendum.full_clean()
    addendum.save()
    return addendum


@transaction.atomic
def cosign(*, note: Note, by) -> Note:
    """The supervisor attests what was signed under supervision."""
    note = _lock(note)
    if reasons := blockers_to_cosigning_note(note, by=by):
        raise Refused(reasons)
    capacity = by.signing_membership(note.attendance.group_session.program, Permission.NOTE_COSIGN)
    note.cosigned_at, note.cosigned_by, note.cosigned_credential = timezone.now(), by, capacity.credential
    note.full_clean()
    note.save(update_fields=["cosigned_at", "cosigned_by", "cosigned_credential"])
    return note


@transaction.atomic
def send_back(*, note: Note, words: str, by) -> Note:
    """Back to its author, with what to change. The signed text is kept as it was; a new draft carries it over."""
    note = _lock(note)
    if reasons := blockers_to_returning_note(note, by=by):
        raise Refused(reasons)
    note.returned_at, note.returned_by, note.return_words = timezone.now(), by, words
    note.full_clean()
    note.save(update_fields=["returned_at", "returned_by", "return_words"])
    _begin_again(note)
    return note


@transaction.atomic
def enter_error(*, note: Note, reason: str, by) -> Note:
    """It does not belong here. It is hidden from the record, not from those who oversee it; a new note can be written."""
    note = _lock(note)
    if reasons := blockers_to_error(note, by=by):
        raise Refused(reasons)
    note.error_at, note.error_by, note.error_reason = timezone.now(), by, reason
    note.full_clean()
    note.save(update_fields=["error_at", "error_by", "error_reason"])
    return note


@transaction.atomic
def discard(*, note: Note, by) -> None:
    """The author throws a draft away."""
    note = _lock(note)
    if reasons := blockers_to_discarding_note(note, by=by):
        raise Refused(reasons)
    note.delete()


@transaction.atomic
def take_over(*, group_session, by) -> int:
    """Go on with what a colleague left unfinished about this session. From now on it is this person's alone; how many."""
    group_session = open_sheet(group_session)
    drafts, shared = left_by_others(group_session, by)
    if reasons := blockers_to_taking_over(group_session, [*drafts, *shared], by=by):
        raise Refused(reasons)
    for draft in [*drafts, *shared]:
        draft.written_by, draft.revision = by, draft.revision + 1
        draft.save()
    return len(drafts)


def left_by_others(group_session, user):
    """Drafts of this session that are a colleague's: of single clients, and of the shared part. Rows, never their words."""
    drafts = Note.objects.unsigned().filter(attendance__group_session=group_session).exclude(written_by=user)
    shared = SharedDraft.objects.filter(group_session=group_session).exclude(written_by=user)
    return list(drafts.select_related("written_by")), list(shared.select_related("written_by"))


def _begin_again(note):
    draft = Note(
        attendance=note.attendance, format=note.format, sealed_draft=note.words.sealed(), written_by=note.signed_by, revision=1
    )
    draft.full_clean()
    draft.save()
    lines = [NoteObjective(note=draft, objective_id=key) for key in note.note_objectives.values_list("objective", flat=True)]
    NoteObjective.objects.bulk_create(lines)


def _lock(note):
    found = Note.objects.select_related("attendance__group_session__program", "signed_by", "written_by")
    return found.select_for_update(of=("self",)).get(pk=note.pk)
