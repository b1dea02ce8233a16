"""Recording that two people must not meet, at the page: who is named, and that no name gets into an address."""

import pytest
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.models import KeepApart
from sessions.tests.factories import KeepApartFactory

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


def test_ending_what_a_colleague_ended_meanwhile_is_refused_in_words_and_kept(client, scene):
    one, other, _ = scene
    by = staff("clinical_supervisor", one.episodes.get().program)
    pair = KeepApartFactory(client=one, other_client=other, ended_at=timezone.now(), ended_by=by)
    client.force_login(by)

    page = client.post(reverse("sessions:apart-end", args=[pair.public_id]), {"reason": "Order was lifted"})

    assert (page.status_code, page.context["form"].non_field_errors()) == (200, ["This was ended already."])
    assert [moment.pgh_label for moment in pair.moments.all()] == ["refused"]
