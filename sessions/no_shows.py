"""Who stays away: missed sessions in a row, the last service, what was tried, and what the program's policy says next."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, DateTimeField, Max, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from clients.enums import OutreachKind
from clients.models import Episode, OutreachAttempt
from clients.reaching import Way, ways_of
from clients.rules.outreach import is_safe
from sessions.enums import PRESENT, Status
from sessions.models import AbsenceStep, Attendance

# What makes a run. Excused absences and timely cancellations neither add to it nor end it.
UNEXCUSED = (Status.NO_SHOW, Status.ABSENT_UNEXCUSED, Status.CANCELLED_LATE)
NEVER = dt.datetime(1900, 1, 1, tzinfo=dt.UTC)


@dataclass
class Line:
    """One client on the list."""

    episode: Episode
    ways: list[Way]
    kinds: list[tuple[str, str]]
    step: AbsenceStep | None
    attempts: list[OutreachAttempt]


def staying_away(programs):
    """Clients in treatment in these programs whose last sessions were missed, the longest run first.

    Adds `run`, `last_service` and `last_missed`. Counted by PostgreSQL from the sheets: whoever is not marked has missed
    nothing, and what another session made up no longer counts.
    """
    mine = Attendance.objects.filter(episode=OuterRef("pk")).order_by().values("episode")
    came = mine.filter(status__in=PRESENT).annotate(at=Max("group_session__starts_at")).values("at")
    since = Coalesce(OuterRef("last_service"), Value(NEVER), output_field=DateTimeField())
    missed = mine.filter(status__in=UNEXCUSED, made_up_by=None, group_session__starts_at__gt=since)
    return (
        Episode.objects.admitted()
        .filter(program__in=programs)
        .annotate(last_service=Subquery(came))
        .annotate(
            run=Coalesce(Subquery(missed.annotate(number=Count("pk")).values("number")), 0),
            last_missed=Subquery(missed.annotate(at=Max("group_session__starts_at")).values("at")),
        )
        .filter(run__gt=0)
        .order_by("-run", "last_missed", "pk")
    )


def lines_of(episodes) -> list[Line]:
    """What the page prints about each. Two queries for any number of clients, whose contact points are prefetched."""
    steps, tried = {}, {}
    for step in AbsenceStep.objects.filter(is_active=True, program__in={one.program_id for one in episodes}).order_by("missed"):
        steps.setdefault(step.program_id, []).append(step)
    attempts = OutreachAttempt.objects.filter(episode__in=[one.pk for one in episodes]).select_related("made_by")
    for attempt in attempts.order_by("-made_at", "-pk"):
        tried.setdefault(attempt.episode_id, []).append(attempt)
    return [_line(one, steps.get(one.program_id, []), tried.get(one.pk, [])) for one in episodes]


def _line(episode, steps, attempts):
    reached = [step for step in steps if step.missed <= episode.run]
    kinds = [(kind.value, kind.label) for kind in OutreachKind if is_safe(episode.client, kind)]
    return Line(episode, ways_of(episode.client)[:3], kinds, reached[-1] if reached else None, attempts)
