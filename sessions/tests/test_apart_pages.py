"""Recording that two people must not meet, at the page: who is named, and that no name gets into an address."""

import pytest
from django.urls import reverse

from clients.tests.factories import EpisodeFactory
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.models import KeepApart

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(client):
    program = ProgramFactory()
    one, other = (EpisodeFactory(program=program, admitted=True).client for _ in range(2))
    client.force_login(staff("clinician", program))
    return one, other, reverse("sessions:apart-new", kwargs={"public_id": one.public_id})


@pytest.mark.parametrize("typed", ["number", "Robin Banks", "\x00", "C-999999"])
def test_what_is_typed_to_find_the_other_one_is_in_no_address(client, scene, typed):
    _, other, address = scene
    typed = other.number if typed == "number" else typed

    answer = client.post(address, {"find": "yes", "other": typed}, follow=True)

    assert answer.status_code == 200
    assert all(typed not in url for url, _ in answer.redirect_chain)
    assert (other.display_name in answer.content.decode()) == (typed == other.number)


def test_two_clients_are_kept_apart(client, scene):
    one, other, address = scene
    found = client.post(address, {"find": "yes", "other": other.number})["Location"]

    facts = {"kind": "ex_partners", "reason": "Order", "since": "2026-01-01", "source": "client"}
    client.post(found, facts | {"contact": "client", "other_contact": "client"})

    pair = KeepApart.objects.get()
    assert {pair.client, pair.other_client} == {one, other}
