"""Who may import clients and contacts from a file. An import is seen by who uploaded it, and by nobody else."""

import pytest

from clients.actions import importing
from clients.csv_files import Table
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import RUNGS, climb, staff

pytestmark = pytest.mark.django_db

LADDER = {
    # rungs:                    anon outs desk  intk case  clin  supv  med   dir   comp admin
    "clients:import-new":      (302, 403, 403, 200, 403, 403, 403, 403, 200, 403, 403),
    "clients:import-template": (302, 403, 403, 200, 403, 403, 403, 403, 200, 403, 403),
    "clients:import-detail":   (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    "clients:import-refused":  (302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", LADDER)
def test_the_ladder_holds(client, route):
    program = ProgramFactory()
    table = Table(["first_name"], [(2, ["Casey"])])
    batch = importing.upload(table=table, what="clients", program=program, by=staff("intake_coordinator", program))
    kwargs = (
        {"what": "clients"} if route.endswith("template") else {} if route.endswith("new") else {"public_id": batch.public_id}
    )

    assert climb(client, route, program, **kwargs) == LADDER[route]
    assert len(LADDER[route]) == len(RUNGS)
