"""A week of sessions, day by day, each by the clock of its own program."""

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef
from django.utils import timezone

from clients.models import Client
from iop_portal.access import Permission, can
from iop_portal.models import User
from iop_portal.models.program import Track
from sessions.models import Attendance, Booking, Enrolment, GroupSession, Room
from sessions.queries import with_places

SATURDAY = 5
EVENING_FROM = dt.time(16)


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


@dataclass(frozen=True)
class Wanted:
    """Which sessions are asked for: in this room, led by this person, of this client, on this track. None: all of them."""

    room: Room | None = None
    person: User | None = None
    client: Client | None = None
    track: str = ""

    def narrow(self, group_sessions):
        """Only these; the sessions know their `local_day` (queries.with_places)."""
        if self.room:
            group_sessions = group_sessions.filter(room=self.room)
        if self.person:
            group_sessions = group_sessions.led_by(self.person)
        if self.client:
            group_sessions = group_sessions.filter(_concerns(self.client))
        return group_sessions

    def has(self, slot) -> bool:
        """Whether it is on that track: evening is what begins at four in the afternoon or later, by the program's clock."""
        is_evening = slot.starts_at.time() >= EVENING_FROM
        return not self.track or (self.track == Track.EVENING) == is_evening


def _concerns(client):
    """A place that holds on that day, a booking, or an attendance."""
    places = Enrolment.objects.holding_on(OuterRef("local_day")).filter(series=OuterRef("series"), episode__client=client)
    booked = Booking.objects.filter(group_session=OuterRef("pk"), episode__client=client)
    came = Attendance.objects.filter(group_session=OuterRef("pk"), client=client)
    return Exists(places) | Exists(booked) | Exists(came)


def week_of(monday, *, programs, user, wanted=None) -> list[Day]:
    """Monday to Friday, and the days of the weekend on which something takes place.

    The number of queries does not depend on the number of sessions.
    """
    days = [Day(date, date == timezone.localdate()) for date in (monday + dt.timedelta(days=n) for n in range(7))]
    by_date = {day.date: day for day in days}
    wanted = wanted or Wanted()
    for group_session in _sessions(monday, programs, wanted):
        day = by_date.get(group_session.day())
        slot = _slot(group_session, user)
        if day and not _is_after_its_series(group_session) and wanted.has(slot):
            day.slots.append(slot)
    return [day for day in days if day.slots or day.date.weekday() < SATURDAY]


def _sessions(monday, programs, wanted):
    """With one day to spare at both ends: programs may have different clocks."""
    begins, ends = monday - dt.timedelta(days=1), monday + dt.timedelta(days=8)
    first, last = (dt.datetime.combine(day, dt.time(), dt.UTC) for day in (begins, ends))
    found = wanted.narrow(with_places(GroupSession.objects.filter(program__in=programs).between(first, last)))
    return found.select_related("program", "series", "room", "facilitator").order_by("starts_at", "title", "pk")


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
