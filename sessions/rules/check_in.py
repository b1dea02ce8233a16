"""May somebody be checked in or out at the door? Nothing here asks, or tells, why anybody did not come."""

from django.db.models import Q
from django.utils import timezone

from sessions.enums import PRESENT
from sessions.rules.attendance import blockers_to_attendance, clock


def this_minute():
    """Now, as the sheet writes it: to the minute. 10:05:59 is still 10:05."""
    return timezone.now().replace(second=0, microsecond=0)


def is_here(attendance) -> bool:
    """Came, and has not left before the end as far as anybody said."""
    return attendance is not None and attendance.was_present and attendance.left_at >= attendance.group_session.ends_at


def blockers_to_the_door(group_session) -> list[str]:
    """Why nobody is checked in or out of this session now."""
    if timezone.now() >= group_session.ends_at:
        return ["This session is over. Its clinician can still correct the attendance sheet."]
    return blockers_to_attendance(group_session)


def blockers_to_check_in(group_session, attendance) -> list[str]:
    """Why this client cannot be marked as arrived now."""
    if reasons := blockers_to_the_door(group_session):
        return reasons
    if attendance is not None and attendance.was_present:
        return [f"This client is marked as here since {clock(attendance.arrived_at, group_session)} already."]
    return []


def blockers_to_check_out(group_session, attendance) -> list[str]:
    """Why this client cannot be marked as gone now."""
    if reasons := blockers_to_the_door(group_session):
        return reasons
    if attendance is None or not attendance.was_present:
        return ["This client has not arrived yet."]
    if attendance.left_at < group_session.ends_at:
        return [f"This client is marked as gone since {clock(attendance.left_at, group_session)} already."]
    if this_minute() <= attendance.arrived_at:
        return ["This client has only just arrived. If that was a slip, undo it."]
    return []


def blockers_to_undoing(group_session, attendance, *, by) -> list[str]:
    """Why a slip at the door cannot be taken back here: it is somebody else's mark, or more than a slip by now."""
    if reasons := blockers_to_the_door(group_session):
        return reasons
    if attendance is None or not attendance.was_present:
        return ["There is nothing to undo for this client."]
    if attendance.recorded_by_id != by.pk:
        return ["Somebody else marked this client. The session's clinician can correct the sheet."]
    if attendance.events.filter(~Q(status__in=PRESENT)).exists() or attendance.notes.exists():
        return ["The clinician has written about this client already, and can correct the sheet."]
    return []
