"""Rates of attendance (domain.md section 7), counted by PostgreSQL in one query.

Of what was recorded: who is not marked yet is in no rate. A missed session that another one makes up for is left out, so that
the other takes its place. What the program cancelled, holidays, time away and entries made in error are nobody's absence.
"""

from dataclasses import dataclass

from django.db.models import Count, Q

from sessions.enums import NOT_COUNTED, PRESENT, Status


@dataclass(frozen=True)
class Rates:
    """How many places came to what."""

    attended: int
    scheduled: int  # without what the program cancelled and what was made up
    excused: int
    no_shows: int
    cancelled_timely: int
    cancelled_late: int
    made_up: int

    @property
    def counted(self) -> int:
        """What the usual rate is of: excused absences left out."""
        return self.scheduled - self.excused

    @property
    def rate(self) -> int | None:
        """Attended, in percent, excused absences left out; None before the first."""
        return _percent(self.attended, self.counted)

    @property
    def rate_with_excused(self) -> int | None:
        """Attended, in percent, with excused absences counted as missed."""
        return _percent(self.attended, self.scheduled)

    @property
    def no_show_rate(self) -> int | None:
        """No-shows, in percent of what was neither cancelled by the program nor by the client in time."""
        return _percent(self.no_shows, self.scheduled - self.cancelled_timely)


def _percent(part, whole):
    return round(100 * part / whole) if whole else None


def rates(attendances) -> Rates:
    """Of these attendances. One query."""
    made_up = Q(arrived_at=None, made_up_by__isnull=False)
    standing = ~made_up

    def number(condition):
        return Count("pk", filter=condition)

    return Rates(
        **attendances.order_by().aggregate(
            attended=number(Q(status__in=PRESENT)),
            scheduled=number(standing & ~Q(status__in=NOT_COUNTED)),
            excused=number(standing & Q(status=Status.ABSENT_EXCUSED)),
            no_shows=number(standing & Q(status=Status.NO_SHOW)),
            cancelled_timely=number(standing & Q(status=Status.CANCELLED_TIMELY)),
            cancelled_late=number(standing & Q(status=Status.CANCELLED_LATE)),
            made_up=number(made_up),
        )
    )
