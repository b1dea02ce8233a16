"""Sessions without a series are planned; single dates are changed, cancelled, left out and brought back."""

import copy
import datetime as dt

from django.db import transaction
from django.utils import timezone

from clients.models import Episode
from iop_portal.refusals import Refused
from sessions.actions import family_bookings, schedule_calls, topics
from sessions.actions.planning import one_at_a_time
from sessions.enums import CallAbout
from sessions.models import Booking, GroupSession, Series
from sessions.recurrence import meeting_days, times_on
from sessions.rules.clashes import clashes_of
from sessions.rules.group_sessions import (
    blockers_to_cancelling,
    blockers_to_changing,
    blockers_to_group_session,
    blockers_to_restoring,
    blockers_to_skipping,
    is_on_record,
)

CHANGEABLE = ("starts_at", "ends_at", "room", "is_telehealth", "facilitator", "clash_reason")


@transaction.atomic
def create_once(*, program, facts, episodes, by) -> GroupSession:
    """One session that belongs to no series, and the clients it is for: an individual hour, a family session."""
    fields = dict(facts)
    co_facilitators = list(fields.pop("co_facilitators", ()))
    one_at_a_time(program)
    keys = [episode.pk for episode in episodes]
    list(Episode.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk"))  # no place elsewhere meanwhile
    group_session = GroupSession(program=program, **fields)
    group_session.full_clean(validate_constraints=False)  # the rule names what is in the way, a constraint could not
    if reasons := blockers_to_group_session(group_session, co_facilitators=co_facilitators, episodes=list(episodes)):
        raise Refused(reasons)
    _keep_reason_only_for_a_clash(group_session, co_facilitators)
    group_session.full_clean()
    group_session.save()
    group_session.co_facilitators.set(co_facilitators)
    for episode in episodes:
        Booking.objects.create(group_session=group_session, episode=episode, booked_by=by)
    return group_session


@transaction.atomic
def change(*, group_session, facts, reason, revision, despite="", by) -> GroupSession:
    """This one date at another hour, in another place, or led by a substitute. Its series stays as it is.

    Who was expected is called when hour or place changed; for a substitute nobody is. `despite` says why it goes although
    clients have something else to do then; it is kept with the reason.
    """
    group_session = _locked(group_session)
    changed = copy.copy(group_session)
    for name in CHANGEABLE:
        setattr(changed, name, facts[name])
    co_facilitators = list(group_session.co_facilitators.exclude(pk=changed.facilitator.pk))
    changed.full_clean(validate_constraints=False)
    if reasons := blockers_to_changing(
        group_session, changed, revision=revision, co_facilitators=co_facilitators, despite=despite
    ):
        raise Refused(reasons)
    waiting = schedule_calls.people_expected(group_session)
    _note_what_changed(group_session, changed, f"{reason} ({despite})" if despite else reason)
    _keep_reason_only_for_a_clash(changed, co_facilitators)
    changed.revision += 1
    changed.full_clean()
    changed.save()
    changed.co_facilitators.set(co_facilitators)
    if schedule_calls.is_worth_a_call(group_session, changed):
        schedule_calls.raise_for(changed, waiting, CallAbout.CHANGED)
        family_bookings.ask_again([changed], by=by)
    _deal(changed)
    return changed


@transaction.atomic
def cancel(*, group_session, reason, by) -> GroupSession:
    """It will not take place, and why. It stays in the week, struck through; who was expected is to be called."""
    group_session = _locked(group_session)
    if reasons := blockers_to_cancelling(group_session):
        raise Refused(reasons)
    _cancel(group_session, reason, by)
    _deal(group_session)
    return group_session


@transaction.atomic
def restore(*, group_session, clash_reason="", by) -> GroupSession:
    """It takes place after all, as it was planned. Whoever was told that it does not is to be called again."""
    group_session = _locked(group_session)
    if reasons := blockers_to_restoring(group_session, clash_reason=clash_reason):
        raise Refused(reasons)
    _keep_reason_only_for_a_clash(group_session, list(group_session.co_facilitators.all()))
    group_session.cancelled_at, group_session.cancelled_by, group_session.cancel_reason = None, None, ""
    group_session.revision += 1
    group_session.full_clean()
    group_session.save()
    schedule_calls.raise_after_restoring(group_session)
    _deal(group_session)
    return group_session


@transaction.atomic
def skip(*, series, first, last, reason, by) -> list[GroupSession]:
    """The series does not meet in these days. Dates not produced yet are written down as cancelled, so that they stay so."""
    series = Series.objects.select_for_update(of=("self",)).select_related("program", "room", "facilitator").get(pk=series.pk)
    one_at_a_time(series.program)
    if reasons := blockers_to_skipping(series, first, last):
        raise Refused(reasons)
    days = meeting_days(series, first, last)
    standing = series.group_sessions.select_for_update(of=("self",)).select_related("program", "series").order_by("pk")
    there = {one.planned_day(): one for one in standing if one.planned_day() in days}
    left_out = []
    for day in days:
        group_session = there.get(day) or _unproduced(series, day)
        if not group_session.is_cancelled:
            _cancel(group_session, reason, by)
            left_out.append(group_session)
    topics.deal(series)
    return left_out


@transaction.atomic
def close_for(*, holiday, by) -> list[GroupSession]:
    """The program is closed on that day: what its series planned for it is cancelled. What was recorded stays."""
    program = holiday.program
    one_at_a_time(program)
    begins = dt.datetime.combine(holiday.on, dt.time(), program.zone)
    that_day = GroupSession.objects.held().between(begins, begins + dt.timedelta(days=1)).filter(program=program)
    that_day = that_day.exclude(series=None).select_for_update(of=("self",)).select_related("program", "series")
    closed = [one for one in that_day.order_by("pk") if not is_on_record(one)]
    for group_session in closed:
        _cancel(group_session, holiday.name, by)
    for series in Series.objects.filter(group_sessions__in=closed).distinct().order_by("pk"):
        topics.deal(series)
    return closed


def _locked(group_session):
    """The program first, as all planning does; then the row, with what rules and pages ask of it."""
    one_at_a_time(group_session.program)
    related = ("program", "series", "room", "facilitator")
    return GroupSession.objects.select_for_update(of=("self",)).select_related(*related).get(pk=group_session.pk)


def _cancel(group_session, reason, by):
    waiting = schedule_calls.people_expected(group_session)
    group_session.cancelled_at, group_session.cancelled_by, group_session.cancel_reason = timezone.now(), by, reason
    group_session.revision += 1
    group_session.save()
    schedule_calls.raise_for(group_session, waiting, CallAbout.CANCELLED)


def _unproduced(series, day):
    names = ("modality", "family_format", "room", "is_telehealth", "facilitator", "capacity", "break_after", "break_minutes")
    facts = {name: getattr(series, name) for name in names}
    starts_at, ends_at = times_on(series, day)
    return GroupSession(
        series=series, program=series.program, title=series.name, starts_at=starts_at, ends_at=ends_at, **facts
    )  # fmt: skip


def _note_what_changed(group_session, changed, reason):
    """Where it was to be, by whom; back as planned, nothing is special about it any more."""
    if changed.starts_at != group_session.starts_at:
        planned = group_session.moved_from or group_session.starts_at
        changed.moved_from = None if changed.starts_at == planned else planned
    if changed.facilitator_id != group_session.facilitator_id:
        usual = group_session.substitute_for_id or group_session.facilitator_id
        changed.substitute_for_id = None if changed.facilitator_id == usual else usual
    changed.change_reason = reason


def _keep_reason_only_for_a_clash(group_session, co_facilitators):
    if group_session.clash_reason and not clashes_of(group_session, co_facilitators):
        group_session.clash_reason = ""


def _deal(group_session):
    if group_session.series:
        topics.deal(group_session.series)
