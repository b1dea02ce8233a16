"""A client on hold keeps the place, and nobody waits for them."""

import datetime as dt

import pytest
from django.urls import reverse

from clients.actions import holds
from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from sessions.models import GroupSession, Series
from sessions.queries import roster, with_places, with_places_taken
from sessions.rules.enrolments import blockers_to_enrolment
from sessions.rules.group_sessions import blockers_to_group_session
from sessions.tests.factories import BookingFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    episode = EpisodeFactory(admitted=True)
    series = SeriesFactory(program=episode.program, starts_on=days_ago(40))
    return EnrolmentFactory(series=series, episode=episode, starts_on=days_ago(29))


def session_of(series, day):
    starts_at = dt.datetime.combine(day, dt.time(12), tzinfo=series.program.zone)
    ends_at = starts_at + dt.timedelta(hours=1)
    return GroupSessionFactory(series=series, program=series.program, starts_at=starts_at, ends_at=ends_at, room=None)


def test_who_is_away_is_not_expected_but_keeps_the_place(place):
    before, during = session_of(place.series, days_ago(8)), session_of(place.series, days_ago(1))
    holds.hold(episode=place.episode, on=days_ago(3), reason="hospital", by=UserFactory())

    expected = {row.pk: (row.expected, row.unmarked) for row in with_places(GroupSession.objects.all())}

    assert [len(roster(before)), len(roster(during))] == [1, 0]
    assert expected == {before.pk: (1, 1), during.pk: (0, 0)}
    assert with_places_taken(Series.objects.all(), days_ago(1)).get().taken == 1


def test_a_booking_waits_for_the_return_too(place):
    single = GroupSessionFactory(program=place.series.program, series=None, room=None)
    BookingFactory(group_session=single, episode=place.episode)
    holds.hold(episode=place.episode, on=days_ago(10), reason="leave", by=UserFactory())

    assert with_places(GroupSession.objects.filter(pk=single.pk)).get().expected == 0
    assert roster(single) == []


def test_nothing_new_is_planned_for_who_is_away(place):
    episode = holds.hold(episode=place.episode, on=days_ago(10), reason="leave", by=UserFactory())
    other = SeriesFactory(program=episode.program)
    planned = GroupSessionFactory.build(
        program=episode.program, facilitator=UserFactory(), modality="individual", capacity=1, series=None, room=None
    )

    place_refused = blockers_to_enrolment(other, episode, starts_on=days_ago(0))
    booking_refused = blockers_to_group_session(planned, episodes=[episode])

    assert place_refused == ["This client is on hold: their places are kept, new ones begin when treatment goes on."]
    assert f"Client {episode.client.number} is not in treatment here on that day." in booking_refused


def test_the_page_of_new_places_says_so_too(client):
    episode = EpisodeFactory(on_hold=True)
    client.force_login(staff("clinician", episode.program))

    page = client.get(reverse("sessions:enrolment-for", kwargs={"public_id": episode.public_id}))

    assert page.context["blockers"] == ["This client is on hold: their places are kept, new ones begin when treatment goes on."]


def test_family_work_goes_on_while_the_client_is_away(client):
    episode = EpisodeFactory(on_hold=True)
    session = GroupSessionFactory(program=episode.program, modality="family", family_format="education", room=None)
    client.force_login(staff("clinician", episode.program))

    page = client.get(reverse("sessions:family-new", kwargs={"public_id": session.public_id}))

    assert list(page.context["view"].chooser.fields["client"].queryset) == [episode]
