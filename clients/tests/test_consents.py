"""Consents: recorded as signed, sealed, revoked."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.actions import consents
from clients.models import Consent
from clients.rules.consents import blockers_to_disclosure
from clients.rules.recording import blockers_to_revocation
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True)


@pytest.fixture
def mother(episode):
    return ContactFactory(client=episode.client, first_name="Robin", last_name="Invented")


def facts(**others):
    given = {
        "categories": ["family_session"], "information": "That I attend", "purpose": "At my request", "expires_on": days_ago(-90),
        "expiry_event": "", "signed_on": timezone.localdate(), "signed_name": "Casey Example", "signature_method": "typed",
    }  # fmt: skip
    return given | others


def record(contact, program, **others):
    return consents.record(contact=contact, program=program, facts=facts(**others), by=UserFactory())


def test_a_recorded_consent_opens_the_gate(mother, episode):
    consent = record(mother, episode.program)

    asked = {"program": episode.program, "category": "family_session", "on": timezone.localdate()}
    assert blockers_to_disclosure(mother, **asked) == []
    assert (consent.client_name, consent.recipient_name) == (episode.client.display_name, "Robin Invented")


@pytest.mark.parametrize("gone", ["information", "purpose", "signed_name", "categories", "expires_on", "signed_on"])
def test_a_consent_that_lacks_an_element_is_not_written(mother, episode, gone):
    empty = {"categories": [], "expires_on": None, "signed_on": None}.get(gone, "")

    with pytest.raises(ValidationError):
        record(mother, episode.program, **{gone: empty})
    assert Consent.objects.count() == 0


@pytest.mark.parametrize("gone", ["information", "purpose", "signed_name", "client_name", "recipient_name"])
def test_postgresql_refuses_a_consent_that_lacks_an_element(mother, gone):
    with pytest.raises(IntegrityError, match="consent_has_its_elements"):
        ConsentFactory(contact=mother, **{gone: ""})


def test_postgresql_refuses_a_consent_without_an_end_or_without_anything_covered(mother):
    with pytest.raises(IntegrityError, match="consent_says_until_when"), transaction.atomic():
        ConsentFactory(contact=mother, expires_on=None)
    with pytest.raises(IntegrityError, match="consent_covers_something"), transaction.atomic():
        ConsentFactory(contact=mother, categories=[])
    with pytest.raises(IntegrityError, match="consent_covers_something"), transaction.atomic():
        ConsentFactory(contact=mother, categories=["everything"])


def test_postgresql_refuses_a_consent_that_names_another_clients_contact(mother):
    with pytest.raises(IntegrityError, match="contact of its own client"):
        ConsentFactory(contact=mother, client=ContactFactory().client)


@pytest.mark.parametrize(
    ("others", "sentence"),
    [
        ({"signed_on": days_ago(-1), "signature_method": "paper"}, "The day it was signed lies in the future."),
        ({"signed_on": days_ago(1)}, "Who types a name signs today. For an earlier day, choose the signed paper."),
        ({"expires_on": days_ago(-732)}, "A consent lasts at most two years here: choose an earlier last day."),
        ({"expires_on": dt.date.max}, "A consent lasts at most two years here: choose an earlier last day."),
    ],
)
def test_dates_that_cannot_be_are_refused(mother, episode, others, sentence):
    with pytest.raises(Refused) as refusal:
        record(mother, episode.program, **others)

    assert refusal.value.reasons == [sentence]
    assert Consent.objects.count() == 0


def test_two_years_to_the_day_and_a_paper_of_the_first_contact_are_fine(mother, episode):
    record(mother, episode.program, expires_on=days_ago(-731))
    record(mother, episode.program, signature_method="paper", signed_on=episode.inquired_on)

    assert Consent.objects.count() == 2


def test_a_consent_is_not_older_than_the_first_contact(mother, episode):
    day_before = episode.inquired_on - dt.timedelta(days=1)

    with pytest.raises(Refused, match="lies before the first contact"):
        record(mother, episode.program, signature_method="paper", signed_on=day_before)
    with pytest.raises(Refused, match="lies before the first contact"):
        record(mother, episode.program, signature_method="paper", signed_on=dt.date.min)


def test_nobody_consents_to_a_program_they_never_called_or_to_somebody_who_left(mother, episode):
    mother.is_active = False
    mother.save()

    with pytest.raises(Refused) as refusal:
        record(mother, ProgramFactory(name="Elsewhere"))

    assert refusal.value.reasons == [
        "This contact is marked as no longer active.",
        "This client has no episode of care in Elsewhere, so there is nothing that it could disclose.",
    ]


def test_a_recorded_consent_is_sealed(mother, episode):
    consent = record(mother, episode.program)

    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        Consent.objects.filter(pk=consent.pk).update(purpose="Anything")
    with pytest.raises(IntegrityError, match="cannot be changed"), transaction.atomic():
        Consent.objects.filter(pk=consent.pk).delete()


def test_a_revocation_is_immediate_keeps_its_words_and_happens_once(mother, episode):
    consent, sam = record(mother, episode.program), UserFactory()

    revoked = consents.revoke(consent=consent, words="Said so on the phone", by=sam)

    assert (revoked.revoked_by, revoked.revocation_words) == (sam, "Said so on the phone")
    assert revoked.status_on(timezone.localdate()) == "revoked"
    assert Consent.objects.in_force(timezone.localdate()).count() == 0
    with pytest.raises(Refused) as refusal:
        consents.revoke(consent=consent, words="Again", by=sam)
    assert refusal.value.reasons == blockers_to_revocation(revoked)
    assert consent.events.filter(pgh_label="update").count() == 1


def test_a_consent_known_to_be_false_is_not_relied_on_and_says_why(mother, episode):
    consent = record(mother, episode.program)

    found = consents.declare_false(consent=consent, words="Signed by the brother", by=UserFactory())

    today = timezone.localdate()
    [reason] = blockers_to_disclosure(mother, program=episode.program, category="family_session", on=today)
    assert reason.startswith("The consent is known to be false since")
    assert (found.status_on(today), found.standing_on(today)[:21]) == ("false", "Known to be false sin")
    assert blockers_to_revocation(found)[0].startswith("This consent was known to be false since")
    with pytest.raises(IntegrityError, match="consent_false_says_why"), transaction.atomic():
        Consent.objects.filter(pk=ConsentFactory(contact=mother).pk).update(is_false=True)


def test_a_revocation_is_not_taken_back(mother):
    consent = ConsentFactory(contact=mother)
    revoked = consents.revoke(consent=consent, words="In writing", by=UserFactory())

    with pytest.raises(IntegrityError, match="cannot be changed"):
        Consent.objects.filter(pk=revoked.pk).update(revoked_at=None, revoked_by=None)


def test_how_a_consent_stands_is_said_in_words(mother):
    today = timezone.localdate()
    forever = ConsentFactory(contact=mother, expires_on=None, expiry_event="the end of treatment")
    over = ConsentFactory(contact=mother, signed_on=dt.date(2026, 1, 1), expires_on=dt.date(2026, 2, 1))

    assert (forever.standing_on(today), forever.status_on(today)) == ("In force until the end of treatment", "in_force")
    assert over.standing_on(dt.date(2026, 2, 1)) == "In force until Sun, Feb 1, 2026"
    assert over.standing_on(dt.date(2026, 2, 2)) == "Expired: its last day was Sun, Feb 1, 2026"
    assert over.status_on(dt.date(2026, 2, 2)) == "expired"
