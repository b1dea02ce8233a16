"""One's own sessions in a calendar: a private address, replaceable, that says little and shows the right hour."""

import datetime as dt
import re
import zoneinfo

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import ClientFactory, EpisodeFactory
from iop_portal.models import Membership
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import calendar_feeds
from sessions.icalendar import calendar_of, escaped, folded
from sessions.models import CalendarFeed
from sessions.rules.calendar_feeds import feed_of, hash_of
from sessions.tests.factories import BookingFactory, EnrolmentFactory, GroupSessionFactory, RoomFactory, SeriesFactory, at
from sessions.tests.schedule import MONDAY, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def leader():
    """A clinician of a program whose name says much."""
    return staff("clinician", ProgramFactory(name="Riverside Evening IOP"))


def session(leader, **facts):
    program = leader.programs()[0]
    return GroupSessionFactory(
        program=program, facilitator=leader, **{"starts_at": at(MONDAY, 18), "is_telehealth": True} | facts
    )


def events(leader):
    return calendar_of(leader, now=timezone.now()).decode().replace("\r\n ", "").split("BEGIN:VEVENT")[1:]


def summaries(leader):
    return [re.search(r"SUMMARY:(.*)\r", event)[1] for event in events(leader)]


def test_it_says_what_where_and_of_an_individual_hour_the_initials(leader):
    program = leader.programs()[0]
    room = RoomFactory(program=program, name="Room 2")
    sample = ClientFactory(first_name="Alex", last_name="Sample")
    alex = EpisodeFactory(admitted=True, program=program, client=sample)
    session(leader, title="Opioid recovery", topic="Cravings", room=room, is_telehealth=False)
    booked = session(leader, modality="individual", title="Individual session", starts_at=at(MONDAY, 20))
    BookingFactory(group_session=booked, episode=alex)
    series = SeriesFactory(program=program, modality="individual", facilitator=leader, capacity=1)
    EnrolmentFactory(series=series, episode=alex)
    session(leader, modality="individual", series=series, starts_at=at(MONDAY, 21, 30))

    assert summaries(leader) == ["Group · Room 2", "Individual · AS · Telehealth", "Individual · AS · Telehealth"]
    whole = calendar_of(leader, now=timezone.now()).decode()
    assert not re.search(r"Riverside|IOP|Opioid|Cravings|Sample|Alex|recovery", whole)


def test_hours_are_right_on_both_sides_of_the_clock_change(leader):
    new_york = zoneinfo.ZoneInfo("America/New_York")
    for day in (dt.date(2026, 10, 30), dt.date(2026, 11, 6)):  # clocks go back on the first of November
        session(leader, starts_at=dt.datetime.combine(day, dt.time(18), new_york))

    starts = [re.search(r"DTSTART:(\w+)", event)[1] for event in events(leader)]

    assert starts == ["20261030T220000Z", "20261106T230000Z"]


def test_a_cancelled_session_stays_as_cancelled_and_others_sessions_are_not_there(leader):
    mine = session(leader)
    mine.cancelled_at, mine.cancelled_by = timezone.now(), leader
    mine.revision = 3
    mine.save()
    together = GroupSessionFactory(program=mine.program, starts_at=at(MONDAY, 9))
    together.co_facilitators.add(leader)
    GroupSessionFactory(program=mine.program, starts_at=at(MONDAY, 11))
    session(leader, starts_at=at(MONDAY + dt.timedelta(weeks=13), 9))

    found = [(re.search(r"UID:(\S+)", event)[1], re.search(r"STATUS:(\w+)", event)[1]) for event in events(leader)]

    assert found == [(str(together.public_id), "CONFIRMED"), (str(mine.public_id), "CANCELLED")]
    assert "SEQUENCE:3\r\n" in events(leader)[1]


def test_lines_are_folded_between_characters_and_values_escaped():
    line = folded("SUMMARY:" + "ü" * 100)

    assert all(len(row) <= 75 for row in line.split(b"\r\n"))
    assert line.replace(b"\r\n ", b"").decode() == "SUMMARY:" + "ü" * 100 + "\r\n"
    assert escaped("Room 2; left, \\ right\r\n") == "Room 2\\; left\\, \\\\ right\\n"


def get(client, key):
    client.logout()
    return client.get(reverse("calendar", query={"key": key}))


def test_the_address_is_shown_once_and_only_a_hash_is_kept(client, leader):
    client.force_login(leader)
    page = reverse("sessions:calendar-feed")

    made = client.post(page, follow=True)

    key = re.search(r"key=([\w-]+)", made.content.decode())[1]
    assert len(key) >= 43
    assert CalendarFeed.objects.get().key_hash == hash_of(key)
    assert key not in client.get(page).content.decode()
    session(leader)
    answer = get(client, key)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert b"SUMMARY:Group" in answer.content


def test_a_replaced_or_closed_address_does_not_exist_like_any_other_guess(client, leader):
    first = calendar_feeds.replace(by=leader)
    second = calendar_feeds.replace(by=leader)

    assert [get(client, key).status_code for key in (first, second, "", "guess", "a\0b", "x" * 5000)] == [404, 200, *[404] * 4]
    client.force_login(leader)
    client.post(reverse("sessions:calendar-feed-close"))
    assert get(client, second).status_code == 404
    assert feed_of(second) is None
    assert CalendarFeed.objects.filter(closed_at=None).count() == 0


def test_a_replaced_address_is_told_from_a_guess_by_nothing_and_no_line_or_cookie_keeps_it(client, leader, caplog):
    replaced, guess = calendar_feeds.replace(by=leader), "g" * 43
    standing = calendar_feeds.replace(by=leader)
    client.force_login(leader)  # a browser that is signed in as well
    client.get(reverse("sessions:week"))

    answers = [client.get(reverse("calendar", query={"key": key})) for key in (replaced, guess, standing)]

    gone, never, read = answers
    assert (gone.status_code, gone.content) == (never.status_code, never.content) == (404, b"There is no such calendar.")
    assert [dict(answer.cookies) for answer in answers] == [{}, {}, {}]
    assert read.status_code == 200
    assert [line for line in caplog.messages if replaced in line or standing in line] == []


def test_who_has_left_reads_nothing(client, leader):
    key = calendar_feeds.replace(by=leader)
    session(leader)

    Membership.objects.filter(user=leader).update(is_active=False)
    assert b"VEVENT" not in get(client, key).content
    leader.is_active = False
    leader.save()
    assert get(client, key).status_code == 404


def test_guessing_is_slowed_down(client, settings):
    settings.CALENDAR_READS_PER_HOUR = 3
    cache.clear()

    assert [get(client, f"guess{number}").status_code for number in range(5)] == [404, 404, 404, 429, 429]
    cache.clear()


@pytest.mark.parametrize("number", [1, 12])
def test_it_takes_as_many_queries_for_many_sessions(leader, django_assert_num_queries, number):
    for count in range(number):
        booked = session(leader, modality="individual", starts_at=at(MONDAY, 8) + dt.timedelta(hours=2 * count))
        BookingFactory(group_session=booked)
    leader.programs()

    with django_assert_num_queries(2):
        assert len(events(leader)) == number
