"""Consents that the law keeps apart, recipients beyond the family, and how a consent ends."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.actions import consents, episodes
from clients.models import Consent, ConsentRecipient, Contact
from clients.rules.consents import blockers_to_disclosure, consent_for
from clients.rules.recording import TPO_STATEMENTS, missing_elements
from clients.tests.factories import (
    ConsentFactory,
    ConsentRecipientFactory,
    ConsentScanFactory,
    ContactFactory,
    DraftConsentFactory,
    EpisodeFactory,
    OfficialConsentFactory,
    days_ago,
)
from clients.tests.test_consents import facts
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory

pytestmark = pytest.mark.django_db
CLINIC = {"name": "Northside Clinic", "kind": "organization", "address": "1 Example Street"}
PLANS = {"name": "My health plans", "kind": "class", "address": ""}
STROKES = "M10 100" + "".join(f"L{10 + step * 20} {100 + step % 3 * 9}" for step in range(1, 12))


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True, program__name="Riverside")


def record_for(episode, recipients=(CLINIC, PLANS), **others):
    given = facts(**({"kind": "tpo", "categories": ["attendance", "plan"], "expires_on": None} | others))
    return consents.record_for(
        client=episode.client, program=episode.program, recipients=list(recipients), facts=given, by=UserFactory()
    )


def ask(recipient, episode, category="attendance", **others):
    fresh = type(recipient).objects.get(pk=recipient.pk)
    return blockers_to_disclosure(fresh, program=episode.program, category=category, on=timezone.localdate(), **others)


def test_a_consent_for_treatment_payment_and_operations_names_several_and_says_what_follows(episode):
    consent = record_for(episode)

    clinic, plans = consent.recipients.all()
    assert (consent.recipient_name, consent.statements) == ("Northside Clinic; My health plans", TPO_STATEMENTS)
    assert consent.until_words == "until it is revoked"
    assert ask(clinic, episode) == ask(plans, episode, "plan") == []
    assert ask(clinic, episode, "progress") == ["The consent does not cover this: progress in treatment."]


def test_one_recipient_is_taken_out_and_the_other_still_stands(episode):
    clinic, plans = record_for(episode).recipients.all()

    consents.revoke_recipient(recipient=clinic, words="Said so today", by=UserFactory())

    assert "The consent was revoked on" in ask(clinic, episode)[0]
    assert ask(plans, episode) == []
    with pytest.raises(Refused, match="taken out of the consent already"):
        consents.revoke_recipient(recipient=clinic, words="Again", by=UserFactory())
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        ConsentRecipient.objects.filter(pk=clinic.pk).update(revoked_at=None, revoked_by=None)


def test_the_whole_consent_ends_for_everybody_it_names(episode):
    consent = record_for(episode)

    consents.revoke(consent=consent, words="In writing", by=UserFactory())

    assert all("The consent was revoked on" in ask(recipient, episode)[0] for recipient in consent.recipients.all())


def test_nobody_is_added_to_a_signed_consent_or_changed_in_it(episode):
    consent = record_for(episode)

    with pytest.raises(IntegrityError, match="Nobody is added to a signed consent"), transaction.atomic():
        ConsentRecipientFactory(consent=consent)
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        consent.recipients.update(name="Somebody else")
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        consent.recipients.all().delete()


@pytest.mark.parametrize(
    ("kind", "categories", "asked", "words"),
    [
        ("tpo", ["attendance"], {"for_proceedings": True}, "another kind: treatment, payment and operations"),
        ("specific", ["attendance"], {"for_proceedings": True}, "another kind: to named persons or organizations"),
        ("proceedings", ["attendance"], {}, "another kind: use in legal proceedings"),
        ("counseling_notes", ["counseling_notes"], {}, "another kind: sud counseling notes"),
        ("tpo", ["attendance"], {"category": "counseling_notes"}, "another kind: treatment, payment and operations"),
    ],
)
def test_no_kind_does_the_work_of_another(episode, kind, categories, asked, words):
    trait = {"statements": "Told"} if kind == "tpo" else {}
    consent = OfficialConsentFactory(program=episode.program, kind=kind, categories=categories, **trait)
    recipient = ConsentRecipientFactory(consent=consent)

    assert words in ask(recipient, episode, **asked)[0]


@pytest.mark.parametrize(("kind", "categories"), [("proceedings", ["attendance"]), ("counseling_notes", ["counseling_notes"])])
def test_each_kind_does_its_own_work(episode, kind, categories):
    consent = OfficialConsentFactory(program=episode.program, kind=kind, categories=categories)
    recipient = ConsentRecipientFactory(consent=consent)
    asked = {"category": categories[0], "for_proceedings": kind == "proceedings"}

    assert ask(recipient, episode, **asked) == []
    found = consent_for(recipient, program=episode.program, on=timezone.localdate(), **asked)
    assert found == consent


@pytest.mark.parametrize(
    ("others", "constraint"),
    [
        ({"kind": "counseling_notes", "categories": ["counseling_notes", "plan"]}, "consent_counseling_notes_alone"),
        ({"kind": "specific", "categories": ["counseling_notes"]}, "consent_counseling_notes_alone"),
        ({"kind": "tpo"}, "consent_tpo_is_whole"),
        ({"kind": "anything"}, "consent_kind_known"),
        ({"recipients_named": 0}, "consent_names_its_recipients"),
        ({"signed_as": "representative"}, "consent_signer_has_authority"),
        ({"signature_method": "drawn"}, "consent_drawn_or_not"),
        ({"drawn_signature": STROKES}, "consent_drawn_or_not"),
        ({"event_on": days_ago(1)}, "consent_event_recorded_by"),
    ],
)
def test_postgresql_keeps_the_kinds_apart(others, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        OfficialConsentFactory(**others)


def test_kinds_that_are_mixed_are_refused_in_words(episode):
    mother = ContactFactory(client=episode.client)

    def record(**others):
        with pytest.raises(Refused) as refusal:
            consents.record(contact=mother, program=episode.program, facts=facts(**others), by=UserFactory())
        return refusal.value.reasons

    assert record(kind="counseling_notes", categories=["counseling_notes", "plan"]) == [
        "A consent for counseling notes cannot be combined with anything else."
    ]
    assert record(categories=["counseling_notes"]) == ["Counseling notes need a consent of their own kind."]
    assert "goes to organizations" in record(kind="tpo")[0]
    assert "cannot be combined with taking part in family sessions" in record(kind="proceedings")[0]
    with pytest.raises(Refused, match="Name at least one recipient"):
        record_for(episode, recipients=())


def test_a_minor_signs_too_and_an_adult_has_no_guardian(episode):
    mother, signed = ContactFactory(client=episode.client), {"signed_as": "guardian", "signer_authority": "Mother"}

    with pytest.raises(Refused, match="of age"):
        consents.record(contact=mother, program=episode.program, facts=facts(**signed), by=UserFactory())
    episode.client.born_on = timezone.localdate() - dt.timedelta(days=16 * 366)
    episode.client.save()
    with pytest.raises(Refused, match="the minor signs too"):
        consents.record(contact=mother, program=episode.program, facts=facts(**signed), by=UserFactory())
    both = facts(**signed, also_signed_name="Casey Example")
    assert consents.record(contact=mother, program=episode.program, facts=both, by=UserFactory()).also_signed_name


def test_a_draft_allows_nothing_and_says_what_it_lacks(episode):
    draft = DraftConsentFactory(contact=ContactFactory(client=episode.client), program=episode.program)

    assert missing_elements(draft) == ["the purpose", "until when", "the signature", "the day it was signed"]
    assert ask(draft.contact, episode) == [
        "No consent given to Riverside names this person.",
        "A draft cannot be relied on: it lacks the purpose, until when, the signature, the day it was signed.",
    ]


def test_a_consent_completes_a_draft_and_both_stay(episode):
    draft = DraftConsentFactory(contact=ContactFactory(client=episode.client), program=episode.program)

    consents.record(contact=draft.contact, program=episode.program, facts=facts(), draft=draft, by=UserFactory())

    draft.refresh_from_db()
    assert draft.closed_at
    assert ask(draft.contact, episode, "family_session") == []
    with pytest.raises(Refused, match="closed already"):
        consents.close_draft(draft=draft, by=UserFactory())
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        type(draft).objects.update(signed_name="Forged")


def test_a_discharge_ends_what_was_given_until_the_end_of_treatment(episode):
    mother = ContactFactory(client=episode.client)
    ends = ConsentFactory(contact=mother, program=episode.program, expires_on=None, ends_with_treatment=True)
    stays = ConsentFactory(contact=mother, program=episode.program, categories=["discharge"])

    episodes.discharge(episode=episode, on=days_ago(1), reason="completed", summary="Went well", by=UserFactory())

    ends.refresh_from_db()
    stays.refresh_from_db()
    assert (ends.event_on, stays.event_on) == (days_ago(1), None)
    assert ends.standing_on(timezone.localdate()).startswith("Ended: what ends it happened on")
    assert ends.standing_on(ends.event_on).endswith(": what ends it has happened")
    assert "The consent ended: what ends it happened on" in " ".join(ask(mother, episode, "family_session"))
    assert set(Consent.objects.in_force(days_ago(1))) == {ends, stays}
    assert set(Consent.objects.in_force(timezone.localdate())) == {stays}


def test_an_event_ends_a_consent_once_and_its_day_still_counts(episode):
    mother = ContactFactory(client=episode.client)
    consent = ConsentFactory(contact=mother, program=episode.program, expires_on=None, expiry_event="the end of probation")

    with pytest.raises(Refused, match="before it was signed"):
        consents.end(consent=consent, on=days_ago(11), by=UserFactory())
    with pytest.raises(Refused, match="in the future"):
        consents.end(consent=consent, on=days_ago(-1), by=UserFactory())
    consents.end(consent=consent, on=timezone.localdate(), by=UserFactory())

    assert ask(mother, episode, "family_session") == []
    with pytest.raises(Refused, match="already"):
        consents.end(consent=consent, on=timezone.localdate(), by=UserFactory())
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        Consent.objects.update(event_on=None, event_recorded_at=None, event_recorded_by=None)
    consents.revoke(consent=consent, words="In writing too", by=UserFactory())
    with pytest.raises(Refused, match="does not end with an event"):
        consents.end(consent=ConsentFactory(contact=mother), on=timezone.localdate(), by=UserFactory())


@pytest.mark.parametrize(
    "path", ["", "M1 1L2 2", "x" * 20001, STROKES + "<script>", "M999 1" + STROKES, STROKES + "Z", "M1 1L2 2\n"]
)
def test_only_strokes_are_taken_for_a_drawn_signature(episode, path):
    drawn = facts(signature_method="drawn", drawn_signature=path)

    with pytest.raises(ValidationError):
        consents.record(contact=ContactFactory(client=episode.client), program=episode.program, facts=drawn, by=UserFactory())


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(b"%PDF-1.7 x", "application/pdf"), (b"\x89PNG\r\n\x1a\nx", "image/png"), (b"\xff\xd8\xff\xe0x", "image/jpeg")],
)
def test_a_scan_is_kept_as_what_its_first_bytes_say(content, media_type):
    scan = consents.add_scan(consent=ConsentFactory(), content=content, by=UserFactory())

    assert (scan.media_type, scan.size, bytes(scan.content)) == (media_type, len(content), content)


@pytest.mark.parametrize("content", [b"<html>", b"MZ\x90", b"", b"%PDF-" + bytes(8 * 1024 * 1024)])
def test_what_no_scanner_makes_is_refused(content):
    with pytest.raises(Refused):
        consents.add_scan(consent=ConsentFactory(), content=content, by=UserFactory())


def test_a_scan_is_kept_as_it_is():
    scan = ConsentScanFactory()

    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        type(scan).objects.update(content=b"%PDF-other")
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        type(scan).objects.filter(pk=scan.pk).delete()
    assert Contact.objects.count() == 1
