"""Lists that several models share: who is expected at a session and who came, which places are taken and which are free."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, DateField, DateTimeField, Exists, F, Func, OuterRef, Subquery
from django.db.models.functions import Cast, Coalesce

from clients import availability
from clients.models import Commitment, Episode
from sessions.models import Attendance, Booking, Enrolment, Excuse, GroupSession, Series, SeriesWait
from sessions.rules.agreements import blockers_to_joining_families, is_about_an_agreement, own_agreements
from sessions.rules.enrolments import (
    blockers_of_the_client,
    blockers_of_the_line,
    blockers_to_a_place,
    conflicts_of,
    kept_for_others,
)
from sessions.rules.keep_apart import NOT_POSSIBLE, series_not_possible
from sessions.rules.series import most_at_once


@dataclass(frozen=True)
class Line:
    """One client on the sheet of a session. Without an attendance, nothing was recorded about them yet."""

    episode: Episode
    attendance: Attendance | None

    @property
    def client(self):
        """The person."""
        return self.episode.client


def roster(group_session: GroupSession) -> list[Line]:
    """Everybody who belongs on the sheet, by name: those expected on that day, and anybody who came without being expected.

    Expected is who is enrolled in the series, or booked for this session, and in treatment on the session's own day. An
    attendance stays on the sheet whatever became of the place since. Two queries, and a third if the program is not loaded.
    """
    day = group_session.day()
    attended = {
        attendance.episode_id: attendance
        for attendance in group_session.attendances.select_related("episode__client").order_by("pk")
    }
    enrolled = Enrolment.objects.on(day).filter(series=group_session.series_id, episode=OuterRef("pk"))
    booked = Booking.objects.filter(group_session=group_session, episode=OuterRef("pk"))
    awaited = Episode.objects.active_on(day).filter(Exists(enrolled) | Exists(booked)).exclude(pk__in=attended)
    lines = [Line(attendance.episode, attendance) for attendance in attended.values()]
    lines += [Line(episode, None) for episode in awaited.select_related("client").order_by("pk")]
    return sorted(lines, key=lambda line: (line.client.last_name.lower(), line.client.first_name.lower(), line.episode.pk))


def excuses_of(group_session, lines) -> list[Excuse]:
    """What was said beforehand about those who are not marked yet. One query."""
    unmarked = [line.episode.pk for line in lines if line.attendance is None]
    return list(Excuse.objects.on(group_session.day()).filter(episode__in=unmarked).order_by("pk"))


def _number_of(rows, key):
    """How many rows there are for each key, as a column of the outer query."""
    return Coalesce(Subquery(rows.order_by().values(key).annotate(number=Count("pk")).values("number")), 0)


def with_places(group_sessions):
    """Adds `expected` (places that hold on the session's day, of clients who are not away) and `unmarked` (without a mark)."""
    wall_clock = Func(F("program__time_zone"), F("starts_at"), function="timezone", output_field=DateTimeField())
    day = OuterRef("local_day")
    recorded = Attendance.objects.filter(group_session=OuterRef(OuterRef("pk")), episode=OuterRef("episode"))
    enrolled = Enrolment.objects.filter(series=OuterRef("series")).expected_on(day)
    booked = Booking.objects.filter(group_session=OuterRef("pk"), episode__in=Episode.objects.active_on(OuterRef(day)))
    return group_sessions.annotate(local_day=Cast(wall_clock, DateField())).annotate(
        expected=_number_of(enrolled, "series") + _number_of(booked, "group_session"),
        unmarked=_number_of(enrolled.filter(~Exists(recorded)), "series")
        + _number_of(booked.filter(~Exists(recorded)), "group_session"),
    )


def with_places_taken(series, day):
    """Adds `taken`: how many places hold on that day."""
    return series.annotate(taken=_number_of(Enrolment.objects.filter(series=OuterRef("pk")).holding_on(day), "series"))


def places_of(series) -> list[Enrolment]:
    """Everybody who has, had or will have a place, by name."""
    found = series.enrolments.select_related("episode__client")
    return list(found.order_by("episode__client__last_name", "episode__client__first_name", "starts_on", "pk"))


@dataclass(frozen=True)
class Offer:
    """A series as it stands for one client from a day on: how many places are free, and what is in the way."""

    series: Series
    free: int
    place: Enrolment | None  # the one the client has
    reasons: list[str]
    commitments: list[str]  # what of the client's own life is at that hour: passed with words
    wait: SeriesWait | None = None  # where the client waits for one

    @property
    def lacks_agreement(self):
        """The client would have to agree first to be seen by other families."""
        return is_about_an_agreement(self.reasons)


def offers(episode, first) -> list[Offer]:
    """The series of the client's program that go on after that day, in the week's order. Six queries, with families seven."""
    series = Series.objects.filter(program=episode.program_id).open_on(first).order_by(*Series._meta.ordering)
    series = list(series.select_related("program", "room", "facilitator"))
    taken = defaultdict(list)
    for place in Enrolment.objects.filter(series__in=series).overlapping(first, None).order_by("pk"):
        taken[place.series_id].append(place)
    own = Enrolment.objects.filter(episode__client=episode.client_id).overlapping(first, None)
    own = list(own.select_related("series__program").order_by("series__weekday", "series__starts_at", "pk"))
    apart = series_not_possible(episode, first, among=series)
    busy = list(Commitment.objects.filter(client=episode.client_id).overlapping(first))
    waits = defaultdict(list)
    for wait in SeriesWait.objects.filter(series__in=series).standing().in_order():
        waits[wait.series_id].append(wait)
    agreed = own_agreements(episode, series)

    def of_the_people(one):
        reasons = blockers_to_joining_families(one, agreed, starts_on=max(first, one.starts_on))
        return reasons + ([NOT_POSSIBLE] if one.pk in apart else [])

    return [
        _offer(one, taken[one.pk], own, busy, first, besides=of_the_people(one), line=(episode, waits[one.pk])) for one in series
    ]


def _offer(series, places, own, busy, first, *, besides, line):
    episode, waits = line
    first = max(first, series.starts_on)
    mine = next((place for place in own if place.series_id == series.pk), None)
    elsewhere = [place for place in own if place.series_id != series.pk]
    most, _ = most_at_once(places, series, first, series.ends_on)
    kept = kept_for_others(waits, episode)
    reasons = blockers_to_a_place(series, places, first, series.ends_on, kept=kept) + blockers_of_the_client(series, elsewhere)
    reasons += blockers_of_the_line(series, waits, episode) + besides
    waits_here = next((wait for wait in waits if wait.episode_id == episode.pk), None)
    at_that_hour = [] if mine else conflicts_of(series, busy, first)
    free = max(series.capacity - most - kept, 0)
    return Offer(series, free, mine, [] if mine else reasons, at_that_hour, waits_here)


def week_strip(episode, day):
    """The client's week in small: when they cannot come, and the places they have from that day on. Two queries."""
    busy = list(Commitment.objects.filter(client=episode.client_id).overlapping(day))
    own = Enrolment.objects.filter(episode__client=episode.client_id, series__program=episode.program_id).overlapping(day, None)
    series = [place.series for place in own.select_related("series").order_by("pk")]
    groups = [(weekday, one.starts_at, one.duration) for one in series for weekday in one.weekdays]
    return availability.strip(busy, groups)
