"""Who may see and write contacts and consents."""

import pytest

from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory
from iop_portal.tests.staff import climb

pytestmark = pytest.mark.django_db

LADDER = {
    #                          nobody strng desk intake case clin sup  med  dir  comp admin
    "clients:contact-list":    (302, 404, 200, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:contact-new":     (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:contact-edit":    (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:consent-new":     (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:consent-detail":  (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:consent-print":   (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:consent-revoke":  (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", LADDER)
def test_each_role_meets_the_answer_of_the_table(client, route):
    episode = EpisodeFactory(admitted=True)
    contact = ContactFactory(client=episode.client)
    consent = ConsentFactory(contact=contact, program=episode.program)
    row = episode.client if route.endswith(("-list", "-new")) else contact if "contact" in route else consent

    assert climb(client, route, episode.program, public_id=row.public_id) == LADDER[route]


def test_a_consent_given_to_another_program_does_not_exist_here(client):
    episode, elsewhere = EpisodeFactory(admitted=True), ConsentFactory()

    assert climb(client, "clients:consent-detail", episode.program, public_id=elsewhere.public_id)[2:] == (404,) * 9
