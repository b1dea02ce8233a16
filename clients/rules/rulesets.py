"""May a rule set judge? What has to be true of rules before anybody relies on them."""

from clients.enums import ORDER_OF_CARE, Outcome
from clients.models import RuleSet
from clients.rules.screenings import rows_of
from clients.suitability import ANSWERS, MAY_BE_REQUIRED
from iop_portal.access import Permission, can
from iop_portal.models import User

FOR_EVERY_PROGRAM = (
    "These rules hold in every program: only who writes rules for each program, or the system administrator, changes them. "
    "Begin a draft for your own program as a copy instead."
)


def blockers_to_configuring(rule_set: RuleSet, *, by: User) -> list[str]:
    """Why this person may not change rules: those of a program belong to it, the general ones to who writes for every one."""
    if rule_set.program is None:
        return [] if by.may_in_every_program(Permission.RULES_WRITE) else [FOR_EVERY_PROGRAM]
    if by.is_superuser or can(by, Permission.RULES_WRITE, rule_set.program):
        return []
    return ["Only those who write rules for this program can change them."]


def blockers_to_copying(rule_set: RuleSet, *, by: User) -> list[str]:
    """Why this person may not begin with these rules: they are read in their own program, and the general ones everywhere."""
    if by.is_superuser or can(by, Permission.RULES_WRITE, rule_set.program):
        return []
    return ["Only those who write rules for this program can copy them."]


def blockers_to_signing_rules(rule_set: RuleSet, *, by: User) -> list[str]:
    """Why this person may not put rules in force: that is for who answers for the care (ADR 11).

    The program director, or a medical provider with a credential in force; no system administrator. The general rules need
    somebody who answers for the care in every program.
    """
    if rule_set.program is None:
        places = by.programs()
        if by.may_in_every_program(Permission.RULES_PUBLISH) and all(_answers_for(program, by) for program in places):
            return []
        return ["Rules for every program are put in force by whoever may do so in each program there is."]
    if _answers_for(rule_set.program, by):
        return []
    return ["Only the program director, or a medical provider with a credential in force, puts rules in force."]


def _answers_for(program, by):
    return can(by, Permission.RULES_PUBLISH, program) and (
        can(by, Permission.ADMIN_CONFIGURE, program) or by.signing_membership(program, Permission.RULES_PUBLISH)
    )


def blockers_to_publication(rule_set: RuleSet, *, by: User) -> list[str]:
    """Why this version cannot be put in force.

    The order of the numbers is the order of care, so that the first rule that fires is also the most careful one, and a worse
    answer never leads to less care.
    """
    reasons = blockers_to_configuring(rule_set, by=by) or blockers_to_signing_rules(rule_set, by=by)
    if rule_set.published_at:
        return [*reasons, "This version is already published. A change is a new version."]
    rows = rows_of(rule_set)
    if unknown := sorted(set(rule_set.also_required) - set(MAY_BE_REQUIRED)):
        reasons.append(f"These cannot be required: {', '.join(unknown)}.")
    if sum(row.is_otherwise for row in rows) != 1:
        reasons.append("One rule, and only one, has an outcome and no conditions: the “otherwise”.")
    for row in rows:
        reasons += _faults_of(row)
    deciding = [row for row in rows if row.outcome and not row.is_otherwise]
    places = [ORDER_OF_CARE.index(row.outcome) for row in deciding if row.outcome != Outcome.INCOMPLETE]
    if places != sorted(places, reverse=True):
        reasons.append("Number the rules from the most to the least care, so that a worse answer never leads to less care.")
    return reasons


def _faults_of(row):
    unknown = sorted({look.answer for group in row.groups for look in group} - ANSWERS)
    if unknown:
        yield f"Rule {row.number} looks at answers the screening does not ask: {', '.join(unknown)}."
    if row.outcome == Outcome.INCOMPLETE:
        yield f"Rule {row.number}: “incomplete” is what the portal says itself, never a rule."
    if not row.outcome and not row.groups:
        yield f"Rule {row.number} is a remark without conditions: it would always be listed."
