"""Who may read, ask and correct measures, and who closes a safety task, route by route."""

import pytest

from clients.tests.measure_factories import SafetyTaskFactory
from iop_portal.tests.staff import climb

LADDER = {
    #                             nobody stranger desk intake manager clinician supervisor medical director compliance admin
    "clients:measure-list": (302, 404, 403, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:measure-trend": (302, 404, 403, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:measure-new": (302, 404, 403, 200, 403, 200, 200, 200, 403, 403, 404),
    "clients:measure-detail": (302, 404, 404, 200, 200, 200, 200, 200, 200, 200, 404),
    "clients:measure-error": (302, 404, 404, 200, 403, 200, 200, 200, 403, 403, 404),
    "clients:safety-task-close": (302, 404, 404, 403, 403, 200, 200, 200, 403, 403, 404),
}


@pytest.mark.django_db
@pytest.mark.parametrize("route", LADDER)
def test_the_ladder(client, route):
    task = SafetyTaskFactory()
    measure = task.measure
    address = {
        "clients:measure-detail": {"public_id": measure.public_id},
        "clients:measure-error": {"public_id": measure.public_id},
        "clients:safety-task-close": {"public_id": task.public_id},
        "clients:measure-list": {"public_id": task.episode.public_id},
    }.get(route, {"public_id": task.episode.public_id, "instrument": "phq9"})

    assert climb(client, route, task.episode.program, **address) == LADDER[route]
