"""How many clients' families take part: family participation of domain.md section 7, counted by PostgreSQL.

Of the clients in treatment in the period whose consent let somebody of their family come, those with whom somebody came.
"""

from dataclasses import dataclass

from django.db.models import Count, DateField, DateTimeField, Exists, F, Func, OuterRef, Q, Value
from django.db.models.functions import Cast, Coalesce, Greatest, Least

from clients.enums import Category, ConsentKind
from clients.models import Consent, Episode
from iop_portal.reports.overrides import Share
from iop_portal.reports.periods import Scope
from sessions.models import FamilyParticipation

FIRST, LAST = "first_on", "last_on"  # of the days in treatment that lie in the period


@dataclass(frozen=True)
class FamilyLine:
    """One program, or all of them: each client once."""

    label: str
    in_treatment: int
    with_consent: Share
    took_part: Share


def family_report(scope: Scope) -> tuple[FamilyLine, list[FamilyLine]]:
    """All programs together, and each by name. Two queries; who was in two programs counts in each, and once in the total."""
    episodes = in_treatment_in(scope).annotate(is_allowed=_is_allowed(), came=_came(scope))
    counts = {
        "in_treatment": Count("client", distinct=True),
        "with_consent": Count("client", distinct=True, filter=Q(is_allowed=True)),
        "took_part": Count("client", distinct=True, filter=Q(is_allowed=True, came=True)),
    }
    found = {row.pop("program"): row for row in episodes.values("program").annotate(**counts).order_by()}
    programs = sorted(scope.programs, key=lambda program: program.name)
    lines = [_line(program.name, found[program.pk]) for program in programs if program.pk in found]
    return _line("All together", episodes.aggregate(**counts)), lines


def in_treatment_in(scope: Scope):
    """Stays of which at least one day lies in the period, each with the first and the last such day."""
    stays = Episode.objects.filter(program__in=scope.programs, admitted_on__lte=scope.last_on)
    stays = stays.filter(Q(discharged_on=None) | Q(discharged_on__gte=scope.first_on))
    first, last = (Value(day, DateField()) for day in (scope.first_on, scope.last_on))
    return stays.annotate(**{FIRST: Greatest(first, F("admitted_on")), LAST: Least(last, Coalesce(F("discharged_on"), last))})


def _is_allowed():
    """Whether on one of those days a consent let somebody by name take part in family sessions."""
    revoked_on = Cast(
        Func(F("program__time_zone"), F("revoked_at"), function="timezone", output_field=DateTimeField()), DateField()
    )
    first, last = OuterRef(FIRST), OuterRef(LAST)
    given = Consent.objects.filter(client=OuterRef("client"), program=OuterRef("program"), contact__isnull=False)
    given = given.filter(kind=ConsentKind.SPECIFIC, categories__contains=[Category.FAMILY_SESSION], signed_on__lte=last)
    given = given.alias(revoked_on=revoked_on)
    for end in ("expires_on", "event_on", "revoked_on"):
        given = given.filter(Q(**{end: None}) | Q(**{f"{end}__gte": first}))
    return Exists(given.order_by())


def _came(scope):
    """Whether somebody of the family took part in the period."""
    start, end = scope.moments
    came = FamilyParticipation.objects.standing().filter(episode=OuterRef("pk"))
    return Exists(came.filter(group_session__starts_at__gte=start, group_session__starts_at__lt=end).order_by())


def _line(label, row):
    with_consent = row["with_consent"]
    return FamilyLine(
        label=label,
        in_treatment=row["in_treatment"],
        with_consent=Share(with_consent, row["in_treatment"]),
        took_part=Share(row["took_part"], with_consent),
    )
