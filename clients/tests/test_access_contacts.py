"""Who may see and write contacts and consents."""

import pytest

from clients.tests.factories import (
    ConsentFactory,
    ConsentRecipientFactory,
    ConsentScanFactory,
    ContactFactory,
    DraftConsentFactory,
    EpisodeFactory,
)
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
    "clients:consent-end":     (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:consent-scan":    (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:consent-official": (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:draft-new":       (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:draft-close":     (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:recipient-revoke": (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:scan-download":   (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", LADDER)
def test_each_role_meets_the_answer_of_the_table(client, route):
    episode = EpisodeFactory(admitted=True)
    contact = ContactFactory(client=episode.client)
    consent = ConsentFactory(contact=contact, program=episode.program)
    rows = {
        "contact-edit": lambda: contact,
        "draft-close": lambda: DraftConsentFactory(contact=contact, program=episode.program),
        "recipient-revoke": lambda: ConsentRecipientFactory(consent__program=episode.program, consent__client=episode.client),
        "scan-download": lambda: ConsentScanFactory(consent=consent),
    }
    name = route.removeprefix("clients:")
    is_of_client = name.endswith(("-list", "-new", "-official"))
    row = episode.client if is_of_client else rows.get(name, lambda: consent)()

    assert climb(client, route, episode.program, public_id=row.public_id) == LADDER[route]


def test_a_consent_given_to_another_program_does_not_exist_here(client):
    episode, elsewhere = EpisodeFactory(admitted=True), ConsentFactory()

    assert climb(client, "clients:consent-detail", episode.program, public_id=elsewhere.public_id)[2:] == (404,) * 9
