"""Counseling notes belong to their author: may they be written, signed, added to, and shown to a colleague?"""

from iop_portal.access import Permission, can
from iop_portal.refusals import CHANGED_MEANWHILE
from sessions.models import CounselingNote

SIGNED_ALREADY = "This counseling note is signed and cannot be changed."
NOT_SIGNED = "Sign the note first."
NOT_YOURS = "Only its author does this with a counseling note."
NOT_YOURS_TO_DISCLOSE = "Only its author, or whom the author let in, discloses a counseling note."


def blockers_to_counseling_note(episode, group_session) -> list[str]:
    """Why no counseling note can be begun here."""
    if group_session is not None and group_session.program_id != episode.program_id:
        return ["Choose a session of this client's program."]
    return []


def blockers_to_rewriting(note: CounselingNote, *, by, revision: int | None = None) -> list[str]:
    """Why this draft cannot be changed like this."""
    if note.written_by_id != by.pk:
        return [NOT_YOURS]
    if note.is_signed:
        return [SIGNED_ALREADY]
    return [CHANGED_MEANWHILE] if revision is not None and note.revision != revision else []


def blockers_to_signing_counseling_note(note: CounselingNote, *, by) -> list[str]:
    """Why this draft cannot be sealed. A draft is never empty, so its words are not asked for."""
    return blockers_to_rewriting(note, by=by)


def blockers_to_adding(note: CounselingNote, *, by) -> list[str]:
    """Why nothing can be added to this note: a draft is still written, and it is the author's."""
    if note.written_by_id != by.pk:
        return [NOT_YOURS]
    return [] if note.is_signed else [NOT_SIGNED]


def blockers_to_granting(note: CounselingNote, *, reader=None, by) -> list[str]:
    """Why this colleague cannot be let in: drafts are nobody's business, and only who reads progress notes may read these."""
    reasons = blockers_to_adding(note, by=by)
    if reasons or reader is None:
        return reasons
    if reader.pk == by.pk:
        return ["You wrote this note, so you may read it."]
    if not can(reader, Permission.NOTE_VIEW, note):
        return ["This person does not read clinical notes in this program."]
    if note.grants.standing().filter(reader=reader).exists():
        return ["This person may read the note already."]
    return []


def blockers_to_withdrawing(note: CounselingNote, *, by) -> list[str]:
    """Why no exception can be withdrawn."""
    return [] if note.written_by_id == by.pk else [NOT_YOURS]


def blockers_to_disclosing(note: CounselingNote, *, by) -> list[str]:
    """Why this person cannot let the note leave. Whether a consent to counseling notes allows it, the gate says."""
    if note.written_by_id != by.pk and not note.grants.standing().filter(reader=by).exists():
        return [NOT_YOURS_TO_DISCLOSE]
    return [] if note.is_signed else [NOT_SIGNED]
