"""What two people who must not meet still share, listed for those who may know, so that it can be resolved."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from sessions.models import Enrolment, FamilyBooking, GroupSession, KeepApart, Series
from sessions.rules.keep_apart import people_expected


@dataclass(frozen=True)
class Shared:
    """A series or a session in which both have a place, and where to go to change that."""

    words: str
    url: str


def shared_by(pair: KeepApart) -> list[Shared]:
    """Series in which both have a place from today on, and sessions to come for which both are booked.

    Of family: sessions to come for which they are booked, where the other is expected.
    """
    if pair.ended_at:
        return []
    today = timezone.localdate()
    if pair.contact_id or pair.other_contact_id:
        return [_session(one, "expected at") for one in _where_family_is_booked(pair, today)]
    places = Enrolment.objects.overlapping(max(today, pair.since), pair.until).select_related("series")
    mine = places.filter(episode__client=pair.client_id).order_by("series", "pk")
    theirs = list(places.filter(episode__client=pair.other_client_id).order_by("pk"))
    both = {place.series for place in mine for other in theirs if other.series_id == place.series_id and _meet(place, other)}
    return [_series(one) for one in sorted(both, key=lambda one: one.pk)] + [_session(one) for one in _booked(pair, today)]


def _meet(place, other):
    last = min((day for day in (place.last_day, other.last_day) if day), default=None)
    return last is None or max(place.starts_on, other.starts_on) <= last


def _booked(pair, today):
    found = _to_come(pair, today).filter(bookings__episode__client=pair.client_id)
    return found.filter(bookings__episode__client=pair.other_client_id).distinct()


def _where_family_is_booked(pair, today):
    """Sessions for which one side, family of somebody, is booked, and where the other is expected too."""
    family = [key for key in (pair.contact_id, pair.other_contact_id) if key]
    booked = FamilyBooking.objects.standing().filter(contact__in=family).values("group_session")
    return [one for one in _to_come(pair, today).filter(pk__in=booked) if set(pair.people) <= people_expected(one)]


def _to_come(pair, today):
    since = dt.datetime.combine(max(today, pair.since), dt.time(), timezone.get_current_timezone())
    found = GroupSession.objects.held().filter(starts_at__gte=since)
    if pair.until:
        found = found.filter(starts_at__lt=dt.datetime.combine(pair.until + dt.timedelta(days=1), dt.time(), since.tzinfo))
    return found.select_related("program").order_by("starts_at", "pk")


def _series(series: Series):
    return Shared(f"Both have a place in {series.name}, {series.days_in_words}.", series.get_absolute_url())


def _session(group_session: GroupSession, how="booked for"):
    day = group_session.local_start()
    return Shared(f"Both are {how} {group_session.title} on {day:%b} {day.day}.", group_session.get_absolute_url())
