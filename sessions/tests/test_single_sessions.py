"""Sessions without a series, and sessions that do not take place."""

import datetime as dt

import pytest
from django.utils import timezone

from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.actions import group_sessions
from sessions.models import GroupSession
from sessions.queries import roster
from sessions.tests.factories import (
    AttendanceFactory,
    EnrolmentFactory,
    FamilyParticipationFactory,
    GroupSessionFactory,
    SeriesFactory,
    at,
)
from sessions.tests.family_factories import GroupAgreementFactory
from sessions.tests.schedule import MONDAY, NOW, admitted, refusal_of

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def hour(program):
    """An individual hour, Monday at ten, by telehealth."""
    return {
        "modality": "individual",
        "title": "Individual hour",
        "starts_at": at(MONDAY, 10),
        "ends_at": at(MONDAY, 11),
        "is_telehealth": True,
        "facilitator": staff("clinician", program),
        "capacity": 1,
    }


def plan(program, facts, episodes):
    return group_sessions.create_once(program=program, facts=facts, episodes=episodes, by=staff("clinician", program))


def test_a_single_session_expects_whom_it_was_planned_for(program, hour):
    episode = admitted(program)

    group_session = plan(program, hour, [episode])

    assert [line.episode for line in roster(group_session)] == [episode]


def test_an_individual_hour_is_for_one_client(program, hour):
    for episodes in ([], [admitted(program), admitted(program)]):
        reasons = refusal_of(plan, program=program, facts=hour | {"capacity": 1}, episodes=episodes)
        assert "Choose the one client this session is for." in reasons


def test_a_family_session_may_be_for_several(program, hour):
    facts = hour | {"modality": "family", "family_format": "multifamily", "capacity": 2}

    families = [admitted(program), admitted(program)]
    for episode in families:
        GroupAgreementFactory(episode=episode, signed_on=MONDAY)

    assert len(roster(plan(program, facts, families))) == 2
    assert refusal_of(plan, program=program, facts=facts | {"starts_at": at(MONDAY, 9)}, episodes=[])[0] == (
        "Choose at least one client."
    )


def test_more_clients_than_places(program, hour):
    facts = hour | {"modality": "group", "capacity": 1}

    assert refusal_of(plan, program=program, facts=facts, episodes=[admitted(program), admitted(program)]) == [
        "2 clients are chosen for 1 places."
    ]


def test_only_clients_in_treatment_on_that_day(program, hour):
    episode = admitted(program, MONDAY + dt.timedelta(days=1))

    assert refusal_of(plan, program=program, facts=hour, episodes=[episode]) == [
        f"Client {episode.client.number} is not in treatment here on that day."
    ]


def test_a_client_who_is_in_a_group_at_that_hour(program, hour):
    series = SeriesFactory(program=program, name="Morning group")
    GroupSessionFactory(program=program, series=series, title="Morning group", starts_at=at(MONDAY, 10, 30))
    place = EnrolmentFactory(series=series, episode=admitted(program), starts_on=MONDAY)

    assert refusal_of(plan, program=program, facts=hour, episodes=[place.episode]) == [
        f"Client {place.episode.client.number} is expected at Morning group on Mon, Nov 23, 10:30\u00a0AM–12:00\u00a0PM."
    ]


def test_a_client_who_is_booked_elsewhere_at_that_hour(program, hour):
    episode = admitted(program)
    plan(program, hour, [episode])

    assert refusal_of(plan, program=program, facts=hour | {"facilitator": staff("clinician", program)}, episodes=[episode]) == [
        f"Client {episode.client.number} is expected at Individual hour on Mon, Nov 23, 10:00–11:00\u00a0AM."
    ]


def test_a_busy_facilitator_is_named(program, hour):
    plan(program, hour, [admitted(program)])

    assert refusal_of(plan, program=program, facts=hour, episodes=[admitted(program)]) == [
        f"{hour['facilitator']} leads Individual hour on Mon, Nov 23, 10:00–11:00\u00a0AM."
    ]
    assert GroupSession.objects.count() == 1


def cancel(group_session):
    by = staff("clinician", group_session.program)
    return group_sessions.cancel(group_session=group_session, reason="Snow", by=by)


def test_a_cancelled_session_keeps_who_when_and_why():
    cancelled = cancel(GroupSessionFactory(starts_at=at(MONDAY, 18)))

    cancelled.refresh_from_db()
    assert (cancelled.is_cancelled, cancelled.cancel_reason, cancelled.cancelled_at) == (True, "Snow", timezone.now())


def test_a_session_is_cancelled_once():
    group_session = GroupSessionFactory()
    cancel(group_session)

    assert refusal_of(cancel, group_session=group_session) == ["This session was cancelled already."]


def test_a_session_to_which_people_came_took_place():
    for came in (AttendanceFactory(), FamilyParticipationFactory()):
        assert refusal_of(cancel, group_session=came.group_session) == [
            "People came to this session: it took place and cannot be cancelled."
        ]


def test_a_session_to_which_nobody_came_may_be_cancelled():
    nobody = AttendanceFactory(no_show=True)

    assert cancel(nobody.group_session).is_cancelled
