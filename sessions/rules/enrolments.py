"""Whether a client may have a place, and when it may end."""

import datetime as dt

from clients import availability
from clients.enums import EpisodeStatus
from clients.models import Commitment
from iop_portal.templatetags.portal import day as in_full
from iop_portal.templatetags.portal import time_span
from sessions.models import Booking, Enrolment, SeriesWait
from sessions.recurrence import meet_at_the_same_time, meeting_days, next_meeting, times_on
from sessions.rules.agreements import blockers_to_joining_families, own_agreements
from sessions.rules.clashes import when
from sessions.rules.keep_apart import blockers_to_sharing
from sessions.rules.series import blockers_once_over, most_at_once


def blockers_to_enrolment(series, episode, *, starts_on, ends_on=None, is_offered=False) -> list[str]:
    """Why this client cannot have a place in this series from that day on (until `ends_on`, or as long as it runs).

    Places that were offered to others are kept for them, and nobody passes those who wait, unless the place is being offered.
    """
    if episode.program_id == series.program_id and episode.status == EpisodeStatus.ON_HOLD:
        return ["This client is on hold: their places are kept, new ones begin when treatment goes on."]
    if episode.program_id != series.program_id or episode.status != EpisodeStatus.ADMITTED:
        return [f"Only clients admitted to {series.program} have places in its series."]
    if reasons := blockers_once_over(series):
        return reasons
    last = min((day for day in (ends_on, series.ends_on) if day), default=None)
    reasons = _blockers_of_the_days(series, episode, starts_on, ends_on, last)
    if reasons:
        return reasons
    waits = list(SeriesWait.objects.filter(series=series).standing())
    return (
        blockers_to_a_place(series, list(_others(series, starts_on, last)), starts_on, last, kept=kept_for_others(waits, episode))
        + ([] if is_offered else blockers_of_the_line(series, waits, episode))
        + _twice(series, episode, starts_on, last)
        + blockers_of_the_client(series, list(_elsewhere(episode, series, starts_on, last)))
        + _booked_elsewhere(series, episode, starts_on, last)
        + blockers_to_joining_families(series, own_agreements(episode, [series]), starts_on=starts_on)
        + blockers_to_sharing(series, episode, starts_on, last)
    )


def _blockers_of_the_days(series, episode, starts_on, ends_on, last):
    reasons = []
    if starts_on < episode.admitted_on:
        reasons.append(f"The first day cannot be before the admission on {in_full(episode.admitted_on)}.")
    if starts_on < series.starts_on:
        reasons.append(f"{series.name} begins on {in_full(series.starts_on)}: choose that day or a later one.")
    if series.ends_on and starts_on > series.ends_on:
        reasons.append(f"{series.name} ends on {in_full(series.ends_on)}.")
    elif ends_on and ends_on < starts_on:
        reasons.append("The last day cannot be before the first.")
    elif last and next_meeting(series, starts_on) > last:
        reasons.append(f"{series.name} does not meet between these days: there is no {series.day_in_words}.")
    return reasons


def blockers_to_a_place(series, places, starts_on, last=None, *, kept=0) -> list[str]:
    """Whether there is room on every day of meeting. `places` overlap with those days and know their `last_day`; `kept` more
    are offered to others who wait.
    """
    count, day = most_at_once(places, series, starts_on, last)
    if count + kept < series.capacity:
        return []
    offered = f", {kept} {'is' if kept == 1 else 'are'} kept for clients who were offered one" if kept else ""
    return [f"{series.name} has no place left: {count} of {series.capacity} are taken on {in_full(day)}{offered}."]


def kept_for_others(waits, episode) -> int:
    """How many places are offered to others of these who wait."""
    return sum(1 for wait in waits if wait.offered_at and wait.episode_id != episode.pk)


def blockers_of_the_line(series, waits, episode) -> list[str]:
    """Whether somebody waits who has not been offered a place; not asked of who was offered one, or is the first in line."""
    own = next((wait for wait in waits if wait.episode_id == episode.pk), None)
    waiting = sorted((wait for wait in waits if wait.offered_at is None), key=lambda wait: (wait.asked_at, wait.pk))
    if not waiting or (own and (own.offered_at or own == waiting[0])):
        return []
    clients = "1 client waits" if len(waiting) == 1 else f"{len(waiting)} clients wait"
    return [f"{clients} for a place in {series.name}: a free place is offered to the first of them."]


def blockers_of_the_client(series, elsewhere) -> list[str]:
    """Whether the client is somewhere else at that hour. `elsewhere` are their other places, with the series."""
    reasons = []
    for place in elsewhere:
        other = place.series
        if meet_at_the_same_time(series, other):
            if other.program_id == series.program_id:
                begins, ends = times_on(other, next_meeting(other, other.starts_on))
                span = time_span(*(moment.astimezone(other.program.zone).replace(tzinfo=None) for moment in (begins, ends)))
                what = f"{other.name}, {other.days_in_words} {span}"
            else:
                what = "a group of another program"
            reasons.append(f"{series.name} overlaps with {what}, where this client has a place.")
    return reasons


def conflicts_of(series, commitments, first, last=None) -> list[str]:
    """What of somebody's own life is at that weekly hour, in sentences."""
    ends_at = (dt.datetime.combine(first, series.starts_at) + dt.timedelta(minutes=series.duration)).time()
    hour = {"starts_at": series.starts_at, "ends_at": ends_at, "first": first, "last": last}
    found = [availability.conflicts(commitments, weekday=weekday, **hour) for weekday in series.weekdays]
    return list(dict.fromkeys(sentence for sentences in found for sentence in sentences))


def blockers_from_commitments(series, episode, *, starts_on, ends_on=None) -> list[str]:
    """What of the client's own life stands in the way of this weekly hour. It is passed with words, never in silence."""
    last = min((day for day in (ends_on, series.ends_on) if day), default=None)
    busy = Commitment.objects.filter(client=episode.client_id).overlapping(starts_on, last)
    found = conflicts_of(series, busy, starts_on, last)
    return [f"{series.name}: {sentence}. Say below why it goes all the same, or choose another hour." for sentence in found]


def _others(series, first, last):
    return Enrolment.objects.filter(series=series).overlapping(first, last)


def _elsewhere(episode, series, first, last):
    """The client's places in other series in those days, in whichever program."""
    found = Enrolment.objects.filter(episode__client=episode.client_id).exclude(series=series).overlapping(first, last)
    return found.select_related("series__program").order_by("series__weekday", "series__starts_at", "pk")


def _twice(series, episode, first, last):
    if _others(series, first, last).filter(episode=episode).exists():
        return [f"This client already has a place in {series.name} at that time."]
    return []


def _booked_elsewhere(series, episode, first, last):
    """Sessions without a series for which the client is booked at one of these hours; either may run past midnight."""
    since = dt.datetime.combine(first, dt.time(), series.program.zone)
    booked = Booking.objects.filter(episode__client=episode.client_id, group_session__cancelled_at=None)
    booked = booked.filter(group_session__ends_at__gt=since)
    reasons = []
    for booking in booked.select_related("group_session__program").order_by("group_session__starts_at"):
        other = booking.group_session
        if any(
            starts_at < other.ends_at and ends_at > other.starts_at
            for starts_at, ends_at in _meetings_near(series, other, first, last)
        ):
            what = other.title if other.program_id == series.program_id else "a session of another program"
            span = when(other.starts_at, other.ends_at, series.program.zone)
            reasons.append(f"This client is booked for {what} on {span}.")
    return reasons


def _meetings_near(series, other, first, last):
    """From when until when the series meets on the days of that session, and on the evening before."""
    zone = series.program.zone
    day, until = other.starts_at.astimezone(zone).date() - dt.timedelta(days=1), other.ends_at.astimezone(zone).date()
    days = meeting_days(series, max(day, first), min(until, last) if last else until)
    return [times_on(series, day) for day in days]


def blockers_to_ending(enrolment, *, on) -> list[str]:
    """Why that day cannot be the last. A place that has not begun may end before its first day: it is withdrawn."""
    if enrolment.withdrawn_at:
        return ["This place was withdrawn."]
    if enrolment.ends_on and enrolment.ends_on <= on:
        return [f"This place ends on {in_full(enrolment.ends_on)} already."]
    attended = enrolment.episode.attendances.present().filter(group_session__series=enrolment.series_id)
    last = attended.order_by("-group_session__starts_at").select_related("group_session__program").first()
    if last and enrolment.starts_on <= last.group_session.day() and on < last.group_session.day():
        return [f"The client attended on {in_full(last.group_session.day())}: the last day cannot be before that."]
    return []
