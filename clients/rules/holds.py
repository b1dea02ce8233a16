"""When treatment may rest for a while, and when it goes on."""

from django.utils import dateformat, timezone

from clients.enums import EpisodeStatus
from clients.models import Episode, Hold


def blockers_to_hold(episode: Episode) -> list[str]:
    """Why this client cannot be put on hold now."""
    if episode.status == EpisodeStatus.ON_HOLD:
        return ["This client is on hold already."]
    if episode.status != EpisodeStatus.ADMITTED:
        return ["Only a client who is admitted can be put on hold."]
    return []


def blockers_to_resuming(episode: Episode) -> list[str]:
    """Why there is nothing to resume."""
    return [] if episode.status == EpisodeStatus.ON_HOLD else ["This client is not on hold."]


def mistakes_in_hold(episode, *, on, reason, expected_back_on) -> dict[str, str]:
    """What cannot be true of an absence. `status_since` is the admission, or the last return."""
    mistakes = _mistakes_in_day(on, episode.status_since, "the admission or the last return")
    if not reason:
        mistakes["reason"] = "Choose a reason."
    if on and expected_back_on and expected_back_on < on:
        mistakes["expected_back_on"] = "The client cannot be expected back before the first day away."
    return mistakes


def mistakes_in_resuming(hold: Hold, *, on) -> dict[str, str]:
    """What cannot be true of a return."""
    return _mistakes_in_day(on, hold.starts_on, "the first day away")


def _mistakes_in_day(day, earliest, what):
    if day is None:
        return {"on": "Enter a date."}
    if day > timezone.localdate():
        return {"on": "This date lies in the future."}
    if day < earliest:
        return {"on": f"This date lies before {what} ({dateformat.format(earliest, 'M j, Y')})."}
    return {}
