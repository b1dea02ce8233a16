"""Who may find clients, take a call, correct a person's facts, and move an episode."""

import pytest

from clients.tests.factories import EpisodeFactory, OtherNameFactory
from iop_portal.tests.staff import climb

LADDER = {
    # rungs:                    anon outs desk  intk case  clin  supv  med   dir   comp  admin
    "clients:client-list":      (302, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403),
    "clients:inquiry-new":      (302, 200, 403, 200, 200, 200, 200, 403, 403, 403, 403),
    "clients:client-edit":      (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:other-names":      (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:other-name-remove": (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "clients:client-merge":     (302, 404, 403, 403, 403, 403, 200, 403, 403, 403, 404),
    "clients:episode-waitlist": (302, 404, 403, 200, 200, 200, 200, 403, 200, 403, 404),
    "clients:episode-waiting":  (302, 404, 403, 200, 200, 200, 200, 403, 200, 403, 404),
    "clients:episode-hold":     (302, 404, 403, 200, 200, 200, 200, 403, 200, 403, 404),
    "clients:episode-hold-facts": (302, 404, 403, 200, 200, 200, 200, 403, 200, 403, 404),
    "clients:episode-resume":   (302, 404, 403, 200, 200, 200, 200, 403, 200, 403, 404),
    "clients:episode-reopen":   (302, 404, 403, 403, 403, 403, 200, 403, 403, 403, 404),
    "clients:episode-decline":  (302, 404, 403, 200, 200, 200, 200, 403, 200, 403, 404),
    "clients:episode-refer":    (302, 404, 403, 200, 200, 200, 200, 403, 200, 403, 404),
    "clients:episode-admit":    (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404),
    "clients:episode-assign":   (302, 404, 403, 403, 403, 403, 200, 403, 200, 403, 404),
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("route", LADDER)
def test_the_ladder_holds(client, route):
    episode = EpisodeFactory()
    of_the_client = ("clients:client-edit", "clients:other-names", "clients:client-merge")
    record = episode.client if route in of_the_client else episode
    if route == "clients:other-name-remove":
        record = OtherNameFactory(client=episode.client)
    kwargs = {} if route in ("clients:client-list", "clients:inquiry-new") else {"public_id": record.public_id}

    assert climb(client, route, episode.program, **kwargs) == LADDER[route]
