"""Writing and signing what the clients of a session did in it: one of them, or the whole group."""

from dataclasses import dataclass, field, replace

from django.db import transaction
from django.utils import timezone

from iop_portal.access import Permission
from iop_portal.refusals import Refused
from sessions.actions.attendance import open_sheet
from sessions.models import Attendance, Note, NoteObjective, SharedDraft
from sessions.models.words import SharedWords, Words
from sessions.rules.note_checks import check_all, check_shared, shared_of
from sessions.rules.notes import (
    STALE,
    blockers_to_group_notes,
    blockers_to_this_draft,
    blockers_to_writing_note,
    note_of,
    objectives_for,
    objectives_of_all,
)

NOTHING_TO_SIGN = "Choose at least one note to sign."
NOTHING_WRITTEN = "Nothing is written yet. Write it, or leave it for later."


class DraftsRefused(Refused):
    """Some of a group's drafts were changed by somebody else meanwhile: which, by attendance key; None is the shared part."""

    def __init__(self, by_part):
        super().__init__([STALE])
        self.by_part = by_part


@dataclass(frozen=True)
class Part:
    """What was typed about one client: to be kept as a draft."""

    attendance: Attendance
    words: Words
    objectives: list = field(default_factory=list)
    revision: int = 0

    @property
    def is_empty(self):
        """Nothing was typed."""
        return not self.objectives and self.words == Words()


@transaction.atomic
def write(*, part: Part, shared: SharedWords | None = None, shared_revision: int = 0, by) -> Note:
    """Keep a draft. It may be as unfinished as it is: what it lacks is asked when it is signed."""
    found = Attendance.objects.select_related("group_session__program")
    attendance = found.select_for_update(of=("self",)).get(pk=part.attendance.pk)
    if reasons := blockers_to_writing_note(attendance, by=by):
        raise Refused(reasons)
    note = note_of(attendance)
    if reasons := _about_this_draft(part, note, objectives_for(attendance, note)):
        raise Refused(reasons)
    if shared is not None:  # the page of one note says nothing about words that are no person: what was said of them stays
        kept = shared_of(attendance.group_session, by=by)
        _write_shared(attendance.group_session, replace(shared, passed=kept.passed), shared_revision, by)
    return _keep(part, note, by)


@transaction.atomic
def write_group(*, group_session, shared: SharedWords, shared_revision: int, parts: list[Part], by) -> list[Note]:
    """Keep the drafts of a whole group: all, or none where somebody wrote something else meanwhile. Answers what is kept."""
    return _write_all(open_sheet(group_session), shared, shared_revision, parts, by)


def _write_all(group_session, shared, shared_revision, parts, by):
    if reasons := blockers_to_group_notes(group_session, by=by):
        raise Refused(reasons)
    by_key = {part.attendance.pk: part for part in parts}
    attendances = list(group_session.attendances.filter(pk__in=by_key).select_related("group_session__program").order_by("pk"))
    drafts = Note.objects.current().filter(attendance__in=by_key).select_related("written_by")
    notes = {note.attendance_id: note for note in drafts.prefetch_related("note_objectives")}
    choosable = objectives_of_all(attendances, notes)
    stale = {}
    for attendance in attendances:
        part, note = by_key[attendance.pk], notes.get(attendance.pk)
        if part.is_empty and note is None:
            continue
        reasons = blockers_to_this_draft(attendance, note, by=by) or _about_this_draft(part, note, choosable[attendance.pk])
        if reasons == [STALE]:
            stale[attendance.pk] = note
        elif reasons:
            raise Refused(reasons)
    try:
        _write_shared(group_session, shared, shared_revision, by)
    except Refused:
        stale[None] = group_session.shared_draft
    if stale:
        raise DraftsRefused(stale)
    kept = [(by_key[attendance.pk], notes.get(attendance.pk)) for attendance in attendances]
    return [_keep(part, note, by) for part, note in kept if note or not part.is_empty]


@transaction.atomic
def sign(*, note: Note, overlap_reason: str = "", passed=frozenset(), by) -> Note:
    """Make one note part of the record."""
    [signed] = sign_group(
        group_session=note.attendance.group_session, notes={note.pk: overlap_reason}, passed=passed, by=by, is_named=False
    )
    return signed


@transaction.atomic
def sign_group(*, group_session, notes: dict, passed=frozenset(), by, is_named=True) -> list[Note]:
    """Make notes of one session part of the record, one per client, together: `notes` are keys, with a reason for repetition.

    From here on nobody changes them, and the clients stay present on the sheet.
    """
    return _sign_all(open_sheet(group_session), notes, passed, by, is_named)


def _sign_all(group_session, notes, passed, by, is_named=True):
    found = Note.objects.filter(attendance__group_session=group_session, pk__in=notes)
    found = found.select_related("attendance__group_session__program", "attendance__client", "written_by").order_by("pk")
    rows = list(found.select_for_update(of=("self",)).prefetch_related("note_objectives__objective"))
    if reasons := _blockers_to_signing(group_session, rows, notes, passed, by, is_named):
        raise Refused(reasons)
    shared = shared_of(group_session, by=by)
    for note in rows:
        _make_record(note, shared, notes[note.pk], by)
    _clear_up(group_session)
    return rows


@transaction.atomic
def finish_group(*, group_session, shared, shared_revision, parts: list[Part], later, passed, by) -> list[str]:
    """Keep the drafts of a whole group, then sign them together: all but those left for `later`, by attendance key.

    Why they cannot be signed is answered, not raised: the drafts are kept all the same.
    """
    group_session = open_sheet(group_session)
    kept = _write_all(group_session, shared, shared_revision, parts, by)
    written = {note.attendance_id for note in kept}
    due = [part for part in parts if part.attendance.pk not in later]
    empty = [part.attendance.episode.client.number for part in due if part.attendance.pk not in written]
    if empty:
        return [f"{number}: {NOTHING_WRITTEN}" for number in empty]
    to_sign = {note.pk: "" for note in kept if note.attendance_id not in later}
    try:
        with transaction.atomic():
            _sign_all(group_session, to_sign, passed, by)
    except Refused as refusal:
        return refusal.reasons
    return []


def _blockers_to_signing(group_session, rows, notes, passed, by, is_named):
    if not rows:
        return [NOTHING_TO_SIGN]
    checks = check_all(group_session, rows, by=by, passed=passed)
    reasons = []
    for note in rows:
        about = f"{note.attendance.client.number}: " if is_named else ""
        reasons += [about + reason for reason in checks[note.pk].reasons(notes[note.pk])]
    if any(not note.is_signed for note in rows):
        reasons += check_shared(group_session, by=by, passed=passed).reasons
    return reasons


def _make_record(note, shared, overlap_reason, by):
    session, now = note.attendance.group_session, timezone.now()
    capacity = by.signing_membership(session.program, Permission.NOTE_WRITE)
    words = note.words
    note.settle(words)
    note.overlap_reason = overlap_reason.strip() or words.overlap_reason
    note.topic, note.content = shared.topic, shared.content
    note.facilitators = ", ".join(str(person) for person in (session.facilitator, *session.co_facilitators.all()))[:300]
    note.headcount = session.attendances.present().count()
    note.signed_at, note.signed_by, note.signed_credential = now, by, capacity.credential
    note.needs_cosignature = capacity.needs_cosignature
    note.is_late_entry = (now - session.ends_at).total_seconds() > session.program.late_entry_hours * 3600
    note.full_clean()
    note.save()


def _clear_up(group_session):
    """The shared part is in every note now; when the last one is signed, its draft goes."""
    present = group_session.attendances.present()
    if not present.filter(notes__in=Note.objects.unsigned()).exists() and not present.without_note().exists():
        SharedDraft.objects.filter(group_session=group_session).delete()


def _keep(part, note, by):
    note = note or Note(attendance=part.attendance, written_by=by)
    note.format = part.attendance.group_session.program.note_format
    chosen = {objective.pk for objective in part.objectives}
    if note.pk and _says_the_same(note, part):
        return note
    cited = {line.objective_id for line in note.note_objectives.all()} if note.pk else set()
    note.sealed_draft, note.revision = part.words.sealed(), note.revision + 1
    note.full_clean()
    note.save()
    NoteObjective.objects.filter(note=note, objective__in=cited - chosen).delete()
    NoteObjective.objects.bulk_create([NoteObjective(note=note, objective_id=key) for key in sorted(chosen - cited)])
    return note


def _says_the_same(note, part):
    cited = {line.objective_id for line in note.note_objectives.all()}
    return note.words == part.words and cited == {objective.pk for objective in part.objectives}


def _about_this_draft(part, note, choosable):
    """Objectives of somebody else's plan; words of somebody else written meanwhile. The same words twice are no quarrel."""
    if {objective.pk for objective in part.objectives} - {objective.pk for objective in choosable}:
        return ["Choose objectives of this client's plan."]
    if note is None or note.revision == part.revision or _says_the_same(note, part):
        return []
    return [STALE]


def _write_shared(group_session, shared, revision, by):
    draft = SharedDraft.objects.select_for_update().filter(group_session=group_session).first()
    if draft is None and shared == shared_of(group_session, by=by):
        return
    if draft and draft.written_by_id != by.pk:
        raise Refused([f"{draft.written_by} is writing the part that all notes share. Take it over first."])
    kept = SharedWords.opened(draft.sealed_draft) if draft else None
    if kept == shared:
        return
    if draft and draft.revision != revision and kept.text != shared.text:
        raise Refused([STALE])
    draft = draft or SharedDraft(group_session=group_session, written_by=by)
    draft.sealed_draft, draft.revision = shared.sealed(), draft.revision + 1
    draft.full_clean()
    draft.save()
