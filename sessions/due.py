"""What waits for whoever led a session: sheets with gaps, notes to write, notes to sign. QuerySets, to count, cut or join.

Each is cleared by doing the thing, and by nothing else: nobody becomes a no-show, and no note is written off, by waiting.
"""

from iop_portal.access import Permission, programs_where
from sessions.models import Attendance, GroupSession, Note
from sessions.queries import with_places


def sheets_to_finish(user, *, at):
    """Sessions this person led that are over with somebody expected not marked, oldest first; `unmarked` says how many."""
    led = GroupSession.objects.held().led_by(user).filter(program__in=programs_where(user, Permission.ATTENDANCE_WRITE))
    return with_places(led.filter(ends_at__lte=at)).filter(unmarked__gt=0).order_by("starts_at", "pk")


def sheets_with_gaps(programs, *, at):
    """Sessions of these programs, whoever led them, that are over with somebody expected not marked."""
    over = GroupSession.objects.held().filter(program__in=programs, ends_at__lte=at)
    return with_places(over).filter(unmarked__gt=0)


def notes_to_write(user, *, at):
    """Clients who were in a session this person led, that is over, and about whom nobody has begun a note; oldest first."""
    allowed = programs_where(user, Permission.NOTE_WRITE)
    came = Attendance.objects.present().without_note().led_by(user)
    over = came.filter(group_session__ends_at__lte=at, group_session__program__in=allowed)
    return over.order_by("group_session__starts_at", "pk")


def notes_to_sign(user):
    """This person's own drafts about clients who were there, oldest session first."""
    allowed = programs_where(user, Permission.NOTE_WRITE)
    drafts = Note.objects.unsigned().written_by(user).filter(attendance__in=Attendance.objects.present())
    mine = drafts.filter(attendance__group_session__program__in=allowed)
    return mine.order_by("attendance__group_session__starts_at", "pk")
