"""Absences are excused beforehand and taken back; clients walk in; missed sessions are made up."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from iop_portal.refusals import Refused
from sessions.actions.attendance import claim, open_sheet, write
from sessions.enums import Status
from sessions.models import Attendance, Excuse
from sessions.queries import Line, roster
from sessions.rules.absences import (
    arrival_of_a_walk_in,
    blockers_to_excuse,
    blockers_to_make_up,
    blockers_to_withdrawing,
    mistakes_in_excuse,
    sessions_that_make_up,
)
from sessions.rules.attendance import GRACE, Mark, blockers_to_attendance, blockers_to_mark
from sessions.rules.coming_in import keeps_out


@transaction.atomic
def excuse(*, episode, starts_on, ends_on, reason, words="", by) -> Excuse:
    """Somebody said that they cannot come on these days. The sheets of those days will show it."""
    episode = type(episode).objects.select_for_update(of=("self",)).get(pk=episode.pk)
    if reasons := blockers_to_excuse(episode):
        raise Refused(reasons)
    if mistakes := mistakes_in_excuse(episode, starts_on=starts_on, ends_on=ends_on):
        raise ValidationError(mistakes)
    made = Excuse(episode=episode, starts_on=starts_on, ends_on=ends_on, reason=reason, words=words, entered_by=by)
    made.full_clean()
    made.save()
    return made


@transaction.atomic
def withdraw(*, excuse: Excuse, by) -> Excuse:
    """All its days at once. Sheets that were saved stay as they are."""
    excuse = Excuse.objects.select_for_update(of=("self",)).get(pk=excuse.pk)
    if reasons := blockers_to_withdrawing(excuse):
        raise Refused(reasons)
    excuse.withdrawn_at, excuse.withdrawn_by = timezone.now(), by
    excuse.save(update_fields=["withdrawn_at", "withdrawn_by"])
    return excuse


@transaction.atomic
def walk_in(*, group_session, episode, by) -> Attendance:
    """A client of the program who was not expected came to this session: they are on the sheet from now on."""
    sheet = open_sheet(group_session)
    if any(line.episode.pk == episode.pk for line in roster(sheet)):
        raise Refused(["This client is on the sheet already."])
    arrived_at = arrival_of_a_walk_in(sheet)
    status = Status.PRESENT_LATE if arrived_at > sheet.starts_at + GRACE else Status.PRESENT
    mark = Mark(episode.pk, status, arrived_at, sheet.ends_at)
    elsewhere = claim(sheet, [episode.client_id]).get(episode.client_id, ())
    line = Line(episode, None)
    others = keeps_out(sheet, [line])[episode.pk]
    if reasons := blockers_to_attendance(sheet) or blockers_to_mark(mark, sheet, elsewhere=elsewhere) + others:
        raise Refused(reasons)
    write(sheet, [mark], {episode.pk: line}, by=by)
    return Attendance.objects.get(group_session=sheet, episode=episode)


@transaction.atomic
def make_up(*, missed: Attendance, attended: Attendance | None, by) -> Attendance | None:
    """This attended session makes up for the missed one; None takes it back. Minutes stay where they were spent."""
    missed = Attendance.objects.select_for_update(of=("self",)).select_related("group_session").get(pk=missed.pk)
    possible = {row.pk for row in sessions_that_make_up(missed)}
    reasons = blockers_to_make_up(missed)
    if attended is not None and attended.pk not in possible:
        reasons.append("Choose a session that this client came to, and that makes up for no other.")
    if reasons:
        raise Refused(reasons)
    for row in Attendance.objects.select_for_update(of=("self",)).filter(makes_up=missed).order_by("pk"):
        _point(row, None, by)
    if attended is None:
        return None
    return _point(Attendance.objects.select_for_update(of=("self",)).get(pk=attended.pk), missed, by)


def _point(row, missed, by):
    row.makes_up, row.recorded_by = missed, by
    row.save(update_fields=["makes_up", "recorded_by", "recorded_at"])
    return row
