"""When a client can come, and what stands in the way: what a scheduler asks, in sentences, and the picture of the week."""

import calendar
import datetime as dt
from dataclasses import dataclass

from clients.enums import CommitmentKind
from clients.models import Commitment
from iop_portal.templatetags.portal import day as in_full
from iop_portal.templatetags.portal import time_span

DAY = 24 * 60
WEEK = 7 * DAY
FIRST_HOUR, LAST_HOUR = 6, 22  # what the picture shows; the sentences beside it say everything
DAY_NAMES = list(calendar.day_name)
DOES = {
    CommitmentKind.WORK: "Works",
    CommitmentKind.SCHOOL: "At school",
    CommitmentKind.CAREGIVING: "Cares for somebody",
    CommitmentKind.OTHER: "Not free",
}


def minutes(time: dt.time) -> int:
    """Since midnight."""
    return time.hour * 60 + time.minute


def spans(commitment: Commitment) -> list[tuple[int, int]]:
    """From when until when, in minutes of the week. Past midnight goes on into the next day, past Sunday night into Monday."""
    begins, ends = minutes(commitment.starts_at), minutes(commitment.ends_at)
    length = (ends - begins) % DAY
    return [(day * DAY + begins, day * DAY + begins + length) for day in commitment.weekdays]


def meets(commitment: Commitment, begins: int, ends: int) -> bool:
    """Whether that stretch of the week (in minutes, Monday is 0) touches it. What ends at nine leaves nine free."""
    return any(begins < last + turn and ends > first + turn for first, last in spans(commitment) for turn in (-WEEK, 0, WEEK))


def sentence(commitment: Commitment, weekdays=None) -> str:
    """As one would say it: Works Mondays and Fridays 9:00 AM-5:00 PM (warehouse), until Dec 18."""
    names = [f"{DAY_NAMES[day]}s" for day in sorted(weekdays or commitment.weekdays)]
    days = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    words = f"{DOES[commitment.kind]} {days} {time_span(commitment.starts_at, commitment.ends_at)}"
    if minutes(commitment.ends_at) < minutes(commitment.starts_at):
        words += " the next day"
    if commitment.words:
        words += f" ({commitment.words})"
    if commitment.first_day:
        words += f", from {in_full(commitment.first_day)}"
    return words + (f", until {in_full(commitment.last_day)}" if commitment.last_day else "")


def conflicts(commitments, *, weekday: int, starts_at: dt.time, ends_at: dt.time, first: dt.date, last: dt.date | None = None):
    """Why somebody cannot come at that weekly hour between these days (`last` None: for ever), in sentences; empty is free.

    `commitments` are the person's own: `client.commitments.overlapping(first, last)`, or rows fetched once for many hours.
    """
    begins = weekday * DAY + minutes(starts_at)
    ends = begins + ((minutes(ends_at) - minutes(starts_at)) % DAY or DAY)
    return [sentence(one) for one in commitments if _holds(one, first, last) and meets(one, begins, ends)]


def _holds(commitment, first, last):
    is_over = commitment.last_day is not None and commitment.last_day < first
    is_to_come = last is not None and commitment.first_day is not None and commitment.first_day > last
    return commitment.is_active and not is_over and not is_to_come


@dataclass(frozen=True)
class Bar:
    """One stretch of one day in the picture, in its units."""

    x: int
    y: int
    width: int
    kind: str


@dataclass(frozen=True)
class Strip:
    """A week as a small picture: what is taken, and what the client comes for. `words` say the same."""

    bars: list[Bar]
    days: list[tuple[str, int]]
    hours: list[tuple[str, int]]
    words: list[str]


LEFT, TOP, ROW, HOUR = 34, 16, 15, 20


def strip(commitments, groups=()) -> Strip:
    """The picture. `groups` are (weekday, starts_at, minutes) of the client's own places."""
    bars = []
    for one in commitments:
        for begins, ends in spans(one):
            bars += _bars(begins, ends, "taken")
    for weekday, starts_at, length in groups:
        begins = weekday * DAY + minutes(starts_at)
        bars += _bars(begins, begins + length, "group")
    return Strip(
        bars=bars,
        days=[(name[:3], TOP + day * ROW + 11) for day, name in enumerate(DAY_NAMES)],
        hours=[(_hour(hour), LEFT + (hour - FIRST_HOUR) * HOUR) for hour in range(FIRST_HOUR, LAST_HOUR + 1, 4)],
        words=[sentence(one) for one in commitments],
    )


def _hour(hour):
    return f"{(hour - 1) % 12 + 1} {'AM' if hour < 12 else 'PM'}"


def _bars(begins, ends, kind):
    """One bar for each day that it touches, cut to the hours shown."""
    bars = []
    while begins < ends:
        day = begins // DAY
        until = min(ends, (day + 1) * DAY)
        first = max(begins - day * DAY, FIRST_HOUR * 60)
        last = min(until - day * DAY, LAST_HOUR * 60)
        if first < last:
            x = LEFT + (first - FIRST_HOUR * 60) * HOUR // 60
            bars.append(Bar(x=x, y=TOP + day % 7 * ROW + 2, width=max((last - first) * HOUR // 60, 2), kind=kind))
        begins = until
    return bars
