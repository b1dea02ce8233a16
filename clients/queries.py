"""Lists that join several models."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Prefetch

from clients.models import Client, Consent, Contact, DraftConsent
from clients.rules.recording import missing_elements
from iop_portal.access import Permission, programs_where
from iop_portal.models import User


@dataclass(frozen=True)
class ConsentLine:
    """One consent, and where it stands on the day of the page."""

    consent: Consent
    status: str
    words: str


@dataclass(frozen=True)
class ContactLine:
    """One contact, and whether a consent names them. What it covers is there only for who may read consents."""

    contact: Contact
    has_consent: bool
    consents: list[ConsentLine] = field(default_factory=list)
    is_twice: bool = False  # another active one has the same name and relationship: two records were merged, perhaps


def contacts_with_consents(client: Client, user: User, on, *, everybody: bool = False) -> list[ContactLine]:
    """The client's contacts with the consents in force on that day, in two queries.

    The front desk learns yes or no; who may read consents, what each covers and until when. Consents given to programs in
    which this person does not work do not exist here. `everybody` adds contacts who are no longer active, at the end.
    """
    may_know, may_read = (programs_where(user, p) for p in (Permission.CONTACT_VIEW, Permission.CONSENT_VIEW))
    consents = Consent.objects.in_force(on).filter(program__in=may_know).select_related("program")
    contacts = client.contacts.select_related("same_as").prefetch_related(Prefetch("consents", consents, to_attr="standing"))
    contacts = contacts.order_by("-is_active", "first_name", "last_name", "pk") if everybody else contacts.active()
    names = Counter(_called(contact) for contact in contacts if contact.is_active)
    return [
        ContactLine(
            contact=contact,
            has_consent=bool(contact.standing),
            consents=[consent_line(consent, on) for consent in contact.standing if consent.program_id in may_read],
            is_twice=contact.is_active and names[_called(contact)] > 1,
        )
        for contact in contacts
    ]


def _called(contact):
    return contact.first_name.casefold(), contact.last_name.casefold(), contact.relationship


@dataclass(frozen=True)
class DraftLine:
    """A paper that cannot be relied on, and what it lacks."""

    draft: DraftConsent
    lacks: list[str]


def drafts_with_gaps(client: Client, user: User) -> list[DraftLine]:
    """The client's drafts that were neither completed nor closed, in one query."""
    waiting = client.draft_consents.visible_to(user).waiting().select_related("contact")
    return [DraftLine(draft, missing_elements(draft)) for draft in waiting]


def consent_line(consent: Consent, on) -> ConsentLine:
    """A consent as a list prints it; `consent.program` is loaded."""
    return ConsentLine(consent=consent, status=consent.status_on(on), words=consent.standing_on(on))
