"""Clients wait for a place in a full series, are offered one, and take it or let it go."""

from django.db import transaction
from django.utils import timezone

from clients.models import Episode
from iop_portal.refusals import Refused
from sessions.actions import enrolments
from sessions.enums import WaitOutcome
from sessions.models import Enrolment, Series, SeriesWait
from sessions.rules.series_waits import (
    blockers_once_closed,
    blockers_to_offering,
    blockers_to_taking,
    blockers_to_waiting,
)


@transaction.atomic
def ask(*, series, episode, by) -> SeriesWait:
    """This client waits for a place, behind whoever asked before."""
    series = _locked(series)
    episode = Episode.objects.select_for_update(of=("self",)).get(pk=episode.pk)
    if reasons := blockers_to_waiting(series, episode):
        raise Refused(reasons)
    wait = SeriesWait(series=series, episode=episode, asked_at=timezone.now(), asked_by=by)
    wait.full_clean()
    wait.save()
    return wait


@transaction.atomic
def offer(*, wait, by) -> SeriesWait:
    """A free place is kept for this client until they take it or let it go."""
    wait = _locked_wait(wait)
    if reasons := blockers_to_offering(wait):
        raise Refused(reasons)
    wait.offered_at, wait.offered_by = timezone.now(), by
    wait.save(update_fields=["offered_at", "offered_by"])
    return wait


@transaction.atomic
def take(*, wait, starts_on, by) -> Enrolment:
    """The client takes the place that was kept."""
    wait = _locked_wait(wait)
    if reasons := blockers_to_taking(wait):
        raise Refused(reasons)
    return enrolments.enrol(series=wait.series, episode=wait.episode, starts_on=starts_on, by=by)


@transaction.atomic
def let_go(*, wait, reason, by) -> SeriesWait:
    """The client does not wait any more, or does not take what was offered; the place is free for the next."""
    wait = _locked_wait(wait)
    if reasons := blockers_once_closed(wait):
        raise Refused(reasons)
    wait.closed_at, wait.closed_by, wait.outcome, wait.close_reason = timezone.now(), by, WaitOutcome.LET_GO, reason
    wait.save(update_fields=["closed_at", "closed_by", "outcome", "close_reason"])
    return wait


def _locked(series):
    """The series, so that places and the line for them change one after the other."""
    return Series.objects.select_for_update(of=("self",)).select_related("program").get(pk=series.pk)


def _locked_wait(wait):
    wait.series = _locked(wait.series)
    found = SeriesWait.objects.select_for_update(of=("self",)).select_related("episode__client").get(pk=wait.pk)
    found.series = wait.series
    return found
