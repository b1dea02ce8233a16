"""The week: what takes place, for whom, by whose clock."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from iop_portal.models import Program
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff
from sessions.models import GroupSession
from sessions.queries import roster, with_places
from sessions.tests.factories import (
    AttendanceFactory,
    BookingFactory,
    EnrolmentFactory,
    GroupSessionFactory,
    RoomFactory,
    SeriesFactory,
    at,
)
from sessions.tests.schedule import MONDAY, NOW, admitted, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def program():
    return ProgramFactory(name="Riverside Day IOP")


def week(browser, viewer, **query):
    browser.force_login(viewer)
    return browser.get(reverse("sessions:week", query=query)).context


def shown(context):
    return {day.date.isoweekday(): [slot.group_session.title for slot in day.slots] for day in context["days"] if day.slots}


def test_sessions_stand_on_their_days_by_time(client, program):
    for title, day, hour in (("Late", 0, 18), ("Early", 0, 9), ("Sunday", 6, 23), ("Next week", 7, 0), ("Last week", -1, 23)):
        GroupSessionFactory(program=program, title=title, starts_at=at(MONDAY + dt.timedelta(day), hour))

    assert shown(week(client, staff("front_desk", program))) == {1: ["Early", "Late"], 7: ["Sunday"]}


def test_each_program_has_its_own_clock(client, program):
    Program.objects.filter(pk=program.pk).update(time_zone="America/New_York")
    west = ProgramFactory(name="Seaside", time_zone="America/Los_Angeles")
    person = staff("clinician", program)
    MembershipFactory(user=person, program=west)
    late = dt.datetime(2026, 11, 24, 4, 0, tzinfo=dt.UTC)  # Monday, 8 PM in Los Angeles, Monday, 11 PM in New York
    GroupSessionFactory(program=west, title="West", starts_at=late)
    GroupSessionFactory(program=program, title="East", starts_at=late)

    slots = week(client, person)["days"][0].slots

    assert {slot.group_session.title: slot.starts_at.hour for slot in slots} == {"West": 20, "East": 23}


def test_one_program_or_only_mine(client, program):
    other = ProgramFactory()
    person = staff("clinician", program)
    MembershipFactory(user=person, program=other)
    mine = GroupSessionFactory(program=program, title="Mine", starts_at=at(MONDAY, 9), facilitator=person)
    together = GroupSessionFactory(program=other, title="Together", starts_at=at(MONDAY, 11))
    together.co_facilitators.add(person)
    GroupSessionFactory(program=program, title="Theirs", starts_at=at(MONDAY, 13))

    assert shown(week(client, person, mine="on")) == {1: ["Mine", "Together"]}
    assert shown(week(client, person, program=program.public_id)) == {1: ["Mine", "Theirs"]}
    assert mine.get_absolute_url() in client.get(reverse("sessions:week")).content.decode()


def test_a_program_of_others_does_not_exist(client, program):
    client.force_login(staff("clinician", program))

    assert client.get(reverse("sessions:week", query={"program": ProgramFactory().public_id})).status_code == 404


@pytest.mark.parametrize("day", ["yesterday", "0001-01-01", "9999-12-31", "2026-11-31", ""])
def test_an_address_with_nonsense_shows_this_week(client, program, day):
    assert week(client, staff("clinician", program), day=day)["monday"] == MONDAY


def test_the_ways_to_other_weeks_keep_what_was_chosen(client, program):
    context = week(client, staff("clinician", program), day="2026-11-25", mine="on")

    assert (context["previous_url"], context["next_url"], context["this_week_url"]) == (
        "/sessions/week/?day=2026-11-16&mine=True",
        "/sessions/week/?day=2026-11-30&mine=True",
        "/sessions/week/?mine=True",
    )


def test_a_cancelled_session_stays_with_its_reason(client, program):
    session = GroupSessionFactory(program=program, starts_at=at(MONDAY, 18))
    session.cancelled_at, session.cancelled_by, session.cancel_reason = timezone.now(), session.facilitator, "Snow"
    session.save()

    client.force_login(staff("front_desk", program))
    page = client.get(reverse("sessions:week")).content.decode()

    assert "slot-cancelled" in page
    assert "Cancelled: Snow" in page


def test_what_is_cancelled_because_its_series_ended_is_not_shown(client, program):
    series = SeriesFactory(program=program, starts_on=MONDAY - weeks(4), ends_on=MONDAY - weeks(1))
    GroupSessionFactory(
        program=program, series=series, starts_at=at(MONDAY, 10), cancelled_at=at(MONDAY, 8), cancelled_by=series.facilitator
    )

    assert shown(week(client, staff("clinician", program))) == {}


@pytest.fixture
def this_morning(program):
    """A group that ended an hour ago, with one client enrolled."""
    series = SeriesFactory(program=program, starts_on=MONDAY)
    EnrolmentFactory(series=series, starts_on=MONDAY, episode=admitted(program))
    return GroupSessionFactory(program=program, series=series, starts_at=at(MONDAY, 6), facilitator=series.facilitator)


def test_a_session_that_is_over_asks_for_its_attendance(client, program, this_morning):
    assert week(client, staff("clinician", program))["missing"] == 1

    AttendanceFactory(group_session=this_morning, episode=roster(this_morning)[0].episode, no_show=True)

    assert week(client, staff("clinician", program))["missing"] == 0


def test_the_front_desk_is_not_told_whose_attendance_is_missing(client, program, this_morning):
    assert week(client, staff("front_desk", program))["missing"] == 0


def test_the_numbers_in_the_week_are_those_of_the_roster(program, this_morning):
    EnrolmentFactory(series=this_morning.series, starts_on=MONDAY + dt.timedelta(days=1), episode=admitted(program))
    EnrolmentFactory(series=this_morning.series, starts_on=MONDAY, episode=admitted(program, MONDAY + dt.timedelta(days=1)))
    BookingFactory(group_session__program=program, episode=admitted(program))

    counted = with_places(GroupSession.objects.order_by("pk"))

    assert [(one.expected, one.unmarked) for one in counted] == [(1, 1), (1, 1)]
    assert [len(roster(one)) for one in counted] == [1, 1]


@pytest.mark.parametrize("number", [1, 50])
def test_a_full_week_takes_as_many_queries_as_an_empty_one(client, program, django_assert_num_queries, number):
    person = staff("clinician", program)
    for count in range(number):
        place = EnrolmentFactory(series=SeriesFactory(program=program), episode=admitted(program), starts_on=MONDAY)
        day = MONDAY + dt.timedelta(days=count % 7)
        GroupSessionFactory(program=program, series=place.series, room=place.series.room, starts_at=at(day, 8 + count // 7))
    client.force_login(person)
    client.get(reverse("sessions:week"))

    with django_assert_num_queries(8):
        page = client.get(reverse("sessions:week"))

    assert sum(len(day.slots) for day in page.context["days"]) == number


def test_by_room_by_who_leads_by_client_and_by_track(client, program):
    leader = staff("clinician", program)
    room = RoomFactory(program=program)
    expected = admitted(program)
    series = SeriesFactory(program=program)
    EnrolmentFactory(series=series, episode=expected, starts_on=MONDAY + dt.timedelta(days=1))
    GroupSessionFactory(program=program, title="In the room", starts_at=at(MONDAY, 9), room=room)
    GroupSessionFactory(program=program, title="Led", starts_at=at(MONDAY, 15, 59), facilitator=leader)
    booked = GroupSessionFactory(program=program, title="Booked", starts_at=at(MONDAY, 16))
    BookingFactory(group_session=booked, episode=expected)
    for day in (0, 1):
        GroupSessionFactory(program=program, title="Enrolled", starts_at=at(MONDAY + dt.timedelta(day), 12), series=series)
    person = staff("front_desk", program)

    assert shown(week(client, person, room=room.pk)) == {1: ["In the room"]}
    assert shown(week(client, person, person=leader.public_id)) == {1: ["Led"]}
    assert shown(week(client, person, client=expected.client.public_id)) == {1: ["Booked"], 2: ["Enrolled"]}
    assert shown(week(client, person, track="day")) == {1: ["In the room", "Enrolled", "Led"], 2: ["Enrolled"]}
    assert shown(week(client, person, track="evening")) == {1: ["Booked"]}


def test_a_client_or_a_room_of_others_narrows_nothing_and_names_nobody(client, program):
    GroupSessionFactory(program=program, starts_at=at(MONDAY, 9), title="Ours")
    stranger, room = admitted(ProgramFactory()).client, RoomFactory()
    client.force_login(staff("front_desk", program))

    page = client.get(reverse("sessions:week", query={"client": stranger.public_id, "room": room.pk, "track": "night"}))

    assert shown(page.context) == {1: ["Ours"]}
    assert stranger.last_name not in page.content.decode()
    assert room.name not in page.content.decode()
