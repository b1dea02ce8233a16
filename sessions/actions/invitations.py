"""Inviting a family member: one disclosure with its notice and packet, and a text that tells nothing."""

import json

from django.db import transaction

from clients.actions import disclosures
from clients.enums import Category, DisclosureRoute
from clients.models import Consent, Disclosure
from iop_portal.models import User
from iop_portal.papers import Part
from iop_portal.refusals import Refused
from sessions.invitations import PURPOSE, facts_of, paragraphs_of
from sessions.models import FamilyBooking
from sessions.rules.invitations import blockers_to_inviting

HEADING = "Invitation"


def description_of(booking: FamilyBooking) -> str:
    """What the accounting calls it: which day, and nothing more."""
    facts = facts_of(booking)
    return f"Invitation for {facts['day']}, {facts['time']} (session {booking.group_session_id})"


@transaction.atomic
def invite(*, booking: FamilyBooking, address: str, by: User) -> Disclosure:
    """Make the text. Consents, then booking, are locked: a revocation comes before, and nothing is made, or after."""
    list(Consent.objects.select_for_update(no_key=True).filter(contact=booking.contact_id).order_by("pk"))
    booking = FamilyBooking.objects.select_for_update(of=("self",)).for_inviting().get(pk=booking.pk)
    if reasons := blockers_to_inviting(booking):
        raise Refused(reasons)
    return disclosures.release(
        client=booking.episode.client,
        recipient=booking.contact,
        program=booking.group_session.program,
        route=DisclosureRoute.LETTER,
        category=Category.FAMILY_SESSION,
        facts={
            "description": description_of(booking),
            "purpose": PURPOSE,
            "recipient_address": address,
        },
        content=[Part(HEADING, paragraphs=paragraphs_of(booking))],
        by=by,
    )


def text_of(disclosure: Disclosure) -> list[str]:
    """The paragraphs as they were made, from the packet."""
    parts = json.loads(disclosure.packet.source)["parts"]
    return next((part["paragraphs"] for part in parts if part["heading"] == HEADING), [])
