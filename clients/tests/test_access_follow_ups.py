"""Who calls clients after a discharge, and who adds to a sealed one."""

import pytest

from clients.tests.factories import EpisodeFactory, FollowUpFactory
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import climb

pytestmark = pytest.mark.django_db

LADDER = {
    #                           nobody strng desk intake case clin sup  med  dir  comp admin
    "clients:follow-up-list":   (302, 200, 403, 403, 200, 200, 200, 403, 403, 403, 403),
    "clients:follow-up-record": (302, 404, 404, 404, 200, 200, 200, 404, 404, 404, 404),
    "chart:discharge-summary":  (302, 404, 403, 200, 200, 200, 200, 200, 200, 200, 404),
    "chart:discharge-correct":  (302, 404, 403, 403, 403, 403, 200, 403, 403, 403, 404),
}  # fmt: skip


def test_the_ladder_of_the_list(client):
    assert climb(client, "clients:follow-up-list", ProgramFactory()) == LADDER["clients:follow-up-list"]


def test_the_ladder_of_a_follow_up(client):
    row = FollowUpFactory()

    answers = climb(client, "clients:follow-up-record", row.episode.program, public_id=row.public_id)

    assert answers == LADDER["clients:follow-up-record"]


@pytest.mark.parametrize("route", ["chart:discharge-summary", "chart:discharge-correct"])
def test_the_ladder_of_a_discharge(client, route):
    episode = EpisodeFactory(discharged=True)

    assert climb(client, route, episode.program, public_id=episode.public_id) == LADDER[route]
