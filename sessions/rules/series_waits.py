"""Waiting for a place in a full series: who may wait, who is offered a place, and who lets it go."""

from sessions.models import Enrolment, Series, SeriesWait
from sessions.rules.enrolments import blockers_to_enrolment
from sessions.rules.series import today_in


def first_possible_day(series: Series, episode):
    """Today, or the first day of the series or of the treatment, where that is still to come."""
    return max(filter(None, (today_in(series.program), series.starts_on, episode.admitted_on)))


def blockers_to_waiting(series: Series, episode) -> list[str]:
    """Why this client cannot wait for a place: they have one, wait already, could have one now, or could never have one."""
    if SeriesWait.objects.filter(series=series, episode=episode, closed_at=None).exists():
        return [f"This client waits for {series.name} already."]
    first = first_possible_day(series, episode)
    if Enrolment.objects.filter(series=series, episode=episode).overlapping(first, None).exists():
        return [f"This client already has a place in {series.name}."]
    reasons = blockers_to_enrolment(series, episode, starts_on=first)
    if not reasons:
        return [f"{series.name} has a free place: enrol the client instead."]
    return [reason for reason in reasons if not _is_what_one_waits_for(reason, series)]


def _is_what_one_waits_for(reason, series):
    return reason.startswith(f"{series.name} has no place left") or reason.endswith("offered to the first of them.")


def blockers_once_closed(wait: SeriesWait) -> list[str]:
    """Waiting that ended stays as it ended."""
    if wait.closed_at:
        return ["This client does not wait any more."]
    return []


def blockers_to_offering(wait: SeriesWait) -> list[str]:
    """Why no place can be offered to this client now."""
    if reasons := blockers_once_closed(wait):
        return reasons
    if wait.offered_at:
        return ["A place is offered to this client already."]
    first = first_possible_day(wait.series, wait.episode)
    return blockers_to_enrolment(wait.series, wait.episode, starts_on=first, is_offered=True)


def blockers_to_taking(wait: SeriesWait) -> list[str]:
    """Why the place cannot be taken, whichever day it would begin."""
    if reasons := blockers_once_closed(wait):
        return reasons
    return [] if wait.offered_at else ["No place was offered to this client yet."]
