"""Who may open, plan and cancel a session."""

import pytest

from iop_portal.tests.staff import climb
from sessions.tests.factories import GroupSessionFactory

LADDER = {
    # anonymous outsider front_desk intake case_mgr clinician supervisor medical director compliance system
    "sessions:group-session-detail": (302, 404, 200, 200, 200, 200, 200, 200, 200, 200, 404),
}


@pytest.mark.django_db
@pytest.mark.parametrize("route", LADDER)
def test_ladder(client, route):
    group_session = GroupSessionFactory()

    assert climb(client, route, group_session.program, public_id=group_session.public_id) == LADDER[route]
