"""Planning through the pages, as people do."""

import datetime as dt

import pytest
from django.urls import reverse

from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff
from sessions.models import Enrolment, GroupSession, Series
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, RoomFactory, at
from sessions.tests.schedule import MONDAY, NOW, admitted, series_in, weeks

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def clinician(client, program):
    """Signed in."""
    person = staff("clinician", program)
    client.force_login(person)
    return person


@pytest.fixture
def evening_group(program, clinician):
    """What somebody types who begins a group."""
    return {
        "name": "Relapse Prevention", "modality": "group", "weekday": "0", "starts_at": "18:00", "duration": "90",
        "room": RoomFactory(program=program).pk, "facilitator": clinician.pk, "starts_on": "2026-11-23",
    }  # fmt: skip


def test_a_series_is_begun_and_its_sessions_are_in_the_week(client, program, evening_group):
    answer = client.post(reverse("sessions:series-new"), evening_group, follow=True)

    series = Series.objects.get()
    assert answer.redirect_chain == [(series.get_absolute_url(), 302)]
    assert (series.capacity, series.group_sessions.count()) == (program.group_capacity, 13)


def test_a_clash_is_said_on_the_form_and_keeps_what_was_typed(client, evening_group):
    client.post(reverse("sessions:series-new"), evening_group)

    page = client.post(reverse("sessions:series-new"), evening_group | {"name": "Second group"})

    assert len(page.context["form"].non_field_errors()) == 6
    assert 'value="Second group"' in page.content.decode()
    assert '<a href="#id_clash_reason">say why</a>' in page.content.decode()
    assert Series.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"name": "x" * 101}, "name", "Ensure this value has at most 100 characters (it has 101)."),
        ({"name": "a\0b"}, "name", "Null characters are not allowed."),
        ({"duration": "5"}, "duration", "Ensure this value is greater than or equal to 15."),
        ({"room": ""}, "room", "Choose a room, or telehealth."),
        ({"room": "99999999999999999999"}, "room", "Select a valid choice. That choice is not one of the available choices."),
        ({"starts_on": "9999-12-31"}, "starts_on", "Check the year."),
        ({"starts_on": "0001-01-01"}, "starts_on", "Check the year."),
        ({"ends_on": "2026-11-01"}, None, "The last day cannot be before the first."),
        ({"weekday": "7"}, "weekday", "Select a valid choice. 7 is not one of the available choices."),
    ],
)
def test_bad_input_is_answered_at_its_field(client, evening_group, typed, field, sentence):
    page = client.post(reverse("sessions:series-new"), evening_group | typed)

    assert page.context["form"].errors[field or "__all__"] == [sentence]
    assert not Series.objects.exists()


def test_rooms_and_people_of_another_program_cannot_be_chosen(client, evening_group):
    foreign = {"room": RoomFactory().pk, "facilitator": staff("clinician", ProgramFactory()).pk}

    page = client.post(reverse("sessions:series-new"), evening_group | foreign)

    assert set(page.context["form"].errors) == {"room", "facilitator"}


def test_somebody_in_two_programs_chooses_which(client, clinician, evening_group):
    second = ProgramFactory(name="ZZ Evening")
    MembershipFactory(user=clinician, program=second)
    address = reverse("sessions:series-new", query={"program": second.public_id})

    client.post(address, evening_group | {"room": RoomFactory(program=second).pk})

    assert Series.objects.get().program == second
    assert client.get(reverse("sessions:series-new", query={"program": "nonsense"})).status_code == 404


def test_a_series_is_changed_from_a_day_on(client, clinician, evening_group):
    client.post(reverse("sessions:series-new"), evening_group)
    address = reverse("sessions:series-edit", args=[Series.objects.get().public_id])
    form = client.get(address).context["form"]
    typed = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    typed |= {"co_facilitators": [], "on": "2026-11-30", "starts_at": "17:00"}

    client.post(address, {name: "" if value is None else getattr(value, "pk", value) for name, value in typed.items()})

    assert [series.starts_at for series in Series.objects.order_by("pk")] == [dt.time(18), dt.time(17)]


def test_a_series_is_ended(client, clinician, program):
    series = series_in(program)

    client.post(reverse("sessions:series-end", args=[series.public_id]), {"on": "2026-12-07"})

    assert Series.objects.get().ends_on == MONDAY + weeks(2)


def test_a_client_is_enrolled_from_the_series(client, clinician, program):
    series, episode = series_in(program), admitted(program)
    admitted(ProgramFactory())

    page = client.get(address := reverse("sessions:enrolment-new", args=[series.public_id]))
    client.post(address, {"episode": episode.public_id, "starts_on": "2026-11-23"})

    assert list(page.context["form"].fields["episode"].queryset) == [episode]
    assert Enrolment.objects.get().episode == episode


def test_a_client_s_week_is_chosen_from_the_client(client, clinician, program):
    episode = admitted(program)
    free, full, clashing = (
        series_in(program, name=name, weekday=weekday, capacity=1, modality="individual")
        for name, weekday in (("Free", 0), ("Full", 1), ("Clashing", 2))
    )
    EnrolmentFactory(series=full, episode=admitted(program), starts_on=MONDAY)
    EnrolmentFactory(series=series_in(program, name="Mine", weekday=2), episode=episode, starts_on=MONDAY)

    offers = client.get(reverse("sessions:enrolment-for", args=[episode.public_id])).context["offers"]

    assert {offer.series.name: (offer.free, bool(offer.place), offer.reasons) for offer in offers} == {
        free.name: (1, False, []),
        full.name: (0, False, ["Full has no place left: 1 of 1 are taken on Tue, Nov 24, 2026."]),
        clashing.name: (
            1,
            False,
            ["Clashing overlaps with Mine, Wednesdays 6:00–7:30\u00a0PM, where this client has a place."],
        ),
        "Mine": (11, True, []),
    }


def test_choosing_no_series_says_so(client, clinician, program):
    series_in(program)
    page = client.post(reverse("sessions:enrolment-for", args=[admitted(program).public_id]), {"starts_on": "2026-11-23"})

    assert page.context["form"].errors["series"] == ["Choose at least one series."]
    assert "Choose at least one series." in page.content.decode()


def test_a_place_is_ended(client, clinician, program):
    place = EnrolmentFactory(series=series_in(program), episode=admitted(program), starts_on=MONDAY)

    client.post(reverse("sessions:enrolment-end", args=[place.public_id]), {"on": "2026-11-30", "reason": "Moved away"})

    place.refresh_from_db()
    assert (place.ends_on, place.end_reason) == (MONDAY + weeks(1), "Moved away")


def test_a_single_session_is_planned(client, clinician, program):
    episode = admitted(program)
    typed = {
        "modality": "individual", "title": "Individual hour", "on": "2026-11-24", "starts_at": "10:00", "duration": "50",
        "is_telehealth": "on", "facilitator": clinician.pk, "episodes": [episode.public_id],
    }  # fmt: skip

    client.post(reverse("sessions:group-session-new"), typed)

    planned = GroupSession.objects.get()
    assert (planned.local_start(), planned.capacity) == (at(dt.date(2026, 11, 24), 10), 1)
    assert [booking.episode for booking in planned.bookings.all()] == [episode]


def test_a_session_is_cancelled_and_sent_twice_it_is_cancelled_once(client, clinician, program):
    group_session = GroupSessionFactory(program=program)
    address = reverse("sessions:group-session-cancel", args=[group_session.public_id])
    typed = {"reason": "Snow", "submission": "6f2d9f43-7f0e-4c8e-9f0a-000000000001"}

    first, second = client.post(address, typed), client.post(address, typed)

    assert first.url == second.url == group_session.get_absolute_url()
    assert "Snow" in client.get(first.url).content.decode()


def test_the_front_desk_sees_who_came_and_no_status(client, program):
    came = AttendanceFactory(group_session__program=program, group_session__topic="Shame", status="present_late")
    AttendanceFactory(group_session=came.group_session, no_show=True)
    client.force_login(staff("front_desk", program))

    page = client.get(came.group_session.get_absolute_url()).content.decode()

    assert page.count("Came") == 1
    assert "Late" not in page
    assert "No-show" not in page
    assert "Shame" not in page


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("page", "queries"), [("list", 5), ("detail", 9), ("session", 10), ("offers", 12)])
def test_a_page_takes_as_many_queries_for_many_rows(client, clinician, program, django_assert_num_queries, page, queries, number):
    episode = admitted(program)
    for weekday in range(number):
        series = series_in(program, weekday=weekday, co_facilitators=[staff("clinician", program)])
        for one in [episode, *(admitted(program) for _ in range(number))]:
            EnrolmentFactory(series=series, episode=one, starts_on=MONDAY)
    address = {
        "list": reverse("sessions:series-list"),
        "detail": series.get_absolute_url(),
        "session": series.group_sessions.first().get_absolute_url(),
        "offers": reverse("sessions:enrolment-for", args=[episode.public_id]),
    }[page]
    client.get(address)

    with django_assert_num_queries(queries):
        client.get(address)
