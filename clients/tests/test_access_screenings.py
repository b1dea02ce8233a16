"""Who may screen, determine and co-sign, route by route."""

import pytest

from clients.tests.factories import EpisodeFactory, ScreeningFactory
from iop_portal.tests.staff import climb

LADDER = {
    #                            nobody stranger desk intake manager clinician supervisor medical director compliance admin
    "clients:screening-start": (302, 404, 403, 200, 403, 200, 200, 200, 403, 403, 404),
    "clients:screening-detail": (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:screening-answer": (302, 404, 404, 200, 403, 200, 200, 200, 403, 403, 404),
    "clients:screening-determine": (302, 404, 404, 403, 403, 200, 200, 403, 403, 403, 404),
    "clients:screening-cosign": (302, 404, 404, 403, 403, 403, 200, 403, 403, 403, 404),
}


@pytest.mark.django_db
@pytest.mark.parametrize("route", LADDER)
def test_the_ladder(client, route):
    screening = ScreeningFactory()
    found = EpisodeFactory(program=screening.program) if route == "clients:screening-start" else screening

    assert climb(client, route, screening.program, public_id=found.public_id) == LADDER[route]
