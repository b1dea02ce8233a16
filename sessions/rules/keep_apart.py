"""People who must not meet: asked wherever somebody gets a place, comes in, or brings family. PostgreSQL asks the same once more.

Every refusal is the same sentence. It tells neither who, nor why, nor that there is a second person; the reason stands on
the pair's own page, for those who may open it.
"""

from django.db.models import Q
from django.utils import timezone

from clients.models import Client, Contact
from sessions.models import Attendance, Booking, Enrolment, FamilyBooking, FamilyParticipation, KeepApart
from sessions.models.keep_apart_triggers import NOT_POSSIBLE

__all__ = ["NOT_POSSIBLE"]


def blockers_to_sharing(series, episode, first, last) -> list[str]:
    """Why this client cannot have a place in this series in those days (`last` may be None: as long as it runs)."""
    return [NOT_POSSIBLE] if series.pk in series_not_possible(episode, first, last, among=[series.pk]) else []


def series_not_possible(episode, first, last=None, *, among) -> set[int]:
    """Keys of the series in which somebody is at that time whom this client must not meet: a client with a place there, or
    family of somebody, booked for one of its sessions. Three queries at most.
    """
    me = (episode.client_id, None)
    pairs = KeepApart.objects.standing().filter(Q(until=None) | Q(until__gte=first)).touching([episode.client_id])
    pairs = [pair for pair in pairs if pair.other_than(me)]
    others = {pair.other_than(me)[0]: pair for pair in pairs if pair.other_than(me)[1] is None}
    found = _where_family_is_expected({pair.other_than(me)[1]: pair for pair in pairs}, first, last, among)
    if not others:
        return found
    places = Enrolment.objects.overlapping(first, last).filter(series__in=among, episode__client__in=others)
    for place in places.select_related("episode"):
        pair = others[place.episode.client_id]
        begins = max(first, place.starts_on, pair.since)
        if all(end is None or end >= begins for end in (last, place.last_day, pair.until)):
            found.add(place.series_id)
    return found


def _where_family_is_expected(pairs, first, last, among):
    """Keys of the series with a session in those days for which one of these people, by contact key, is booked."""
    family = pairs.keys() - {None}
    if not family:
        return set()
    booked = FamilyBooking.objects.standing().filter(contact__in=family, group_session__series__in=among)
    return {
        booking.group_session.series_id
        for booking in booked.filter(group_session__cancelled_at=None).select_related("group_session__program")
        if _is_met(booking.group_session, pairs[booking.contact_id], first, last)
    }


def _is_met(group_session, pair, first, last):
    day = group_session.day()
    is_asked = first <= day and (last is None or day <= last)
    return is_asked and pair.holds_on(day) and group_session.ends_at > pair.recorded_at


def blockers_to_being_together(planned, episodes) -> list[str]:
    """Why these clients cannot be at one session: two of them, or of the family expected there, must not meet."""
    together = {(episode.client_id, None) for episode in episodes}
    if planned.pk and planned.is_family:
        together |= _family_expected(planned)
    return [NOT_POSSIBLE] if any(set(pair.people) <= together for pair in _pairs(planned, together)) else []


def not_to_come_in(group_session, client_ids) -> set[int]:
    """Of these clients, the keys of those who cannot be marked as present: one whom they must not meet is, or both would be.

    Those who are marked already stay: what happened is kept as it happened.
    """
    pairs = _pairs(group_session, {(key, None) for key in client_ids})
    if not pairs or group_session.ends_at <= min(pair.recorded_at for pair in pairs):
        return set()
    present = set(Attendance.objects.present().filter(group_session=group_session).values_list("client", flat=True))
    here = {(key, None) for key in present} | _family_here(group_session) | {(key, None) for key in client_ids}
    return {
        key
        for pair in pairs
        for key in client_ids
        if key not in present and group_session.ends_at > pair.recorded_at and pair.other_than((key, None)) in here
    }


def blockers_to_bringing(group_session, contact) -> list[str]:
    """Why this member of a family cannot take part: somebody is here, or expected, whom they must not meet."""
    me = (contact.client_id, contact.pk)
    others = {pair.other_than(me) for pair in _pairs(group_session, {me}) if group_session.ends_at > pair.recorded_at}
    others.discard(None)
    if not others:
        return []
    return [NOT_POSSIBLE] if others & people_expected(group_session) else []


def people_expected(group_session) -> set[tuple]:
    """Who is here or expected, as (client key, contact key): clients in person, and family."""
    return _family_here(group_session) | _family_expected(group_session) | _clients_here(group_session)


def _pairs(group_session, people):
    """The pairs of these people that hold on the session's day."""
    found = KeepApart.objects.on(group_session.day()).touching({client for client, _ in people})
    return [pair for pair in found if set(pair.people) & people]


def _family_here(group_session):
    found = FamilyParticipation.objects.standing().filter(group_session=group_session)
    return set(found.values_list("contact__client", "contact"))


def _family_expected(group_session):
    return set(FamilyBooking.objects.standing().filter(group_session=group_session).values_list("contact__client", "contact"))


def _clients_here(group_session):
    """Present, or expected and not marked as absent."""
    day = group_session.day()
    marked = dict(Attendance.objects.filter(group_session=group_session).values_list("client", "arrived_at"))
    expected = set(Booking.objects.filter(group_session=group_session).values_list("episode__client", flat=True))
    if group_session.series_id:
        places = Enrolment.objects.holding_on(day).filter(series=group_session.series_id)
        expected |= set(places.values_list("episode__client", flat=True))
    return {(key, None) for key in expected - marked.keys()} | {(key, None) for key, at in marked.items() if at}


def blockers_to_keeping_apart(facts: dict, *, by) -> list[str]:
    """Why this pair cannot be recorded. That they share a group is no reason: it is recorded at once, and resolved after."""
    one, two = (facts["client"].pk, _key(facts["contact"])), (facts["other_client"].pk, _key(facts["other_contact"]))
    if one == two:
        return ["These are one and the same person: nobody is kept apart from themselves."]
    known = set(Client.objects.visible_to(by).filter(pk__in=[one[0], two[0]]).values_list("pk", flat=True))
    if known != {one[0], two[0]}:
        return ["There is no client of that number in your programs."]
    standing = KeepApart.objects.standing().touching([one[0]]).filter(Q(until=None) | Q(until__gte=timezone.localdate()))
    if any(set(pair.people) == {one, two} for pair in standing):
        return ["These two are kept apart already. End that entry first, then record the new one."]
    return []


def _key(contact: Contact | None) -> int | None:
    return contact.pk if contact else None


def blockers_to_ending_apart(pair: KeepApart) -> list[str]:
    """Why this pair cannot be ended."""
    return ["This was ended already."] if pair.ended_at else []
