"""Whether a room or a person is free: named clash by clash, so that whoever plans can choose another hour at once."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q

from iop_portal.templatetags.portal import short_day, time_span
from sessions.models import GroupSession

LISTED = 5


@dataclass(frozen=True)
class Clash:
    """One room or one person, wanted twice at once."""

    starts_at: dt.datetime  # of the meeting that was asked for
    sentence: str


def when(starts_at, ends_at, zone) -> str:
    """Mon, Nov 30, 6:00-7:30 PM, by that clock."""
    first, last = (moment.astimezone(zone).replace(tzinfo=None) for moment in (starts_at, ends_at))
    return f"{short_day(first)}, {time_span(first, last)}"


def clashes(times, *, program, room, people, besides=None) -> list[Clash]:
    """What is in the way at those times, in time order. `besides` are sessions about to move, which are not in their own way."""
    if not times:
        return []
    wanted = Q(facilitator__in=people) | Q(co_facilitators__in=people)
    if room is not None:
        wanted |= Q(room=room)
    taken = GroupSession.objects.held().filter(
        wanted, starts_at__lt=max(ends for _, ends in times), ends_at__gt=min(starts for starts, _ in times)
    )
    if besides is not None:
        taken = taken.exclude(pk__in=besides)
    found = []
    for other in taken.select_related("room").prefetch_related("co_facilitators").order_by("starts_at", "pk").distinct():
        for starts_at, ends_at in times:
            if other.starts_at < ends_at and other.ends_at > starts_at:
                found += [Clash(starts_at, sentence) for sentence in _sentences(other, program, room, people)]
    return found


def clashes_of(planned, co_facilitators=()) -> list[Clash]:
    """What is in the way of this one session."""
    people = [planned.facilitator, *co_facilitators]
    times = [(planned.starts_at, planned.ends_at)]
    besides = [planned.pk] if planned.pk else None
    return clashes(times, program=planned.program, room=planned.room, people=people, besides=besides)


def _sentences(other, program, room, people):
    """Each resource that the two have in common. What another program does there is not told."""
    what = other.title if other.program_id == program.pk else "a session of another program"
    span = when(other.starts_at, other.ends_at, program.zone)
    if room is not None and other.room_id == room.pk:
        yield f"{room} is taken by {what} on {span}."
    leads = {other.facilitator_id} | {person.pk for person in other.co_facilitators.all()}
    for person in people:
        if person.pk in leads:
            yield f"{person} leads {what} on {span}."


def in_words(found: list[Clash]) -> list[str]:
    """The first few sentences, and how many more there are."""
    more = len(found) - LISTED
    sentences = [clash.sentence for clash in found[:LISTED]]
    return sentences + ([f"And {more} more clash{'es' if more > 1 else ''} after these."] if more > 0 else [])
