"""Who reads and writes drug tests and medication."""

import pytest

from iop_portal.tests.staff import climb
from sessions.tests.absence_factories import DrugTestFactory, MedicationFactory

pytestmark = pytest.mark.django_db
WRITES_ABOUT_EPISODE = (302, 404, 403, 403, 200, 200, 200, 200, 403, 403, 404)
WRITES = (302, 404, 404, 403, 200, 200, 200, 200, 403, 403, 404)
LADDER = {
    #                           nobody outsider desk intake case  clin. superv. medic. director compl. sysadmin
    "sessions:medical-list": (302, 404, 403, 200, 200, 200, 200, 200, 200, 200, 404),
    "sessions:drug-test-new": WRITES_ABOUT_EPISODE,
    "sessions:medication-new": WRITES_ABOUT_EPISODE,
    "sessions:drug-test-collect": WRITES,
    "sessions:drug-test-result": WRITES,
    "sessions:drug-test-confirm": WRITES,
    "sessions:medication-stop": WRITES,
}


@pytest.mark.parametrize("route", LADDER)
def test_everybody_climbs_as_far_as_their_role_reaches(client, route):
    test = DrugTestFactory()
    medication = MedicationFactory(episode=test.episode)
    rows = {"sessions:medication-stop": medication}
    about_test = route in {"sessions:drug-test-collect", "sessions:drug-test-result", "sessions:drug-test-confirm"}
    row = rows.get(route, test if about_test else test.episode)

    assert climb(client, route, test.episode.program, public_id=row.public_id) == LADDER[route]
