"""When somebody may be invited, and that the words give nothing away."""

import re

from django.utils import timezone

from clients.enums import Category, DisclosureRoute
from clients.rules.disclosures import blockers_to_release
from sessions.invitations import facts_of, wording_of
from sessions.models import FamilyBooking
from sessions.models.invitation_text import TELLING
from sessions.rules.family_bookings import blockers_to_booking

TELLING_WORD = re.compile(TELLING.replace(r"\m", r"\b").replace(r"\M", r"\b"), re.IGNORECASE)


def blockers_to_inviting(booking: FamilyBooking) -> list[str]:
    """Why this person cannot be invited to this session now: the gate twice, for today and for the day of the session."""
    group_session, contact = booking.group_session, booking.contact
    if booking.is_cancelled:
        return [f"{booking.get_cancel_reason_display()}."]
    reasons = blockers_to_booking(group_session, booking.episode, contact)
    now = blockers_to_release(
        booking.episode.client,
        contact,
        program=group_session.program,
        route=DisclosureRoute.LETTER,
        category=Category.FAMILY_SESSION,
    )
    reasons += [reason for reason in now if reason not in reasons]
    return reasons + blockers_to_wording(booking)


def blockers_to_wording(booking: FamilyBooking) -> list[str]:
    """Which word would tell what kind of program this is. People's own names are let be."""
    facts = facts_of(booking) | {"name": ""}
    reasons = [] if facts["phone"] else ["Enter the program's phone number in the administration: the invitation gives it."]
    wording = wording_of(booking.group_session.program, timezone.localdate(timezone=booking.group_session.program.zone))
    told = TELLING_WORD.search(" ".join([wording.format(**facts), *facts.values()]))
    if told:
        reasons.append(f"The invitation would tell what kind of program this is: “{told.group()}”. Change the room or the text.")
    return reasons
