"""Who opens the pages of the roof."""

import pytest

from clients.tests.disclosure_factories import DisclosureFactory, DisclosurePacketFactory
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import climb
from sessions.tests.factories import note_that_left

pytestmark = pytest.mark.django_db

# anonymous, outsider, front desk, intake, case manager, clinician, supervisor, medical, director, compliance, sysadmin
LADDER = {
    "today:today":        (302, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200),
    "pipeline:board":     (302, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403),
    "pipeline:waitlist":  (302, 200, 403, 200, 200, 200, 200, 200, 200, 200, 403),
    "chart:client-chart": (302, 404, 200, 200, 200, 200, 200, 200, 200, 200, 404),
    "chart:client-log":   (302, 404, 403, 403, 403, 403, 200, 403, 200, 200, 404),
    "chart:episode-discharge": (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404),
    "chart:family-timeline": (302, 404, 403, 403, 200, 200, 200, 200, 200, 200, 404),
    "chart:episode-thread": (302, 404, 403, 403, 200, 200, 200, 200, 200, 200, 404),
    "reports:override-report": (302, 403, 403, 403, 403, 403, 200, 403, 200, 200, 403),
    "reports:override-export": (302, 403, 403, 403, 403, 403, 200, 403, 200, 200, 403),
    "reports:family-report": (302, 403, 403, 403, 403, 403, 200, 403, 200, 200, 403),
    "releases:release-new": (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
    "releases:emergency-new": (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
    "releases:accounting": (302, 404, 403, 403, 200, 200, 200, 403, 200, 200, 404),
    "releases:accounting-pdf": (302, 404, 403, 403, 200, 200, 200, 403, 200, 200, 404),
    "releases:accounting-csv": (302, 404, 403, 403, 200, 200, 200, 403, 200, 200, 404),
    "releases:disclosure-detail": (302, 404, 404, 404, 200, 200, 200, 404, 200, 200, 404),
    "releases:disclosure-packet": (302, 404, 404, 404, 200, 200, 200, 404, 200, 200, 404),
    "releases:note-release": (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    "releases:note-paper": (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", ["chart:client-chart", "chart:client-log"])
def test_the_ladder_of_a_client_page(client, route):
    episode = EpisodeFactory(admitted=True)

    assert climb(client, route, episode.program, public_id=episode.client.public_id) == LADDER[route]


@pytest.mark.parametrize("route", ["today:today", "pipeline:board", "pipeline:waitlist"])
def test_the_ladder_of_pages_about_no_one_client(client, route):
    assert climb(client, route, ProgramFactory()) == LADDER[route]


def test_the_ladder_of_a_discharge(client):
    episode = EpisodeFactory(admitted=True)

    answers = climb(client, "chart:episode-discharge", episode.program, public_id=episode.public_id)

    assert answers == LADDER["chart:episode-discharge"]


@pytest.mark.parametrize("route", ["chart:family-timeline", "chart:episode-thread"])
def test_the_ladder_of_a_page_about_one_episode(client, route):
    episode = EpisodeFactory(admitted=True)

    assert climb(client, route, episode.program, public_id=episode.public_id) == LADDER[route]


@pytest.mark.parametrize("route", [route for route in LADDER if route.startswith("reports:")])
def test_the_ladder_of_a_report(client, route):
    assert climb(client, route, ProgramFactory()) == LADDER[route]


@pytest.mark.parametrize("route", [route for route in LADDER if route.startswith("releases:")])
def test_the_ladder_of_what_leaves(client, route):
    episode = EpisodeFactory(admitted=True)
    row = episode.client
    if "note" in route:
        left = note_that_left(program=episode.program)
        row = left.note if route == "releases:note-release" else left
    if "disclosure" in route:
        mother = ContactFactory(client=episode.client)
        row = DisclosureFactory(consent=ConsentFactory(contact=mother, program=episode.program, categories=["attendance"]))
        DisclosurePacketFactory(disclosure=row)

    assert climb(client, route, episode.program, public_id=row.public_id) == LADDER[route]
