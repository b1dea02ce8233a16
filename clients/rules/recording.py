"""How a consent is written down, and how it ends (42 CFR 2.31(a) to (c))."""

import datetime as dt

from dateutil.relativedelta import relativedelta
from django.utils import dateformat, timezone

from clients.enums import Category, ConsentKind, SignatureMethod, SignerCapacity
from clients.models import Client, Consent, ConsentRecipient, Contact, DraftConsent
from clients.models.consent import DAY
from iop_portal.models import Program

# Ours, not the law's: a consent with a date is asked for anew at least every two years.
LONGEST = dt.timedelta(days=731)
OF_AGE = 18
# Element 10 for treatment, payment and operations: what the client is told before signing.
TPO_STATEMENTS = (
    "What is shared under this consent with a covered entity or business associate for treatment, payment and health care "
    "operations may be shared further as HIPAA permits, except in civil, criminal, administrative or legislative proceedings "
    "against me. I may refuse to sign. Then treatment that depends on others being told, or being paid by a health plan, may "
    "not be possible here, and I may be asked to pay myself."
)


def missing_elements(draft: DraftConsent | Consent) -> list[str]:
    """Which elements of 42 CFR 2.31(a) are not there, in the order of the rule. A consent that lacks one cannot be relied on."""
    elements = [
        ("what may be shared", draft.information and draft.categories),
        ("to whom", draft.contact_id or draft.recipient_name),
        ("the purpose", draft.purpose),
        ("until when", _until_when(draft)),
        ("the signature", draft.signed_name),
        ("the day it was signed", draft.signed_on),
    ]
    return [name for name, is_there in elements if not is_there]


def _until_when(draft):
    ends_by_itself = getattr(draft, "ends_with_treatment", False) or getattr(draft, "kind", "") == ConsentKind.TPO
    return draft.expires_on or draft.expiry_event or ends_by_itself


def blockers_to_recording(client: Client, *, program: Program, facts: dict, contact: Contact | None = None) -> list[str]:
    """Why this cannot be written down as a consent. Missing elements are said by the model, at their fields."""
    first_contact = client.episodes.filter(program=program).order_by("inquired_on").values_list("inquired_on", flat=True)
    known_since = first_contact.first()
    reasons = []
    if contact is not None and not contact.is_active:
        reasons.append("This contact is marked as no longer active.")
    if known_since is None:
        reasons.append(f"This client has no episode of care in {program}, so there is nothing that it could disclose.")
    reasons += _wrong_kind(facts, contact)
    if facts.get("signed_on"):
        reasons += _wrong_dates(facts, known_since, timezone.localdate(timezone=program.zone))
        reasons += _wrong_signer(facts, client)
    return reasons


def _wrong_kind(facts, contact):
    kind, reasons = facts.get("kind", ConsentKind.SPECIFIC), []
    if kind == ConsentKind.TPO and contact is not None:
        reasons.append("A consent for treatment, payment and operations goes to organizations, not to the client's own people.")
    if (kind == ConsentKind.COUNSELING_NOTES) != (Category.COUNSELING_NOTES in facts["categories"]):
        reasons.append("Counseling notes need a consent of their own kind.")
    elif kind == ConsentKind.COUNSELING_NOTES and len(facts["categories"]) > 1:
        reasons.append("A consent for counseling notes cannot be combined with anything else.")
    if kind == ConsentKind.PROCEEDINGS and Category.FAMILY_SESSION in facts["categories"]:
        reasons.append("A consent for legal proceedings cannot be combined with taking part in family sessions.")
    return reasons


def _wrong_dates(facts, known_since, today):
    signed_on, expires_on, reasons = facts["signed_on"], facts.get("expires_on"), []
    if signed_on > today:
        reasons.append("The day it was signed lies in the future.")
    elif known_since and signed_on < known_since:
        reasons.append(f"The day it was signed lies before the first contact, on {dateformat.format(known_since, DAY)}.")
    elif facts.get("signature_method") == SignatureMethod.TYPED and signed_on != today:
        reasons.append("Who types a name signs today. For an earlier day, choose the signed paper.")
    elif facts.get("signature_method") == SignatureMethod.DRAWN and signed_on != today:
        reasons.append("Who draws a signature signs today. For an earlier day, choose the signed paper.")
    if expires_on and expires_on - signed_on > LONGEST:
        reasons.append("A consent lasts at most two years here: choose an earlier last day.")
    return reasons


def _wrong_signer(facts, client):
    """A minor signs alone, or with the parent or guardian whose consent is needed; nobody signs over a minor's head (2.14)."""
    is_minor = relativedelta(facts["signed_on"], client.born_on).years < OF_AGE
    signed_as, reasons = facts.get("signed_as", SignerCapacity.CLIENT), []
    if signed_as == SignerCapacity.GUARDIAN and not is_minor:
        reasons.append("The client was of age on that day, so no parent or guardian signs. Choose who has legal authority.")
    if signed_as == SignerCapacity.GUARDIAN and is_minor and not facts.get("also_signed_name"):
        reasons.append("Where a parent or guardian signs, the minor signs too: write the name under “Also signed by”.")
    return reasons


def blockers_to_revocation(consent: Consent) -> list[str]:
    """Why this consent cannot be revoked. An expired one can: the client's word is kept either way."""
    if consent.revoked_at is None:
        return []
    revoked_on = timezone.localtime(consent.revoked_at, consent.program.zone)
    what = "known to be false since" if consent.is_false else "revoked on"
    return [f"This consent was {what} {dateformat.format(revoked_on, DAY)} already."]


def blockers_to_revoking_recipient(recipient: ConsentRecipient) -> list[str]:
    """Why this one recipient cannot be taken out of the consent."""
    reasons = blockers_to_revocation(recipient.consent)
    return reasons or (["This recipient was taken out of the consent already."] if recipient.revoked_at is not None else [])


def blockers_to_ending(consent: Consent, *, on: dt.date | None = None) -> list[str]:
    """Why it cannot be written down that the event happened which ends this consent."""
    reasons = blockers_to_revocation(consent)
    if consent.event_on is not None:
        reasons.append(f"This consent ended with what happened on {dateformat.format(consent.event_on, DAY)} already.")
    elif not consent.awaits_event:
        reasons.append("This consent does not end with an event.")
    if on is not None and on > timezone.localdate(timezone=consent.program.zone):
        reasons.append("The day lies in the future.")
    if on is not None and on < consent.signed_on:
        reasons.append("What ends a consent cannot have happened before it was signed.")
    return reasons


def blockers_to_closing(draft: DraftConsent) -> list[str]:
    """Why this draft cannot be set aside."""
    return ["This draft was closed already."] if draft.closed_at is not None else []
