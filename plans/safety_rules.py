"""May a safety plan be begun, written, signed? Danger does not wait: a draft may be written in any open episode."""

import datetime as dt

from clients.models import Episode
from iop_portal.access import Permission
from iop_portal.models import User
from plans.models import SafetyPlan
from plans.rules import today_in

STEPS = (
    "warning_signs",
    "own_coping",
    "distractions",
    "people_to_ask",
    "professionals",
    "means_safety",
    "reasons_to_live",
)
ASKED = {
    "warning_signs": "Write how the client notices that a crisis is coming.",
    "own_coping": "Write what the client can do alone.",
    "means_safety": "Write how the client's surroundings are made safe.",
}


def blockers_to_safety_plan(episode: Episode) -> list[str]:
    """Why no version can be begun now."""
    if not episode.is_open:
        return ["This episode is closed."]
    if episode.safety_plans.drafts().exists():
        return ["A safety plan is already being written."]
    return []


def blockers_to_writing(plan: SafetyPlan) -> list[str]:
    """Signed is sealed: a change is a new version."""
    return [] if plan.is_draft else ["This safety plan is signed and cannot be changed. Write a new version instead."]


def blockers_to_signing(plan: SafetyPlan, *, by: User, on: dt.date | None = None) -> list[str]:
    """Why this person cannot sign it yet; with `on`, why it was not agreed on that day."""
    if not plan.is_draft:
        return ["This safety plan is already signed."]
    today = today_in(plan.program)
    reasons = [] if plan.episode.is_open else ["This episode is closed."]
    reasons += [sentence for name, sentence in ASKED.items() if not getattr(plan, name).strip()]
    if not plan.people_to_ask.strip() and not plan.professionals.strip():
        reasons.append("Write at least one person or service the client can call.")
    if on and on > today:
        reasons.append("It cannot have been agreed in the future.")
    if by.signing_membership(plan.program, Permission.PLAN_SIGN, today) is None:
        reasons.append("You hold no credential in force in this program, so you cannot sign.")
    return reasons


def steps_of(plan: SafetyPlan) -> list[tuple[str, list[str]]]:
    """(heading, what was written, one thing to a line) of each step, as it is read and printed."""
    return [
        (SafetyPlan._meta.get_field(name).verbose_name.capitalize().replace(" i ", " I "), getattr(plan, name).splitlines())
        for name in STEPS
    ]
