"""The pages about recipients beyond the family, drawn signatures, scans and drafts."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from clients.models import Consent, DraftConsent
from clients.packets import copy_of
from clients.tests.factories import (
    ConsentFactory,
    ConsentScanFactory,
    ContactFactory,
    DraftConsentFactory,
    EpisodeFactory,
    days_ago,
)
from clients.tests.test_consent_kinds import STROKES
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 invented"


@pytest.fixture
def episode(client):
    episode = EpisodeFactory(admitted=True, program__name="Riverside Day IOP")
    client.force_login(staff("clinician", episode.program))
    return episode


@pytest.fixture
def mother(episode):
    return ContactFactory(client=episode.client, first_name="Robin", last_name="Invented")


def address(name, row):
    return reverse(f"clients:{name}", args=[row.public_id])


def signed(episode, **others):
    return {
        "program": episode.program.public_id, "kind": "specific", "categories": ["attendance"], "information": "That I attend",
        "purpose": "At my request", "expires_on": days_ago(-30).isoformat(), "signature_method": "typed",
        "signed_name": "Casey Example", "signed_on": timezone.localdate().isoformat(), "attested": "on",
    } | others  # fmt: skip


def test_a_consent_for_organizations_shows_each_and_takes_one_out(client, episode):
    sent = signed(episode, kind="tpo", expires_on="", name_1="Northside Clinic", name_2="My health plans", kind_2="class")

    page = client.post(address("consent-official", episode.client), sent, follow=True).content.decode()
    clinic = Consent.objects.get().recipients.first()
    answer = client.post(address("recipient-revoke", clinic), {"words": "Said so"}, follow=True).content.decode()

    assert "Northside Clinic" in page
    assert "except in civil, criminal, administrative or legislative proceedings" in page
    assert "The others still stand" in answer
    assert "Said so" in answer
    [_, agreed, *_] = copy_of(Consent.objects.get(), timezone.localdate()).parts
    named = [value for name, value in agreed.facts if name == "To whom"]
    assert ["revoked" in value for value in named] == [True, False]
    assert ("Until when", "None: it stands until it is revoked") in agreed.facts


@pytest.mark.parametrize(
    ("others", "field"),
    [
        ({"name_1": ""}, "name_1"),
        ({"kind": "other"}, "kind"),
        ({"kind_1": "planet"}, "kind_1"),
        ({"name_1": "x" * 201}, "name_1"),
        ({"expires_on": ""}, "expires_on"),
        ({"signature_method": "drawn"}, "signature_method"),
        ({"signature_method": "drawn", "drawn_signature": "<svg onload=alert(1)>"}, "__all__"),
        ({"kind": "counseling_notes"}, "__all__"),
        ({"signed_as": "representative"}, "__all__"),
    ],
)
def test_bad_input_is_answered_with_a_sentence(client, episode, others, field):
    sent = signed(episode, name_1="Northside Clinic") | others

    page = client.post(address("consent-official", episode.client), sent)

    assert page.status_code == 200
    assert field in page.context["form"].errors or "drawn_signature" in page.context["form"].errors
    assert Consent.objects.count() == 0


def test_a_drawn_signature_is_shown_as_it_was_drawn(client, episode, mother):
    sent = signed(episode, contact=mother.public_id, signature_method="drawn", drawn_signature=STROKES)

    page = client.post(address("consent-new", episode.client), sent, follow=True).content.decode()

    assert f'<path d="{STROKES}">' in page
    assert Consent.objects.get().drawn_signature == STROKES


def test_a_paper_comes_with_its_scan_and_is_handed_out_as_a_file_only(client, episode, mother):
    upload = SimpleUploadedFile("<script>.html", PDF, content_type="text/html")
    sent = signed(episode, contact=mother.public_id, signature_method="paper", scan=upload)

    client.post(address("consent-new", episode.client), sent)
    scan = Consent.objects.get().scans.get()
    answer = client.get(address("scan-download", scan))

    assert answer.content == PDF
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert answer["Content-Disposition"] == f'attachment; filename="consent-{scan.consent_id}-scan-{scan.pk}.pdf"'
    assert [moment.pgh_label for moment in scan.consent.moments.all()] == ["printed"]


@pytest.mark.parametrize("content", [b"<html><script>alert(1)</script>", b"GIF89a"])
def test_a_file_that_is_no_scan_is_refused_and_no_consent_is_written(client, episode, mother, content):
    sent = signed(episode, contact=mother.public_id, signature_method="paper", scan=SimpleUploadedFile("scan.pdf", content))

    page = client.post(address("consent-new", episode.client), sent)

    assert page.context["form"].non_field_errors() == ["This is not a PDF, PNG or JPEG file."]
    assert Consent.objects.count() == 0


def test_a_scan_is_added_later_and_listed_without_its_bytes(client, episode, mother):
    consent = ConsentFactory(contact=mother, program=episode.program)

    before = client.get(address("consent-detail", consent)).content.decode()
    upload = {"scan": SimpleUploadedFile("scan.pdf", PDF)}
    after = client.post(address("consent-scan", consent), upload, follow=True).content.decode()

    assert "The signed paper has no scan yet." in before
    assert "PDF, 17" in after


def test_a_scan_of_another_program_does_not_exist_here(client, episode):
    assert client.get(address("scan-download", ConsentScanFactory())).status_code == 404


def test_a_draft_says_what_it_lacks_and_is_completed_or_closed(client, episode, mother):
    kept = {"program": episode.program.public_id, "contact": mother.public_id, "purpose": "Support", "came_from": "Old file"}

    page = client.post(address("draft-new", episode.client), kept, follow=True).content.decode()
    draft = DraftConsent.objects.get()
    form = client.get(f"{address('consent-new', episode.client)}?draft={draft.public_id}").content.decode()
    client.post(f"{address('consent-new', episode.client)}?draft={draft.public_id}", signed(episode, contact=mother.public_id))

    assert "Lacks: what may be shared, until when, the signature, the day it was signed." in page
    assert 'value="Support"' in form
    draft.refresh_from_db()
    assert draft.closed_at
    other = DraftConsentFactory(contact=mother, program=episode.program)
    assert "Draft closed" in client.post(address("draft-close", other), follow=True).content.decode()


def test_the_event_is_recorded_on_its_page(client, episode, mother):
    consent = ConsentFactory(contact=mother, program=episode.program, expires_on=None, expiry_event="the end of probation")

    future = client.post(address("consent-end", consent), {"on": days_ago(-1).isoformat()})
    client.post(address("consent-end", consent), {"on": days_ago(1).isoformat()})

    assert future.context["form"].non_field_errors() == ["The day lies in the future."]
    assert "Ended: what ends it happened on" in client.get(address("consent-detail", consent)).content.decode()
