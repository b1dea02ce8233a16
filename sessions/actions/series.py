"""Series begin, produce sessions, change from a day on, and end."""

import copy
import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from clients.models import Episode
from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from sessions.actions import series_calls, topics
from sessions.actions.planning import one_at_a_time
from sessions.models import Enrolment, GroupSession, Series
from sessions.recurrence import moved_weekday, times_on
from sessions.rules.clashes import Clash, clashes, in_words
from sessions.rules.series import (
    blockers_to_change,
    blockers_to_ending,
    blockers_to_series,
    days_of_meeting,
    horizon,
    in_the_way,
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
    """A new series with its sessions for twelve weeks. `facts` are the fields of the form, co-facilitators among them.

    With a `clash_reason` it begins although a room or a person is taken; the reason stands with each session that is.
    """
    fields = dict(facts)
    co_facilitators = list(fields.pop("co_facilitators", ()))
    one_at_a_time(program)
    series = Series(program=program, **fields)
    series.full_clean()
    if reasons := blockers_to_series(series, co_facilitators):
        raise Refused(reasons)
    days = days_of_meeting(series, series.starts_on, horizon(series))
    if not in_the_way(series, co_facilitators, days):
        series.clash_reason = ""  # a reason for what is not the case would let later clashes through unseen
    series.save()
    series.co_facilitators.set(co_facilitators)
    _produce_all(series, until=horizon(series), since=series.starts_on)
    topics.deal(series)
    return series


@transaction.atomic
def produce(*, series, until, since=None) -> Production:
    """Write the sessions that are missing from `since` (today) to `until`. Asked twice, it does nothing the second time.

    A day on which the series has a session already, also a cancelled one, is left alone. A day on which the room or a
    facilitator is taken is left out and reported, so that one clash does not stop the other weeks.
    """
    series = Series.objects.select_for_update(of=("self",)).select_related("program", "room", "facilitator").get(pk=series.pk)
    one_at_a_time(series.program)
    production = _write_sessions(series, until=until, since=since or today_in(series.program))
    topics.deal(series)
    return production


@transaction.atomic
def edit_from(*, series, on, facts, revision, by) -> Series:
    """The series with other facts from that day on; what took place before stays as it was.

    A change of weekday, time or length ends this series the day before and begins another, into which every place is
    carried over; any other change stays in this one. Sessions from that day on move along, and whoever expected them at
    another hour or place is called. Returns the series that goes on.
    """
    series = Series.objects.select_for_update(of=("self",)).select_related("program").get(pk=series.pk)
    one_at_a_time(series.program)
    if series.revision != revision:
        raise Refused([CHANGED_MEANWHILE])
    fields = dict(facts)
    co_facilitators = list(fields.pop("co_facilitators", ()))
    _lock_clients(series)
    changed = copy.copy(series)
    for name, value in fields.items():
        setattr(changed, name, value)
    changed.full_clean()
    if reasons := blockers_to_change(series, changed, co_facilitators, on):
        raise Refused(reasons)
    changed.revision += 1
    until = horizon(changed)
    going = list(sessions_from(series, on).select_related("program").order_by("starts_at"))
    before = series_calls.expected(series, going)
    taken = _taken(changed, co_facilitators, on, until, besides=[one.pk for one in going])
    changed.clash_reason = changed.clash_reason if taken else ""
    if moves(series, changed) and on > series.starts_on:
        _succeed(series, changed, on, by)
    changed.save()
    changed.co_facilitators.set(co_facilitators)
    if changed.pk != series.pk:
        _carry_places_over(series, changed, on, by)
        series.waits.filter(closed_at=None).update(series=changed)
    _move_along(going, series, changed, on, taken, by)
    series_calls.raise_changes(before, by=by)
    _produce_all(changed, until=until, since=on)
    topics.deal(changed)
    return changed


@transaction.atomic
def end(*, series, on, by) -> Series:
    """The last day of a series. Places end with it, later sessions are cancelled, and what was attended stays.

    Whoever expects to come afterwards is called: about the first date that does not take place for them, or is booked.
    """
    series = Series.objects.select_for_update(of=("self",)).select_related("program").get(pk=series.pk)
    if reasons := blockers_to_ending(series, on):
        raise Refused(reasons)
    series.ends_on, series.revision = on, series.revision + 1
    series.full_clean()
    series.save(update_fields=["ends_on", "revision"])
    later = sessions_from(series, on + dt.timedelta(days=1))
    before = series_calls.expected(series, later.select_related("program"))
    for place in series.enrolments.overlapping(on + dt.timedelta(days=1), None):
        _end_place(place, on, "Series ended", by)
    _cancel(later, "Series ended", by)
    series_calls.raise_changes(before, by=by)
    return series


def _write_sessions(series, *, until, since):
    first = max(since, series.starts_on)
    there = {group_session.planned_day() for group_session in _standing_for(series, first)}
    times = [times_on(series, day) for day in days_of_meeting(series, first, until) if day not in there]
    co_facilitators = list(series.co_facilitators.all())
    people = [series.facilitator, *co_facilitators]
    found = clashes(times, program=series.program, room=series.room, people=people)
    taken = {clash.starts_at for clash in found}
    wanted = times if series.clash_reason else [span for span in times if span[0] not in taken]
    made = GroupSession.objects.bulk_create(_session(series, *span, taken) for span in wanted)
    _staff(made, co_facilitators)
    series.produced_until = max(until, series.produced_until or until)
    series.save(update_fields=["produced_until"])
    return Production(made, [] if series.clash_reason else found)


def _standing_for(series, first):
    """Its sessions that stand for that day or a later one, also where one was moved to an earlier day."""
    begins = dt.datetime.combine(first, dt.time(), series.program.zone)
    return series.group_sessions.filter(Q(starts_at__gte=begins) | Q(moved_from__gte=begins)).select_related("program")


def _taken(series, co_facilitators, since, until, besides):
    """When it would begin while its room or one of its people is taken."""
    found = in_the_way(series, co_facilitators, days_of_meeting(series, since, until), besides=besides)
    return {clash.starts_at for clash in found}


def _produce_all(series, *, until, since):
    """Every session or none: a clash here was planned by somebody else since the rule looked."""
    if in_the_way := _write_sessions(series, until=until, since=since).clashes:
        raise Refused(in_words(in_the_way))


def _session(series, starts_at, ends_at, taken):
    clash_reason = series.clash_reason if starts_at in taken else ""
    return GroupSession(
        series=series,
        program=series.program,
        starts_at=starts_at,
        ends_at=ends_at,
        clash_reason=clash_reason,
        **_facts(series),
    )


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


def _lock_clients(series):
    """Nobody with a place here gets one elsewhere meanwhile, at the hour to which this series moves."""
    with_a_place = Episode.objects.filter(pk__in=series.enrolments.standing().values("episode"))
    list(with_a_place.select_for_update(of=("self",), no_key=True).order_by("pk"))


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


def _move_along(going, series, changed, on, taken, by):
    """Sessions not yet held take the new facts, each in its own week. One whose new day lies outside is cancelled."""
    moved, left = [], []
    for group_session in going:
        planned = group_session.planned_day()
        weekday = moved_weekday(series.weekdays, changed.weekdays, planned.weekday())
        day = None if weekday is None else planned + dt.timedelta(days=weekday - planned.weekday())
        is_inside = day is not None and on <= day and (changed.ends_on is None or day <= changed.ends_on)
        if group_session.is_cancelled:
            if day == planned:  # a holiday stays a holiday
                group_session.series = changed
                group_session.save(update_fields=["series"])
        elif is_inside:
            _take_facts(group_session, series, changed, day, taken)
            moved.append(group_session)
        else:
            left.append(group_session.pk)
    _staff([one for one in moved if not one.substitute_for_id], list(changed.co_facilitators.all()))
    _cancel(GroupSession.objects.filter(pk__in=left), "Series changed", by)


def _take_facts(group_session, series, changed, day, taken):
    """What was changed for this one date alone (a substitute, another room or hour) stays, unless the series changes it too."""
    is_special = bool(group_session.change_reason)
    for name, value in _facts(changed).items():
        if not is_special or _facts(series)[name] != value:
            setattr(group_session, name, value)
    if moves(series, changed) or not group_session.moved_from:
        group_session.starts_at, group_session.ends_at = times_on(changed, day)
        group_session.moved_from = None
    if series.facilitator_id != changed.facilitator_id:
        group_session.substitute_for = None
    group_session.series = changed
    group_session.clash_reason = changed.clash_reason if group_session.starts_at in taken else ""
    group_session.save()


def _cancel(group_sessions, reason, by):
    group_sessions.filter(cancelled_at=None).update(cancelled_at=timezone.now(), cancelled_by=by, cancel_reason=reason)
