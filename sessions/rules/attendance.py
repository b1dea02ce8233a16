"""May this be written on the sheet? One sentence per thing that does not fit, for the line it is about."""

import datetime as dt
from dataclasses import dataclass

from django.utils import dateformat, timezone

from sessions.enums import MISSED, PRESENT, WITH_A_REASON, Status
from sessions.models import Attendance
from sessions.models.attendance_triggers import MADE_UP

# Clients come early and facilitators prepare; a sheet that is open all day invites marks for what has not happened.
OPENS_BEFORE = dt.timedelta(minutes=30)
# Nobody calls four minutes late, and the tablet at the door is not a time clock. Times are kept to the minute all the same.
GRACE = dt.timedelta(minutes=5)
# Groups run over and people arrive early; beyond half an hour it is a slip of the keyboard.
LEEWAY = dt.timedelta(minutes=30)


@dataclass(frozen=True)
class Mark:
    """What somebody wants to write for one client: a status, times for those who came, a reason for those who did not."""

    episode_id: int
    status: str
    arrived_at: dt.datetime | None = None
    left_at: dt.datetime | None = None
    reason: str = ""
    words: str = ""

    def matches(self, attendance: Attendance | None) -> bool:
        """The record says this already."""
        names = ("status", "arrived_at", "left_at", "reason", "words")
        return attendance is not None and all(getattr(self, name) == getattr(attendance, name) for name in names)


def clock(moment, group_session) -> str:
    """A time of day by the program's clock, for a sentence."""
    return dateformat.format(timezone.localtime(moment, group_session.program.zone), "g:i A")


def opens_at(group_session):
    """From when on the sheet can be taken."""
    return group_session.starts_at - OPENS_BEFORE


def blockers_to_attendance(group_session) -> list[str]:
    """Why nobody can be marked on this session's sheet now."""
    if group_session.is_cancelled:
        return ["This session was cancelled, so nobody is marked on it."]
    if timezone.now() < opens_at(group_session):
        local = timezone.localtime(opens_at(group_session), group_session.program.zone)
        opens = dateformat.format(local, "D, M j, g:i A")
        return [f"The sheet opens 30 minutes before the session, on {opens}."]
    return []


def blockers_to_mark(mark: Mark, group_session, *, is_noted: bool = False, elsewhere=(), recorded=None) -> list[str]:
    """Why this line cannot be written: its times, its reason, a signed note, or presence in another session."""
    return [
        *_about_times(mark, group_session),
        *_about_the_reason(mark),
        *_about_a_signed_note(mark, is_noted),
        *_about_making_up(mark, recorded),
        *_about_another_place(mark, group_session, elsewhere),
    ]


def presence_elsewhere(group_session, client_ids) -> dict[int, list[Attendance]]:
    """Per client: where they were present around that time, in any program. One query for the whole group."""
    reach = LEEWAY * 2
    found = {}
    for attendance in (
        Attendance.objects.filter(client__in=client_ids, left_at__gt=group_session.starts_at - reach)
        .filter(arrived_at__lt=group_session.ends_at + reach)
        .exclude(group_session=group_session)
        .order_by("arrived_at")
    ):
        found.setdefault(attendance.client_id, []).append(attendance)
    return found


def _about_times(mark, group_session):
    if mark.status not in PRESENT:
        has_times = mark.arrived_at or mark.left_at
        too_soon = mark.status == Status.NO_SHOW and timezone.now() < group_session.starts_at
        return [
            *(["Whoever did not come has no times."] if has_times else []),
            *(["Nobody is a no-show before the session has begun."] if too_soon else []),
        ]
    if not (mark.arrived_at and mark.left_at):
        return ["Say when the client arrived and when they left."]
    if mark.left_at <= mark.arrived_at:
        return ["The client cannot leave before they arrive."]
    return _outside(mark, group_session) or _unlike_the_status(mark, group_session)


def _outside(mark, group_session):
    """Times that cannot belong to this session."""
    starts, ends = group_session.starts_at, group_session.ends_at
    reasons = []
    if not starts - LEEWAY <= mark.arrived_at < ends:
        earliest, last = clock(starts - LEEWAY, group_session), clock(ends, group_session)
        reasons.append(f"The arrival has to lie between {earliest} and {last}.")
    if not starts < mark.left_at <= ends + LEEWAY:
        first, latest = clock(starts, group_session), clock(ends + LEEWAY, group_session)
        reasons.append(f"The time they left has to lie between {first} and {latest}.")
    return reasons


def _unlike_the_status(mark, group_session):
    """Times that say something else than the status does."""
    starts, ends = group_session.starts_at, group_session.ends_at
    if mark.status == Status.PRESENT_LATE and mark.arrived_at <= starts:
        return [f"Late needs the time of arrival, after {clock(starts, group_session)}."]
    if mark.status == Status.LEFT_EARLY and mark.left_at >= ends:
        return [f"Left early needs the time they left, before {clock(ends, group_session)}."]
    if mark.status == Status.PRESENT and mark.arrived_at > starts + GRACE:
        return [f"Arriving at {clock(mark.arrived_at, group_session)} is late: choose Late, or correct the time."]
    if mark.status == Status.PRESENT and mark.left_at < ends - GRACE:
        return [f"Leaving at {clock(mark.left_at, group_session)} is early: choose Left early, or correct the time."]
    return []


def _about_the_reason(mark):
    if mark.status in WITH_A_REASON and not mark.reason:
        return ["Choose a reason for the absence; “Unknown” is one."]
    if mark.status in PRESENT and mark.reason:
        return ["Whoever came needs no reason for an absence."]
    return []


def _about_a_signed_note(mark, is_noted):
    if mark.status in PRESENT or not is_noted:
        return []
    return ["A signed note describes this client's presence, so it stays. The times can be corrected."]


def _about_making_up(mark, recorded):
    """Two sessions that stand for each other change together, or not at all."""
    if recorded is None:
        return []
    if recorded.makes_up_id and mark.status not in PRESENT:
        return ["This session makes up for a missed one. Take that back first."]
    if recorded.status in MISSED and mark.status not in MISSED and recorded.stand_in:
        return [MADE_UP]
    return []


def _about_another_place(mark, group_session, elsewhere):
    if not (mark.arrived_at and mark.left_at):
        return []
    others = [other for other in elsewhere if other.arrived_at < mark.left_at and mark.arrived_at < other.left_at]
    times = [(clock(other.arrived_at, group_session), clock(other.left_at, group_session)) for other in others]
    return [f"This client was in another session from {arrived} to {left}." for arrived, left in times]


def blockers_to_replacing(mark: Mark, recorded: Attendance | None, *, revision: int, group_session) -> list[str]:
    """Somebody else wrote this line after this sheet was opened, and wrote something else."""
    if recorded is None or recorded.revision <= revision:
        return []
    times = ""
    if recorded.arrived_at:
        times = f", {clock(recorded.arrived_at, group_session)} to {clock(recorded.left_at, group_session)}"
    return [
        f"Somebody else marked this client while you were writing: {recorded.get_status_display()}{times}. "
        "Yours is kept below; save again to replace theirs."
    ]
