"""Who reaches skill practice."""

import pytest

from iop_portal.tests.staff import climb
from sessions.tests.practice_factories import SkillPracticeFactory

pytestmark = pytest.mark.django_db
# anonymous, outsider, front desk, intake, case manager, clinician, supervisor, medical, director, compliance, administrator
LADDER = {
    "sessions:practice-list": (302, 404, 403, 403, 200, 200, 200, 200, 200, 200, 404),
    "sessions:practice-new": (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404),
    "sessions:practice-record": (302, 404, 404, 404, 403, 200, 200, 403, 403, 403, 404),
}


@pytest.mark.parametrize("route", LADDER)
def test_everybody_climbs_as_far_as_their_role_reaches(client, route):
    practice = SkillPracticeFactory()
    record = practice if route == "sessions:practice-record" else practice.episode

    assert climb(client, route, practice.episode.program, public_id=record.public_id) == LADDER[route]
