"""Which family member may be expected at a session. Asked again when they come (rules/family.py), and by PostgreSQL."""

from django.utils import timezone

from clients.enums import Category
from clients.models import Contact, Episode
from clients.rules.consents import blockers_to_disclosure
from sessions.models import FamilyBooking, GroupSession
from sessions.rules.agreements import blockers_to_meeting_families
from sessions.rules.family import blockers_of_the_pair


def blockers_to_expecting(group_session: GroupSession) -> list[str]:
    """Why nobody's family can be booked for this session, whoever it is."""
    reasons = []
    if not group_session.is_family:
        reasons.append("This is not a family session.")
    if group_session.is_cancelled:
        reasons.append("This session was cancelled.")
    if group_session.ends_at <= timezone.now():
        reasons.append("This session is over: record who took part instead.")
    return reasons


def blockers_to_booking(group_session: GroupSession, episode: Episode, contact: Contact) -> list[str]:
    """Why this person cannot be booked for this session. The consent must reach to the day of the session."""
    reasons = blockers_to_expecting(group_session) + blockers_of_the_pair(group_session, episode, contact)
    if contact.client_id != episode.client_id:
        return reasons
    return reasons + blockers_to_coming(group_session, episode, contact)


def blockers_to_coming(group_session: GroupSession, episode: Episode, contact: Contact) -> list[str]:
    """What the client's consent, and in a multifamily group both agreements, say to that day."""
    asked = {"program": group_session.program, "category": Category.FAMILY_SESSION, "on": group_session.day()}
    return blockers_to_disclosure(contact, **asked) + blockers_to_meeting_families(group_session, episode, contact)


def blockers_to_calling_off(booking: FamilyBooking) -> list[str]:
    """Why it cannot be called off."""
    return [f"{booking.get_cancel_reason_display()}."] if booking.is_cancelled else []
