"""Clients get a place in a series, and leave it."""

from django.db import transaction
from django.utils import timezone

from clients.models import Episode
from iop_portal.refusals import Refused
from sessions.enums import WaitOutcome
from sessions.models import Enrolment, Series, SeriesWait
from sessions.rules.enrolments import blockers_from_commitments, blockers_to_ending, blockers_to_enrolment


@transaction.atomic
def enrol(*, series, episode, starts_on, ends_on=None, despite="", by) -> Enrolment:
    """A place from that day on. The series is locked: of two people who take the last place at once, one gets it.

    `despite` says why it goes although the client has a commitment at that hour; it is kept with the place.
    """
    [series], episode = _lock([series], episode)
    return _place(series, episode, starts_on=starts_on, ends_on=ends_on, despite=despite, by=by)


@transaction.atomic
def enrol_in_each(*, series, episode, starts_on, ends_on=None, despite="", by) -> list[Enrolment]:
    """A client's whole week at once: a place in each of these series, or in none of them."""
    series, episode = _lock(series, episode)
    places, reasons = [], []
    for one in series:
        try:
            first = max(starts_on, one.starts_on)  # a series that begins later is waited for
            places.append(_place(one, episode, starts_on=first, ends_on=ends_on, despite=despite, by=by))
        except Refused as refusal:
            reasons += refusal.reasons
    if reasons:
        raise Refused(reasons)
    return places


def _lock(series, episode):
    """The series, always in the same order, so that two people do not wait for each other; then the episode."""
    locked = Series.objects.select_for_update(of=("self",)).select_related("program")
    rows = list(locked.filter(pk__in=[one.pk for one in series]).order_by("pk"))
    return rows, Episode.objects.select_for_update(of=("self",)).get(pk=episode.pk)


def _place(series, episode, *, starts_on, ends_on, despite, by):
    if reasons := blockers_to_enrolment(series, episode, starts_on=starts_on, ends_on=ends_on):
        raise Refused(reasons)
    in_the_way = blockers_from_commitments(series, episode, starts_on=starts_on, ends_on=ends_on)
    if in_the_way and not despite.strip():
        raise Refused(in_the_way)
    enrolment = Enrolment(series=series, episode=episode, starts_on=starts_on, ends_on=ends_on, enrolled_by=by)
    enrolment.despite = despite.strip() if in_the_way else ""
    enrolment.full_clean()
    enrolment.save()
    _no_longer_waiting(enrolment, by)
    return enrolment


def _no_longer_waiting(enrolment, by):
    """Who waited for this place has it."""
    now = timezone.now()
    for wait in SeriesWait.objects.filter(series=enrolment.series, episode=enrolment.episode, closed_at=None):
        if wait.offered_at is None:  # the first in line, who was called straight to the place
            wait.offered_at, wait.offered_by = now, by
        wait.closed_at, wait.closed_by, wait.outcome = now, by, WaitOutcome.TAKEN
        wait.save(update_fields=["offered_at", "offered_by", "closed_at", "closed_by", "outcome"])


@transaction.atomic
def end(*, enrolment, on, reason, by) -> Enrolment:
    """The last day of a place, and why. Ended before it began, the place is withdrawn; nothing is deleted."""
    enrolment = Enrolment.objects.select_for_update(of=("self",)).select_related("series", "episode").get(pk=enrolment.pk)
    if reasons := blockers_to_ending(enrolment, on=on):
        raise Refused(reasons)
    if on < enrolment.starts_on:
        enrolment.withdrawn_at, enrolment.withdrawn_by = timezone.now(), by
    else:
        enrolment.ends_on = on
    enrolment.end_reason = reason
    enrolment.full_clean()
    enrolment.save()
    return enrolment
