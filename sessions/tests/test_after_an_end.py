"""Whoever expected a date hears of it: a series that ends calls each client once; one date asks before it moves them."""

import datetime as dt

import pytest
from django.urls import reverse

from clients.tests.factories import CommitmentFactory
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments, group_sessions
from sessions.models import Booking, ScheduleCall
from sessions.rules.keep_apart import NOT_POSSIBLE
from sessions.tests.factories import AttendanceFactory, KeepApartFactory
from sessions.tests.schedule import MONDAY, NOW, admitted, series_in, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]
EIGHT = dt.timedelta(hours=-10)  # from six in the evening


@pytest.fixture
def series():
    """Mondays at six for twelve weeks, by telehealth."""
    return series_in(ProgramFactory())


def enrolled(series, starts_on=MONDAY):
    episode = admitted(series.program)
    enrolments.enrol(series=series, episode=episode, starts_on=starts_on, by=series.facilitator)
    return episode


def tomorrow_morning(series, **others):
    """Tonight's date, on Tuesday at eight."""
    tonight = series.group_sessions.first()
    names = group_sessions.CHANGEABLE
    shift = dt.timedelta(days=1) + EIGHT
    facts = {name: getattr(tonight, name) for name in names}
    facts |= {"starts_at": tonight.starts_at + shift, "ends_at": tonight.ends_at + shift}
    asked = {"group_session": tonight, "reason": "Heating", "revision": 0, "by": series.facilitator}
    return group_sessions.change(**asked | {"facts": facts} | others)


def test_a_series_that_ends_calls_each_client_once_about_the_first_date_that_is_missed(client, series):
    first, later = enrolled(series), enrolled(series, MONDAY + weeks(3))
    client.force_login(staff("clinician", series.program))

    answer = client.post(reverse("sessions:series-end", args=[series.public_id]), {"on": MONDAY})

    calls = ScheduleCall.objects.open().select_related("group_session__program").order_by("group_session__starts_at")
    found = [(call.episode, call.group_session.day(), call.about) for call in calls]
    assert answer.url == reverse("sessions:schedule-call-list")
    assert found == [(first, MONDAY + weeks(1), "cancelled"), (later, MONDAY + weeks(3), "cancelled")]


def test_a_series_of_nobody_ends_without_a_call(client, series):
    client.force_login(staff("clinician", series.program))

    answer = client.post(reverse("sessions:series-end", args=[series.public_id]), {"on": MONDAY})

    assert (answer.url, ScheduleCall.objects.count()) == (series.get_absolute_url(), 0)


def test_a_date_is_not_moved_into_what_its_clients_do_unless_somebody_says_why(series):
    busy = enrolled(series)
    CommitmentFactory(client=busy.client, weekdays=[1], starts_at=dt.time(7), ends_at=dt.time(12))

    with pytest.raises(Refused) as refused:
        tomorrow_morning(series)
    changed = tomorrow_morning(series, despite="All agreed to come")

    assert len(refused.value.reasons) == 1
    assert refused.value.reasons[0].startswith(f"Client {busy.client.number}: ")
    assert refused.value.reasons[0].endswith("Say below why it goes all the same.")
    assert changed.change_reason == "Heating (All agreed to come)"


def test_what_is_in_the_way_at_the_old_hour_too_is_not_asked_again(series):
    busy = enrolled(series)
    CommitmentFactory(client=busy.client, weekdays=[0, 1], starts_at=dt.time(7), ends_at=dt.time(23))

    assert tomorrow_morning(series).change_reason == "Heating"


def test_two_who_must_not_meet_are_not_moved_together(series):
    episode = admitted(series.program)
    here = enrolled(series)
    KeepApartFactory(client=here.client, other_client=episode.client, since=MONDAY + dt.timedelta(days=1))
    tonight = series.group_sessions.first()
    Booking.objects.create(group_session=tonight, episode=episode, booked_by=series.facilitator)

    with pytest.raises(Refused) as refused:
        tomorrow_morning(series, despite="All agreed to come")

    assert refused.value.reasons == [NOT_POSSIBLE]


def test_a_series_shows_its_rates_to_those_who_may_read_attendance(client, series):
    tonight = series.group_sessions.first()
    AttendanceFactory.create_batch(3, group_session=tonight)
    AttendanceFactory(group_session=tonight, no_show=True)
    AttendanceFactory(group_session=tonight, status="absent_excused", arrived_at=None, left_at=None)
    client.force_login(staff("clinician", series.program))

    page = client.get(series.get_absolute_url())

    found = page.context["rates"]
    assert (found.rate, found.rate_with_excused, found.no_show_rate) == (75, 60, 20)
    assert "75 % of 4 places" in page.content.decode()
    client.force_login(staff("front_desk", series.program))
    assert client.get(series.get_absolute_url()).context["rates"] is None
