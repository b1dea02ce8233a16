"""Who may take attendance, and what the sheet costs."""

import pytest
from django.test import Client
from django.urls import reverse

from iop_portal.tests.staff import climb, staff
from sessions.tests.factories import EnrolmentFactory, GroupSessionFactory, SeriesFactory

LADDER = {
    #                      nobody outsider desk intake case  clin. superv. medic. director compl. sysadmin
    "sessions:attendance": (302, 404, 403, 403, 403, 200, 200, 403, 403, 403, 404),
}


@pytest.mark.django_db
@pytest.mark.parametrize("route", LADDER)
def test_the_ladder(route, client):
    group_session = GroupSessionFactory()

    assert climb(client, route, group_session.program, public_id=group_session.public_id) == LADDER[route]


@pytest.mark.django_db
def test_the_sheet_costs_the_same_for_one_client_and_for_twelve(client, django_assert_num_queries):
    for size in (1, 12):
        series = SeriesFactory()
        group_session = GroupSessionFactory(series=series, program=series.program)
        EnrolmentFactory.create_batch(size, series=series)
        browser = Client()
        browser.force_login(staff("clinician", series.program))
        with django_assert_num_queries(9):
            browser.get(reverse("sessions:attendance", args=[group_session.public_id]))
