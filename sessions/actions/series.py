"""Series begin, produce sessions, change from a day on, and end."""

import copy
import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from sessions.actions.planning import one_at_a_time
from sessions.models import Enrolment, GroupSession, Series
from sessions.recurrence import meeting_days, times_on
from sessions.rules.clashes import Clash, clashes, in_words
from sessions.rules.series import (
    blockers_to_change,
    blockers_to_ending,
    blockers_to_series,
    horizon,
    moves,
    sessions_from,
    today_in,
)


@dataclass(frozen=True)
class Production:
    """What came of producing: the new sessions, and why some days have none."""

    made: list[GroupSession]
    clashes: list[Clash]


@transaction.atomic
def create(*, program, facts, by) -> Series:
    """A new series with its sessions for twelve weeks. `facts` are the fields of the form, co-facilitators among them."""
    fields = dict(facts)
    co_facilitators = list(fields.pop("co_facilitators", ()))
    one_at_a_time(program)
    series = Series(program=program, **fields)
    series.full_clean()
    if reasons := blockers_to_series(series, co_facilitators):
        raise Refused(reasons)
    series.save()
    series.co_facilitators.set(co_facilitators)
    _produce_all(series, until=horizon(series), since=series.starts_on)
    return series


@transaction.atomic
def produce(*, series, until, since=None) -> Production:
    """Write the sessions that are missing from `since` (today) to `until`. Asked twice, it does nothing the second time.

    A day on which the series has a session already, also a cancelled one, is left alone. A day on which the room or a
    facilitator is taken is left out and reported, so that one clash does not stop the other weeks.
    """
    series = Series.objects.select_for_update(of=("self",)).select_related("program", "room", "facilitator").get(pk=series.pk)
    one_at_a_time(series.program)
    return _write_sessions(series, until=until, since=since or today_in(series.program))


@transaction.atomic
def edit_from(*, series, on, facts, revision, by) -> Series:
    """The series with other facts from that day on; what took place before stays as it was.

    A change of weekday, time or length ends this series the day before and begins another, into which every place is
    carried over; any other change stays in this one. Sessions from that day on move along. Returns the series that goes on.
    """
    series = Series.objects.select_for_update(of=("self",)).select_related("program").get(pk=series.pk)
    one_at_a_time(series.program)
    if series.revision != revision:
        raise Refused([CHANGED_MEANWHILE])
    fields = dict(facts)
    co_facilitators = list(fields.pop("co_facilitators", ()))
    changed = copy.copy(series)
    for name, value in fields.items():
        setattr(changed, name, value)
    changed.full_clean()
    if reasons := blockers_to_change(series, changed, co_facilitators, on):
        raise Refused(reasons)
    changed.revision += 1
    until = horizon(changed)
    going = list(sessions_from(series, on).order_by("starts_at"))
    if moves(series, changed) and on > series.starts_on:
        _succeed(series, changed, on, by)
    changed.save()
    changed.co_facilitators.set(co_facilitators)
    if changed.pk != series.pk:
        _carry_places_over(series, changed, on, by)
    _move_along(going, series, changed, on, by)
    _produce_all(changed, until=until, since=on)
    return changed


@transaction.atomic
def end(*, series, on, by) -> Series:
    """The last day of a series. Places end with it, later sessions are cancelled, and what was attended stays."""
    series = Series.objects.select_for_update(of=("self",)).select_related("program").get(pk=series.pk)
    if reasons := blockers_to_ending(series, on):
        raise Refused(reasons)
    series.ends_on, series.revision = on, series.revision + 1
    series.full_clean()
    series.save(update_fields=["ends_on", "revision"])
    for place in series.enrolments.overlapping(on + dt.timedelta(days=1), None):
        _end_place(place, on, "Series ended", by)
    _cancel(sessions_from(series, on + dt.timedelta(days=1)), "Series ended", by)
    return series


def _write_sessions(series, *, until, since):
    first = max(since, series.starts_on)
    there = {group_session.day() for group_session in sessions_from(series, first).select_related("program")}
    times = [times_on(series, day) for day in meeting_days(series, first, until) if day not in there]
    co_facilitators = list(series.co_facilitators.all())
    people = [series.facilitator, *co_facilitators]
    in_the_way = clashes(times, program=series.program, room=series.room, people=people)
    taken = {clash.starts_at for clash in in_the_way}
    made = GroupSession.objects.bulk_create(_session(series, *span) for span in times if span[0] not in taken)
    _staff(made, co_facilitators)
    series.produced_until = max(until, series.produced_until or until)
    series.save(update_fields=["produced_until"])
    return Production(made, in_the_way)


def _produce_all(series, *, until, since):
    """Every session or none: a clash here was planned by somebody else since the rule looked."""
    if in_the_way := _write_sessions(series, until=until, since=since).clashes:
        raise Refused(in_words(in_the_way))


def _session(series, starts_at, ends_at):
    return GroupSession(series=series, program=series.program, starts_at=starts_at, ends_at=ends_at, **_facts(series))


def _facts(series):
    """What a session takes from its series."""
    names = ("modality", "family_format", "room", "is_telehealth", "facilitator", "capacity", "break_after", "break_minutes")
    return {"title": series.name} | {name: getattr(series, name) for name in names}


def _staff(group_sessions, co_facilitators):
    """The same co-facilitators for all of these, in two statements."""
    between = GroupSession.co_facilitators.through
    between.objects.filter(groupsession__in=group_sessions).delete()
    between.objects.bulk_create(
        between(groupsession=group_session, user=person) for group_session in group_sessions for person in co_facilitators
    )


def _succeed(series, changed, on, by):
    """End the series the day before; `changed` becomes a row of its own."""
    series.ends_on, series.revision = on - dt.timedelta(days=1), series.revision + 1
    series.save(update_fields=["ends_on", "revision"])
    changed.pk, changed.public_id, changed._state.adding = None, uuid.uuid4(), True
    changed.starts_on, changed.produced_until, changed.revision = on, None, 0


def _carry_places_over(series, successor, on, by):
    """Everybody keeps a place: those who began stay on record in the old series up to the day before."""
    for place in series.enrolments.overlapping(on, None):
        first, last = max(place.starts_on, on), place.ends_on
        _end_place(place, on - dt.timedelta(days=1), "Series changed", by)
        carried = Enrolment(series=successor, episode_id=place.episode_id, starts_on=first, ends_on=last, enrolled_by=by)
        carried.full_clean()
        carried.save()


def _end_place(place, on, reason, by):
    """Up to that day; a place that had not begun is withdrawn."""
    if place.starts_on > on:
        place.withdrawn_at, place.withdrawn_by = timezone.now(), by
    else:
        place.ends_on = on
    place.end_reason = reason
    place.save(update_fields=["ends_on", "end_reason", "withdrawn_at", "withdrawn_by"])


def _move_along(going, series, changed, on, by):
    """Sessions not yet held take the new facts, each in its own week. One whose new day lies outside is cancelled."""
    moved, left = [], []
    for group_session in going:
        day = _same_week(group_session.starts_at.astimezone(series.program.zone).date(), changed.weekday)
        is_inside = on <= day and (changed.ends_on is None or day <= changed.ends_on)
        if group_session.is_cancelled:
            if changed.weekday == series.weekday:  # a holiday stays a holiday
                group_session.series = changed
                group_session.save(update_fields=["series"])
        elif is_inside:
            _take_facts(group_session, changed, day)
            moved.append(group_session)
        else:
            left.append(group_session.pk)
    _staff(moved, list(changed.co_facilitators.all()))
    _cancel(GroupSession.objects.filter(pk__in=left), "Series changed", by)


def _take_facts(group_session, series, day):
    group_session.series = series
    group_session.starts_at, group_session.ends_at = times_on(series, day)
    for name, value in _facts(series).items():
        setattr(group_session, name, value)
    group_session.save()


def _same_week(day, weekday):
    return day + dt.timedelta(days=weekday - day.weekday())


def _cancel(group_sessions, reason, by):
    group_sessions.filter(cancelled_at=None).update(cancelled_at=timezone.now(), cancelled_by=by, cancel_reason=reason)
