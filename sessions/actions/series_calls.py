"""Who is called when a series changes or ends: each client once, booked family about each of their dates."""

import copy
from dataclasses import dataclass

from django.utils import timezone

from clients.enums import EpisodeStatus
from iop_portal.models import User
from sessions.actions.family_bookings import ask_again
from sessions.actions.schedule_calls import is_worth_a_call
from sessions.enums import CallAbout
from sessions.models import Enrolment, FamilyBooking, GroupSession, ScheduleCall, Series
from sessions.rules.schedule_calls import family_to_tell


@dataclass(frozen=True)
class Expectation:
    """The dates still to come as people know them, and who they are."""

    dates: list[GroupSession]  # in their order
    places: list[Enrolment]
    family: list[tuple[int, int, int]]  # keys of session, episode, contact


def expected(series: Series, group_sessions) -> Expectation:
    """What stands before the change, with who expects it."""
    now = timezone.now()
    coming = [copy.copy(one) for one in group_sessions if not one.is_cancelled and one.ends_at > now]
    coming.sort(key=lambda one: (one.starts_at, one.pk))
    if not coming:
        return Expectation([], [], [])
    places = Enrolment.objects.overlapping(coming[0].day(), None).filter(series=series)
    admitted = places.filter(episode__status=EpisodeStatus.ADMITTED).order_by("starts_on", "pk")
    return Expectation(coming, list(admitted), _booked(coming))


def raise_changes(before: Expectation, *, by: User) -> None:
    """Call about what is no longer so; what people were still to hear about these dates is overtaken.

    Family whose consent does not reach to the new day hears of the change and is no longer expected.
    """
    if not before.dates:
        return
    after = GroupSession.objects.in_bulk([one.pk for one in before.dates])
    changed = {one.pk: _about(one, after[one.pk]) for one in before.dates}
    keys = [key for key, about in changed.items() if about]
    now = timezone.now()
    ScheduleCall.objects.standing().filter(group_session__in=keys).update(overtaken_at=now)
    whom = _first_dates(before, changed) + [each for each in before.family if changed[each[0]]]
    ScheduleCall.objects.bulk_create(
        ScheduleCall(group_session_id=key, episode_id=episode, contact_id=contact, about=changed[key], raised_at=now)
        for key, episode, contact in whom
    )
    ask_again(keys, by=by)


def _about(before, after):
    if after.is_cancelled:
        return CallAbout.CANCELLED
    return CallAbout.CHANGED if is_worth_a_call(before, after) else None


def _first_dates(before, changed):
    """For every client with a place, the first date that changed for them."""
    firsts = {}
    for place in before.places:
        theirs = (one.pk for one in before.dates if changed[one.pk] and place.holds_on(one.day()))
        first = next(theirs, None)
        if first is not None:
            firsts.setdefault(place.episode_id, first)
    return [(key, episode, None) for episode, key in firsts.items()]


def _booked(coming):
    """Family who are booked for one of these dates, and may be told of it."""
    standing = FamilyBooking.objects.standing().filter(group_session__in=coming).select_related("episode")
    by_session = {}
    for booking in standing.order_by("pk"):
        by_session.setdefault(booking.group_session_id, []).append(booking.episode)
    dates = {one.pk: one for one in coming}
    found = ((key, family_to_tell(dates[key], episodes)) for key, episodes in by_session.items())
    return [(key, episode.pk, contact.pk) for key, people in found for episode, contact in people]
