"""Several numbers, each with what is safe there; found by every one that is in use."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from clients.models import Client, ContactPoint
from clients.reaching import safe_words, ways_of
from clients.rules.doubles import Person, probable_doubles
from clients.tests.factories import ClientFactory, ContactPointFactory, EpisodeFactory
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


def form(**facts):
    return {"kind": "phone", "value": "(202) 555-0144", "may_call": "on", "name_to_use": "Anna from the office"} | facts


def add(client, episode, **facts):
    return client.post(reverse("clients:contact-point-new", kwargs={"public_id": episode.client.public_id}), form(**facts))


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "Do not call; no texts"),
        ({"may_call": True}, "Calls only, no voicemail; no texts"),
        ({"may_call": True, "may_leave_voicemail": True, "may_text": True}, "Calls and voicemail are safe; texts are safe"),
        ({"may_leave_voicemail": True}, "Voicemail only, do not call; no texts"),
        ({"name_to_use": "Kim", "best_times": "after 5 PM"}, "Do not call; no texts; say “Kim”; best after 5 PM"),
        ({"kind": "email", "value": "a@example.org"}, "Do not email"),
        ({"kind": "email", "value": "a@example.org", "may_mail": True}, "Emails are safe"),
        ({"kind": "postal", "value": "1 Main St"}, "Send no mail"),
    ],
)
def test_what_is_safe_is_said_in_plain_words(facts, words):
    point = ContactPointFactory.build(**facts)

    assert safe_words(point.kind, point) == words


def test_the_one_to_use_first_stands_first_and_unused_ones_are_not_shown():
    person = ClientFactory(phone="+12025550100", email="own@example.org")
    first = ContactPointFactory(client=person, is_preferred=True, label="sister")
    ContactPointFactory(client=person, is_active=False)

    ways = ways_of(person)

    assert [way.point for way in ways] == [first, None, None]
    assert ways[0].label == "sister"


def test_a_number_is_added_as_typed_and_shown_with_what_is_safe_at_the_front_desk(client):
    episode = EpisodeFactory()
    client.force_login(staff("intake_coordinator", episode.program))

    assert add(client, episode).status_code == 302

    assert ContactPoint.objects.get().value == "+12025550144"
    client.force_login(staff("front_desk", episode.program))
    page = client.get(episode.get_absolute_url()).content.decode()
    assert "(202) 555-0144" in page
    assert "Calls only, no voicemail; no texts; say “Anna from the office”" in page


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"value": "12"}, "Enter a phone number"),
        ({"kind": "email", "value": "nobody", "may_call": ""}, "Enter an email address"),
        ({"kind": "email", "value": "a@example.org"}, "Calls, voicemail and texts go to a phone."),
        ({"value": "+1 202 555 0100"}, "own number"),
        ({"value": "202 555 0177"}, "already has this number"),
    ],
)
def test_nonsense_comes_back_as_a_sentence(client, facts, words):
    episode = EpisodeFactory(client=ClientFactory(phone="+12025550100"))
    ContactPointFactory(client=episode.client, value="+12025550177")
    client.force_login(staff("clinician", episode.program))

    page = add(client, episode, **facts)

    assert page.status_code == 200
    assert words in page.content.decode()


def test_a_new_first_choice_takes_the_place_of_the_old(client):
    episode = EpisodeFactory()
    old = ContactPointFactory(client=episode.client, is_preferred=True)
    client.force_login(staff("clinician", episode.program))

    add(client, episode, is_preferred="on")

    old.refresh_from_db()
    assert not old.is_preferred
    assert ContactPoint.objects.get(is_preferred=True).value == "+12025550144"


def test_a_late_writer_is_told(client):
    point = ContactPointFactory(revision=3)
    episode = EpisodeFactory(client=point.client)
    client.force_login(staff("clinician", episode.program))
    sent = form(is_active="on", revision="2")

    page = client.post(reverse("clients:contact-point-edit", kwargs={"public_id": point.public_id}), sent)

    assert "Somebody else changed this" in page.content.decode()


@pytest.mark.parametrize(
    ("facts", "constraint"),
    [
        ({"kind": "pigeon"}, "contact_point_kind_known"),
        ({"kind": "email", "may_text": True}, "contact_point_calls_to_phones"),
        ({"value": "+12025550177"}, "contact_point_once"),
        ({"is_preferred": True}, "contact_point_one_preferred"),
    ],
)
def test_postgresql_refuses_nonsense(facts, constraint):
    there = ContactPointFactory(value="+12025550177", is_preferred=True)

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ContactPointFactory(**({"client": there.client} | facts))


@pytest.mark.parametrize("typed", ["202-555-0177", "555-0177", "0177"])
def test_every_number_in_use_finds_the_client(typed):
    person = ContactPointFactory(value="+12025550177").client
    ContactPointFactory(value="+12025550177", is_active=False)

    assert list(Client.objects.matching(typed)) == [person]


def test_another_number_makes_a_probable_double():
    person = ContactPointFactory(value="+12025550177").client

    caller = Person("No", person.last_name, dt.date(2000, 1, 1), phone="+12025550177")
    found = probable_doubles(Client.objects.all(), caller)

    assert [likeness.record for likeness in found] == [person]
    assert "same phone" in found[0].matches


def test_numbers_are_found_from_an_index():
    by = UserFactory()
    many = Client.objects.bulk_create(ClientFactory.build(created_by=by) for _ in range(200))
    ContactPoint.objects.bulk_create(ContactPointFactory.build(client=one, added_by=by) for one in many for _ in range(10))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE clients_client, clients_contactpoint")
        for other_way in ("seqscan", "indexscan", "indexonlyscan"):  # few rows are quicker read than looked up
            cursor.execute(f"SET LOCAL enable_{other_way} = off")
        plan = Client.objects.matching("0177").explain()

    assert "contact_point_search" in plan
    assert "client_search" in plan
