"""Consents beyond the family, papers that are not complete, and what left the program over the years."""

import datetime as dt

from django.utils import timezone

from clients.actions import consents, disclosures
from clients.models import Consent, ConsentRecipient, Disclosure, DisclosurePacket, DraftConsent
from clients.packets import packet_of
from clients.rules.recording import TPO_STATEMENTS
from iop_portal.demo.people import at
from iop_portal.papers import Part, pdf_of

RECIPIENTS = [
    ("Northside Clinic (invented)", "organization", "1 Example Street, Sampletown"),
    ("My health plans", "class", ""),
    ("Sample County Probation (invented)", "organization", "2 Example Square, Sampletown"),
]
CATEGORIES = {
    "tpo": ["attendance", "progress", "plan", "discharge"],
    "specific": ["attendance"],
    "proceedings": ["attendance", "progress"],
    "counseling_notes": ["counseling_notes"],
}
STROKES = "M40 120L70 60L95 130L120 70L150 125L190 95L230 120L280 90L330 118L390 84L450 116L540 96"
LETTER = [Part("Text", paragraphs=["As agreed, a short word on how things are going. With kind regards."])]


def releases(people, today):
    """For the first people who were admitted: every kind of consent, drafts, disclosures from today to seven years ago."""
    admitted = [person for person in people if person.has_been_admitted][:8]
    if len(admitted) < 8:
        return
    for number, person in enumerate(admitted):
        kind = list(CATEGORIES)[number % len(CATEGORIES)]
        years = [0, 1, 4, 7][number // 2]
        consent = _consent(person, kind, today - dt.timedelta(days=years * 365), is_drawn=years == 0)
        if kind != "counseling_notes":
            _disclose(person, consent, number)
    _ends(admitted, today)
    DraftConsent.objects.create(
        client=admitted[0].client, program=admitted[0].place.program, recipient_name="An aunt", categories=["attendance"],
        information="Whether the client attends", came_from="Paper in the old file", kept_by=admitted[0].place.intake,
    )  # fmt: skip
    _emergency(admitted[1])


def _consent(person, kind, signed_on, *, is_drawn=False):
    names = RECIPIENTS[:2] if kind == "tpo" else RECIPIENTS[2:] if kind == "proceedings" else RECIPIENTS[:1]
    consent = Consent.objects.create(
        client=person.client, program=person.place.program, kind=kind, recipients_named=len(names),
        client_name=person.client.display_name, recipient_name="; ".join(name for name, _, _ in names),
        categories=CATEGORIES[kind], information="What they need to know to do their part", purpose="At my request",
        statements=TPO_STATEMENTS if kind == "tpo" else "", ends_with_treatment=kind != "tpo",
        signature_method="drawn" if is_drawn else "paper", drawn_signature=STROKES if is_drawn else "",
        signed_on=signed_on, signed_name=f"{person.client.first_name} {person.client.last_name}", recorded_by=person.place.intake,
    )  # fmt: skip
    for name, recipient_kind, place in names:
        ConsentRecipient.objects.create(consent=consent, name=name, kind=recipient_kind, address=place)
    return consent


def _disclose(person, consent, number):
    """One letter, made with its paper as the portal makes it."""
    signed_at = at(person, consent.signed_on, 15)
    recipient = consent.recipients.first()
    disclosure = Disclosure.objects.create(
        client=person.client, program=person.place.program, basis="consent", route="letter", consent=consent,
        recipient=recipient, recipient_name=recipient.name, recipient_address=recipient.address,
        category=consent.categories[0], is_for_proceedings=consent.kind == "proceedings",
        description=f"Attendance, letter {number + 1}", purpose=consent.purpose,
        notice=disclosures.notice_in_use(timezone.localdate()), disclosed_at=min(signed_at, timezone.now()),
        disclosed_by=person.place.clinicians[0],
    )  # fmt: skip
    paper = packet_of(disclosure, LETTER)
    DisclosurePacket.objects.create(disclosure=disclosure, source=paper.as_json(), pdf=pdf_of(paper))


def _ends(admitted, today):
    """One recipient taken out, one consent revoked, one ended."""
    tpo, specific, proceedings = (Consent.objects.filter(kind=kind).order_by("pk") for kind in ("tpo", "specific", "proceedings"))
    by = admitted[0].place.intake
    consents.revoke_recipient(recipient=tpo.first().recipients.last(), words="By phone", by=by)
    consents.revoke(consent=proceedings.last(), words="In writing", by=by)
    consents.end(consent=specific.filter(ends_with_treatment=True).last(), on=today, by=by)


def _emergency(person):
    disclosures.record_emergency(
        client=person.client,
        program=person.place.program,
        facts={
            "recipient_name": "Dr. Invented",
            "recipient_affiliation": "Sample County Hospital (invented)",
            "recipient_address": "(555) 010-0300",
            "emergency_nature": "Found unconscious in the waiting room; the ambulance asked what the client takes",
            "description": "Medication and allergies",
            "disclosed_at": timezone.now() - dt.timedelta(hours=20),
        },
        by=person.place.clinicians[0],
    )
