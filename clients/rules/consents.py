"""What may be said to whom: the one gate that every page and every action about a contact asks (42 CFR 2.31, domain.md 3.5)."""

import datetime as dt

from django.utils import dateformat, timezone

from clients.enums import Category, SignatureMethod
from clients.models import Consent, Contact
from clients.models.consent import DAY
from iop_portal.models import Program

# Ours, not the law's: a consent with a date is asked for anew at least every two years.
LONGEST = dt.timedelta(days=731)


def blockers_to_disclosure(contact: Contact, *, program: Program, category: str, on, until=None) -> list[str]:
    """Why this program may not tell this person anything of that category on that day, or let them take part.

    `on` is a day on the program's clock. `until` is given only for what is already over: when it ended. A revocation after
    that leaves it standing; any other revocation counts from its second on.
    """
    given = _given_to(program, contact)
    if not given:
        return [f"No consent given to {program} names this person."]
    flaws = [_flaws(consent, program, category, on, until) for consent in given]
    fewest = min(len(found) for found in flaws)
    nearest = {}
    for found in flaws:
        if len(found) == fewest:
            for kind, sentence in found.items():
                nearest.setdefault(kind, sentence)
    return list(nearest.values())


def consent_for(contact: Contact, *, program: Program, category: str, on, until=None) -> Consent | None:
    """The consent to rely on where there are no blockers: the newest that stands."""
    standing = [consent for consent in _given_to(program, contact) if not _flaws(consent, program, category, on, until)]
    return standing[0] if standing else None


def _given_to(program, contact):
    """Newest first; from what was prefetched, if it was."""
    return [consent for consent in contact.consents.all() if consent.program_id == program.pk]


def _flaws(consent, program, category, on, until) -> dict[str, str]:
    flaws = {}
    if consent.revoked_at is not None and (until is None or consent.revoked_at < until):
        revoked_on = timezone.localtime(consent.revoked_at, program.zone)
        flaws["revoked"] = f"The consent was revoked on {dateformat.format(revoked_on, DAY)}."
    if consent.expires_on is not None and consent.expires_on < on:
        flaws["expired"] = f"The consent expired: its last day was {dateformat.format(consent.expires_on, DAY)}."
    if consent.signed_on > on:
        flaws["later"] = f"The consent was signed later, on {dateformat.format(consent.signed_on, DAY)}."
    if category not in consent.categories:
        flaws["category"] = f"The consent does not cover this: {Category(category).label.lower()}."
    return flaws


def blockers_to_recording(contact: Contact, *, program: Program, facts: dict) -> list[str]:
    """Why this cannot be written down as a consent. Missing elements are said by the model, at their fields."""
    first_contact = contact.client.episodes.filter(program=program).order_by("inquired_on").values_list("inquired_on", flat=True)
    known_since = first_contact.first()
    reasons = []
    if not contact.is_active:
        reasons.append("This contact is marked as no longer active.")
    if known_since is None:
        reasons.append(f"This client has no episode of care in {program}, so there is nothing that it could disclose.")
    if facts.get("signed_on"):
        reasons += _wrong_dates(facts, known_since, timezone.localdate(timezone=program.zone))
    return reasons


def _wrong_dates(facts, known_since, today):
    signed_on, expires_on, reasons = facts["signed_on"], facts.get("expires_on"), []
    if signed_on > today:
        reasons.append("The day it was signed lies in the future.")
    elif known_since and signed_on < known_since:
        reasons.append(f"The day it was signed lies before the first contact, on {dateformat.format(known_since, DAY)}.")
    elif facts.get("signature_method") == SignatureMethod.TYPED and signed_on != today:
        reasons.append("Who types a name signs today. For an earlier day, choose the signed paper.")
    if expires_on and expires_on - signed_on > LONGEST:
        reasons.append("A consent lasts at most two years here: choose an earlier last day.")
    return reasons


def blockers_to_revocation(consent: Consent) -> list[str]:
    """Why this consent cannot be revoked. An expired one can: the client's word is kept either way."""
    if consent.revoked_at is None:
        return []
    revoked_on = timezone.localtime(consent.revoked_at, consent.program.zone)
    return [f"This consent was revoked on {dateformat.format(revoked_on, DAY)} already."]
