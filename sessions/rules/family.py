"""Who of a client's family may take part in a session. PostgreSQL asks the same once more (models/family.py)."""

import datetime as dt

from django.utils import dateformat, timezone

from clients.enums import Category
from clients.models import Contact, Episode
from clients.models.consent import DAY
from clients.rules.consents import blockers_to_disclosure
from sessions.models import GroupSession
from sessions.rules.agreements import blockers_to_meeting_families

# How long before the beginning somebody may have come, and after the end somebody may have left.
LEEWAY = dt.timedelta(minutes=30)


def blockers_to_family(group_session: GroupSession) -> list[str]:
    """Why nobody's family can be recorded in this session, whoever it is."""
    reasons = []
    if not group_session.is_family:
        reasons.append("This is not a family session.")
    if group_session.is_cancelled:
        reasons.append("This session was cancelled.")
    day = group_session.day()
    if day > timezone.localdate(timezone=group_session.program.zone):
        reasons.append(f"This session is on {dateformat.format(day, DAY)}: record who took part from that day on.")
    return reasons


def blockers_to_participation(
    group_session: GroupSession, episode: Episode, contact: Contact, *, left_at: dt.datetime | None = None
) -> list[str]:
    """Why this person cannot be recorded in this session.

    Asked again when the person comes: a consent may have been revoked since the session was planned. `left_at` is when the
    person left, by default the end of the session; a revocation after that leaves the participation standing.
    """
    day, program = group_session.day(), group_session.program
    reasons = blockers_to_family(group_session) + blockers_of_the_pair(group_session, episode, contact)
    if contact.client_id != episode.client_id:
        return reasons
    until = left_at or group_session.ends_at
    reasons += blockers_to_disclosure(contact, program=program, category=Category.FAMILY_SESSION, on=day, until=until)
    return reasons + blockers_to_meeting_families(group_session, episode, contact)


def blockers_of_the_pair(group_session: GroupSession, episode: Episode, contact: Contact) -> list[str]:
    """What stands between this client and this person, and has nothing to do with a consent."""
    day, program = group_session.day(), group_session.program
    reasons = []
    if not _in_treatment(episode, program, day):
        reasons.append(f"The client was not in treatment in {program} on {dateformat.format(day, DAY)}.")
    if contact.client_id != episode.client_id:
        reasons.append("This person is not a contact of this client.")
    elif not contact.is_active:
        reasons.append("This contact is marked as no longer active.")
    return reasons


def _in_treatment(episode, program, day):
    """The same question as the QuerySet's `in_care_on`, for one row that is loaded: family work goes on during a hold."""
    was_admitted = episode.admitted_on is not None and episode.admitted_on <= day
    return episode.program_id == program.pk and was_admitted and (episode.discharged_on is None or episode.discharged_on >= day)


def blockers_to_times(group_session: GroupSession, *, arrived_at: dt.datetime, left_at: dt.datetime) -> list[str]:
    """Why these times cannot be those of somebody who took part in this session."""
    if left_at <= arrived_at:
        return ["Nobody leaves before they arrive."]
    if arrived_at < group_session.starts_at - LEEWAY or left_at > group_session.ends_at + LEEWAY:
        return ["These times lie outside the session, by more than half an hour."]
    return []
