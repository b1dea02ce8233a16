"""Consents are written down as they were signed, and end by their last day or by the client's word."""

from django.db import transaction
from django.utils import timezone

from clients.models import Consent, Contact
from clients.rules.consents import blockers_to_recording, blockers_to_revocation
from iop_portal.models import Program, User
from iop_portal.refusals import Refused


@transaction.atomic
def record(*, contact: Contact, program: Program, facts: dict, by: User) -> Consent:
    """Keep a consent exactly as it was signed. It is sealed from this moment; a mistake is revoked and recorded anew."""
    contact = Contact.objects.select_for_update(no_key=True, of=("self",)).select_related("client").get(pk=contact.pk)
    if reasons := blockers_to_recording(contact, program=program, facts=facts):
        raise Refused(reasons)
    consent = Consent(
        client=contact.client,
        contact=contact,
        program=program,
        client_name=contact.client.display_name,
        recipient_name=contact.display_name,
        recorded_by=by,
        **facts,
    )
    consent.full_clean()
    consent.save()
    return consent


@transaction.atomic
def revoke(*, consent: Consent, words: str, by: User) -> Consent:
    """Stop disclosures under this consent from this second. What was done before in reliance on it stands."""
    consent = Consent.objects.select_for_update(no_key=True, of=("self",)).select_related("program").get(pk=consent.pk)
    if reasons := blockers_to_revocation(consent):
        raise Refused(reasons)
    consent.revoked_at, consent.revoked_by, consent.revocation_words = timezone.now(), by, words
    consent.clean_fields(exclude=["client", "contact", "program", "recorded_by"])
    consent.save(update_fields=["revoked_at", "revoked_by", "revocation_words"])
    return consent
