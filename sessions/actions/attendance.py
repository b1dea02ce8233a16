"""Taking attendance: the whole group in one statement and one commit; and one client at a time at the door."""

from django.db import transaction
from django.utils import timezone

from clients.models import Client
from iop_portal.refusals import Refused
from sessions.enums import PRESENT, Status
from sessions.models import Attendance, GroupSession, Note
from sessions.queries import roster
from sessions.rules.attendance import (
    GRACE,
    Mark,
    blockers_to_attendance,
    blockers_to_mark,
    blockers_to_replacing,
    presence_elsewhere,
)
from sessions.rules.check_in import blockers_to_check_in, blockers_to_check_out, blockers_to_undoing, this_minute
from sessions.rules.coming_in import keeps_out

WRITTEN = ["status", "arrived_at", "left_at", "reason", "words", "recorded_at", "recorded_by", "revision"]


class MarksRefused(Refused):
    """Some marks do not fit; nothing of the sheet was written. `by_episode` says which, by episode key."""

    def __init__(self, by_episode: dict[int, list[str]], numbers: dict[int, str]):
        self.by_episode = by_episode
        super().__init__([f"{numbers.get(key, 'A line')}: {reason}" for key, reasons in by_episode.items() for reason in reasons])


@transaction.atomic
def take(*, group_session, lines: list[Mark], revision: int, by) -> list[str]:
    """Record who came, from when until when. Taking it again corrects it; the history keeps both.

    Whoever is not among the lines stays as they are: an unmarked client is never a silent no-show. `revision` is that of the
    session when the sheet was opened; a line somebody else has written since is not overwritten unseen. Returns the status of
    everybody on the roster ("" where unmarked).
    """
    sheet = open_sheet(group_session)
    if reasons := blockers_to_attendance(sheet):
        raise Refused(reasons)
    places = {line.episode.pk: line for line in roster(sheet)}
    changed = [mark for mark in lines if not _is_recorded(mark, places)]
    if refusals := _refusals(sheet, changed, places, revision):
        raise MarksRefused(refusals, {key: line.client.number for key, line in places.items()})
    write(sheet, changed, places, by=by)
    wanted = {mark.episode_id: mark.status for mark in lines}
    return [wanted.get(key) or getattr(line.attendance, "status", "") for key, line in places.items()]


@transaction.atomic
def check_in(*, group_session, episode, by) -> Attendance:
    """Somebody came through the door. The clock decides whether they are late; the group begins when it begins.

    Until they leave, the record says they stay to the end: a presence without an end would have no minutes and block no other.
    """
    sheet, places = _at_the_door(group_session, episode)
    line = places[episode.pk]
    arrived_at = max(this_minute(), sheet.starts_at)
    mark = Mark(episode.pk, _status_of_arrival(arrived_at, sheet), arrived_at, sheet.ends_at)
    elsewhere = claim(sheet, [episode.client_id]).get(episode.client_id, ())
    blockers = blockers_to_check_in(sheet, line.attendance)
    others = keeps_out(sheet, [line])[episode.pk]
    if reasons := blockers or blockers_to_mark(mark, sheet, elsewhere=elsewhere, recorded=line.attendance) + others:
        raise Refused(reasons)
    write(sheet, [mark], places, by=by)
    return Attendance.objects.get(group_session=sheet, episode=episode)


@transaction.atomic
def check_out(*, group_session, episode, by) -> Attendance:
    """Somebody left. Within the last minutes of the session that is no early leaving; the time is kept all the same."""
    sheet, places = _at_the_door(group_session, episode)
    attendance = places[episode.pk].attendance
    if reasons := blockers_to_check_out(sheet, attendance):
        raise Refused(reasons)
    attendance.left_at = this_minute()
    if attendance.left_at < sheet.ends_at - GRACE and attendance.status != Status.PRESENT_TELEHEALTH:
        attendance.status = Status.LEFT_EARLY
    return _rewrite(sheet, attendance, by)


@transaction.atomic
def undo(*, group_session, episode, by) -> Attendance | None:
    """Take back one's own slip at the door: who was sent away comes back, who was not there is unmarked. The trail keeps it."""
    sheet, places = _at_the_door(group_session, episode)
    attendance = places[episode.pk].attendance
    if reasons := blockers_to_undoing(sheet, attendance, by=by):
        raise Refused(reasons)
    if attendance.left_at < sheet.ends_at:
        attendance.left_at, attendance.status = sheet.ends_at, _status_of_arrival(attendance.arrived_at, sheet)
        return _rewrite(sheet, attendance, by)
    sheet.revision += 1
    sheet.save(update_fields=["revision"])
    attendance.delete()
    return None


def _at_the_door(group_session, episode):
    """The locked sheet and its lines; the client is on it."""
    sheet = open_sheet(group_session)
    places = {line.episode.pk: line for line in roster(sheet)}
    if episode.pk not in places:
        raise Refused(["This client is not expected at this session."])
    return sheet, places


def _status_of_arrival(arrived_at, sheet):
    return Status.PRESENT_LATE if arrived_at > sheet.starts_at + GRACE else Status.PRESENT


def _rewrite(sheet, attendance, by):
    """One line again, as one person changed it."""
    sheet.revision += 1
    sheet.save(update_fields=["revision"])
    attendance.recorded_by, attendance.revision = by, sheet.revision
    attendance.full_clean()
    attendance.save(update_fields=WRITTEN)
    return attendance


def open_sheet(group_session) -> GroupSession:
    """The session's row, locked: whoever writes on its sheet, or signs a note about it, waits here for the other."""
    return GroupSession.objects.select_for_update(of=("self",)).select_related("program").get(pk=group_session.pk)


def claim(sheet, client_ids) -> dict[int, list[Attendance]]:
    """Where these clients are present otherwise, with their rows locked in a fixed order.

    Two sheets that mark the same client at the same moment would wait for each other inside the exclusion constraint, and one
    would die of a deadlock. Waiting here, the second one gets a sentence.
    """
    list(Client.objects.select_for_update(no_key=True).filter(pk__in=client_ids).order_by("pk").values_list("pk"))
    return presence_elsewhere(sheet, client_ids)


def write(sheet, marks, places, *, by):
    """Put these marks on the sheet, all in one statement.

    The rules have spoken; `full_clean` would ask the database five questions a line and say nothing new.
    """
    if not marks:
        return
    sheet.revision += 1
    rows = [_row(mark, sheet, places[mark.episode_id].episode, by) for mark in marks]
    Attendance.objects.bulk_create(rows, update_conflicts=True, unique_fields=["group_session", "episode"], update_fields=WRITTEN)
    sheet.save(update_fields=["revision"])


def _row(mark, sheet, episode, by):
    row = Attendance(
        group_session=sheet,
        episode=episode,
        client_id=episode.client_id,
        status=mark.status,
        arrived_at=mark.arrived_at,
        left_at=mark.left_at,
        reason=mark.reason,
        words=mark.words,
        recorded_at=timezone.now(),
        recorded_by=by,
        revision=sheet.revision,
    )
    row.clean_fields(exclude=["group_session", "episode", "client", "recorded_by"])
    return row


def _is_recorded(mark, places):
    return mark.episode_id in places and mark.matches(places[mark.episode_id].attendance)


def _refusals(sheet, marks, places, revision):
    """What speaks against each mark, by episode key."""
    known = {mark.episode_id: places[mark.episode_id] for mark in marks if mark.episode_id in places}
    elsewhere = claim(sheet, [line.episode.client_id for line in known.values()])
    noted = set(Note.objects.signed().filter(attendance__group_session=sheet).values_list("attendance__episode", flat=True))
    barred = keeps_out(sheet, [known[mark.episode_id] for mark in marks if mark.status in PRESENT and mark.episode_id in known])
    refusals = {}
    for mark in marks:
        line = known.get(mark.episode_id)
        if line is None:
            refusals[mark.episode_id] = ["This client is not on the sheet."]
            continue
        reasons = blockers_to_replacing(mark, line.attendance, revision=revision, group_session=sheet) + blockers_to_mark(
            mark,
            sheet,
            is_noted=mark.episode_id in noted,
            elsewhere=elsewhere.get(line.episode.client_id, ()),
            recorded=line.attendance,
        )
        if mark.status in PRESENT:
            reasons += barred.get(mark.episode_id, [])
        if reasons:
            refusals[mark.episode_id] = reasons
    return refusals
