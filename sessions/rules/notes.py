"""May a note be written, and signed? The thread from plan to note is kept here: whose words, about whom, toward what."""

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
NO_CREDENTIAL = "You hold no credential in force in this program, so you cannot sign."
NOT_LEADING = "Whoever leads this session writes and signs its notes."
STALE = (
    "Somebody else changed this while you were writing. Your text is kept below, with theirs beside it; "
    "save again to replace theirs with yours."
)


def plan_for(attendance) -> TreatmentPlan | None:
    """The plan the session worked under: in force on its day; where there was none yet, the first that came after."""
    return plans_for([attendance])[attendance.pk]


def plans_for(attendances) -> dict:
    """The same for many, by attendance key, in one query."""
    episodes = {attendance.episode_id for attendance in attendances}
    every = TreatmentPlan.objects.filter(episode__in=episodes, in_force_on__isnull=False).order_by("version")
    by_episode = {}
    for plan in every:
        by_episode.setdefault(plan.episode_id, []).append(plan)
    found = {}
    for attendance in attendances:
        session = attendance.group_session
        day = timezone.localdate(session.starts_at, session.program.zone)
        lasting = [plan for plan in by_episode.get(attendance.episode_id, []) if plan.ended_on is None or plan.ended_on >= day]
        begun = [plan for plan in lasting if plan.in_force_on <= day]
        found[attendance.pk] = begun[-1] if begun else next(iter(lasting), None)
    return found


def objectives_for(attendance, note: Note | None = None) -> list[Objective]:
    """What a note about this attendance may cite: the plan's active objectives, and what the draft cites already."""
    return objectives_of_all([attendance], {attendance.pk: note} if note else {})[attendance.pk]


def objectives_of_all(attendances, notes) -> dict:
    """The same for many, by attendance key, in two queries; `notes` are the drafts, by attendance key."""
    plans = plans_for(attendances)
    of_plan = {plan.pk: key for key, plan in plans.items() if plan}
    of_note = {note.pk: key for key, note in notes.items()}
    active = Q(goal__plan__in=of_plan, status=ObjectiveStatus.ACTIVE)
    rows = Objective.objects.filter(active | Q(note_objectives__note__in=of_note)).select_related("goal").distinct()
    cited = {}
    for note in notes.values():
        for line in note.note_objectives.all():
            cited.setdefault(line.objective_id, set()).add(note.attendance_id)
    found = {attendance.pk: [] for attendance in attendances}
    for row in rows:
        keys = set(cited.get(row.pk, ()))
        if row.status == ObjectiveStatus.ACTIVE and row.goal.plan_id in of_plan:
            keys.add(of_plan[row.goal.plan_id])
        for key in keys:
            found[key].append(row)
    return found


def note_of(attendance: Attendance) -> Note | None:
    """The note about it that counts, where one was begun."""
    found = Note.objects.current().filter(attendance=attendance)
    return found.select_related("written_by").prefetch_related("note_objectives").first()


def is_theirs(note: Note, user) -> bool:
    """A draft is its author's alone. Somebody else takes it over first, and that is on record."""
    return note.written_by_id == user.pk


def leads(session, user) -> bool:
    """Leads it, co-leads it, or stands in for whoever does."""
    return session.facilitator_id == user.pk or any(person.pk == user.pk for person in session.co_facilitators.all())


def blockers_to_writing_note(attendance: Attendance, *, by) -> list[str]:
    """Why `by` cannot write about this client's part in the session."""
    return blockers_to_this_draft(attendance, note_of(attendance), by=by)


def blockers_to_this_draft(attendance, note, *, by) -> list[str]:
    """The same, for whoever has looked the note up."""
    session = attendance.group_session
    if note and note.is_signed:
        return [SIGNED_ALREADY]
    reasons = []
    if not attendance.was_present:
        reasons.append(NOT_PRESENT)
    reasons += blockers_before_the_session(session)
    if note and not is_theirs(note, by):
        reasons.append(f"{note.written_by} is writing this note. Only they can read and change it, until it is taken over.")
    return reasons


def blockers_before_the_session(session) -> list[str]:
    """A note before the session begins would describe what has not happened."""
    if timezone.now() < session.starts_at:
        return [f"The session begins at {clock(session.starts_at, session)}; a note comes after."]
    return []


def blockers_to_group_notes(session, *, by) -> list[str]:
    """Why `by` cannot write the notes of the whole group."""
    reasons = [] if leads(session, by) or can(by, Permission.NOTE_COSIGN, session) else [NOT_LEADING]
    reasons += blockers_before_the_session(session)
    shared = getattr(session, "shared_draft", None)
    if shared and shared.written_by_id != by.pk:
        reasons.append(
            f"{shared.written_by} is writing these notes. Only they can read and change them, until they are taken over."
        )
    return reasons
