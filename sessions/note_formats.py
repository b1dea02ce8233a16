"""How each format divides a note (domain.md 5.2): which of a note's columns it has, and what they are called."""

from iop_portal.models import NoteFormat

PLAN = ("next_step", "Plan: what comes next?")
RESPONDED = "how did this client respond?"

SECTIONS = {
    NoteFormat.DAP: (("response", f"Data: {RESPONDED}"), ("assessment", "Assessment: what does it mean?"), PLAN),
    NoteFormat.SOAP: (
        ("opening", "Subjective: what did this client say?"),
        ("response", f"Objective: {RESPONDED}"),
        ("assessment", "Assessment: what does it mean?"),
        PLAN,
    ),
    NoteFormat.BIRP: (("opening", "Behavior: what was seen of this client?"), ("response", f"Response: {RESPONDED}"), PLAN),
    NoteFormat.GIRP: (("response", f"Response: {RESPONDED}"), PLAN),
}
SHARED = {NoteFormat.BIRP: "Intervention: what the session did", NoteFormat.GIRP: "Intervention: what the session did"}
OBJECTIVES = {NoteFormat.GIRP: "Goal: objectives this session worked on"}


def shared_label(note_format) -> str:
    """What the shared part is called."""
    return SHARED.get(note_format, "What the session did")


def objectives_label(note_format) -> str:
    """What the objectives are called."""
    return OBJECTIVES.get(note_format, "Objectives this session worked on")


def sections_of(note) -> list[tuple[str, str]]:
    """(heading, text) of a note's own part, as its format orders them; what was left empty is left out."""
    words = note.words
    named = [(label, getattr(words, name)) for name, label in SECTIONS[note.format]]
    return [(label.partition("?")[0], text) for label, text in named if text]
