"""A week of sessions, day by day, each by the clock of its own program."""

import datetime as dt
from dataclasses import dataclass, field

from django.utils import timezone

from iop_portal.access import Permission, can
from sessions.models import GroupSession
from sessions.queries import with_places

SATURDAY = 5


@dataclass(frozen=True)
class Slot:
    """One session in the week. Times are the program's wall clock, without a zone, ready to be printed."""

    group_session: GroupSession
    starts_at: dt.datetime
    ends_at: dt.datetime
    is_missing: bool  # over, and not everybody is marked; only for those who may know


@dataclass
class Day:
    """One day of the week and what takes place on it, by time."""

    date: dt.date
    is_today: bool
    slots: list[Slot] = field(default_factory=list)


def monday_of(day) -> dt.date:
    """The first day of that week."""
    return day - dt.timedelta(days=day.weekday())


def week_of(monday, *, programs, user, is_mine) -> list[Day]:
    """Monday to Friday, and the days of the weekend on which something takes place.

    The number of queries does not depend on the number of sessions.
    """
    days = [Day(date, date == timezone.localdate()) for date in (monday + dt.timedelta(days=n) for n in range(7))]
    by_date = {day.date: day for day in days}
    for group_session in _sessions(monday, programs, user if is_mine else None):
        day = by_date.get(group_session.day())
        if day and not _is_after_its_series(group_session):
            day.slots.append(_slot(group_session, user))
    return [day for day in days if day.slots or day.date.weekday() < SATURDAY]


def _sessions(monday, programs, leader):
    """With one day to spare at both ends: programs may have different clocks."""
    begins, ends = monday - dt.timedelta(days=1), monday + dt.timedelta(days=8)
    first, last = (dt.datetime.combine(day, dt.time(), dt.UTC) for day in (begins, ends))
    found = GroupSession.objects.filter(program__in=programs).between(first, last)
    if leader:
        found = found.led_by(leader)
    return with_places(found).select_related("program", "series", "room", "facilitator").order_by("starts_at", "title", "pk")


def _is_after_its_series(group_session):
    """Cancelled because the series ended: nobody waits for it any more, so it is not shown."""
    series = group_session.series
    return group_session.is_cancelled and series and series.ends_on and series.ends_on < group_session.day()


def _slot(group_session, user):
    is_over = group_session.ends_at <= timezone.now() and not group_session.is_cancelled
    return Slot(
        group_session,
        group_session.local_start().replace(tzinfo=None),
        group_session.local_end().replace(tzinfo=None),
        bool(is_over and group_session.unmarked and can(user, Permission.ATTENDANCE_VIEW, group_session)),
    )
