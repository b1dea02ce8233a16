"""Calls from people to whom we may tell nothing."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.models import ReceivedCall
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, ReceivedCallFactory
from iop_portal.refusals import reasons_of
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


def kept(client, url, program, **facts):
    when = timezone.localtime().strftime("%Y-%m-%dT%H:%M")
    return client.post(url, {"program": program.public_id, "received_at": when, "words": "Heard.", "caller": "An aunt"} | facts)


def test_a_call_that_names_a_client_is_matched_with_nobody(client):
    program = ProgramFactory()
    episode = EpisodeFactory(program=program)
    listener, colleague = staff("front_desk", program), staff("clinician", program)
    client.force_login(listener)
    page = client.get(reverse("clients:call-new")).content.decode()

    kept(client, reverse("clients:call-new"), program, words=f"Asks for {episode.client.display_name}")

    call = ReceivedCall.objects.get()
    assert "I can neither confirm nor deny" in page
    assert call.client is None
    assert client.get(call.get_absolute_url()).status_code == 200
    client.force_login(colleague)
    assert client.get(call.get_absolute_url()).status_code == 404
    client.force_login(staff("compliance", program))
    assert [found.pk for found in client.get(reverse("clients:call-list")).context["page_obj"]] == [call.pk]


def test_a_call_kept_from_a_clients_page_is_in_that_chart(client):
    program = ProgramFactory()
    episode = EpisodeFactory(program=program)
    mother = ContactFactory(client=episode.client)
    client.force_login(staff("case_manager", program))

    kept(client, reverse("clients:call-new-for", args=[episode.client.public_id]), program, contact=mother.public_id)

    call = ReceivedCall.objects.get()
    assert (call.client, call.contact, call.who) == (episode.client, mother, mother.display_name)
    client.post(reverse("clients:call-add", args=[call.public_id]), {"words": "She called twice."})
    assert b"She called twice." in client.get(call.get_absolute_url()).content


def test_nothing_is_kept_that_cannot_be(client):
    program = ProgramFactory()
    client.force_login(staff("clinician", program))

    late = kept(client, reverse("clients:call-new"), program, received_at="2099-01-01T10:00")

    assert late.context["form"].non_field_errors() == ["The call cannot lie in the future."]
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        ReceivedCall.objects.filter(pk=ReceivedCallFactory().pk).update(words="x")
    assert reasons_of(error.value) == ["A received call is kept as it was written."]
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        ReceivedCallFactory(contact=ContactFactory())
    assert reasons_of(error.value) == ["A call names a contact of the client it is about."]


def test_a_contacts_history_is_added_to(client):
    episode = EpisodeFactory()
    contact = ContactFactory(client=episode.client, is_emergency_contact=True)
    client.force_login(staff("case_manager", episode.program))
    new = reverse("clients:involvement-new", args=[contact.public_id])

    here = {"program": episode.program.public_id}
    client.post(new, here | {"on": timezone.localdate(), "words": "Drove home."})
    refused = client.post(new, here | {"on": "2099-01-01", "words": "Will come."})

    page = client.get(reverse("clients:contact-detail", args=[contact.public_id])).content.decode()
    assert refused.context["form"].non_field_errors() == ["What has not happened yet is no history."]
    assert "Drove home." in page
    assert "An emergency contact is not a release." in page


def test_while_somebody_is_on_the_line_the_page_says_whom_a_consent_names(client):
    episode = EpisodeFactory(admitted=True)
    mother, _ = (ContactFactory(client=episode.client, first_name=name) for name in ("Robin", "Alex"))
    ConsentFactory(contact=mother, program=episode.program)
    new, seen = reverse("clients:call-new-for", args=[episode.client.public_id]), {}

    for role in ("clinician", "front_desk"):
        client.force_login(staff(role, episode.program))
        page = client.get(new)
        assert [line.contact for line in page.context["lines"]] == [mother]
        seen[role] = page.content.decode()

    assert "Taking part in family sessions" in seen["clinician"]
    assert "Taking part in family sessions" not in seen["front_desk"]
    assert "ask a clinician what it covers" in seen["front_desk"]
    assert client.get(reverse("clients:call-new")).context["lines"] is None
