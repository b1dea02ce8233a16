"""When something may leave the program. Under a consent the gate decides; in a medical emergency the facts of 2.51 do."""

import datetime as dt

from django.utils import timezone

from clients.enums import CATEGORY_OF_ROUTE, Category, DisclosureRoute, Relationship
from clients.models import Client, ConsentRecipient, Contact, Disclosure
from clients.rules.consents import blockers_to_disclosure
from iop_portal.models import Program

# An emergency is written down at once (42 CFR 2.51(c)); a week later it is not remembered but reconstructed.
LATEST = dt.timedelta(days=7)


def blockers_to_release(
    client: Client,
    recipient: Contact | ConsentRecipient,
    *,
    program: Program,
    route: str,
    category: str,
    for_proceedings: bool = False,
) -> list[str]:
    """Why this cannot be released to this recipient now."""
    reasons = []
    whose = recipient.client_id if isinstance(recipient, Contact) else recipient.consent.client_id
    if whose != client.pk:
        reasons.append("This recipient is not one of this client's.")
    if isinstance(recipient, Contact) and not recipient.is_active:
        reasons.append("This contact is marked as no longer active.")
    needed = CATEGORY_OF_ROUTE.get(route)
    if needed and category != needed:
        reasons.append(f"This paper is about: {Category(needed).label.lower()}.")
    if category == Category.COUNSELING_NOTES and route != DisclosureRoute.NOTE:
        reasons.append("Counseling notes leave as a copy of a note, and in no other paper.")
    today = timezone.localdate(timezone=program.zone)
    return reasons + blockers_to_disclosure(
        recipient, program=program, category=category, on=today, for_proceedings=for_proceedings
    )


def blockers_to_handing_out(disclosure: Disclosure) -> list[str]:
    """Why the paper of what left before may not be handed out once more: the gate is asked as if it left today."""
    recipient = disclosure.contact or disclosure.recipient
    if recipient is None:
        return []  # told in a medical emergency: there is no paper
    return blockers_to_release(
        disclosure.client,
        recipient,
        program=disclosure.program,
        route=disclosure.route,
        category=disclosure.category,
        for_proceedings=disclosure.is_for_proceedings,
    )


def blockers_to_emergency(client: Client, *, program: Program, disclosed_at: dt.datetime, recipient_name: str) -> list[str]:
    """Why this cannot be written down as a disclosure in a medical emergency. An emergency contact is not a release."""
    reasons = []
    if _is_of_the_family(client, recipient_name):
        reasons.append(
            "This is one of the client's contacts. In a medical emergency medical personnel are told (42 CFR 2.51); "
            "family is told under a consent."
        )
    if not client.episodes.filter(program=program).exists():
        reasons.append(f"This client has no episode of care in {program}, so there is nothing that it could disclose.")
    now = timezone.now()
    if disclosed_at > now:
        reasons.append("This moment lies in the future.")
    elif disclosed_at < now - LATEST:
        reasons.append(
            "This is more than a week ago. Tell compliance, and write down when it was in the nature of the emergency."
        )
    return reasons


def _is_of_the_family(client, name):
    called = " ".join(name.split()).casefold()
    return any(
        contact.display_name.casefold() == called for contact in client.contacts.exclude(relationship=Relationship.PROFESSIONAL)
    )
