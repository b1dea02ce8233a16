"""May this person close a safety task? Only a clinician who wrote down what was done."""

from clients.models import SafetyTask
from iop_portal.access import Permission
from iop_portal.models import User

LEAST_WORDS = 15


def blockers_to_closing(task: SafetyTask, *, by: User) -> list[str]:
    """Why this person cannot close it. A role is not enough: a credential in force is needed."""
    if task.closed_at:
        return [f"This is closed: {task.closed_by} wrote down what was done."]
    if not by.signing_membership(task.episode.program, Permission.SAFETY_CLOSE):
        return ["Only a clinician with a credential in force can close a safety task."]
    return []


def blockers_to_action(*, deeds: list[str], words: str) -> list[str]:
    """Why what was written down does not close it."""
    reasons = []
    if not deeds:
        reasons.append("Choose what was done.")
    if len(words.strip()) < LEAST_WORDS:
        reasons.append(f"Say what was done and how the person is now, in at least {LEAST_WORDS} characters.")
    return reasons
