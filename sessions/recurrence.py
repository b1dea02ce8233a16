"""When a series meets. Pure: no database, no clock.

Wall-clock time in the program's zone: the evening group begins at six before and after the clocks change.
"""

import datetime as dt

from dateutil.rrule import WEEKLY, rrule

WEEK = 7 * 24 * 60


def meeting_days(series, since, until) -> list[dt.date]:
    """The days on which the series meets from `since` to `until`, both counted, within its own first and last day."""
    first = max(since, series.starts_on)
    last = until if series.ends_on is None else min(until, series.ends_on)
    begins = dt.datetime.combine(first, dt.time(), series.program.zone)
    ends = dt.datetime.combine(last, dt.time(), series.program.zone)
    return [moment.date() for moment in rrule(WEEKLY, dtstart=begins, until=ends, byweekday=series.weekdays)]


def times_on(series, day) -> tuple[dt.datetime, dt.datetime]:
    """From when until when it meets on that day. The length is real minutes, whatever the clocks do in the night."""
    begins = dt.datetime.combine(day, series.starts_at, series.program.zone).astimezone(dt.UTC)
    return begins, begins + dt.timedelta(minutes=series.duration)


def next_meeting(series, day) -> dt.date:
    """The first day of meeting on or after that day."""
    return day + dt.timedelta(days=min((weekday - day.weekday()) % 7 for weekday in series.weekdays))


def moved_weekday(before, after, weekday) -> int | None:
    """Where the meeting of that weekday goes when a series meets on other days: a day that stays stays, those that go
    become those that come, in the order of the week; None where there is one day less."""
    if weekday in after:
        return weekday
    gone, come = (sorted(set(one) - set(other)) for one, other in ((before, after), (after, before)))
    return dict(zip(gone, come, strict=False)).get(weekday)


def meet_at_the_same_time(one, other) -> bool:
    """Whether the weekly hours of two series overlap, also across midnight. Where one ends as the other begins, they do not."""

    def starts(series):
        return [day * 24 * 60 + series.starts_at.hour * 60 + series.starts_at.minute for day in series.weekdays]

    leads = [(after - before) % WEEK for before in starts(one) for after in starts(other)]
    return any(lead < one.duration or (WEEK - lead) % WEEK < other.duration for lead in leads)
