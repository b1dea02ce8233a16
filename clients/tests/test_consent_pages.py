"""The pages about consents: every element is asked, read, printed and taken back."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from clients.models import Consent
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True, program__name="Riverside Day IOP", program__phone="212 555 0100")


@pytest.fixture
def mother(episode):
    return ContactFactory(client=episode.client, first_name="Robin", last_name="Invented")


@pytest.fixture
def clinician(client, episode):
    user = staff("clinician", episode.program)
    client.force_login(user)
    return user


@pytest.fixture
def consent(mother, episode):
    return ConsentFactory(contact=mother, program=episode.program, information="That I attend")


def address(name, row):
    return reverse(f"clients:{name}", args=[row.public_id])


def typed(named, place, **others):
    return {
        "contact": named.public_id, "program": place.public_id, "categories": ["family_session", "progress"],
        "information": "That I attend", "purpose": "At my request", "expires_on": days_ago(-30).isoformat(), "expiry_event": "",
        "signature_method": "typed", "signed_name": "Casey Example", "signed_on": timezone.localdate().isoformat(),
        "attested": "on",
    } | others  # fmt: skip


def test_a_consent_is_recorded_and_its_page_shows_every_element(client, clinician, mother, episode):
    answer = client.post(address("consent-new", episode.client), typed(mother, episode.program), follow=True)

    page = answer.content.decode()
    for element in ("Robin Invented", "Riverside Day IOP", "Taking part in family sessions", "That I attend", "At my request"):
        assert element in page
    for element in ("Casey Example", "may revoke this consent at any time", "In force until", "Typed by the client"):
        assert element in page
    assert Consent.objects.get().recorded_by == clinician


@pytest.mark.parametrize(
    "field", ["contact", "categories", "information", "purpose", "signature_method", "signed_name", "signed_on", "attested"]
)
def test_every_required_element_is_asked(client, clinician, mother, episode, field):
    page = client.post(address("consent-new", episode.client), typed(mother, episode.program, **{field: ""}))

    assert list(page.context["form"].errors) == [field]
    assert Consent.objects.count() == 0


def test_an_end_is_asked(client, clinician, mother, episode):
    page = client.post(address("consent-new", episode.client), typed(mother, episode.program, expires_on=""))

    assert page.context["form"].errors == {
        "expires_on": ["Say until when: a last day, or an event such as the end of treatment."]
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("information", "x" * 501), ("purpose", "a\0b"), ("signed_name", "x" * 161), ("expires_on", "2026-02-30"),
        ("signed_on", days_ago(-1).isoformat()), ("signed_on", "0001-01-01"), ("expires_on", "9999-12-31"),
        ("categories", ["all"]),
        ("expiry_event", "x" * 201), ("contact", "\0"), ("contact", "7"), ("program", "1 OR 1"), ("signature_method", "stamp"),
        ("expires_on", days_ago(1).isoformat()),
    ],
)  # fmt: skip
def test_bad_input_is_answered_with_a_sentence_and_nothing_is_written(client, clinician, mother, episode, field, value):
    page = client.post(address("consent-new", episode.client), typed(mother, episode.program, **{field: value}))

    assert page.status_code == 200
    assert page.context["form"].errors
    assert "At my request" in page.content.decode() or field == "purpose"
    assert Consent.objects.count() == 0


def test_a_foreign_contact_or_program_in_the_form_is_refused(client, clinician, mother, episode):
    stranger = EpisodeFactory(admitted=True)
    theirs = ContactFactory(client=stranger.client)

    page = client.post(address("consent-new", episode.client), typed(theirs, stranger.program))

    assert set(page.context["form"].errors) == {"contact", "program"}
    assert Consent.objects.count() == 0


def test_a_consent_sent_twice_is_recorded_once(client, clinician, mother, episode):
    sent = typed(mother, episode.program, submission=uuid.uuid4())

    first, second = (client.post(address("consent-new", episode.client), sent) for _ in range(2))

    assert first.url == second.url == Consent.objects.get().get_absolute_url()


def test_the_person_whose_row_was_clicked_is_chosen_and_the_way_back_is_kept(client, clinician, mother, episode):
    new = f"{address('consent-new', episode.client)}?contact={mother.public_id}"

    assert f'<option value="{mother.public_id}" selected>' in client.get(new).content.decode()
    assert client.post(f"{new}&next=/clients/", typed(mother, episode.program)).url == "/clients/"
    assert client.get(f"{address('consent-new', episode.client)}?contact=%00").status_code == 200


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com", "javascript:alert(1)", "/\0", "/%0d%0aX: y"])
def test_the_way_back_never_leaves_the_portal(client, clinician, mother, episode, elsewhere):
    answer = client.post(
        reverse("clients:consent-new", args=[episode.client.public_id], query={"next": elsewhere}), typed(mother, episode.program)
    )

    assert answer.url.startswith(("/clients/consents/", "/%"))


def test_reading_and_printing_are_kept_each_by_its_name(client, clinician, consent):
    client.get(address("consent-detail", consent))
    page = client.get(address("consent-print", consent)).content.decode()

    assert [moment.pgh_label for moment in consent.moments.order_by("pk")] == ["viewed", "printed"]
    for element in ("Riverside Day IOP", "212 555 0100", "Robin Invented", "That I attend", "may revoke this consent"):
        assert element in page
    assert "42 CFR part 2 prohibits unauthorized use or disclosure of these records." in page


def test_a_revoked_consent_says_so_on_its_page_and_on_paper(client, clinician, consent):
    answer = client.post(address("consent-revoke", consent), {"words": "Letter in the file"}, follow=True)

    assert "Letter in the file" in answer.content.decode()
    assert "This copy allows no disclosure" in client.get(address("consent-print", consent)).content.decode()
    again = client.get(address("consent-revoke", consent)).content.decode()
    assert "was revoked on" in again
    assert "Revoke now" not in again


def test_a_consent_that_is_false_says_so_on_its_page(client, clinician, consent):
    answer = client.post(address("consent-false", consent), {"words": "Recorded for the wrong person"}, follow=True)

    assert "Known to be false since" in answer.content.decode()
    assert "Recorded for the wrong person" in answer.content.decode()
    assert Consent.objects.get().is_false
    assert "Keep as false" not in client.get(address("consent-false", consent)).content.decode()


@pytest.mark.parametrize("words", ["", "   ", "x" * 301, "a\0b"])
def test_a_revocation_keeps_the_clients_word(client, clinician, consent, words):
    page = client.post(address("consent-revoke", consent), {"words": words})

    assert "words" in page.context["form"].errors
    assert Consent.objects.get().revoked_at is None


def test_a_revocation_sent_again_is_answered_with_the_rules_sentence(client, clinician, consent):
    client.post(address("consent-revoke", consent), {"words": "By phone"})

    page = client.post(address("consent-revoke", consent), {"words": "By letter"})

    assert page.context["form"].non_field_errors() == page.context["blockers"]
    assert Consent.objects.get().revocation_words == "By phone"


def test_the_form_begins_with_what_the_consent_is_needed_for(client, clinician, mother, episode):
    asked = f"{address('consent-new', episode.client)}?contact={mother.public_id}&category=family_session"

    form = client.get(asked).context["form"]

    assert (form["contact"].value(), form["categories"].value()) == (mother.public_id, ["family_session"])
