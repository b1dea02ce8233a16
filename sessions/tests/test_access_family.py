"""Who may record that family took part."""

import pytest

from iop_portal.tests.staff import climb
from sessions.tests.factories import GroupSessionFactory

pytestmark = pytest.mark.django_db

LADDER = {
    #                       nobody strng desk intake case clin sup  med  dir  comp admin
    "sessions:family-new":  (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", LADDER)
def test_each_role_meets_the_answer_of_the_table(client, route):
    group_session = GroupSessionFactory(family=True)

    assert climb(client, route, group_session.program, public_id=group_session.public_id) == LADDER[route]
