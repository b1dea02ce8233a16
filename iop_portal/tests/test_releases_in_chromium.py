"""A consent signed with a finger on a phone, something released under it, a revocation, and the refusal after it."""

import pytest
from django.urls import reverse

from clients.models import Consent, Disclosure
from clients.strokes import validate_strokes
from clients.tests.factories import ContactFactory, EpisodeFactory
from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium, complaints, findings, is_too_wide
from iop_portal.tests.staff import staff

pytestmark = IN_CHROMIUM


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True, program__name="Riverside")


@pytest.fixture
def page(browser, live_server, client, episode):
    client.force_login(staff("clinician", episode.program))
    context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", viewport={"width": PHONE, "height": 844})
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    yield context.new_page()
    context.close()


def look(page, name):
    """Fit for everybody, at both sizes."""
    for width in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": 844})
        assert not is_too_wide(page), (name, width)
    assert findings(page) == [], name
    page.set_viewport_size({"width": PHONE, "height": 844})


def sign(page):
    """With a finger, a pen or a mouse: all are pointers."""
    sheet = page.locator("[data-signature-pad] canvas")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 60)
    page.mouse.down()
    for step in range(1, 14):
        page.mouse.move(box["x"] + 20 + step * 18, box["y"] + 60 - (step % 3) * 15)
    page.mouse.up()


def choose(page, name, value):
    """By its words: the round or square itself is only part of a pill."""
    key = page.locator(f"input[name={name}][value={value}]").get_attribute("id")
    page.locator(f"label[for={key}]").click()


def consent_on_a_phone(page, client, mother):
    page.goto(f"{reverse('clients:consent-new', args=[client.public_id])}?contact={mother.public_id}")
    choose(page, "categories", "scheduling")
    page.fill("[name=information]", "When I am here")
    page.fill("[name=purpose]", "A ride home")
    page.check("[name=ends_with_treatment]")
    assert page.locator("canvas").is_hidden()
    choose(page, "signature_method", "drawn")
    sign(page)
    page.fill("[name=signed_name]", "Casey Example")
    page.check("[name=attested]")
    look(page, "consent form")
    page.get_by_role("button", name="Record and seal").click()
    page.wait_for_selector(".drawn-signature")
    look(page, "consent")


def every_kind_can_be_pointed_at(page, client):
    """Among the fields of four recipients, which have kinds too."""
    page.goto(reverse("clients:consent-official", args=[client.public_id]))
    for kind in ("tpo", "counseling_notes", "proceedings"):
        choose(page, "kind", kind)
        assert page.locator(f"[name=kind][value={kind}]").is_checked()
    look(page, "consent for organizations")
    page.reload()


def call_her(page, client, mother):
    page.goto(reverse("releases:release-new", args=[client.public_id]))
    page.select_option("[name=recipient]", f"contact-{mother.public_id}")
    choose(page, "route", "phone")
    page.select_option("[name=category]", "scheduling")
    for name, words in {"description": "When to come", "purpose": "A ride home", "text": "At noon."}.items():
        page.fill(f"[name={name}]", words)
    look(page, "release form")
    page.get_by_role("button", name="Release and keep").click()


def test_a_consent_is_drawn_used_and_taken_back(page, episode):
    mother, said = ContactFactory(client=episode.client, first_name="Robin", last_name="Invented"), complaints(page)

    every_kind_can_be_pointed_at(page, episode.client)
    consent_on_a_phone(page, episode.client, mother)
    consent = Consent.objects.get()
    validate_strokes(consent.drawn_signature)
    call_her(page, episode.client, mother)
    page.wait_for_selector("text=As it is kept")
    look(page, "disclosure")
    page.goto(reverse("clients:consent-revoke", args=[consent.public_id]))
    page.fill("[name=words]", "Said so")
    page.get_by_role("button", name="Revoke now").click()
    page.wait_for_selector("text=Nothing may be shared under it any more")
    call_her(page, episode.client, mother)
    page.wait_for_selector("text=The consent was revoked on")

    for name in ("releases:accounting", "clients:contact-list", "clients:consent-official", "clients:draft-new"):
        page.goto(reverse(name, args=[episode.client.public_id]))
        look(page, name)
    assert Disclosure.objects.count() == 1
    assert said == []
