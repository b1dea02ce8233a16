"""Who may take attendance and who stands at the door, and what the pages cost."""

import pytest
from django.test import Client
from django.urls import reverse

from iop_portal.tests.staff import climb, staff
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

LADDER = {
    #                      nobody outsider desk intake case  clin. superv. medic. director compl. sysadmin
    "sessions:attendance": (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404),
    "sessions:check-in": (302, 404, 200, 403, 200, 200, 200, 403, 403, 403, 404),
}


@pytest.mark.django_db
@pytest.mark.parametrize("route", LADDER)
def test_the_ladder(route, client):
    group_session = GroupSessionFactory()

    assert climb(client, route, group_session.program, public_id=group_session.public_id) == LADDER[route]


@pytest.mark.django_db
@pytest.mark.parametrize(("route", "statements"), [("sessions:attendance", 10), ("sessions:check-in", 9)])
def test_a_page_costs_the_same_for_one_client_and_for_twelve(route, statements, django_assert_num_queries):
    for size in (1, 12):
        series = SeriesFactory()
        group_session = GroupSessionFactory(series=series, program=series.program)
        EnrolmentFactory.create_batch(size, series=series)
        for enrolment in series.enrolments.all()[: size // 2]:
            AttendanceFactory(group_session=group_session, episode=enrolment.episode)
        browser = Client()
        browser.force_login(staff("clinician", series.program))
        with django_assert_num_queries(statements):
            browser.get(reverse(route, args=[group_session.public_id]))
