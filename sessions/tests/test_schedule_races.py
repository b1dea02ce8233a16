"""Two people at once: PostgreSQL has the last word, and says it in a sentence."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection

from clients.models import Episode
from iop_portal.refusals import Refused, reasons_of
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from sessions.actions import enrolments, series_waits
from sessions.actions import series as series_actions
from sessions.models import Booking, Enrolment, GroupSession, Series, SeriesWait
from sessions.tests.factories import EnrolmentFactory, GroupSessionFactory, RoomFactory, at
from sessions.tests.planning_factories import SeriesWaitFactory
from sessions.tests.schedule import MONDAY, admitted, facts_of_evening_group, series_in


def at_once(*acts):
    """What each of them answers: its result, or its reasons."""

    def run(act):
        try:
            return act()
        except Refused as refusal:
            return refusal.reasons
        except IntegrityError as error:
            return reasons_of(error)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.mark.django_db(transaction=True)
@pytest.mark.time_machine("2026-11-23 14:00Z")
def test_of_two_who_take_the_last_place_one_gets_it():
    series = series_in(ProgramFactory(), capacity=1, modality="individual")
    by = staff("case_manager", series.program)
    episodes = [admitted(series.program) for _ in range(4)]

    answers = at_once(
        *(lambda e=episode: enrolments.enrol(series=series, episode=e, starts_on=MONDAY, by=by) for episode in episodes)
    )

    assert Enrolment.objects.count() == 1
    assert [answer for answer in answers if isinstance(answer, list)] == [
        ["Relapse Prevention has no place left: 1 of 1 are taken on Mon, Nov 23, 2026."]
    ] * 3


@pytest.mark.django_db(transaction=True)
@pytest.mark.time_machine("2026-11-23 14:00Z")
def test_of_fifty_who_enrol_for_the_last_place_one_gets_it_and_the_others_hear_why():
    series = series_in(ProgramFactory(), capacity=1)
    by = staff("case_manager", series.program)
    episodes = [admitted(series.program) for _ in range(50)]

    answers = at_once(
        *(lambda e=episode: enrolments.enrol(series=series, episode=e, starts_on=MONDAY, by=by) for episode in episodes)
    )

    assert Enrolment.objects.count() == 1
    refused = [answer for answer in answers if isinstance(answer, list)]
    assert refused == [["Relapse Prevention has no place left: 1 of 1 are taken on Mon, Nov 23, 2026."]] * 49


@pytest.mark.django_db(transaction=True)
@pytest.mark.time_machine("2026-11-23 14:00Z")
def test_one_free_place_is_offered_to_one_of_those_who_wait():
    series = series_in(ProgramFactory(), capacity=1)
    waits = [SeriesWaitFactory(series=series, episode=admitted(series.program)) for _ in range(4)]

    answers = at_once(*(lambda w=wait: series_waits.offer(wait=w, by=series.facilitator) for wait in waits))

    assert SeriesWait.objects.offered().count() == 1
    assert sum(1 for answer in answers if isinstance(answer, list)) == 3


@pytest.mark.django_db(transaction=True)
@pytest.mark.time_machine("2026-11-23 14:00Z")
def test_a_client_is_not_given_two_places_at_one_hour():
    program = ProgramFactory()
    two = [series_in(program, name="One"), series_in(program, name="Two")]
    episode, by = admitted(program), staff("case_manager", program)

    at_once(*(lambda s=series: enrolments.enrol(series=s, episode=episode, starts_on=MONDAY, by=by) for series in two))

    assert Enrolment.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.time_machine("2026-11-23 14:00Z")
def test_of_two_series_for_one_room_one_begins():
    program = ProgramFactory()
    facts, by = facts_of_evening_group(program), staff("clinical_supervisor", program)
    other = facts | {"facilitator": staff("clinician", program)}

    answers = at_once(*(lambda f=wanted: series_actions.create(program=program, facts=f, by=by) for wanted in (facts, other)))

    assert Series.objects.count() == 1
    assert GroupSession.objects.count() == 13
    refused = next(answer for answer in answers if isinstance(answer, list))
    assert refused[0] == "Room 2 is taken by Relapse Prevention on Mon, Nov 23, 6:00–7:30\u00a0PM."


@pytest.fixture
def evening():
    """A session in a room, tomorrow from six to half past seven."""
    room = RoomFactory()
    return GroupSessionFactory(program=room.program, room=room, starts_at=at(MONDAY, 18))


def held_at(evening, hour, minute, **facts):
    starts_at = at(MONDAY, hour, minute)
    return GroupSession(
        program=evening.program,
        modality="group",
        title="Other",
        starts_at=starts_at,
        ends_at=starts_at + dt.timedelta(hours=1),
        **{"is_telehealth": True, "facilitator": UserFactory()} | facts,
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("resource", "sentence"),
    [("room", "This room is taken at that time."), ("facilitator", "This facilitator already has a session at that time.")],
)
def test_around_the_rules_the_database_keeps_rooms_and_people_apart(evening, resource, sentence):
    shared = {resource: getattr(evening, resource)}

    held_at(evening, 19, 30, **shared).save()  # begins when the other ends
    with pytest.raises(IntegrityError) as refusal:
        held_at(evening, 19, 29, **shared).save()

    assert reasons_of(refusal.value) == [sentence]


@pytest.mark.django_db
def test_around_the_rules_no_place_and_no_booking_crosses_programs(evening):
    stranger = admitted(ProgramFactory())
    by = UserFactory()

    with pytest.raises(IntegrityError, match=r"A session is booked for clients of its own program\."):
        Booking.objects.create(group_session=evening, episode=stranger, booked_by=by)


@pytest.mark.django_db
@pytest.mark.time_machine("2026-11-23 14:00Z")
def test_around_the_rules_a_series_takes_no_client_of_another_program():
    series = series_in(ProgramFactory())

    with pytest.raises(IntegrityError, match=r"A series takes clients of its own program\."):
        EnrolmentFactory(series=series, episode=admitted(ProgramFactory()))


@pytest.mark.django_db
@pytest.mark.time_machine("2026-11-23 14:00Z")
def test_around_the_rules_no_client_has_one_place_twice():
    place = EnrolmentFactory(series=series_in(ProgramFactory()))

    with pytest.raises(IntegrityError) as refusal:
        EnrolmentFactory(series=place.series, episode=Episode.objects.get(), starts_on=MONDAY)

    assert reasons_of(refusal.value) == ["This client is already enrolled in this series at that time."]


@pytest.mark.django_db
def test_what_was_planned_with_a_reason_stands_beside_and_nothing_else_does(evening):
    held_at(evening, 18, 30, room=evening.room, clash_reason="Both fit").save()

    with pytest.raises(IntegrityError) as refusal:
        held_at(evening, 18, 45, room=evening.room).save()

    assert reasons_of(refusal.value) == ["This room is taken at that time."]
