"""Who may write down when a client can come, and where they can be reached."""

import pytest

from clients.tests.factories import CommitmentFactory, ContactPointFactory, EpisodeFactory
from iop_portal.tests.staff import climb

pytestmark = pytest.mark.django_db

LADDER = {
    #                             nobody strng desk intake case clin sup  med  dir  comp admin
    "clients:commitment-new":     (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:commitment-edit":    (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:episode-travel":     (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:contact-point-new":  (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:contact-point-edit": (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", LADDER)
def test_the_ladder_holds(client, route):
    episode = EpisodeFactory()
    rows = {
        "clients:commitment-edit": lambda: CommitmentFactory(client=episode.client),
        "clients:contact-point-edit": lambda: ContactPointFactory(client=episode.client),
        "clients:episode-travel": lambda: episode,
    }
    row = rows.get(route, lambda: episode.client)()

    assert climb(client, route, episode.program, public_id=row.public_id) == LADDER[route]
