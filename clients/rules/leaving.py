"""May a discharge be corrected, a contact after it be recorded? And what must be said of each."""

from django.utils import dateformat

from clients.enums import ADMINISTRATIVE_REASONS, EpisodeStatus
from clients.models import Episode, FollowUp
from iop_portal.access import Permission, can
from iop_portal.models import User
from iop_portal.refusals import CHANGED_MEANWHILE

LEAST_WORDS = 15


def mistakes_in_leaving(episode: Episode, *, on, reason, last_service_on=None, outreach="") -> dict[str, str]:
    """What cannot be true of the last service, and what an administrative discharge has to show."""
    mistakes = {}
    if last_service_on is not None and on is not None and last_service_on > on:
        mistakes["last_service_on"] = "The last service cannot be after the discharge."
    elif last_service_on is not None and last_service_on < episode.admitted_on:
        admitted = dateformat.format(episode.admitted_on, "M j, Y")
        mistakes["last_service_on"] = f"The last service cannot be before the admission ({admitted})."
    if reason in ADMINISTRATIVE_REASONS and len(outreach.strip()) < LEAST_WORDS:
        mistakes["outreach"] = "An administrative discharge shows what was tried first: outreach, warnings, and the referral."
    return mistakes


def blockers_to_correction(episode: Episode, *, by: User, seen: int | None = None) -> list[str]:
    """Why this person cannot add to this discharge. `seen` is how many corrections the writer saw."""
    if episode.status != EpisodeStatus.DISCHARGED:
        return ["This episode has no discharge to correct."]
    if not can(by, Permission.DISCHARGE_CORRECT, episode):
        return ["Only a clinical supervisor adds to a discharge or corrects it."]
    return [CHANGED_MEANWHILE] if seen is not None and seen != episode.corrections.count() else []


def mistakes_in_correction(*, words: str) -> dict[str, str]:
    """A correction says why."""
    if len(words.strip()) < LEAST_WORDS:
        return {"words": f"Say what is added, or why it is corrected (at least {LEAST_WORDS} characters)."}
    return {}


def blockers_to_recording(follow_up: FollowUp) -> list[str]:
    """Why nothing more can be recorded about this contact."""
    if follow_up.done_at:
        return [f"This follow-up is closed: {follow_up.get_outcome_display()}."]
    return []
