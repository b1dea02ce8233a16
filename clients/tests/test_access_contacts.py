"""Who may see and write contacts and consents."""

import pytest

from clients.tests.factories import (
    ConsentFactory,
    ConsentRecipientFactory,
    ConsentScanFactory,
    ContactFactory,
    DraftConsentFactory,
    EpisodeFactory,
    ReceivedCallFactory,
)
from iop_portal.tests.staff import climb

pytestmark = pytest.mark.django_db

LADDER = {
    #                          nobody strng desk intake case clin sup  med  dir  comp admin
    "clients:contact-list":    (302, 404, 200, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:contact-new":     (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:contact-edit":    (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:contact-detail":  (302, 404, 403, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:involvement-new": (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:call-list":       (302, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403),
    "clients:call-new":        (302, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403),
    "clients:call-new-for":    (302, 404, 200, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:call-detail":     (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:call-add":        (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:consent-new":     (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:consent-detail":  (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:consent-print":   (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:consent-pdf":     (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:consent-revoke":  (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:consent-false":   (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
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
        "contact-detail": lambda: contact,
        "involvement-new": lambda: contact,
        "call-detail": lambda: ReceivedCallFactory(program=episode.program),
        "call-add": lambda: ReceivedCallFactory(program=episode.program),
        "call-new-for": lambda: episode.client,
        "draft-close": lambda: DraftConsentFactory(contact=contact, program=episode.program),
        "recipient-revoke": lambda: ConsentRecipientFactory(consent__program=episode.program, consent__client=episode.client),
        "scan-download": lambda: ConsentScanFactory(consent=consent),
    }
    name = route.removeprefix("clients:")
    is_of_client = name.endswith(("-list", "-new", "-official")) and name not in rows
    row = episode.client if is_of_client else rows.get(name, lambda: consent)()
    about = {} if name in ("call-list", "call-new") else {"public_id": row.public_id}

    assert climb(client, route, episode.program, **about) == LADDER[route]


def test_a_consent_given_to_another_program_does_not_exist_here(client):
    episode, elsewhere = EpisodeFactory(admitted=True), ConsentFactory()

    assert climb(client, "clients:consent-detail", episode.program, public_id=elsewhere.public_id)[2:] == (404,) * 9
