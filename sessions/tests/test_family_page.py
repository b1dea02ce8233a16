"""The page of a family session: who may take part, who may not and why."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from clients.models import Contact
from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.tests.staff import staff
from sessions.models import FamilyParticipation
from sessions.tests.factories import AttendanceFactory, FamilyParticipationFactory, GroupSessionFactory
from sessions.tests.family_factories import FamilyBookingFactory

pytestmark = pytest.mark.django_db
NONE = "No consent given to Riverside names this person."


@pytest.fixture
def group_session():
    return GroupSessionFactory(family=True, program__name="Riverside")


@pytest.fixture
def episode(group_session):
    return AttendanceFactory(group_session=group_session).episode


@pytest.fixture
def mother(episode):
    return ContactFactory(client=episode.client, first_name="Robin", last_name="Invented")


@pytest.fixture
def clinician(client, group_session):
    user = staff("clinician", group_session.program)
    client.force_login(user)
    return user


def address(group_session):
    return reverse("sessions:family-new", args=[group_session.public_id])


def typed(person, **others):
    return {"contact": person.public_id, "arrived_at": "10:00", "left_at": "11:15", "words": "Boundaries"} | others


def test_who_may_take_part_is_recorded_with_times_on_the_programs_clock(client, clinician, group_session, mother):
    ConsentFactory(contact=mother, program=group_session.program)

    page = client.post(address(group_session), typed(mother, arrived_at="10:05"), follow=True).content.decode()

    participation = FamilyParticipation.objects.get()
    assert participation.arrived_at - group_session.starts_at == dt.timedelta(minutes=5)
    assert (participation.length_in_minutes, participation.recorded_by) == (70, clinician)
    assert "Robin Invented" in page
    assert "10:05–11:15\u00a0AM" in page
    assert "1\u00a0h 10\u00a0min" in page


def test_who_may_not_is_refused_with_the_rules_sentence_and_the_attempt_is_kept(client, clinician, group_session, mother):
    page = client.post(address(group_session), typed(mother))

    assert page.context["form"].non_field_errors() == [NONE]
    assert FamilyParticipation.objects.count() == 0
    assert [moment.pgh_label for moment in mother.moments.all()] == ["refused"]
    assert "Boundaries" in page.content.decode()


def test_the_page_says_beside_each_person_whether_they_may(client, clinician, group_session, episode, mother):
    ConsentFactory(contact=mother, program=group_session.program, expires_on=days_ago(1))
    father = ContactFactory(client=episode.client, first_name="Alex")

    page = client.get(address(group_session))

    [line] = page.context["lines"]
    assert [(person.contact, person.blockers) for person in line.people] == [(father, [NONE]), (mother, [])]
    text = page.content.decode()
    assert text.count("May take part") == 1
    assert text.count("May not take part") == 1
    assert NONE in text
    assert f"?contact={father.public_id}&amp;category=family_session&amp;next=" in text
    assert f"contact%3D{father.public_id}" in text
    assert f"?contact={mother.public_id}&amp;next=" not in text


def test_an_inactive_contact_and_a_contact_of_somebody_else_are_not_on_the_page(
    client, clinician, group_session, episode, mother
):
    type(mother).objects.update(is_active=False)
    stranger = ContactFactory()

    page = client.post(address(group_session), typed(stranger))

    assert page.context["form"].errors["contact"][0].startswith("Select a valid choice.")
    assert page.context["lines"][0].people == []


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("contact", "", "Choose who took part."),
        ("contact", "\0", "Select a valid choice."),
        ("contact", "1", "Select a valid choice."),
        ("arrived_at", "", "This field is required."),
        ("arrived_at", "25:00", "Enter a valid time."),
        ("left_at", "late", "Enter a valid time."),
        ("words", "a\0b", "Null characters are not allowed."),
        ("words", "x" * 501, "Ensure this value has at most 500 characters (it has 501)."),
    ],
)
def test_bad_input_is_answered_at_its_field(client, clinician, group_session, mother, field, value, sentence):
    ConsentFactory(contact=mother, program=group_session.program)

    page = client.post(address(group_session), typed(mother, **{field: value}))

    assert page.context["form"].errors[field][0].startswith(sentence)
    assert FamilyParticipation.objects.count() == 0


@pytest.mark.parametrize(("arrived", "left"), [("11:00", "10:00"), ("10:00", "10:00"), ("07:00", "11:00"), ("10:00", "23:00")])
def test_times_outside_the_session_are_refused(client, clinician, group_session, mother, arrived, left):
    ConsentFactory(contact=mother, program=group_session.program)

    page = client.post(address(group_session), typed(mother, arrived_at=arrived, left_at=left))

    assert len(page.context["form"].non_field_errors()) == 1
    assert FamilyParticipation.objects.count() == 0


def test_a_late_session_runs_past_midnight(client, clinician, mother, episode, group_session):
    zone = group_session.program.zone
    late = GroupSessionFactory(
        family=True, program=group_session.program, starts_at=dt.datetime.combine(days_ago(2), dt.time(23), tzinfo=zone)
    )
    AttendanceFactory(group_session=late, episode=episode)
    ConsentFactory(contact=mother, program=group_session.program)

    client.post(address(late), typed(mother, arrived_at="23:00", left_at="00:15"))

    assert FamilyParticipation.objects.get().length_in_minutes == 75


def test_a_form_sent_twice_records_once(client, clinician, group_session, mother):
    ConsentFactory(contact=mother, program=group_session.program)
    sent = typed(mother, submission=uuid.uuid4())

    first, second = (client.post(address(group_session), sent) for _ in range(2))

    assert first.url == second.url == address(group_session)
    assert FamilyParticipation.objects.count() == 1


def test_any_client_in_treatment_can_be_asked_for_and_nobody_else(client, clinician, group_session):
    besides = EpisodeFactory(admitted=True, program=group_session.program)
    aunt = ContactFactory(client=besides.client)
    ConsentFactory(contact=aunt, program=group_session.program)
    waiting = EpisodeFactory(waitlisted=True, program=group_session.program)

    page = client.get(f"{address(group_session)}?client={besides.public_id}")
    client.post(f"{address(group_session)}?client={besides.public_id}", typed(aunt))

    assert [line.episode for line in page.context["lines"]] == [besides]
    assert FamilyParticipation.objects.get().episode == besides
    for nobody in (waiting.public_id, EpisodeFactory(admitted=True).public_id, "%00", "x"):
        assert client.get(f"{address(group_session)}?client={nobody}").context["lines"] == []


def test_a_session_that_is_no_family_session_says_so_and_offers_no_form(client, clinician, group_session):
    group = GroupSessionFactory(program=group_session.program)

    page = client.get(address(group))

    assert page.context["blockers"] == ["This is not a family session."]
    assert b'name="arrived_at"' not in page.content
    assert client.post(address(group), typed(ContactFactory())).status_code == 200
    assert FamilyParticipation.objects.count() == 0


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_as_many_queries_for_three_clients_as_for_one(
    client, clinician, group_session, django_assert_num_queries, rows
):
    for _ in range(rows):
        episode = AttendanceFactory(group_session=group_session).episode
        ConsentFactory(contact=ContactFactory(client=episode.client), program=group_session.program)
        FamilyParticipationFactory(group_session=group_session, episode=episode)

    client.get(address(group_session))  # the first one also writes the session's clock

    with django_assert_num_queries(14):
        client.get(address(group_session))


def test_who_cannot_come_any_more_is_not_called_expected(client):
    booking = FamilyBookingFactory()
    other = FamilyBookingFactory(group_session=booking.group_session)
    Contact.objects.filter(pk=booking.contact_id).update(is_active=False)
    client.force_login(staff("clinician", booking.group_session.program))

    page = client.get(booking.group_session.get_absolute_url())

    assert page.context["shut_out"] == {booking.pk}
    words = page.content.decode()
    assert (words.count("Cannot come any more"), words.count(">Expected<")) == (1, 1)
    assert (words.count(">Invitation</a>"), words.count(">Call off</a>")) == (1, 2)
    type(other.episode).objects.filter(pk=other.episode_id).update(discharged_on=days_ago(1))
    assert client.get(booking.group_session.get_absolute_url()).context["shut_out"] == {booking.pk, other.pk}
