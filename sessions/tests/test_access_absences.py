"""Who excuses, makes up, puts walk-ins on the sheet and sees who marked whom; what the lists cost."""

import pytest
from django.test import Client
from django.urls import reverse

from iop_portal.tests.staff import climb, staff
from sessions.tests.absence_factories import ExcuseFactory
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

WRITES = (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404)
LADDER = {
    #                           nobody outsider desk intake case  clin. superv. medic. director compl. sysadmin
    "sessions:walk-in": WRITES,
    "sessions:attendance-trail": (302, 404, 403, 403, 200, 200, 200, 200, 200, 200, 404),
    "sessions:attendance-make-up": (302, 404, 404, 404, 403, 200, 200, 403, 403, 403, 404),
    "sessions:excuse-new": WRITES,
    "sessions:sheets-with-gaps": (302, 200, 403, 403, 403, 200, 200, 403, 403, 403, 403),
    "sessions:excuse-withdraw": (302, 404, 404, 404, 403, 200, 200, 403, 403, 403, 404),
}
LISTS = {"sessions:sheets-with-gaps"}


@pytest.mark.django_db
@pytest.mark.parametrize("route", LADDER)
def test_the_ladder(route, client):
    attendance = AttendanceFactory(no_show=True)
    excuse = ExcuseFactory(episode=attendance.episode)
    rows = {
        "sessions:attendance-make-up": attendance,
        "sessions:excuse-new": attendance.episode,
        "sessions:excuse-withdraw": excuse,
    }
    row = rows.get(route, attendance.group_session)

    key = {} if route in LISTS else {"public_id": row.public_id}

    assert climb(client, route, attendance.group_session.program, **key) == LADDER[route]


@pytest.mark.django_db
@pytest.mark.parametrize(("route", "statements"), [("sessions:attendance-trail", 9), ("sessions:sheets-with-gaps", 8)])
def test_a_list_costs_the_same_for_one_and_for_many(route, statements, django_assert_num_queries):
    for size in (1, 6):
        series = SeriesFactory()
        EnrolmentFactory.create_batch(2, series=series)
        sheets = [GroupSessionFactory(series=series, program=series.program) for _ in range(1)]
        AttendanceFactory.create_batch(size, group_session=sheets[0])
        browser = Client()
        browser.force_login(staff("clinician", series.program))
        args = [] if route in LISTS else [sheets[0].public_id]
        with django_assert_num_queries(statements):
            browser.get(reverse(route, args=args))
