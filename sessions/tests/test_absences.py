"""Excuses, walk-ins, make-up sessions, the trail and the rates, as the clinic means them."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import absences, attendance
from sessions.enums import Status
from sessions.models import Attendance, Excuse
from sessions.rates import rates
from sessions.rules.attendance import Mark
from sessions.tests.absence_factories import ExcuseFactory
from sessions.tests.factories import AttendanceFactory, BookingFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def group_session():
    """Yesterday's group, with three clients enrolled."""
    series = SeriesFactory()
    EnrolmentFactory.create_batch(3, series=series)
    return GroupSessionFactory(series=series, program=series.program)


def sheet(client, group_session, role="clinician"):
    client.force_login(staff(role, group_session.program))
    return client.get(reverse("sessions:attendance", args=[group_session.public_id])).context["form"]


def test_an_excuse_stands_on_the_sheet_until_it_is_taken_back_in_one_go(client, group_session):
    episode = group_session.series.enrolments.first().episode
    excuse = ExcuseFactory(episode=episode, words="Hearing")
    ExcuseFactory(episode=group_session.series.enrolments.last().episode, starts_on=days_ago(9), ends_on=days_ago(2))

    shown = {line.line.episode: line.on_record() for line in sheet(client, group_session).lines}
    assert [facts["choice"] for facts in shown.values()].count("") == 2
    assert {name: shown[episode][name] for name in ("choice", "absence", "reason", "words")} == {
        "choice": "absent", "absence": "absent_excused", "reason": "court", "words": "Hearing",
    }  # fmt: skip

    absences.withdraw(excuse=excuse, by=UserFactory())
    assert [line.on_record()["choice"] for line in sheet(client, group_session).lines] == ["", "", ""]
    with pytest.raises(Refused, match="taken back already"):
        absences.withdraw(excuse=excuse, by=UserFactory())


def test_what_was_marked_counts_more_than_what_was_said_beforehand(client, group_session):
    episode = group_session.series.enrolments.first().episode
    ExcuseFactory(episode=episode)
    AttendanceFactory(group_session=group_session, episode=episode)

    assert "present" in [line.on_record()["choice"] for line in sheet(client, group_session).lines]


def test_a_program_says_how_its_sheets_begin(client, group_session):
    group_session.program.sheets_begin_present = True
    group_session.program.save()

    assert [line.on_record()["choice"] for line in sheet(client, group_session).lines] == ["present"] * 3
    assert not Attendance.objects.exists()


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"starts_on": days_ago(-2), "ends_on": days_ago(1)}, "ends_on"),
        ({"starts_on": days_ago(900), "ends_on": days_ago(1)}, "starts_on"),
        ({"starts_on": days_ago(1), "ends_on": days_ago(-200)}, "ends_on"),
    ],
)
def test_days_that_cannot_be_meant_are_not_excused(facts, field):
    with pytest.raises(ValidationError) as refusal:
        absences.excuse(episode=EpisodeFactory(admitted=True), reason="court", by=UserFactory(), **facts)
    assert list(refusal.value.message_dict) == [field]


def test_the_page_excuses_one_day_where_no_last_day_is_given(client):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("clinician", episode.program))

    client.post(reverse("sessions:excuse-new", args=[episode.public_id]), {"starts_on": days_ago(0), "reason": "illness"})

    excuse = Excuse.objects.get()
    assert (excuse.starts_on, excuse.ends_on) == (days_ago(0), days_ago(0))


def test_nobody_outside_treatment_is_excused():
    with pytest.raises(Refused, match="not in treatment"):
        absences.excuse(
            episode=EpisodeFactory(), starts_on=days_ago(0), ends_on=days_ago(0), reason="court", by=UserFactory()
        )  # fmt: skip


def test_whoever_walks_in_is_on_the_sheet_with_minutes(client, group_session):
    episode = EpisodeFactory(admitted=True, program=group_session.program)
    client.force_login(staff("clinician", group_session.program))
    page = reverse("sessions:walk-in", args=[group_session.public_id])
    assert list(client.get(page).context["form"].fields["episode"].queryset) == [episode]

    client.post(page, {"episode": episode.public_id})

    came = Attendance.objects.get(episode=episode)
    assert (came.status, came.minutes) == ("present", 90)
    with pytest.raises(Refused, match="on the sheet already"):
        absences.walk_in(group_session=group_session, episode=episode, by=UserFactory())


def test_nobody_walks_into_two_rooms_at_once(group_session):
    came = AttendanceFactory(group_session__program=group_session.program)
    with pytest.raises(Refused, match="was in another session"):
        absences.walk_in(group_session=group_session, episode=came.episode, by=UserFactory())


def missed_and_came(**facts):
    missed = AttendanceFactory(no_show=True)
    later = missed.group_session.starts_at + dt.timedelta(hours=3)
    came = AttendanceFactory(episode=missed.episode, group_session__starts_at=later, **facts)
    return missed, came


def test_a_missed_session_is_made_up_and_the_minutes_count_once(client):
    missed, came = missed_and_came()
    assert rates(Attendance.objects.all()).rate == 50
    client.force_login(staff("clinician", missed.group_session.program))
    client.force_login(staff("clinician", missed.episode.program))

    absences.make_up(missed=missed, attended=came, by=UserFactory())

    found = rates(Attendance.objects.all())
    assert (found.rate, found.attended, found.scheduled, found.no_shows, found.made_up) == (100, 1, 1, 0, 1)
    assert sum(row.minutes or 0 for row in Attendance.objects.all()) == 90
    absences.make_up(missed=missed, attended=None, by=UserFactory())
    assert rates(Attendance.objects.all()).rate == 50


def test_only_a_session_of_that_client_makes_up_and_for_one_only():
    missed, came = missed_and_came()
    other = AttendanceFactory(no_show=True, episode=missed.episode)
    absences.make_up(missed=missed, attended=came, by=UserFactory())

    for attended in (came, AttendanceFactory()):
        with pytest.raises(Refused, match="Choose a session"):
            absences.make_up(missed=other, attended=attended, by=UserFactory())
    with pytest.raises(Refused, match="Only a session that the client missed"):
        absences.make_up(missed=came, attended=None, by=UserFactory())


def test_two_sessions_that_stand_for_each_other_change_together():
    missed, came = missed_and_came()
    absences.make_up(missed=missed, attended=came, by=UserFactory())
    sheets = [row.group_session for row in (missed, came)]
    marks = [
        Mark(missed.episode_id, Status.PRESENT, sheets[0].starts_at, sheets[0].ends_at),
        Mark(missed.episode_id, Status.NO_SHOW),
    ]
    for group_session, mark in zip(sheets, marks, strict=True):
        with pytest.raises(Refused, match="Take that back first"):
            attendance.take(group_session=group_session, lines=[mark], revision=9, by=UserFactory())


def test_what_is_nobodys_absence_is_in_no_rate():
    statuses = ["present", "no_show", "absent_excused", "cancelled_client_timely", "cancelled_client_late"]
    statuses += ["cancelled_program", "holiday", "on_hold", "entered_in_error"]
    for status in statuses:
        times = {} if status == "present" else {"arrived_at": None, "left_at": None}
        AttendanceFactory(status=status, **times)

    found = rates(Attendance.objects.all())

    assert (found.scheduled, found.counted, found.cancelled_late) == (5, 4, 1)
    assert (found.rate, found.rate_with_excused, found.no_show_rate) == (25, 20, 25)
    assert rates(Attendance.objects.none()).rate is None


def test_the_trail_names_who_corrected_what(client, group_session):
    person = staff("clinician", group_session.program)
    client.force_login(person)
    episode = group_session.series.enrolments.first().episode
    address = reverse("sessions:attendance", args=[group_session.public_id])
    for choice in ("no_show", "present"):
        revision = client.get(address).context["form"]["revision"].value()
        client.post(address, {f"line-{episode.public_id}-choice": choice, "revision": revision})

    entries = client.get(reverse("sessions:attendance-trail", args=[group_session.public_id])).context["entries"]

    assert [(entry.deed, entry.status, entry.who) for entry in entries] == [
        ("Corrected", "Present", str(person)),
        ("Marked", "No-show", str(person)),
    ]


def test_a_sheet_with_gaps_stays_on_the_list_until_everybody_is_marked(client):
    over, begun = GroupSessionFactory(), GroupSessionFactory(starts_at=timezone.now())
    booked = BookingFactory(group_session=over)
    BookingFactory(group_session=begun)
    client.force_login(staff("clinician", over.program))
    page = reverse("sessions:sheets-with-gaps")

    assert list(client.get(page).context["sheets"]) == [over]
    assert list(client.get(f"{page}?mine=1").context["sheets"]) == []
    AttendanceFactory(group_session=over, episode=booked.episode, no_show=True)
    assert list(client.get(page).context["sheets"]) == []
