"""At the door: arrived, left, undone, by the clock; and nothing clinical on the page."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse

from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import attendance
from sessions.models import Attendance
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def group_session():
    """Yesterday's group, ten to half past eleven; the tests travel to it."""
    series = SeriesFactory()
    return GroupSessionFactory(series=series, program=series.program)


@pytest.fixture
def anna(group_session):
    return EnrolmentFactory(series=group_session.series).episode


@pytest.fixture
def desk(group_session):
    return staff("front_desk", group_session.program)


def at(group_session, minutes, seconds=0):
    """The clock, so many minutes after the start."""
    return time_machine.travel(group_session.starts_at + dt.timedelta(minutes=minutes, seconds=seconds), tick=False)


def do(deed, group_session, episode, by):
    return getattr(attendance, deed)(group_session=group_session, episode=episode, by=by)


def refusal(deed, group_session, episode, by):
    with pytest.raises(Refused) as refused:
        do(deed, group_session, episode, by)
    return refused.value.reasons


@pytest.mark.parametrize(
    ("minutes", "seconds", "status", "counted"),
    [
        (-30, 0, "present", 90),
        (0, 0, "present", 90),
        (5, 59, "present", 85),
        (6, 0, "present_late", 84),
        (89, 59, "present_late", 1),
    ],
)
def test_the_clock_decides_who_is_late(group_session, anna, desk, minutes, seconds, status, counted):
    with at(group_session, minutes, seconds):
        do("check_in", group_session, anna, desk)

    row = Attendance.objects.get()
    assert (row.status, row.minutes, row.left_at, row.recorded_by) == (status, counted, group_session.ends_at, desk)


def test_the_door_opens_half_an_hour_before_and_closes_at_the_end(group_session, anna, desk):
    with at(group_session, -31):
        [early] = refusal("check_in", group_session, anna, desk)
    with at(group_session, 90):
        over = refusal("check_in", group_session, anna, desk)

    assert early.startswith("The sheet opens 30 minutes before the session")
    assert over == ["This session is over. Its clinician can still correct the attendance sheet."]


@pytest.mark.parametrize(
    ("minutes", "status", "counted"), [(60, "left_early", 60), (84, "left_early", 84), (85, "present", 85), (89, "present", 89)]
)
def test_leaving_is_early_until_shortly_before_the_end(group_session, anna, desk, minutes, status, counted):
    with at(group_session, 0):
        do("check_in", group_session, anna, desk)
    with at(group_session, minutes):
        do("check_out", group_session, anna, desk)

    row = Attendance.objects.get()
    assert (row.status, row.minutes) == (status, counted)


def test_nobody_arrives_twice_or_leaves_without_having_come(group_session, anna, desk):
    with at(group_session, 3):
        assert refusal("check_out", group_session, anna, desk) == ["This client has not arrived yet."]
        do("check_in", group_session, anna, desk)
        assert refusal("check_out", group_session, anna, desk) == [
            "This client has only just arrived. If that was a slip, undo it."
        ]
    with at(group_session, 20):
        assert refusal("check_in", group_session, anna, desk) == ["This client is marked as here since 10:03 AM already."]
        do("check_out", group_session, anna, desk)
        assert refusal("check_out", group_session, anna, desk) == ["This client is marked as gone since 10:20 AM already."]


def test_a_slip_is_undone_step_by_step_and_stays_in_the_trail(group_session, anna, desk):
    with at(group_session, 10):
        do("check_in", group_session, anna, desk)
    with at(group_session, 20):
        do("check_out", group_session, anna, desk)
        row = do("undo", group_session, anna, desk)
        assert (row.status, row.left_at) == ("present_late", group_session.ends_at)
        assert do("undo", group_session, anna, desk) is None
        assert refusal("undo", group_session, anna, desk) == ["There is nothing to undo for this client."]

    assert not Attendance.objects.exists()
    labels = row.events.model.objects.order_by("pgh_id").values_list("pgh_label", flat=True)
    assert list(labels) == ["insert", "update", "update", "delete"]


def test_only_ones_own_slip_can_be_undone(group_session, anna, desk):
    with at(group_session, 10):
        do("check_in", group_session, anna, UserFactory())

        assert refusal("undo", group_session, anna, desk) == [
            "Somebody else marked this client. The session's clinician can correct the sheet."
        ]


def test_somebody_who_was_excused_and_comes_after_all_is_here_and_that_is_no_slip(group_session, anna, desk):
    AttendanceFactory(
        group_session=group_session, episode=anna, status="absent_excused", reason="work", arrived_at=None, left_at=None
    )

    with at(group_session, 2):
        row = do("check_in", group_session, anna, desk)
        assert (row.status, row.reason, row.minutes) == ("present", "", 88)
        assert refusal("undo", group_session, anna, desk) == [
            "The clinician has written about this client already, and can correct the sheet."
        ]


def test_somebody_who_is_in_another_session_cannot_arrive_here(group_session, anna, desk):
    AttendanceFactory(group_session=GroupSessionFactory(program=group_session.program), episode=anna)

    with at(group_session, 2):
        said = refusal("check_in", group_session, anna, desk)

    assert said == ["This client was in another session from 10:00 AM to 11:30 AM."]


def test_an_arrival_at_the_door_is_seen_by_a_sheet_opened_before(group_session, anna, desk):
    with at(group_session, 12):
        do("check_in", group_session, anna, desk)

    group_session.refresh_from_db()
    assert group_session.revision == Attendance.objects.get().revision == 1


@pytest.fixture
def door(client, group_session, anna, desk):
    """The tablet's browser."""
    client.force_login(desk)
    url = reverse("sessions:check-in", args=[group_session.public_id])

    class Door:
        def press(self, deed, place, minutes):
            with at(group_session, minutes):
                return client.post(url, {deed: place}, follow=True)

        def look(self, minutes):
            with at(group_session, minutes):
                return client.get(url)

    return Door()


def test_two_buttons_a_line(door, anna):
    page = door.press("arrived", anna.public_id, 8)
    assert [str(message) for message in page.context["messages"]] == [f"{anna.client.display_name} is here since 10:08 AM."]
    assert "Here since 10:08\u00a0AM · late" in page.content.decode()

    page = door.press("left", anna.public_id, 20)
    assert [str(message) for message in page.context["messages"]] == [f"{anna.client.display_name} left at 10:20 AM."]

    door.press("undo", anna.public_id, 21)
    page = door.press("undo", anna.public_id, 21)
    assert [str(message) for message in page.context["messages"]] == [f"{anna.client.display_name} is no longer marked."]


def test_the_door_shows_nothing_clinical(door, group_session, anna):
    AttendanceFactory(
        group_session=group_session, episode=anna, status="absent_excused", reason="return_to_use", words="Relapsed on Sunday",
        arrived_at=None, left_at=None,
    )  # fmt: skip

    text = door.look(0).content.decode()

    assert "Expected" in text
    for clinical in ("Relapsed", "return_to_use", "Return to use", "excused", "Absent"):
        assert clinical not in text


@pytest.mark.parametrize("sent", [{}, {"arrived": "not-a-place"}, {"arrived": "6c1f7c1e-6f0e-4c0e-9e8e-2f1d0a1b2c3d"}])
def test_a_button_that_is_not_on_the_list_does_nothing(client, group_session, anna, desk, sent):
    client.force_login(desk)

    with at(group_session, 0):
        page = client.post(reverse("sessions:check-in", args=[group_session.public_id]), sent)

    assert "Press the button beside a client on the list." in page.context["form"].non_field_errors()
    assert not Attendance.objects.exists()


def test_what_another_session_made_up_is_not_undone_at_the_door(group_session, anna, desk):
    missed = AttendanceFactory(group_session=group_session, episode=anna, no_show=True)
    AttendanceFactory(episode=anna, group_session__starts_at=group_session.ends_at, makes_up=missed)

    with at(group_session, 5):
        assert refusal("check_in", group_session, anna, desk) == ["Another session makes up for this one. Take that back first."]
