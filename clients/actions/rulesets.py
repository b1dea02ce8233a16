"""Putting suitability rules in force. Published versions are sealed; a change is a new version."""

import pghistory
from django.db import connection, transaction
from django.db.models import F, Max, Q
from django.utils import timezone

from clients.default_rules import ALSO_REQUIRED, DEFAULT_RULES, NAME, NOTE
from clients.models import Condition, Rule, RuleSet
from clients.rules.rulesets import blockers_to_configuring, blockers_to_copying, blockers_to_publication
from clients.rules.screenings import rows_of
from iop_portal.models import Program, User
from iop_portal.refusals import Refused

SHIPPED_VERSION = 1
INSTALLATION_LOCK = 4_202_331  # any number, the same everywhere: who holds it is installing the shipped rules


@transaction.atomic
def publish(*, rule_set: RuleSet, by: User) -> RuleSet:
    """Let this version judge the screenings that begin from now on. Screenings under way keep theirs."""
    rule_set = RuleSet.objects.select_for_update(of=("self",)).select_related("program").get(pk=rule_set.pk)
    if reasons := blockers_to_publication(rule_set, by=by):
        raise Refused(reasons)
    rule_set.published_at, rule_set.published_by = timezone.now(), by
    rule_set.save(update_fields=["published_at", "published_by"])
    return rule_set


@transaction.atomic
def new_version(*, rule_set: RuleSet, by: User) -> RuleSet:
    """A draft that begins as a copy, to be changed and published."""
    return begin(program=rule_set.program, name=rule_set.name, copy_of=rule_set, by=by)


@transaction.atomic
def begin(
    *,
    program: Program | None,
    name: str,
    note: str = "",
    copy_of: RuleSet | None = None,
    as_shipped: bool = False,
    by: User,
) -> RuleSet:
    """A draft for a program, or for every program: empty, or with other rules to begin with, to be changed and published.

    The other rules are those of another version, or those the portal ships with today (an upgrade never changes rules in force).
    """
    if copy_of:
        copy_of = RuleSet.objects.select_for_update(of=("self",)).get(pk=copy_of.pk)
    reasons = blockers_to_configuring(RuleSet(program=program), by=by)
    if reasons := reasons or (blockers_to_copying(copy_of, by=by) if copy_of else []):
        raise Refused(reasons)
    with pghistory.context(user=by.pk):
        last = RuleSet.objects.filter(program=program).aggregate(last=Max("version"))["last"] or 0
        draft = RuleSet(program=program, version=last + 1, name=name, note=note)
        if copy_of:
            draft.also_required, draft.score_days = copy_of.also_required, copy_of.score_days
        elif as_shipped:
            draft.also_required = list(ALSO_REQUIRED)
        draft.full_clean()
        draft.save()
        shipped = DEFAULT_RULES if as_shipped else []
        _write(draft, rows_of(copy_of) if copy_of else shipped)
    return draft


@transaction.atomic
def in_force(program: Program) -> RuleSet:
    """The rules that judge a screening that begins now: the program's newest, else the newest for every program.

    Where nobody has published any, the rules the portal ships with are installed, once, by the first screening.
    """
    return _newest(program) or _shipped(program)


def _newest(program):
    published = RuleSet.objects.published().filter(Q(program=program) | Q(program=None))
    return published.order_by(F("program").asc(nulls_last=True), "-version").first()


def _shipped(program):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [INSTALLATION_LOCK])
    found = _newest(program)  # somebody may have been quicker
    if found:
        return found
    last = RuleSet.objects.filter(program=None).aggregate(last=Max("version"))["last"] or 0
    rule_set = RuleSet(version=last + SHIPPED_VERSION, name=NAME, note=NOTE, also_required=list(ALSO_REQUIRED))
    rule_set.full_clean()
    rule_set.save()
    _write(rule_set, DEFAULT_RULES)
    rule_set.published_at = timezone.now()
    rule_set.save(update_fields=["published_at"])
    return rule_set


def _write(rule_set, rows):
    rules = {
        row.number: Rule(
            rule_set=rule_set,
            number=row.number,
            outcome=row.outcome,
            reason=row.reason,
            options=row.options,
            options_fourth=row.options_fourth,
        )
        for row in rows
    }
    Rule.objects.bulk_create(rules.values())
    Condition.objects.bulk_create(
        Condition(rule=rules[row.number], group=number, answer=look.answer, comparison=look.comparison, value=look.value)
        for row in rows
        for number, group in enumerate(row.groups, start=1)
        for look in group
    )
