"""Writing and signing what one client did in one session."""

from django.db import transaction
from django.utils import timezone

from iop_portal.access import Permission
from iop_portal.refusals import Refused
from plans.models import Objective
from sessions.actions.attendance import open_sheet
from sessions.models import Attendance, Note, NoteObjective
from sessions.rules.notes import (
    STALE,
    blockers_to_signing_note,
    blockers_to_writing_note,
    note_of,
    objectives_for,
)


@transaction.atomic
def write(*, attendance, response: str, next_step: str, objectives: list[Objective], revision: int, by) -> Note:
    """Keep a draft. It may be as unfinished as it is: what it lacks is asked when it is signed."""
    found = Attendance.objects.select_related("group_session__program", "note__written_by")
    attendance = found.select_for_update(of=("self",)).get(pk=attendance.pk)
    if reasons := blockers_to_writing_note(attendance, by=by):
        raise Refused(reasons)
    note = note_of(attendance) or Note(attendance=attendance, written_by=by)
    chosen = {objective.pk for objective in objectives}
    if reasons := _about_this_draft(note, response, next_step, chosen, revision):
        raise Refused(reasons)
    note.response, note.next_step, note.revision = response, next_step, note.revision + 1
    note.full_clean()
    note.save()
    note.note_objectives.exclude(objective__in=chosen).delete()
    cited = set(note.note_objectives.values_list("objective", flat=True))
    NoteObjective.objects.bulk_create([NoteObjective(note=note, objective_id=key) for key in sorted(chosen - cited)])
    return note


@transaction.atomic
def sign(*, note, by) -> Note:
    """Make it part of the record. From here on nobody changes it, and the client stays present on the sheet."""
    open_sheet(note.attendance.group_session)
    found = Note.objects.select_related("attendance__group_session__program", "attendance__client", "written_by")
    note = found.select_for_update(of=("self",)).get(pk=note.pk)
    if reasons := blockers_to_signing_note(note, by=by):
        raise Refused(reasons)
    program = note.attendance.group_session.program
    capacity = by.signing_membership(program, Permission.NOTE_WRITE)
    note.signed_at, note.signed_by, note.signed_credential = timezone.now(), by, capacity.credential
    note.full_clean()
    note.save()
    return note


def _about_this_draft(note, response, next_step, chosen, revision):
    """Objectives of somebody else's plan; words of somebody else written meanwhile. The same words twice are no quarrel."""
    saved = note if note.pk else None
    if chosen - {objective.pk for objective in objectives_for(note.attendance, saved)}:
        return ["Choose objectives of this client's plan."]
    if saved is None or note.revision == revision:
        return []
    is_the_same = (note.response, note.next_step) == (response, next_step) and chosen == set(
        note.note_objectives.values_list("objective", flat=True)
    )
    return [] if is_the_same else [STALE]
