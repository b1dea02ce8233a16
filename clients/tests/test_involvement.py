"""A contact's history is read in the program that it was written in."""

import importlib

import pgtrigger
import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from clients.actions import contacts
from clients.models import Involvement
from clients.rules.calls import blockers_to_involvement
from clients.tests.factories import ContactFactory, EpisodeFactory, InvolvementFactory, days_ago
from iop_portal.refusals import Refused, reasons_of
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared():
    """A mother of somebody who is a client of two programs."""
    episode = EpisodeFactory()
    EpisodeFactory(client=episode.client)
    return ContactFactory(client=episode.client)


def of_no_program(contact):
    """As entries were, before programs were kept."""
    with pgtrigger.ignore("clients.Involvement:in_a_program_of_the_client"):
        return InvolvementFactory(contact=contact, program=None)


def page(client, contact):
    return client.get(reverse("clients:contact-detail", args=[contact.public_id]))


def test_what_another_program_wrote_is_not_read_here(client, shared):
    here, there = (episode.program for episode in shared.client.episodes.all())
    mine, old = InvolvementFactory(contact=shared, program=here), of_no_program(shared)
    theirs = InvolvementFactory(contact=shared, program=there, words="Said so at the other clinic.")
    client.force_login(staff("clinician", here))

    shown = page(client, shared)

    assert set(shown.context["entries"]) == {mine, old}
    assert theirs.words not in shown.content.decode()
    client.force_login(staff("program_director", here))
    found = client.get(reverse("admin:clients_involvement_changelist")).context["cl"].result_list
    assert set(found) == {mine, old}
    assert client.get(reverse("admin:clients_involvement_change", args=[old.pk])).status_code == 200
    assert client.get(reverse("admin:clients_involvement_change", args=[theirs.pk])).status_code == 302


def test_who_works_in_both_says_where_and_reads_both(client, shared):
    here, there = (episode.program for episode in shared.client.episodes.all())
    person = staff("clinician", here)
    MembershipFactory(user=person, program=there, role="clinician", credential="LPC")
    client.force_login(person)
    new = reverse("clients:involvement-new", args=[shared.public_id])

    client.post(new, {"program": there.public_id, "on": days_ago(1), "words": "Drove home."})
    client.post(new, {"program": ProgramFactory().public_id, "on": days_ago(1), "words": "Drove home."})

    assert b"Select" not in client.get(new).content or there.name in client.get(new).content.decode()
    assert [(entry.program, entry.written_by) for entry in page(client, shared).context["entries"]] == [(there, person)]
    assert there.name in page(client, shared).content.decode()


def test_it_is_written_where_one_may_and_where_the_client_is(shared):
    here = shared.client.episodes.first().program
    elsewhere = ProgramFactory()
    by = staff("front_desk", elsewhere)

    reasons = blockers_to_involvement(contact=shared, program=elsewhere, on=days_ago(-2), by=by)
    with pytest.raises(Refused) as refusal:
        contacts.involve(contact=shared, program=elsewhere, on=days_ago(-2), words="x", by=by)

    assert refusal.value.reasons == reasons
    assert reasons == [
        "Choose a program in which you write about contacts.",
        "Choose a program of this client.",
        "What has not happened yet is no history.",
    ]
    assert blockers_to_involvement(contact=shared, program=here, on=days_ago(0), by=staff("clinician", here)) == []
    for program in (elsewhere, None):
        with pytest.raises(IntegrityError) as error, transaction.atomic():
            InvolvementFactory(contact=shared, program=program)
        assert reasons_of(error.value) == ["This entry is written in a program that knows the client."]


def test_older_entries_are_put_where_they_can_only_have_been_written(shared):
    only = EpisodeFactory()
    one, several = of_no_program(ContactFactory(client=only.client)), of_no_program(shared)
    fill = importlib.import_module("clients.migrations.0005_contact_histories_are_put_in_their_program")

    fill.put_in_program(apps, connection.schema_editor())

    assert Involvement.objects.get(pk=one.pk).program == only.program
    assert Involvement.objects.get(pk=several.pk).program is None
