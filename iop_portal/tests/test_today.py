"""The first page of the day: sessions, what waits, the caseload with its hours."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains

from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, ScreeningFactory, days_ago
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from iop_portal.today import waiting
from plans.tests.factories import PlanFactory, full_plan, plan_in_force
from sessions.against_plan import uncovered
from sessions.hours import Week
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, NoteFactory, SeriesFactory, at

pytestmark = pytest.mark.django_db


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def clinician(program):
    return staff("clinician", program)


def kinds(user):
    return [line.kind for line in waiting.everything(user, timezone.localdate())]


def test_the_caseload_shows_hours_delivered_against_planned(client, program, clinician):
    episode = EpisodeFactory(admitted=True, program=program, clinician=clinician)
    plan_in_force(episode=episode)
    group_session = GroupSessionFactory(program=program, starts_at=Week.of(timezone.localdate()).start)
    AttendanceFactory(episode=episode, group_session=group_session)
    client.force_login(clinician)

    page = client.get(reverse("today:today"))
    [(shown, hours, gaps)] = page.context["caseload"]

    assert (shown, hours.delivered, hours.planned) == (episode, 90, 600)
    assert [gap.split(":")[0] for gap in gaps] == ["Individual counseling", "Group therapy", "Education"]
    assertContains(page, reverse("sessions:week-fit", args=[episode.public_id]))


def test_what_places_cover_is_said_of_everybody_in_three_queries(program, clinician, django_assert_num_queries):
    covered, short = (EpisodeFactory(admitted=True, program=program, clinician=clinician) for _ in range(2))
    for episode in (covered, short):
        plan_in_force(episode=episode)
    for modality, days, minutes in (("group", [0, 2, 4], 120), ("education", [0, 2, 4], 60), ("individual", [1], 60)):
        series = SeriesFactory(program=program, modality=modality, weekday=days[0], also_on=days[1:], duration=minutes)
        EnrolmentFactory(series=series, episode=covered)

    with django_assert_num_queries(3):
        found = uncovered([covered, short])

    assert (found[covered.pk], len(found[short.pk])) == ([], 3)


def test_somebody_elses_client_is_not_on_my_caseload(client, program, clinician):
    EpisodeFactory(admitted=True, program=program)
    client.force_login(clinician)

    assert client.get(reverse("today:today")).context["caseload"] == []


def test_an_admitted_client_without_a_plan_waits_for_one(program, clinician):
    EpisodeFactory(admitted=True, program=program, clinician=clinician)

    assert kinds(clinician) == ["Write plan"]


def test_a_plan_in_force_waits_for_nothing_before_its_review_is_near(program, clinician):
    plan_in_force(episode=EpisodeFactory(admitted=True, program=program, clinician=clinician))

    assert kinds(clinician) == []


@pytest.mark.parametrize(("days", "expected"), [(22, []), (23, [False]), (30, [False]), (31, [True])])
def test_a_review_is_due_on_day_thirty_and_late_on_day_thirty_one(program, clinician, days, expected):
    plan = full_plan(episode=EpisodeFactory(admitted=True, program=program, clinician=clinician))
    plan.signed_at, plan.signed_by = timezone.now(), clinician
    plan.client_signed_on = plan.in_force_on = days_ago(days)
    plan.status = "in_force"
    plan.save()

    lines = waiting.reviews(clinician, timezone.localdate())

    assert [line.is_late for line in lines] == expected


def test_a_draft_and_a_missing_signature_wait_for_their_author(program, clinician):
    PlanFactory(episode=EpisodeFactory(admitted=True, program=program), written_by=clinician)

    assert kinds(clinician) == ["Finish plan"]


def test_a_screening_under_way_waits_for_who_began_it(program, clinician):
    ScreeningFactory(episode__program=program, started_by=clinician)

    assert kinds(clinician) == ["Finish screening"]


def test_an_overridden_stop_rule_waits_for_a_supervisor_and_never_for_who_decided(program):
    supervisor, other = staff("clinical_supervisor", program), staff("clinical_supervisor", program)
    screening = ScreeningFactory(episode__program=program)
    type(screening).objects.filter(pk=screening.pk).update(
        suggestion="refer_higher", determination="conditional", override_reason="other", override_words="A good reason indeed",
        determined_at=timezone.now(), determined_by=other, needs_cosignature=True,
    )  # fmt: skip

    assert kinds(supervisor) == ["Co-sign screening"]
    assert kinds(other) == []


def test_who_came_without_a_note_and_a_draft_note_wait_for_the_facilitator(program, clinician):
    AttendanceFactory(group_session=GroupSessionFactory(program=program, facilitator=clinician))
    written = GroupSessionFactory(program=program, facilitator=clinician, starts_at=at(days_ago(2), 14))
    NoteFactory(attendance=AttendanceFactory(group_session=written), written_by=clinician)

    assert sorted(kinds(clinician)) == ["Sign note", "Write note"]


def test_a_no_show_needs_no_note(program, clinician):
    AttendanceFactory(group_session=GroupSessionFactory(program=program, facilitator=clinician), no_show=True)

    assert kinds(clinician) == []


@pytest.mark.parametrize(("days", "expected"), [(-1, []), (0, ["Renew consent"]), (14, ["Renew consent"]), (15, [])])
def test_a_consent_that_ends_within_two_weeks_asks_to_be_renewed(program, clinician, days, expected):
    episode = EpisodeFactory(admitted=True, program=program, clinician=clinician)
    plan_in_force(episode=episode)
    ConsentFactory(contact=ContactFactory(client=episode.client), program=program, expires_on=days_ago(-days))

    assert kinds(clinician) == expected


def test_a_sheet_with_somebody_unmarked_stays_until_it_is_done(client, program, clinician):
    yesterday = days_ago(1)
    series = SeriesFactory(program=program, facilitator=clinician, weekday=yesterday.weekday())
    group_session = GroupSessionFactory(program=program, series=series, facilitator=clinician, starts_at=at(yesterday, 10))
    enrolment = EnrolmentFactory(series=series)
    client.force_login(clinician)

    before = list(client.get(reverse("today:today")).context["sheets"])
    AttendanceFactory(group_session=group_session, episode=enrolment.episode, no_show=True)
    after = list(client.get(reverse("today:today")).context["sheets"])

    assert (before, after) == ([group_session], [])


def test_todays_sessions_say_how_many_are_expected_and_marked(client, program, clinician):
    today = timezone.localdate()
    series = SeriesFactory(program=program, facilitator=clinician, weekday=today.weekday())
    group_session = GroupSessionFactory(program=program, series=series, facilitator=clinician, starts_at=at(today, 10))
    first, _ = EnrolmentFactory(series=series), EnrolmentFactory(series=series)
    AttendanceFactory(group_session=group_session, episode=first.episode)
    client.force_login(clinician)

    [shown] = client.get(reverse("today:today")).context["group_sessions"]

    assert (shown.expected, shown.unmarked) == (2, 1)


def test_the_front_desk_sees_sessions_and_nothing_clinical(client, program, clinician):
    GroupSessionFactory(program=program, facilitator=clinician, starts_at=at(timezone.localdate(), 10))
    client.force_login(staff("front_desk", program))

    page = client.get(reverse("today:today"))

    assert len(page.context["group_sessions"]) == 1
    assert (page.context["waiting"], page.context["caseload"], page.context["census"]) == (None, None, [])


def test_the_system_administrator_is_sent_to_the_settings(client, program):
    client.force_login(staff("system_administrator", program))

    page = client.get(reverse("today:today"))

    assert page.context["group_sessions"] is None
    assert "Open the administration" in page.content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_costs_the_same_however_much_waits(client, program, clinician, number, django_assert_num_queries):
    for count in range(number):
        episode = EpisodeFactory(admitted=True, program=program, clinician=clinician)
        GroupSessionFactory(
            program=program, facilitator=clinician, starts_at=at(timezone.localdate(), 8) + dt.timedelta(hours=2 * count)
        )
        AttendanceFactory(
            group_session=GroupSessionFactory(program=program, facilitator=clinician, starts_at=at(days_ago(3), 8 + 2 * count)),
            episode=episode,
        )
    client.force_login(clinician)

    with django_assert_num_queries(TODAY_QUERIES):
        client.get(reverse("today:today"))


TODAY_QUERIES = 26


@pytest.mark.parametrize(
    ("role", "number"),
    [("front_desk", 1), ("clinician", 1), ("compliance", 1), ("medical_provider", 0), ("system_administrator", 0)],
)
def test_who_takes_calls_or_reviews_them_finds_them_from_here(client, program, role, number):
    client.force_login(staff(role, program))

    assert client.get("/").content.decode().count(f'href="{reverse("clients:call-list")}"') == number
