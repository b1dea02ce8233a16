"""When a client cannot come: hours of the week, in sentences, also past midnight and past Sunday."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from clients import availability
from clients.actions import commitments
from clients.models import Commitment
from clients.tests.factories import CommitmentFactory, EpisodeFactory
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff

TODAY = dt.date(2026, 3, 2)  # a Monday


def busy(starts=9, ends=17, weekdays=(0,), **facts):
    return Commitment(kind="work", weekdays=list(weekdays), starts_at=dt.time(starts), ends_at=dt.time(ends), **facts)


def asked(rows, weekday, starts, ends, **days):
    hour = {"weekday": weekday, "starts_at": dt.time(starts), "ends_at": dt.time(ends)}
    return availability.conflicts(rows, **hour, **({"first": TODAY} | days))


@pytest.mark.parametrize(
    ("hour", "is_free"),
    [
        ((0, 9, 10), False),
        ((0, 16, 18), False),
        ((0, 8, 18), False),
        ((0, 17, 19), True),  # what ends at five leaves five free
        ((0, 7, 9), True),
        ((1, 9, 10), True),
    ],
)
def test_an_hour_is_free_unless_it_touches(hour, is_free):
    assert (asked([busy()], *hour) == []) is is_free


def test_a_night_shift_reaches_into_the_next_day_and_over_the_end_of_the_week():
    night = busy(starts=22, ends=6, weekdays=[6])

    assert asked([night], 0, 5, 7) == ["Works Sundays 10:00\u00a0PM\u20136:00\u00a0AM the next day"]
    assert asked([night], 0, 6, 8) == []
    assert asked([night], 5, 22, 23) == []


def test_a_class_past_midnight_meets_what_begins_at_one():
    assert asked([busy(starts=1, ends=3, weekdays=[1])], 0, 23, 2) != []


def test_days_before_and_after_do_not_count():
    summer = busy(first_day=dt.date(2026, 6, 1), last_day=dt.date(2026, 8, 31))

    assert asked([summer], 0, 9, 10) != []  # for ever reaches the summer
    assert asked([summer], 0, 9, 10, last=dt.date(2026, 5, 31)) == []
    assert asked([summer], 0, 9, 10, first=dt.date(2026, 9, 1)) == []
    assert asked([busy(is_active=False)], 0, 9, 10) == []


def test_the_sentence_says_everything():
    job = busy(weekdays=[0, 2, 4], words="warehouse", last_day=dt.date(2026, 12, 18))

    assert availability.sentence(job) == (
        "Works Mondays, Wednesdays and Fridays 9:00\u00a0AM\u20135:00\u00a0PM (warehouse), until Fri, Dec 18, 2026"
    )


def test_the_picture_cuts_the_night_into_days():
    picture = availability.strip([busy(starts=20, ends=8, weekdays=[6])], [(2, dt.time(9), 90)])

    assert [(bar.y, bar.kind) for bar in picture.bars] == [(108, "taken"), (18, "taken"), (48, "group")]
    assert all(bar.x >= availability.LEFT and bar.x + bar.width <= 354 for bar in picture.bars)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "nonsense",
    [
        {"weekdays": []},
        {"weekdays": [7]},
        {"starts_at": dt.time(9), "ends_at": dt.time(9)},
        {"first_day": dt.date(2026, 2, 1), "last_day": dt.date(2026, 1, 1)},
        {"kind": "nap"},
    ],
)
def test_postgresql_refuses_nonsense(nonsense):
    with pytest.raises(IntegrityError), transaction.atomic():
        CommitmentFactory(**nonsense)


@pytest.mark.django_db
def test_the_same_hours_are_written_down_once_and_a_late_writer_is_told():
    row = CommitmentFactory()
    facts = {name: getattr(row, name) for name in ("kind", "weekdays", "starts_at", "ends_at", "first_day", "last_day", "words")}
    by = UserFactory()

    with pytest.raises(Refused, match="already"):
        commitments.add(client=row.client, facts=facts, by=by)
    with pytest.raises(Refused, match="Somebody else"):
        commitments.edit(commitment=row, facts=facts, revision=7, by=by)


@pytest.mark.django_db
def test_several_days_are_written_at_once_and_shown_to_the_front_desk(client):
    episode = EpisodeFactory()
    client.force_login(staff("case_manager", episode.program))
    form = {"kind": "school", "weekdays": ["4", "0"], "starts_at": "08:00", "ends_at": "12:30", "words": "evening class"}

    answer = client.post(reverse("clients:commitment-new", kwargs={"public_id": episode.client.public_id}), form)

    assert answer.status_code == 302
    assert Commitment.objects.get().weekdays == [0, 4]
    client.force_login(staff("front_desk", episode.program))
    page = client.get(episode.get_absolute_url()).content.decode()
    assert "At school Mondays and Fridays 8:00\u00a0AM\u201312:30\u00a0PM (evening class)" in page
    assert 'role="img"' in page


@pytest.mark.django_db
def test_what_was_typed_wrong_is_said_and_kept(client):
    episode = EpisodeFactory()
    client.force_login(staff("case_manager", episode.program))
    form = {"kind": "work", "starts_at": "09:00", "ends_at": "09:00", "weekdays": ["1"]}

    page = client.post(reverse("clients:commitment-new", kwargs={"public_id": episode.client.public_id}), form)

    assert "From and until cannot be the same time." in page.content.decode()


@pytest.mark.django_db
def test_how_the_client_gets_here(client):
    episode = EpisodeFactory()
    client.force_login(staff("intake_coordinator", episode.program))
    form = {"track": "evening", "transport": "public", "travel_minutes": "45"}

    client.post(reverse("clients:episode-travel", kwargs={"public_id": episode.public_id}), form)

    episode.refresh_from_db()
    assert (episode.track, episode.transport, episode.travel_minutes) == ("evening", "public", 45)
    assert "Bus or train, 45\u00a0min on the way." in client.get(episode.get_absolute_url()).content.decode()
    with pytest.raises(IntegrityError, match="episode_travel_minutes"), transaction.atomic():
        type(episode).objects.filter(pk=episode.pk).update(travel_minutes=301)
    with pytest.raises(IntegrityError, match="episode_transport_known"), transaction.atomic():
        type(episode).objects.filter(pk=episode.pk).update(transport="horse")
