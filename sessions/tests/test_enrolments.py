"""Places in series: who gets one, until when, and what is in the way."""

import datetime as dt

import pytest

from clients.tests.factories import EpisodeFactory
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments
from sessions.models import Enrolment
from sessions.tests.factories import AttendanceFactory, BookingFactory, EnrolmentFactory, GroupSessionFactory, at
from sessions.tests.schedule import MONDAY, NOW, admitted, refusal_of, series_in, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]
ADMISSION = dt.date(2026, 11, 2)


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def series(program):
    """Mondays, six to half past seven."""
    return series_in(program)


@pytest.fixture
def by(program):
    return staff("case_manager", program)


def fill(series, number, **days):
    for _ in range(number):
        EnrolmentFactory(series=series, episode=admitted(series.program), **{"starts_on": MONDAY} | days)


def test_a_client_gets_a_place(series, by):
    episode = admitted(series.program)

    place = enrolments.enrol(series=series, episode=episode, starts_on=MONDAY, by=by)

    assert list(series.enrolments.on(MONDAY)) == [place]
    assert (place.episode, place.enrolled_by, place.ends_on) == (episode, by, None)


def test_the_thirteenth_of_twelve_is_refused(series, by):
    fill(series, 12)

    assert refusal_of(enrolments.enrol, series=series, episode=admitted(series.program), starts_on=MONDAY, by=by) == [
        "Relapse Prevention has no place left: 12 of 12 are taken on Mon, Nov 23, 2026."
    ]


def test_a_place_that_ends_frees_it_for_the_next_meeting(series, by):
    fill(series, 11)
    fill(series, 1, ends_on=MONDAY + weeks(1))
    newcomer = admitted(series.program)

    too_early = refusal_of(enrolments.enrol, series=series, episode=newcomer, starts_on=MONDAY + weeks(1), by=by)
    in_time = enrolments.enrol(series=series, episode=newcomer, starts_on=MONDAY + dt.timedelta(days=8), by=by)

    assert too_early == ["Relapse Prevention has no place left: 12 of 12 are taken on Mon, Nov 30, 2026."]
    assert in_time.starts_on == MONDAY + dt.timedelta(days=8)


def test_a_place_promised_for_later_counts(series, by):
    fill(series, 12, starts_on=MONDAY + weeks(2))
    newcomer = admitted(series.program)

    assert len(refusal_of(enrolments.enrol, series=series, episode=newcomer, starts_on=MONDAY, by=by)) == 1
    assert enrolments.enrol(series=series, episode=newcomer, starts_on=MONDAY, ends_on=MONDAY + dt.timedelta(days=13), by=by)


def test_a_discharge_frees_the_place(series, by):
    fill(series, 12)
    left = Enrolment.objects.first().episode
    left.status, left.discharged_on, left.closed_on, left.discharge_reason = "discharged", MONDAY, MONDAY, "completed"
    left.save()

    assert enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY + weeks(1), by=by)


@pytest.mark.parametrize(("day", "reasons"), [
    (ADMISSION - dt.timedelta(days=1), ["The first day cannot be before the admission on Mon, Nov 2, 2026."]),
    (ADMISSION, None),
])  # fmt: skip
def test_a_place_begins_with_the_admission_at_the_earliest(program, by, day, reasons):
    series = series_in(program, starts_on=dt.date(2026, 10, 26))
    facts = {"series": series, "episode": admitted(program, ADMISSION), "starts_on": day, "by": by}

    if reasons:
        assert refusal_of(enrolments.enrol, **facts) == reasons
    else:
        assert enrolments.enrol(**facts).starts_on == day


@pytest.mark.parametrize("situation", [{}, {"waitlisted": True}, {"discharged": True}])
def test_only_clients_in_treatment_have_places(series, by, situation):
    episode = EpisodeFactory(program=series.program, **situation)

    assert refusal_of(enrolments.enrol, series=series, episode=episode, starts_on=MONDAY, by=by) == [
        f"Only clients admitted to {series.program} have places in its series."
    ]


def test_a_client_of_another_program_has_no_place_here(series, by):
    stranger = admitted(ProgramFactory())

    assert len(refusal_of(enrolments.enrol, series=series, episode=stranger, starts_on=MONDAY, by=by)) == 1


@pytest.mark.parametrize(("starts_on", "ends_on", "reason"), [
    (MONDAY - weeks(1), None, "Relapse Prevention begins on Mon, Nov 23, 2026: choose that day or a later one."),
    (MONDAY, MONDAY - weeks(1), "The last day cannot be before the first."),
    (MONDAY + dt.timedelta(1), MONDAY + dt.timedelta(6),
     "Relapse Prevention does not meet between these days: there is no Monday."),
])  # fmt: skip
def test_days_that_cannot_be(series, by, starts_on, ends_on, reason):
    facts = {"episode": admitted(series.program), "starts_on": starts_on, "ends_on": ends_on}

    assert refusal_of(enrolments.enrol, series=series, by=by, **facts) == [reason]


def test_two_groups_at_one_hour_are_named(series, program, by):
    episode = admitted(program)
    other = series_in(program, name="Coping Skills", starts_at=dt.time(19))
    enrolments.enrol(series=other, episode=episode, starts_on=MONDAY, by=by)

    assert refusal_of(enrolments.enrol, series=series, episode=episode, starts_on=MONDAY, by=by) == [
        "Relapse Prevention overlaps with Coping Skills, Mondays 7:00–8:30\u00a0PM, where this client has a place."
    ]


@pytest.mark.parametrize("other", [
    {"starts_at": dt.time(19, 30)},  # begins when the first ends
    {"starts_at": dt.time(16, 30)},  # ends when the first begins
    {"weekday": 1},
])  # fmt: skip
def test_groups_one_after_the_other_are_fine(series, program, by, other):
    episode = admitted(program)
    enrolments.enrol(series=series_in(program, **other), episode=episode, starts_on=MONDAY, by=by)

    assert enrolments.enrol(series=series, episode=episode, starts_on=MONDAY, by=by)


def test_another_program_is_in_the_way_without_being_named(series, program, by):
    elsewhere = series_in(ProgramFactory(), name="Secret", starts_at=dt.time(18, 30))
    episode = admitted(program)
    second = admitted(elsewhere.program)
    second.client = episode.client
    second.save()
    enrolments.enrol(series=elsewhere, episode=second, starts_on=MONDAY, by=by)

    assert refusal_of(enrolments.enrol, series=series, episode=episode, starts_on=MONDAY, by=by) == [
        "Relapse Prevention overlaps with a group of another program, where this client has a place."
    ]


def test_a_single_session_at_that_hour_is_named(series, program, by):
    single = GroupSessionFactory(program=program, title="Individual hour", starts_at=at(MONDAY + weeks(1), 18))
    booking = BookingFactory(group_session=single, episode=admitted(program))

    assert refusal_of(enrolments.enrol, series=series, episode=booking.episode, starts_on=MONDAY, by=by) == [
        "This client is booked for Individual hour on Mon, Nov 30, 6:00–7:30\u00a0PM."
    ]


def test_one_place_per_client_and_series(series, by):
    episode = admitted(series.program)
    enrolments.enrol(series=series, episode=episode, starts_on=MONDAY, by=by)

    assert refusal_of(enrolments.enrol, series=series, episode=episode, starts_on=MONDAY + weeks(1), by=by) == [
        "This client already has a place in Relapse Prevention at that time."
    ]


def test_a_week_of_places_is_taken_as_a_whole_or_not_at_all(series, program, by):
    clashing = series_in(program, name="Coping Skills", starts_at=dt.time(19))
    episode = admitted(program)

    reasons = refusal_of(enrolments.enrol_in_each, series=[series, clashing], episode=episode, starts_on=MONDAY, by=by)

    assert reasons == [
        "Coping Skills overlaps with Relapse Prevention, Mondays 6:00–7:30\u00a0PM, where this client has a place."
    ]
    assert not Enrolment.objects.exists()


def test_a_series_that_begins_later_is_waited_for(series, program, by):
    later = series_in(program, weekday=2, starts_on=MONDAY + weeks(2))

    places = enrolments.enrol_in_each(series=[series, later], episode=admitted(program), starts_on=MONDAY, by=by)

    assert [place.starts_on for place in places] == [MONDAY, MONDAY + weeks(2)]


def test_leaving_has_a_last_day_and_a_reason_and_keeps_the_history(series, by):
    place = enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY, by=by)

    enrolments.end(enrolment=place, on=MONDAY + weeks(2), reason="Moved to the day group", by=by)

    assert [series.enrolments.on(MONDAY + weeks(number)).count() for number in (2, 3)] == [1, 0]
    assert Enrolment.objects.get().end_reason == "Moved to the day group"


def test_a_place_that_never_began_is_withdrawn(series, by):
    place = enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY + weeks(1), by=by)

    ended = enrolments.end(enrolment=place, on=MONDAY, reason="Chose the evening group", by=by)

    assert (ended.withdrawn_by, ended.ends_on) == (by, None)
    assert not series.enrolments.on(MONDAY + weeks(1)).exists()
    assert refusal_of(enrolments.end, enrolment=place, on=MONDAY, reason="Again", by=by) == ["This place was withdrawn."]


def test_a_place_does_not_end_before_the_last_attendance(series, by):
    place = enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY, by=by)
    AttendanceFactory(group_session=series.group_sessions.all()[1], episode=place.episode)

    assert refusal_of(enrolments.end, enrolment=place, on=MONDAY, reason="Left", by=by) == [
        "The client attended on Mon, Nov 30, 2026: the last day cannot be before that."
    ]


def test_an_end_is_not_put_off(series, by):
    place = enrolments.enrol(series=series, episode=admitted(series.program), starts_on=MONDAY, ends_on=MONDAY + weeks(1), by=by)

    assert refusal_of(enrolments.end, enrolment=place, on=MONDAY + weeks(1), reason="Left", by=by) == [
        "This place ends on Mon, Nov 30, 2026 already."
    ]


@pytest.mark.parametrize(
    ("weekday", "begins", "booked_from", "hours"),
    [
        (0, dt.time(23), at(MONDAY + dt.timedelta(days=1), 0), 1),  # the group runs into the night, the session is in it
        (1, dt.time(0), at(MONDAY, 23), 2),  # the session runs into the night, and into the group
        (0, dt.time(0), at(MONDAY - dt.timedelta(days=1), 23), 2),  # on the very first day of the place
    ],
)
def test_a_session_past_midnight_is_seen(program, by, weekday, begins, booked_from, hours):
    series = series_in(program, weekday=weekday, starts_at=begins, duration=120)
    single = GroupSessionFactory(program=program, starts_at=booked_from, ends_at=booked_from + dt.timedelta(hours=hours))
    booking = BookingFactory(group_session=single, episode=admitted(program))

    [reason] = refusal_of(enrolments.enrol, series=series, episode=booking.episode, starts_on=MONDAY, by=by)

    assert reason.startswith(f"This client is booked for {single.title} on ")
