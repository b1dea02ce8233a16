"""Today's sessions, with how many are expected and how many are marked: one query."""

import datetime as dt

from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, TruncDate

from iop_portal.access import Permission, programs_where
from sessions.models import Attendance, Enrolment, GroupSession


def _expected():
    """Enrolments that hold on the session's day, of clients who are in treatment that day."""
    return Enrolment.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=OuterRef("day")),
        Q(episode__discharged_on=None) | Q(episode__discharged_on__gte=OuterRef("day")),
        series=OuterRef("series"),
        starts_on__lte=OuterRef("day"),
        episode__admitted_on__lte=OuterRef("day"),
    )


def with_counts(group_sessions, zone):
    """Each session with `expected` (on the roster by enrolment), `marked`, and whether somebody `is_unmarked`."""
    expected = _expected()
    marked = Attendance.objects.filter(group_session=OuterRef(OuterRef("pk")), episode=OuterRef("episode"))
    per_series = expected.order_by().values("series").annotate(number=Count("pk")).values("number")
    return group_sessions.annotate(
        day=TruncDate("starts_at", tzinfo=zone),
        expected=Coalesce(Subquery(per_series), Value(0)),
        marked=Count("attendances", distinct=True),
        is_unmarked=Exists(expected.filter(~Exists(marked))),
    ).select_related("room", "facilitator", "program")


def sessions_of_the_day(user, week, day, *, mine):
    """The day's sessions of one's programs, or only those one leads."""
    found = GroupSession.objects.visible_to(user).between(week.moment(day), week.moment(day + dt.timedelta(days=1)))
    if mine:
        found = found.filter(Q(facilitator=user) | Q(co_facilitators=user)).distinct()
    return with_counts(found, week.zone).order_by("starts_at", "pk")


def next_session(user, now):
    """When one leads the next group, for a day without any."""
    return (
        GroupSession.objects.visible_to(user)
        .held()
        .filter(facilitator=user, starts_at__gt=now)
        .order_by("starts_at", "pk")
        .first()
    )


def sheets_to_finish(user, now, since, zone):
    """Sessions one led that are over and where somebody on the roster is not marked: they stay here until done."""
    if not programs_where(user, Permission.ATTENDANCE_WRITE):
        return GroupSession.objects.none()
    over = GroupSession.objects.visible_to(user).held().filter(facilitator=user, ends_at__lte=now, starts_at__gte=since)
    return with_counts(over, zone).filter(is_unmarked=True).order_by("starts_at", "pk")
