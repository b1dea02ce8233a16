"""Consents are written down as they were signed, and end by their last day, by an event or by the client's word."""

import datetime as dt
import hashlib

from django.db import transaction
from django.utils import timezone

from clients.enums import ConsentKind
from clients.models import Client, Consent, ConsentRecipient, ConsentScan, Contact, DraftConsent, Episode
from clients.rules import recording as rules
from clients.scanning import blockers_to_scan, media_type_of
from iop_portal.models import Program, User
from iop_portal.refusals import Refused


@transaction.atomic
def record(*, contact: Contact, program: Program, facts: dict, draft: DraftConsent | None = None, by: User) -> Consent:
    """Keep a consent to one of the client's contacts exactly as it was signed. It is sealed from this moment."""
    contact = Contact.objects.select_for_update(no_key=True, of=("self",)).select_related("client").get(pk=contact.pk)
    client = contact.client
    if reasons := rules.blockers_to_recording(client, program=program, facts=facts, contact=contact):
        raise Refused(reasons)
    named = {"contact": contact, "recipient_name": contact.display_name}
    consent = _keep(client=client, program=program, facts=facts, named=named, by=by)
    if draft is not None:
        close_draft(draft=draft, by=by)
    return consent


@transaction.atomic
def record_for(*, client: Client, program: Program, recipients: list[dict], facts: dict, by: User) -> Consent:
    """Keep a consent to recipients beyond the client's contacts: each with `name`, `kind` and `address`, revocable alone."""
    client = Client.objects.select_for_update(no_key=True, of=("self",)).get(pk=client.pk)
    reasons = rules.blockers_to_recording(client, program=program, facts=facts)
    if not recipients:
        reasons.append("Name at least one recipient.")
    if reasons:
        raise Refused(reasons)
    named = {
        "recipients_named": len(recipients),
        "recipient_name": "; ".join(recipient["name"] for recipient in recipients),
        "statements": rules.TPO_STATEMENTS if facts.get("kind") == ConsentKind.TPO else "",
    }
    consent = _keep(client=client, program=program, facts=facts, named=named, by=by)
    for recipient in recipients:
        row = ConsentRecipient(consent=consent, **recipient)
        row.full_clean()
        row.save()
    return consent


def _keep(*, client, program, facts, named, by):
    consent = Consent(client=client, program=program, client_name=client.display_name, recorded_by=by, **named, **facts)
    consent.full_clean()
    consent.save()
    return consent


@transaction.atomic
def revoke(*, consent: Consent, words: str, by: User) -> Consent:
    """Stop disclosures under this consent from this second. What was done before in reliance on it stands.

    What waits on it elsewhere, such as a family's booking, is marked by PostgreSQL in this very transaction (ADR 13).
    """
    return _take_back(consent, words, by)


@transaction.atomic
def declare_false(*, consent: Consent, words: str, by: User) -> Consent:
    """It never was what it says: signed by somebody else, recorded for the wrong person. Not to be relied on (2.31(c)(4)).

    From this second on, like a revocation: what was done before in good faith stands, and what waits on it is marked.
    """
    return _take_back(consent, words, by, is_false=True)


def _take_back(consent, words, by, *, is_false=False):
    consent = _locked(consent)
    if reasons := rules.blockers_to_revocation(consent):
        raise Refused(reasons)
    consent.revoked_at, consent.revoked_by, consent.revocation_words, consent.is_false = timezone.now(), by, words, is_false
    consent.clean_fields(exclude=["client", "contact", "program", "recorded_by"])
    consent.save(update_fields=["revoked_at", "revoked_by", "revocation_words", "is_false"])
    return consent


@transaction.atomic
def revoke_recipient(*, recipient: ConsentRecipient, words: str, by: User) -> ConsentRecipient:
    """Take one recipient out of a consent, from this second. The others still stand."""
    consent = _locked(recipient.consent)
    recipient = ConsentRecipient.objects.select_for_update(no_key=True, of=("self",)).get(pk=recipient.pk)
    recipient.consent = consent
    if reasons := rules.blockers_to_revoking_recipient(recipient):
        raise Refused(reasons)
    recipient.revoked_at, recipient.revoked_by, recipient.revocation_words = timezone.now(), by, words
    recipient.clean_fields(exclude=["consent"])
    recipient.save(update_fields=["revoked_at", "revoked_by", "revocation_words"])
    return recipient


@transaction.atomic
def end(*, consent: Consent, on: dt.date, by: User) -> Consent:
    """The event happened until which the client consented. The day itself still counts."""
    consent = _locked(consent)
    if reasons := rules.blockers_to_ending(consent, on=on):
        raise Refused(reasons)
    consent.event_on, consent.event_recorded_at, consent.event_recorded_by = on, timezone.now(), by
    consent.save(update_fields=["event_on", "event_recorded_at", "event_recorded_by"])
    return consent


def end_with_treatment(*, episode: Episode, on: dt.date, by: User) -> int:
    """A discharge ends the consents that were given until the end of treatment. Called inside the discharge's transaction."""
    waiting = Consent.objects.filter(
        client=episode.client_id, program=episode.program_id, ends_with_treatment=True, event_on=None, revoked_at=None,
        signed_on__lte=on,
    )  # fmt: skip
    return waiting.update(event_on=on, event_recorded_at=timezone.now(), event_recorded_by=by)


@transaction.atomic
def add_scan(*, consent: Consent, content: bytes, by: User) -> ConsentScan:
    """Keep the signed paper beside the consent."""
    if reasons := blockers_to_scan(content):
        raise Refused(reasons)
    scan = ConsentScan(
        consent=consent,
        content=content,
        media_type=media_type_of(content),
        size=len(content),
        fingerprint=hashlib.sha256(content).hexdigest(),
        added_by=by,
    )
    scan.full_clean()
    scan.save()
    return scan


@transaction.atomic
def keep_draft(*, client: Client, program: Program, facts: dict, by: User) -> DraftConsent:
    """Keep what is known of a paper that cannot be relied on yet."""
    draft = DraftConsent(client=client, program=program, kept_by=by, **facts)
    draft.full_clean()
    draft.save()
    return draft


@transaction.atomic
def close_draft(*, draft: DraftConsent, by: User) -> DraftConsent:
    """The draft was completed by a consent, or will not be."""
    draft = DraftConsent.objects.select_for_update(no_key=True, of=("self",)).get(pk=draft.pk)
    if reasons := rules.blockers_to_closing(draft):
        raise Refused(reasons)
    draft.closed_at, draft.closed_by = timezone.now(), by
    draft.save(update_fields=["closed_at", "closed_by"])
    return draft


def _locked(consent):
    return Consent.objects.select_for_update(no_key=True, of=("self",)).select_related("program").get(pk=consent.pk)
