"""What a discharge says, that it stays so, and how a supervisor adds to it."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from clients.actions import leaving as after
from clients.models import Appointment, Correction, Episode
from clients.tests.factories import EpisodeFactory, FollowUpFactory, days_ago
from iop_portal.chart import leaving
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force
from sessions.tests.absence_factories import OutreachAttemptFactory
from sessions.tests.factories import AttendanceFactory, at

pytestmark = pytest.mark.django_db
FORM = {"reason": "completed", "summary": "Reached the goals of the plan."}
CORRECTION = {"discharge_reason": "lost_contact", "last_service_on": None, "discharge_summary": "He did not come back.",
              "outreach": "", "continuing_care": "", "handed_over": ""}  # fmt: skip
WHY = "The family called: he moved away in May."


def page_of(route, episode):
    return reverse(route, kwargs={"public_id": episode.public_id})


def leave(client, episode, **facts):
    return client.post(page_of("chart:episode-discharge", episode), FORM | {"on": days_ago(0)} | facts)


@pytest.fixture
def episode():
    return EpisodeFactory(admitted=True)


@pytest.fixture
def clinician(client, episode):
    person = staff("clinician", episode.program)
    client.force_login(person)
    return person


def test_everything_is_written_and_summed_on_one_page(client, episode, clinician):
    AttendanceFactory(episode=episode, client=episode.client, group_session__program=episode.program)
    plan_in_force(episode=episode)
    minutes = leaving.delivered(episode).minutes
    form = client.get(page_of("chart:episode-discharge", episode)).context["form"]
    care = {"with_whom_1": "County clinic", "on_1": days_ago(-7), "at_1": "10:30", "phone_1": "202 555 0100"}

    answer = leave(client, episode, continuing_care="Weekly counseling.", handed_over="Naloxone kit.", **care)

    page = client.get(answer.url).content.decode()
    assert form.initial["last_service_on"] == leaving.last_service(episode) is not None
    assert minutes > 0
    for words in (
        "TEDS 1",
        "County clinic",
        "Naloxone kit.",
        "Weekly counseling.",
        "Objectives of the last plan",
        "30 days after",
    ):
        assert words in page


def test_nobody_is_discharged_for_staying_away_before_somebody_tried_to_reach_them(client, episode, clinician):
    facts = {"reason": "terminated_attendance", "outreach": "Three calls, a letter on May 3, referred to detox."}

    assert "written down an attempt" in leave(client, episode, **facts).content.decode()
    OutreachAttemptFactory(episode=episode)
    assert leave(client, episode, **facts).status_code == 302


@pytest.mark.parametrize("reason", ["terminated_attendance", "terminated_conduct"])
def test_an_administrative_discharge_shows_what_was_tried(client, episode, clinician, reason):
    OutreachAttemptFactory(episode=episode)
    page = leave(client, episode, reason=reason, outreach="Called.")

    assert "shows what was tried first" in page.content.decode()
    assert leave(client, episode, reason=reason, outreach="Three calls, a letter on May 3, referred to detox.").status_code == 302
    with pytest.raises(IntegrityError, match="episode_administrative_with_outreach"), transaction.atomic():
        EpisodeFactory(discharged=True, discharge_reason=reason)


def test_somebody_on_hold_may_be_discharged(client):
    episode = EpisodeFactory(on_hold=True)
    client.force_login(staff("clinician", episode.program))

    assert leave(client, episode).status_code == 302


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"last_service_on": "2199-01-01"}, "cannot be after the discharge"),
        ({"last_service_on": "1999-01-01"}, "cannot be before the admission"),
        ({"phone_2": "202 555 0100"}, "Say with whom."),
    ],
)
def test_what_cannot_be_is_said(client, episode, clinician, facts, words):
    assert words in leave(client, episode, **facts).content.decode()
    assert Episode.objects.get().status == "admitted"


CHANGES = [{"discharge_reason": "moved"}, {"discharge_summary": "Other"}, {"status": "admitted", "closed_on": None}]


@pytest.mark.parametrize("change", CHANGES)
def test_a_discharge_is_sealed(change):
    episode = EpisodeFactory(discharged=True)

    with pytest.raises(IntegrityError, match="sealed"), transaction.atomic():
        Episode.objects.filter(pk=episode.pk).update(**change)


def test_even_a_correction_does_not_move_its_dates():
    episode = EpisodeFactory(discharged=True)
    Correction.objects.create(episode=episode, words=WHY, made_by=episode.opened_by)

    with pytest.raises(IntegrityError, match="sealed"), transaction.atomic():
        Episode.objects.filter(pk=episode.pk).update(discharged_on=days_ago(4))


def test_who_is_assigned_may_still_change():
    episode = EpisodeFactory(discharged=True)

    assert Episode.objects.filter(pk=episode.pk).update(case_manager=episode.opened_by) == 1


def test_a_supervisor_corrects_with_a_reason_and_the_old_words_stay(client):
    episode = EpisodeFactory(discharged=True, discharge_summary="Completed everything.")
    client.force_login(staff("clinical_supervisor", episode.program))
    form = CORRECTION | {"last_service_on": "", "words": WHY, "seen": 0, "with_whom_1": "Clinic at the new place"}

    answer = client.post(page_of("chart:discharge-correct", episode), form)

    episode.refresh_from_db()
    page = client.get(answer.url).content.decode()
    assert (episode.discharge_reason, episode.teds_reason) == ("lost_contact", 2)
    assert Appointment.objects.get().with_whom == "Clinic at the new place"
    for words in (WHY, "Discharge reason: Completed treatment", "Discharge summary: Completed everything."):
        assert words in page


def test_a_correction_needs_a_supervisor_words_and_a_fresh_page(client):
    episode = EpisodeFactory(discharged=True)
    supervisor = staff("clinical_supervisor", episode.program)
    client.force_login(supervisor)
    form = CORRECTION | {"last_service_on": "", "words": "Why", "seen": 0}

    short = client.post(page_of("chart:discharge-correct", episode), form)

    assert "at least 15 characters" in short.content.decode()
    with pytest.raises(Refused, match="supervisor"):
        after.correct(episode=episode, words=WHY, facts=CORRECTION, by=staff("clinician", episode.program))
    with pytest.raises(Refused, match="Somebody else"):
        after.correct(episode=episode, words=WHY, facts=CORRECTION, seen=3, by=supervisor)
    with pytest.raises(Refused, match="no discharge"):
        after.correct(episode=EpisodeFactory(admitted=True), words=WHY, facts=CORRECTION, by=supervisor)


def test_a_death_learned_of_later_ends_the_follow_ups():
    row = FollowUpFactory()
    supervisor = staff("clinical_supervisor", row.episode.program)

    after.correct(episode=row.episode, words=WHY, facts=CORRECTION | {"discharge_reason": "died"}, by=supervisor)

    row.refresh_from_db()
    assert row.outcome == "died"


def test_who_comes_back_gets_a_new_episode_with_the_old_one_in_sight(client):
    episode = EpisodeFactory(discharged=True)
    client.force_login(staff("intake_coordinator", episode.program))

    chart = client.get(episode.get_absolute_url()).content.decode()
    address = f"{reverse('clients:inquiry-new')}?client={episode.client.public_id}"
    page = client.get(address).content.decode()

    assert address in chart
    assert "Here before" in page
    assert "completed treatment" in page
    assert page_of("chart:discharge-summary", episode) in page


def test_an_episode_without_a_discharge_has_no_summary(client, episode, clinician):
    assert client.get(page_of("chart:discharge-summary", episode)).status_code == 404


def test_the_summary_costs_the_same_for_one_session_and_for_many(client, django_assert_num_queries):
    episode = EpisodeFactory(discharged=True)
    client.force_login(staff("clinician", episode.program))
    AttendanceFactory(episode=episode, client=episode.client, group_session__program=episode.program)
    client.get(page_of("chart:discharge-summary", episode))
    with django_assert_num_queries(10):
        client.get(page_of("chart:discharge-summary", episode))
    earlier = {"group_session__program": episode.program, "group_session__starts_at": at(days_ago(8), 10)}
    AttendanceFactory(episode=episode, client=episode.client, **earlier)

    with django_assert_num_queries(10):
        client.get(page_of("chart:discharge-summary", episode))
