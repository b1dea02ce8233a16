"""Correcting who somebody is."""

import pytest
from django.urls import reverse

from clients.actions import clients
from clients.models import Client
from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return EpisodeFactory(client__first_name="Casey", client__last_name="Sample").client


@pytest.fixture
def url(person, client):
    client.force_login(staff("intake_coordinator", person.episodes.get().program))
    return reverse("clients:client-edit", kwargs={"public_id": person.public_id})


FACTS = {
    "first_name": "Cassidy", "last_name": "Sample", "preferred_name": "", "born_on": "1990-05-18", "phone": "212-555-0142",
    "may_text": "on", "language": "Spanish", "revision": 0,
}  # fmt: skip


def test_the_form_shows_what_stands_there_and_saves_what_was_corrected(client, person, url):
    form = client.get(url).context["form"]
    assert (form["first_name"].value(), form["revision"].value()) == ("Casey", 0)

    assert client.post(url, FACTS).url == person.get_absolute_url()

    person.refresh_from_db()
    assert (person.first_name, str(person.born_on), person.phone) == ("Cassidy", "1990-05-18", "+12125550142")
    assert (person.may_call, person.may_text, person.language, person.revision) == (False, True, "Spanish", 1)
    assert list(Client.objects.matching("cassidy")) == [person]


def test_of_two_who_write_at_once_the_second_is_told_and_keeps_the_text(client, person, url):
    client.post(url, FACTS)

    page = client.post(url, FACTS | {"first_name": "Cass"})

    assert page.context["form"].non_field_errors() == [CHANGED_MEANWHILE]
    assert 'value="Cass"' in page.content.decode()
    assert Client.objects.get().first_name == "Cassidy"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("revision", "x", "Enter a whole number."),
        ("revision", "", "This field is required."),
        ("born_on", str(days_ago(-1)), "The date of birth lies in the future."),
        ("email", "nowhere", "Enter a valid email address."),
        ("address", "x" * 201, "Ensure this value has at most 200 characters (it has 201)."),
        ("last_name", "a\x00b", "Null characters are not allowed."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(client, person, url, field, value, sentence):
    page = client.post(url, FACTS | {field: value})

    assert page.context["form"].errors[field] == [sentence]
    assert sentence in page.content.decode()
    assert Client.objects.get().first_name == "Casey"


def test_the_action_itself_asks_for_the_revision(person):
    with pytest.raises(Refused) as refusal:
        clients.edit(client=person, facts={"first_name": "Cass"}, revision=7, by=person.created_by)

    assert refusal.value.reasons == [CHANGED_MEANWHILE]
