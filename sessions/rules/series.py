"""Whether a series may begin, change or end."""

import datetime as dt

from django.utils import timezone

from iop_portal.templatetags.portal import day as in_full
from sessions.models import Attendance, Enrolment, FamilyParticipation, Holiday
from sessions.recurrence import meet_at_the_same_time, meeting_days, next_meeting, times_on
from sessions.rules.agreements import lacking_in
from sessions.rules.clashes import Clash, clashes, in_words
from sessions.rules.staffing import blockers_to_staffing

WEEKS_AHEAD = 12
LOOKING_BACK = dt.timedelta(weeks=4)
MOVING = ("weekdays", "starts_at", "duration")


def today_in(program) -> dt.date:
    """The day it is there."""
    return timezone.localdate(timezone=program.zone)


def horizon(series) -> dt.date:
    """Up to which day sessions should exist: twelve weeks from today, or from the first day where that is still to come."""
    return max(today_in(series.program), series.starts_on) + dt.timedelta(weeks=WEEKS_AHEAD)


def days_of_meeting(series, since, until) -> list[dt.date]:
    """The days on which it meets from `since` to `until`: its weekdays, without the days on which the program is closed."""
    closed = set(Holiday.objects.kept().filter(program=series.program_id, on__range=(since, until)).values_list("on", flat=True))
    return [day for day in meeting_days(series, since, until) if day not in closed]


def blockers_to_series(series, co_facilitators=()) -> list[str]:
    """Why this series, not saved yet, cannot begin."""
    reasons = blockers_to_staffing(series, co_facilitators)
    if series.starts_on < today_in(series.program) - LOOKING_BACK:
        reasons.append("The first day lies more than four weeks back: older sessions are recorded one by one.")
        return reasons
    days = days_of_meeting(series, series.starts_on, horizon(series))
    if not days and series.ends_on:
        reasons.append(f"There is no {series.day_in_words} between the first and the last day.")
    reasons += _blockers_of_the_curriculum(series)
    if series.clash_reason:
        return reasons
    return reasons + in_words(in_the_way(series, co_facilitators, days))


def _blockers_of_the_curriculum(series):
    curriculum = series.curriculum
    if curriculum and (curriculum.program_id != series.program_id or not curriculum.is_active):
        return [f"{curriculum} is not a curriculum in use in this program."]
    return []


def blockers_once_over(series) -> list[str]:
    """A series that has had its last day is history: nobody begins in it and nothing of it changes."""
    if series.ends_on and series.ends_on < today_in(series.program):
        return [f"This series ended on {in_full(series.ends_on)}."]
    return []


def blockers_to_change(series, changed, co_facilitators, on) -> list[str]:
    """Why the series cannot become `changed` from that day on."""
    if reasons := blockers_once_over(series):
        return reasons
    reasons = blockers_to_ending_before(series, on)
    if on < today_in(series.program):
        reasons.append("Choose today or a later day: what has passed stays as it was.")
    if series.ends_on and on > series.ends_on:
        reasons.append(f"This series ends on {in_full(series.ends_on)}.")
    if reasons:
        return reasons
    reasons = blockers_to_staffing(changed, co_facilitators) + _blockers_of_the_curriculum(changed)
    places = list(Enrolment.objects.filter(series=series).overlapping(on, None).select_related("episode__client"))
    most, fullest = most_at_once(places, changed, on, None)
    if most > changed.capacity:
        reasons.append(f"{most} clients have a place on {in_full(fullest)}: there cannot be fewer places.")
    if moves(series, changed):
        reasons += _clients_in_the_way(series, changed, places, on)
    reasons += _not_agreed(series, changed, places)
    if changed.clash_reason:
        return reasons
    days = days_of_meeting(changed, on, horizon(changed))
    going = sessions_from(series, on).values("pk")
    return reasons + in_words(in_the_way(changed, co_facilitators, days, besides=going))


def _not_agreed(series, changed, places):
    """Who would begin anew among other families, and has not agreed to be seen by them. By number."""
    begins = moves(series, changed) or series.family_format != changed.family_format
    lacking = lacking_in(changed, [place.episode for place in places]) if begins else set()
    numbers = sorted({place.episode.client.number for place in places if place.episode_id in lacking})
    return [
        f"Client {number} has not agreed to be seen by other families: record the agreement, or end the place."
        for number in numbers
    ]


def blockers_to_ending(series, on) -> list[str]:
    """Why that day cannot be the last."""
    if reasons := blockers_once_over(series):
        return reasons
    reasons = blockers_to_ending_before(series, on + dt.timedelta(days=1))
    if on < series.starts_on:
        reasons.append(f"The last day cannot be before the first, {in_full(series.starts_on)}.")
    if series.ends_on and on >= series.ends_on:
        reasons.append(f"This series ends on {in_full(series.ends_on)} already.")
    return reasons


def blockers_to_ending_before(series, day) -> list[str]:
    """What was recorded from that day on stands in the way: it happened in this series."""
    later = sessions_from(series, day)
    recorded = [
        latest
        for rows in (Attendance.objects, FamilyParticipation.objects.standing())
        if (latest := rows.filter(group_session__in=later).order_by("-group_session__starts_at").first())
    ]
    if not recorded:
        return []
    last = max(row.group_session.starts_at for row in recorded).astimezone(series.program.zone)
    return [f"Attendance was recorded on {in_full(last.date())}: choose a later day."]


def moves(series, changed) -> bool:
    """Whether the change touches the days of the week, the time or the length."""
    return any(getattr(series, name) != getattr(changed, name) for name in MOVING)


def sessions_from(series, day):
    """Its sessions on that day or later, by the program's clock, cancelled ones too."""
    return series.group_sessions.filter(starts_at__gte=dt.datetime.combine(day, dt.time(), series.program.zone))


def most_at_once(places, series, first, last) -> tuple[int, dt.date]:
    """How many of these places hold on the fullest day of meeting from `first` to `last`, and which day that is.

    Places only begin on their first day, so the fullest day is the first meeting after one of them begins. The places need
    `last_day` (EnrolmentQuerySet.with_last_day).
    """
    starts = {next_meeting(series, max(first, place.starts_on)) for place in places} | {next_meeting(series, first)}
    days = sorted(day for day in starts if last is None or day <= last)
    counts = [(sum(1 for place in places if place.holds_on(day)), day) for day in days]
    return max(counts, key=lambda count: count[0], default=(0, first))


def in_the_way(series, co_facilitators, days, besides=None) -> list[Clash]:
    """Sessions of others that need its room or one of its people when it meets on those days."""
    times = [times_on(series, day) for day in days]
    people = [series.facilitator, *co_facilitators]
    return clashes(times, program=series.program, room=series.room, people=people, besides=besides)


def _clients_in_the_way(series, changed, places, on):
    """Clients whose other groups are at the new time. By number: the sentence may be read by others."""
    clients = {place.episode.client_id: place.episode.client for place in places}
    others = Enrolment.objects.filter(episode__client__in=clients).exclude(series=series).overlapping(on, None)
    reasons = []
    for other in others.select_related("series", "episode").order_by("episode__client", "pk"):
        if meet_at_the_same_time(changed, other.series):
            what = other.series.name if other.series.program_id == series.program_id else "a group of another program"
            reasons.append(f"Client {clients[other.episode.client_id].number} has a place in {what} at that time.")
    return reasons
