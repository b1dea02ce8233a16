"""How often clinicians determined otherwise than the rules suggested, why, and how those clients fared (domain.md 1.5 and 7).

Everything is counted by PostgreSQL, in a fixed number of queries. "Toward IOP" is a determination for IOP against a suggestion of
something else; "away from IOP" the reverse; "otherwise" stays on its side, for instance conditions that were left out.
"""

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Case, Count, DateField, DateTimeField, F, Func, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast
from django.utils import timezone

from clients.enums import ADMITTING_OUTCOMES, IN_CARE_STATUSES, DischargeReason, EpisodeStatus, Outcome, OverrideReason
from clients.models import Screening
from iop_portal.models import User
from iop_portal.reports.periods import Scope
from sessions.models import Attendance

FOLLOWED, TOWARD, AWAY, OTHERWISE = "followed", "toward", "away", "otherwise"
WORDS = {
    FOLLOWED: "Followed the suggestion",
    TOWARD: "Differed toward IOP",
    AWAY: "Differed away from IOP",
    OTHERWISE: "Differed otherwise",
}
RETENTION_DAYS = (30, 60, 90)
COMPLETED = (DischargeReason.COMPLETED, DischargeReason.COMPLETED_STEPDOWN)
TRANSFERRED = (DischargeReason.TRANSFERRED_HIGHER, DischargeReason.TRANSFERRED_OTHER)
FOR_IOP, SUGGESTED_IOP = Q(determination__in=ADMITTING_OUTCOMES), Q(suggestion__in=ADMITTING_OUTCOMES)
DIRECTION = Case(
    When(determination=F("suggestion"), then=Value(FOLLOWED)),
    When(FOR_IOP & ~SUGGESTED_IOP, then=Value(TOWARD)),
    When(~FOR_IOP & SUGGESTED_IOP, then=Value(AWAY)),
    default=Value(OTHERWISE),
)


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    number: int
    of: int

    @property
    def percent(self) -> int | None:
        """Rounded; nothing of nothing has none."""
        return round(100 * self.number / self.of) if self.of else None


@dataclass
class Tally:
    """How determinations went, in one row of a table."""

    label: str
    ways: dict = field(default_factory=lambda: dict.fromkeys(WORDS, 0))

    @property
    def determined(self) -> int:
        """All of them."""
        return sum(self.ways.values())

    @property
    def differed(self) -> Share:
        """Those that were not the suggestion."""
        return Share(self.determined - self.ways[FOLLOWED], self.determined)


@dataclass(frozen=True)
class Fared:
    """What became of the people of one group, each counted once."""

    label: str
    people: int
    admitted: Share
    retained: list[tuple[int, Share]]
    completed: Share
    transferred: Share


@dataclass(frozen=True)
class OverrideReport:
    """Everything the page prints and the file holds."""

    total: Tally
    waiting: int
    reasons: list[Tally]
    pairs: list[tuple[str, str, int]]
    programs: list[Tally]
    clinicians: list[Tally]
    fared: list[Fared]


def override_report(scope: Scope) -> OverrideReport:
    """The report for this period and these programs."""
    rows = determined_in(scope)
    total = Tally("All determinations")
    for direction, number in rows.values_list("direction").annotate(Count("pk")).order_by():
        total.ways[direction] = number
    differing = rows.exclude(direction=FOLLOWED)
    pairs = differing.values_list("suggestion", "determination").annotate(number=Count("pk")).order_by("-number", "suggestion")
    clinicians = {user.pk: str(user) for user in User.objects.filter(determinations__in=rows).distinct()}
    return OverrideReport(
        total=total,
        waiting=rows.awaiting_cosignature().count(),
        reasons=_tallies(differing, "override_reason", dict(OverrideReason.choices)),
        pairs=[(Outcome(was).label, Outcome(now).label, number) for was, now, number in pairs],
        programs=_tallies(rows, "episode__program", {program.pk: program.name for program in scope.programs}),
        clinicians=_tallies(rows, "determined_by", clinicians),
        fared=_fared(scope),
    )


def determined_in(scope: Scope):
    """Determinations of that period in those programs, each with the way it went."""
    start, end = scope.moments
    rows = Screening.objects.filter(episode__program__in=scope.programs, determined_at__gte=start, determined_at__lt=end)
    return rows.annotate(direction=DIRECTION)


def _tallies(rows, path, labels):
    found = {}
    for key, direction, number in rows.values_list(path, "direction").annotate(Count("pk")).order_by():
        found.setdefault(key, Tally(labels[key])).ways[direction] = number
    return sorted(found.values(), key=lambda tally: tally.label)


def _people(scope):
    """One screening for each episode: the last one determined before admission, which is the one that led to it, or not.

    A screening made while somebody is in treatment says nothing about their admission and stands in the other tables only.
    """
    before_admission = Q(episode__admitted_on=None) | Q(screened_on__lte=F("episode__admitted_on"))
    last = determined_in(scope).filter(before_admission).order_by("episode_id", "-determined_at", "-pk").distinct("episode_id")
    day = Cast(
        Func(
            F("group_session__program__time_zone"),
            F("group_session__starts_at"),
            function="timezone",
            output_field=DateTimeField(),
        ),
        DateField(),
    )
    present = Attendance.objects.present().filter(episode=OuterRef("episode")).order_by().values("episode")
    last_day = present.annotate(last=Max(day)).values("last")
    return Screening.objects.filter(pk__in=last.values("pk")).annotate(
        direction=DIRECTION, days_in=Subquery(last_day, output_field=DateField()) - F("episode__admitted_on")
    )


def _fared(scope):
    today = timezone.localdate()
    admitted, discharged = Q(episode__admitted_on__isnull=False), Q(episode__status=EpisodeStatus.DISCHARGED)
    counted = discharged & ~Q(episode__discharge_reason=DischargeReason.DIED)
    still_or_completed = Q(episode__status__in=IN_CARE_STATUSES) | discharged & Q(episode__discharge_reason__in=COMPLETED)
    counts = {
        "people": Count("pk"),
        "admitted": Count("pk", filter=admitted),
        "discharged": Count("pk", filter=counted),
        "completed": Count("pk", filter=counted & Q(episode__discharge_reason__in=COMPLETED)),
        "transferred": Count("pk", filter=counted & Q(episode__discharge_reason__in=TRANSFERRED)),
    }
    for days in RETENTION_DAYS:
        since = Q(episode__admitted_on__lte=today - dt.timedelta(days=days))
        counts[f"since_{days}"] = Count("pk", filter=since)
        stayed = Q(days_in__gte=dt.timedelta(days=days))
        counts[f"stayed_{days}"] = Count("pk", filter=since & still_or_completed & stayed)
    found = {row.pop("direction"): row for row in _people(scope).values("direction").annotate(**counts).order_by()}
    return [_fared_row(WORDS[way], found.get(way, dict.fromkeys(counts, 0))) for way in WORDS]


def _fared_row(label, row):
    return Fared(
        label=label,
        people=row["people"],
        admitted=Share(row["admitted"], row["people"]),
        retained=[(days, Share(row[f"stayed_{days}"], row[f"since_{days}"])) for days in RETENTION_DAYS],
        completed=Share(row["completed"], row["discharged"]),
        transferred=Share(row["transferred"], row["discharged"]),
    )
