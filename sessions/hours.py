"""Hours delivered against hours planned: the number an IOP lives by (domain.md section 7).

Delivered minutes come from the one table that holds minutes; planned minutes from the plan in force that week. Both are summed
by PostgreSQL, in two queries for any number of episodes.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import F, Q, Sum
from django.db.models.functions import TruncWeek
from django.utils import timezone

from plans.enums import Modality
from plans.models import Prescription
from sessions.models import Attendance


@dataclass(frozen=True)
class Week:
    """Monday to Sunday by a program's clock; a session that crosses midnight belongs to the day it began."""

    first: dt.date
    zone: dt.tzinfo

    @classmethod
    def of(cls, day, zone=None):
        """The week that holds this day."""
        return cls(day - dt.timedelta(days=day.weekday()), zone or timezone.get_current_timezone())

    @property
    def last(self):
        """Its Sunday."""
        return self.first + dt.timedelta(days=6)

    @property
    def days(self):
        """Its seven days."""
        return [self.first + dt.timedelta(days=number) for number in range(7)]

    def moment(self, day):
        """The first moment of that day, by the program's clock."""
        return timezone.make_aware(dt.datetime.combine(day, dt.time()), self.zone)

    @property
    def start(self):
        """The first moment of Monday."""
        return self.moment(self.first)

    @property
    def end(self):
        """The first moment of the next Monday."""
        return self.moment(self.next.first)

    @property
    def next(self):
        """The week after."""
        return Week(self.first + dt.timedelta(days=7), self.zone)

    @property
    def previous(self):
        """The week before."""
        return Week(self.first - dt.timedelta(days=7), self.zone)


@dataclass
class WeekHours:
    """One client's week in minutes, per kind of service and in all."""

    delivered_by: dict = field(default_factory=lambda: defaultdict(int))
    planned_by: dict = field(default_factory=lambda: defaultdict(int))
    plan_from: tuple | None = None  # the day the plan came into force, and the Monday of the step

    @property
    def delivered(self) -> int:
        """Minutes of all services attended."""
        return sum(self.delivered_by.values())

    @property
    def planned(self) -> int:
        """Minutes the plan prescribes; 0 without a plan in force."""
        return sum(self.planned_by.values())

    @property
    def missing(self) -> int:
        """Minutes still to come, never below nothing."""
        return max(self.planned - self.delivered, 0)

    @property
    def lines(self):
        """(kind of service, delivered, planned) for each kind that is planned or was attended."""
        used = [kind for kind in Modality if self.planned_by.get(kind) or self.delivered_by.get(kind)]
        return [(kind.label, self.delivered_by.get(kind, 0), self.planned_by.get(kind, 0)) for kind in used]


def weekly_hours(episodes, week: Week) -> dict[int, WeekHours]:
    """Per episode key: what was delivered in the week, and what the plan in force in that week prescribes."""
    return {key: weeks[0][1] for key, weeks in hours_by_week(episodes, [week]).items()}


def hours_by_week(episodes, weeks: list[Week]) -> dict[int, list[tuple[Week, WeekHours]]]:
    """Per episode key: (week, hours) for each of these weeks, which follow one another, oldest first."""
    found = {episode.pk: {week.first: WeekHours() for week in weeks} for episode in episodes}
    for key, first, modality, total in _delivered(found, weeks):
        found[key][first.date()].delivered_by[modality] = total
    for key, begun, ended, step, modality, minutes in _prescribed(found, weeks):
        for week in weeks:
            if begun <= week.last and (ended is None or ended > week.first) and (step is None or step <= week.first):
                _replan(found[key][week.first], (begun, step), modality, minutes)
    return {key: [(week, by_week[week.first]) for week in weeks] for key, by_week in found.items()}


def last_weeks(count: int, today, zone) -> list[Week]:
    """This week and those before it, oldest first."""
    weeks = [Week.of(today, zone)]
    while len(weeks) < count:
        weeks.append(weeks[-1].previous)
    return weeks[::-1]


def _delivered(keys, weeks):
    """(episode, first day of the week, kind of service, minutes), summed by PostgreSQL."""
    return (
        Attendance.objects.present()
        .between(weeks[0].start, weeks[-1].end)
        .filter(episode__in=list(keys))
        .annotate(week=TruncWeek("group_session__starts_at", tzinfo=weeks[0].zone))
        .values_list("episode", "week", "group_session__modality")
        .annotate(total=Sum("minutes"))
        .order_by()
    )


def _prescribed(keys, weeks):
    """(episode, in force on, ended on, step, kind of service, minutes a week) of plans in force in these weeks, oldest first."""
    still_counting = Q(plan__ended_on=None) | Q(plan__ended_on__gt=weeks[0].first)
    lines = Prescription.objects.filter(still_counting, plan__episode__in=list(keys), plan__in_force_on__lte=weeks[-1].last)
    minutes = F("sessions_per_week") * F("minutes_each")
    return lines.order_by("plan__version", F("begins_on").asc(nulls_first=True)).values_list(
        "plan__episode", "plan__in_force_on", "plan__ended_on", "begins_on", "modality", minutes
    )


def _replan(hours, since, modality, minutes):
    """A newer version that came into force in the same week takes the place of the older one; so does a later step."""
    if hours.plan_from != since:
        hours.plan_from, hours.planned_by = since, defaultdict(int)
    hours.planned_by[modality] = minutes
