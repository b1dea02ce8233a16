"""Who may see the week and plan it."""

import pytest

from iop_portal.tests.staff import climb
from sessions.tests.factories import EnrolmentFactory, GroupSessionFactory
from sessions.tests.planning_factories import SeriesWaitFactory

SEE = (302, 404, 200, 200, 200, 200, 200, 200, 200, 200, 404)
WRITE = (302, 404, 403, 403, 403, 200, 200, 403, 200, 403, 404)  # whoever treats, and the director
ENROL = (302, 404, 403, 200, 200, 200, 200, 403, 200, 403, 404)  # and whoever coordinates
PLAN = (302, 404, 403, 403, 200, 200, 200, 200, 200, 200, 404)  # whoever reads plans
CALL = (302, 404, 200, 200, 200, 200, 200, 403, 200, 403, 404)  # and the front desk
LADDER = {
    # anonymous outsider front_desk intake case_mgr clinician supervisor medical director compliance system
    "sessions:week": (302, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403),
    "sessions:series-list": (302, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403),
    "sessions:series-new": (302, 200, 403, 403, 403, 200, 200, 403, 200, 403, 403),
    "sessions:group-session-new": (302, 200, 403, 403, 403, 200, 200, 403, 200, 403, 403),
    "sessions:series-detail": SEE,
    "sessions:series-edit": WRITE,
    "sessions:series-end": WRITE,
    "sessions:enrolment-new": ENROL,
    "sessions:enrolment-for": ENROL,
    "sessions:enrolment-end": ENROL,
    "sessions:week-fit": PLAN,
    "sessions:group-session-detail": SEE,
    "sessions:group-session-cancel": WRITE,
    "sessions:group-session-change": WRITE,
    "sessions:group-session-restore": WRITE,
    "sessions:series-skip": WRITE,
    "sessions:series-wait-new": ENROL,
    "sessions:series-wait-offer": ENROL,
    "sessions:series-wait-take": ENROL,
    "sessions:series-wait-let-go": ENROL,
    "sessions:schedule-calls": CALL,
    "sessions:schedule-call-list": (302, 200, 200, 200, 200, 200, 200, 403, 200, 403, 403),
    "sessions:calendar-feed": (302, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403),
    "sessions:calendar-feed-close": (302, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403),
}


@pytest.mark.django_db
@pytest.mark.parametrize("route", LADDER)
def test_ladder(client, route):
    place = EnrolmentFactory()
    group_session = GroupSessionFactory(series=place.series, program=place.series.program)
    records = {"enrolment-new": place.series, "enrolment-for": place.episode, "week-fit": place.episode, "enrolment-end": place}
    wait = SeriesWaitFactory(series=place.series)
    for step in ("offer", "take", "let-go"):
        records[f"series-wait-{step}"] = wait
    noun = route.removeprefix("sessions:")
    record = records.get(noun) or (place.series if noun.startswith("series") else group_session)
    address = {"public_id": record.public_id} if LADDER[route][1] == 404 else {}

    assert climb(client, route, place.series.program, **address) == LADDER[route]
