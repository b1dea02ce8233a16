"""May a rule set judge? What has to be true of rules before anybody relies on them."""

from clients.enums import ORDER_OF_CARE, Outcome
from clients.models import RuleSet
from clients.rules.screenings import rows_of
from clients.suitability import ANSWERS
from iop_portal.access import Permission, can
from iop_portal.models import User


def blockers_to_configuring(rule_set: RuleSet, *, by: User) -> list[str]:
    """Why this person may not change rules: those of one program belong to it, the general ones to whoever configures."""
    if by.is_superuser or can(by, Permission.ADMIN_CONFIGURE, rule_set.program):
        return []
    return ["Only those who configure this program can change its rules."]


def blockers_to_publication(rule_set: RuleSet, *, by: User) -> list[str]:
    """Why this version cannot be put in force.

    The order of the numbers is the order of care, so that the first rule that fires is also the most careful one, and a worse
    answer never leads to less care.
    """
    reasons = blockers_to_configuring(rule_set, by=by)
    if rule_set.published_at:
        return [*reasons, "This version is already published. A change is a new version."]
    rows = rows_of(rule_set)
    if sum(row.is_otherwise for row in rows) != 1:
        reasons.append("One rule, and only one, has an outcome and no conditions: the “otherwise”.")
    deciding = [row for row in rows if row.outcome and not row.is_otherwise]
    for row in rows:
        unknown = sorted({look.answer for group in row.groups for look in group} - ANSWERS)
        if unknown:
            reasons.append(f"Rule {row.number} looks at answers the screening does not ask: {', '.join(unknown)}.")
        if row.outcome == Outcome.INCOMPLETE:
            reasons.append(f"Rule {row.number}: “incomplete” is what the portal says itself, never a rule.")
        if not row.outcome and not row.groups:
            reasons.append(f"Rule {row.number} is a remark without conditions: it would always be listed.")
    places = [ORDER_OF_CARE.index(row.outcome) for row in deciding if row.outcome != Outcome.INCOMPLETE]
    if places != sorted(places, reverse=True):
        reasons.append("Number the rules from the most to the least care, so that a worse answer never leads to less care.")
    return reasons
