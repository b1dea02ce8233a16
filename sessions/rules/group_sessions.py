"""Whether a session without a series may be planned, and whether one date may be changed, cancelled or brought back."""

import datetime as dt
from collections import defaultdict

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from clients import availability
from clients.models import Commitment, Episode
from iop_portal.refusals import CHANGED_MEANWHILE
from iop_portal.templatetags.portal import day as in_full
from plans.enums import Modality
from sessions.enums import FamilyFormat
from sessions.models import Booking, Enrolment, GroupSession
from sessions.recurrence import meeting_days
from sessions.rules.agreements import without_agreement
from sessions.rules.clashes import clashes_of, in_words, when
from sessions.rules.keep_apart import blockers_to_being_together
from sessions.rules.series import blockers_once_over, sessions_from, today_in
from sessions.rules.staffing import blockers_to_staffing

LONGEST_SKIP = 183


def blockers_to_group_session(planned, *, co_facilitators=(), episodes=()) -> list[str]:
    """Why this session, not saved yet, cannot be planned for these clients."""
    reasons = blockers_to_staffing(planned, co_facilitators)
    if planned.modality == Modality.INDIVIDUAL and len(episodes) != 1:
        reasons.append("Choose the one client this session is for.")
    elif not episodes and planned.family_format != FamilyFormat.EDUCATION:
        reasons.append("Choose at least one client.")
    if len(episodes) > planned.capacity:
        reasons.append(f"{len(episodes)} clients are chosen for {planned.capacity} places.")
    reasons += _not_in_treatment(planned, episodes)
    reasons += _clients_elsewhere(planned, episodes)
    reasons += _not_agreed(planned, episodes)
    reasons += blockers_to_being_together(planned, episodes)
    return reasons + _clashes(planned, co_facilitators)


def _clashes(planned, co_facilitators):
    """What takes its room or one of its people, unless somebody said why it is planned all the same."""
    return [] if planned.clash_reason else in_words(clashes_of(planned, co_facilitators))


def _not_in_treatment(planned, episodes):
    keys = [episode.pk for episode in episodes]
    able = set(Episode.objects.active_on(planned.day()).filter(pk__in=keys, program=planned.program).values_list("pk", flat=True))
    return [
        f"Client {episode.client.number} is not in treatment here on that day." for episode in episodes if episode.pk not in able
    ]


def _not_agreed(planned, episodes):
    """Who has not agreed to be seen by other families. By number: several may be chosen."""
    lacking = without_agreement(planned, episodes)
    return [
        f"Client {episode.client.number} has not agreed to be seen by other families."
        for episode in episodes
        if episode.pk in lacking
    ]


def _clients_elsewhere(planned, episodes):
    """Clients who are expected in another session at that time. By number: the sentence may be read by others."""
    reasons = []
    meanwhile = GroupSession.objects.held().filter(starts_at__lt=planned.ends_at, ends_at__gt=planned.starts_at)
    meanwhile = meanwhile.exclude(pk=planned.pk)
    for episode in episodes:
        day, client = planned.day(), episode.client_id
        enrolled = (
            Q(series__enrolments__starts_on__lte=day, series__enrolments__episode__client=client)
            & (Q(series__enrolments__ends_on=None) | Q(series__enrolments__ends_on__gte=day))
            & Q(series__enrolments__withdrawn_at=None)
        )
        for other in meanwhile.filter(enrolled | Q(bookings__episode__client=client)).distinct():
            what = other.title if other.program_id == planned.program_id else "a session of another program"
            span = when(other.starts_at, other.ends_at, planned.program.zone)
            reasons.append(f"Client {episode.client.number} is expected at {what} on {span}.")
    return reasons


def expected_at(group_session):
    """Episodes of the clients it waits for on its day: a place in its series or booked for it, and nobody who is away."""
    day = group_session.day()
    places = Enrolment.objects.expected_on(day).filter(series=group_session.series_id, episode=OuterRef("pk"))
    booked = Booking.objects.filter(group_session=group_session.pk, episode=OuterRef("pk"))
    found = Episode.objects.active_on(day).filter(Exists(places) | Exists(booked))
    return found.select_related("client").order_by("client__last_name", "client__first_name", "pk")


def is_on_record(group_session) -> bool:
    """Somebody wrote down who came, or who did not."""
    return group_session.attendances.exists() or _family_came(group_session)


def _family_came(group_session):
    """Somebody of a family, or guests of no client; not what was entered in error."""
    return group_session.is_family and (
        group_session.family.standing().exists() or (group_session.takes_guests and group_session.guests.standing().exists())
    )


def blockers_once_past(group_session) -> list[str]:
    """Why nothing of this date can be changed any more."""
    if group_session.is_cancelled:
        return ["This session was cancelled: bring it back first."]
    if is_on_record(group_session):
        return ["Attendance was recorded for this session: it stays as it was."]
    if group_session.ends_at <= timezone.now():
        return ["This session is over: it stays as it was."]
    return []


def blockers_to_changing(group_session, changed, *, revision, co_facilitators=(), despite="") -> list[str]:
    """Why this one date cannot take place as `changed`: at another hour, in another room, led by somebody else.

    `despite` passes what its clients have to do at that hour, in words; that two must not meet nothing passes.
    """
    if group_session.revision != revision:
        return [CHANGED_MEANWHILE]
    if reasons := blockers_once_past(group_session):
        return reasons
    names = ("starts_at", "ends_at", "room_id", "is_telehealth", "facilitator_id")
    if all(getattr(group_session, name) == getattr(changed, name) for name in names):
        return ["Nothing is different: choose another time, place or person."]
    reasons = blockers_to_staffing(changed, co_facilitators)
    moves = changed.starts_at != group_session.starts_at
    if moves and min(changed.starts_at, group_session.starts_at) <= timezone.now():
        reasons.append("Choose a time to come: what has begun is not moved.")
    expected = list(expected_at(changed))
    if moves:
        reasons += _outside_its_series(changed) + _newly_together(group_session, changed, expected)
    if not despite:
        reasons += _busy_only_then(group_session, changed, expected)
    reasons += _clients_elsewhere(changed, expected)
    return reasons + _clashes(changed, co_facilitators)


def _newly_together(group_session, changed, expected):
    """Two who must not meet would, on that day, and did not on this one."""
    before = blockers_to_being_together(group_session, list(expected_at(group_session)))
    return [] if before else blockers_to_being_together(changed, expected)


def _busy_only_then(group_session, changed, expected):
    """What of their own life is in the way of these clients at the new hour, and was not at the old one. By number."""
    days = sorted((group_session.day(), changed.day()))
    found = Commitment.objects.filter(client__in=[episode.client_id for episode in expected]).overlapping(*days)
    of_client = defaultdict(list)
    for commitment in found:
        of_client[commitment.client_id].append(commitment)
    reasons = []
    for episode in expected:
        before, then = (_in_the_way(of_client[episode.client_id], one) for one in (group_session, changed))
        new = [sentence for sentence in then if sentence not in before]
        reasons += [f"Client {episode.client.number}: {sentence}. Say below why it goes all the same." for sentence in new]
    return reasons


def _in_the_way(commitments, at):
    begins, ends = (moment.astimezone(at.program.zone).time() for moment in (at.starts_at, at.ends_at))
    day = at.day()
    return availability.conflicts(commitments, weekday=day.weekday(), starts_at=begins, ends_at=ends, first=day, last=day)


def _outside_its_series(changed):
    series = changed.series
    if series is None:
        return []
    if series.ends_on and changed.day() > series.ends_on:
        return [f"{series.name} ends on {in_full(series.ends_on)}: choose an earlier day."]
    if series.group_sessions.exclude(pk=changed.pk).filter(starts_at=changed.starts_at).exists():
        return [f"{series.name} has a session at that time already."]
    return []


def blockers_to_restoring(group_session, *, clash_reason="") -> list[str]:
    """Why this session cannot take place after all."""
    if not group_session.is_cancelled:
        return ["This session is not cancelled."]
    if group_session.starts_at <= timezone.now():
        return ["This session would have begun already."]
    series = group_session.series
    if series and series.ends_on and group_session.day() > series.ends_on:
        return [f"{series.name} ends on {in_full(series.ends_on)}."]
    group_session.clash_reason = clash_reason
    co_facilitators = list(group_session.co_facilitators.all())
    reasons = blockers_to_staffing(group_session, co_facilitators)
    expected = list(expected_at(group_session))
    reasons += _clients_elsewhere(group_session, expected) + blockers_to_being_together(group_session, expected)
    return reasons + _clashes(group_session, co_facilitators)


def blockers_to_skipping(series, first, last) -> list[str]:
    """Why the series cannot leave out these days."""
    if reasons := blockers_once_over(series):
        return reasons
    if last < first:
        return ["The last day cannot be before the first."]
    if (last - first).days > LONGEST_SKIP:
        return ["That is more than half a year: end the series instead."]
    if first < today_in(series.program):
        return ["Choose today or a later day: what has passed stays as it was."]
    if not meeting_days(series, first, last):
        return [f"{series.name} does not meet in these days: there is no {series.day_in_words}."]
    ends = dt.datetime.combine(last + dt.timedelta(days=1), dt.time(), series.program.zone)
    if any(is_on_record(group_session) for group_session in sessions_from(series, first).filter(starts_at__lt=ends)):
        return ["Attendance was recorded in these days: choose later ones."]
    return []


def blockers_to_cancelling(group_session) -> list[str]:
    """Why this session cannot be cancelled: it was already, or it took place."""
    if group_session.is_cancelled:
        return ["This session was cancelled already."]
    if group_session.attendances.present().exists() or _family_came(group_session):
        return ["People came to this session: it took place and cannot be cancelled."]
    return []
