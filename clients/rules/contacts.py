"""What may be written about a contact."""

from django.utils import timezone

from clients.models import Client, Contact
from iop_portal.refusals import CHANGED_MEANWHILE


def blockers_to_adding(client: Client, *, facts: dict) -> list[str]:
    """Why this person cannot be added: listed twice, nobody would know which of the two a consent names."""
    twin = client.contacts.active().filter(
        first_name__iexact=facts["first_name"], last_name__iexact=facts["last_name"], relationship=facts["relationship"]
    )
    return ["This client already has an active contact of that name and relationship."] if twin.exists() else []


def blockers_to_editing(contact: Contact, *, facts: dict, revision: int) -> list[str]:
    """Why this contact cannot be changed like this.

    A consent names a person. If the name could be changed under it, it would let somebody else hear what the client allowed
    only one to hear.
    """
    if contact.revision != revision:
        return [CHANGED_MEANWHILE]
    is_renamed = (contact.first_name, contact.last_name) != (facts["first_name"], facts["last_name"])
    if is_renamed and _is_named_today(contact):
        return ["A consent in force names this person, so the name stays. Revoke it and record a new one, or add a new contact."]
    return []


def blockers_to_being_the_same(contact: Contact, other: Contact | None) -> list[str]:
    """Why this entry cannot be marked as a second entry of that person; None is: a person of their own, after all.

    A consent is never moved: it was given for whom it names, as they were written down then.
    """
    if other is None:
        return [] if contact.same_as_id else ["Choose the entry that stays."]
    if other.pk == contact.pk or other.client_id != contact.client_id or not other.is_active or other.same_as_id:
        return ["Choose another active entry of this client: it is the one that stays."]
    if _is_named_today(contact):
        return [
            "A consent in force names this entry, and a consent is never moved. Keep this entry and mark the other one, "
            "or revoke the consent and record a new one for the entry that stays."
        ]
    return []


def _is_named_today(contact):
    consents = contact.consents.select_related("program")
    return any(consent.stands(timezone.localdate(timezone=consent.program.zone)) for consent in consents)
