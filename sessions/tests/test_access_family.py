"""Who may expect family, invite them, take down what they sign, and record that they took part."""

import pytest

from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import climb
from sessions.tests.factories import FamilyParticipationFactory, GroupSessionFactory
from sessions.tests.family_factories import FamilyBookingFactory, GroupAgreementFactory, GuestFactory

pytestmark = pytest.mark.django_db

LADDER = {
    #                               nobody strng desk intake case clin sup  med  dir  comp admin
    "sessions:family-new":          (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
    "sessions:family-book":         (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
    "sessions:guest-new":           (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
    "sessions:family-error":        (302, 404, 404, 404, 200, 200, 200, 403, 403, 403, 404),
    "sessions:guest-error":         (302, 404, 404, 404, 200, 200, 200, 403, 403, 403, 404),
    "sessions:family-call-off":     (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
    "sessions:family-invite":       (302, 404, 403, 403, 200, 200, 200, 403, 403, 403, 404),
    "sessions:agreement-new":       (302, 404, 403, 200, 200, 200, 200, 403, 403, 403, 404),
    "sessions:agreement-withdraw":  (302, 404, 404, 200, 200, 200, 200, 403, 403, 403, 404),
}  # fmt: skip


@pytest.mark.parametrize("route", LADDER)
def test_each_role_meets_the_answer_of_the_table(client, route):
    program = ProgramFactory()
    if route.startswith("sessions:agreement"):
        agreement = GroupAgreementFactory(episode__program=program)
        row = agreement.episode if route.endswith("new") else agreement
    elif route in ("sessions:family-call-off", "sessions:family-invite"):
        row = FamilyBookingFactory(group_session__program=program)
    elif route == "sessions:family-error":
        row = FamilyParticipationFactory(group_session__program=program)
    elif route == "sessions:guest-error":
        row = GuestFactory(group_session__program=program)
    else:
        row = GroupSessionFactory(family=True, program=program)

    assert climb(client, route, program, public_id=row.public_id) == LADDER[route]
