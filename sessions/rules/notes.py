"""May a note be written, and signed? The thread from plan to note is kept here: whose words, about whom, toward what."""

import re

from django.db.models import Q
from django.utils import timezone

from iop_portal.access import Permission, can
from plans.enums import ObjectiveStatus
from plans.models import Objective, TreatmentPlan
from sessions.models import Attendance, Note
from sessions.rules.attendance import clock

# "Attended group." tells an auditor, and the next clinician, nothing about this client.
FEWEST_WORDS = 5
SIGNED_ALREADY = "This note is signed and cannot be changed."
NOT_PRESENT = "This client was not present, so there is nothing to note about their part in the session."
STALE = (
    "Somebody else changed this while you were writing. Your text is kept below, with theirs beside it; "
    "save again to replace theirs with yours."
)


def plan_for(attendance) -> TreatmentPlan | None:
    """The plan the session worked under: in force on its day; where there was none yet, the first that came after."""
    session = attendance.group_session
    day = timezone.localdate(session.starts_at, session.program.zone)
    lasting = TreatmentPlan.objects.filter(Q(ended_on=None) | Q(ended_on__gte=day), episode=attendance.episode_id)
    plans = list(lasting.filter(in_force_on__isnull=False).order_by("version"))
    begun = [plan for plan in plans if plan.in_force_on <= day]
    return begun[-1] if begun else next(iter(plans), None)


def objectives_for(attendance, note: Note | None = None) -> list[Objective]:
    """What a note about this attendance may cite: the plan's active objectives, and what the draft cites already."""
    active = Q(goal__plan=plan_for(attendance), status=ObjectiveStatus.ACTIVE)
    cited = Q(pk__in=note.note_objectives.values("objective")) if note else Q(pk=None)
    return list(Objective.objects.filter(active | cited))


def note_of(attendance: Attendance) -> Note | None:
    """The note about it, where one was begun."""
    return getattr(attendance, "note", None)


def is_theirs(note: Note, user) -> bool:
    """The author, or a clinical supervisor of the program. PLAN_COSIGN is what a supervisor has and nobody else."""
    return note.written_by_id == user.pk or can(user, Permission.PLAN_COSIGN, note)


def blockers_to_writing_note(attendance: Attendance, *, by) -> list[str]:
    """Why `by` cannot write about this client's part in the session."""
    note, session = note_of(attendance), attendance.group_session
    if note and note.is_signed:
        return [SIGNED_ALREADY]
    reasons = []
    if not attendance.was_present:
        reasons.append(NOT_PRESENT)
    if timezone.now() < session.starts_at:
        reasons.append(f"The session begins at {clock(session.starts_at, session)}; a note comes after.")
    if note and not is_theirs(note, by):
        reasons.append(f"{note.written_by} is writing this note. Only they or a supervisor can change it.")
    return reasons


def blockers_to_signing_note(note: Note, *, by) -> list[str]:
    """Why this note cannot become part of the record yet. It is asked of the note as saved."""
    if note.is_signed:
        return [SIGNED_ALREADY]
    attendance, session = note.attendance, note.attendance.group_session
    today = timezone.localdate(timezone=session.program.zone)
    reasons = []
    if not attendance.was_present:
        reasons.append(NOT_PRESENT)
    if timezone.now() < session.ends_at:
        reasons.append(f"The session ends at {clock(session.ends_at, session)}. A note is signed after it.")
    reasons += _about_the_words(note) + _about_objectives(note)
    if not is_theirs(note, by):
        reasons.append(f"{note.written_by} wrote this note. They or a supervisor sign it.")
    if by.signing_membership(session.program, Permission.NOTE_WRITE, today) is None:
        reasons.append("You hold no credential in force in this program, so you cannot sign.")
    return reasons


def _about_the_words(note):
    """Individual, and about this client alone (domain.md 5.2)."""
    if len(note.response.split()) < FEWEST_WORDS:
        return [f"Say how the client responded, in {FEWEST_WORDS} words at least."]
    session = note.attendance.group_session
    others = session.attendances.exclude(pk=note.attendance_id).order_by("pk")
    reasons = []
    for name in others.exclude(client__last_name=note.attendance.client.last_name).values_list("client__last_name", flat=True):
        if re.search(rf"\b{re.escape(name)}\b", f"{note.response} {note.next_step}"):
            reasons.append(f"The text names another client of this session ({name}). A note speaks of its own client only.")
    if Note.objects.filter(attendance__in=others, response=note.response).exists():
        reasons.append("The same words stand in another client's note of this session. Say how this client responded.")
    return reasons


def _about_objectives(note):
    if note.objectives.filter(status=ObjectiveStatus.ACTIVE).exists():
        return []
    if plan_for(note.attendance) is None:
        return ["This client has no plan in force. A note cites an objective of the plan, so the plan comes first."]
    return ["Choose at least one active objective of the client's plan that the session worked on."]
