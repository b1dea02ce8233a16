"""What may still become of a note: addendum, co-signature, return, entry in error; and of a draft: taken over, discarded."""

from iop_portal.access import Permission, can
from sessions.models import Note
from sessions.rules.notes import NO_CREDENTIAL, leads

UNSIGNED = "This note is a draft: change the draft."
TAKEN_BACK = "This note no longer counts: it was returned, or entered in error."


def _about_a_signed_note(note):
    if not note.is_signed:
        return [UNSIGNED]
    return [] if note.counts else [TAKEN_BACK]


def blockers_to_adding_to_note(note: Note, *, by) -> list[str]:
    """Why this person cannot add to it. Whoever may sign notes here may, under their own name."""
    if reasons := _about_a_signed_note(note):
        return reasons
    signs = by.signing_membership(note.attendance.group_session.program, Permission.NOTE_WRITE)
    return [] if signs else [NO_CREDENTIAL]


def blockers_to_cosigning_note(note: Note, *, by) -> list[str]:
    """Why this person cannot attest it. Any independent supervisor of the program may, not only the one on file."""
    if reasons := _about_a_signed_note(note):
        return reasons
    if not note.awaits_cosignature:
        return ["This note is not waiting for a co-signature."]
    reasons = []
    if by.pk == note.signed_by_id:
        reasons.append("You signed this note yourself: a second person co-signs.")
    capacity = by.signing_membership(note.attendance.group_session.program, Permission.NOTE_COSIGN)
    if capacity is None or capacity.needs_cosignature:
        reasons.append("You hold no independent credential in force in this program, so you cannot co-sign.")
    return reasons


def blockers_to_returning_note(note: Note, *, by) -> list[str]:
    """Why it cannot go back to its author: whoever could co-sign it can return it instead."""
    return blockers_to_cosigning_note(note, by=by)


def blockers_to_error(note: Note, *, by) -> list[str]:
    """Why this person cannot mark it as entered in error."""
    if reasons := _about_a_signed_note(note):
        return reasons
    if note.signed_by_id == by.pk or can(by, Permission.NOTE_COSIGN, note):
        return []
    return ["Whoever signed this note, or a supervisor, marks it as entered in error."]


def blockers_to_discarding_note(note: Note, *, by) -> list[str]:
    """Why this draft cannot be thrown away."""
    if note.is_signed:
        return ["This note is signed. What was signed is kept."]
    return [] if note.written_by_id == by.pk else [f"{note.written_by} is writing this note. Only they can throw it away."]


def blockers_to_taking_over(session, drafts, *, by) -> list[str]:
    """Why this person cannot go on with what a colleague left unfinished; `drafts` are the colleague's, of that session."""
    reasons = []
    if not drafts:
        reasons.append("Nobody else has begun to write about this session.")
    if not (leads(session, by) or can(by, Permission.NOTE_COSIGN, session)):
        reasons.append("Whoever leads the session takes its notes over, or a supervisor.")
    return reasons
