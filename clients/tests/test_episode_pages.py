"""The pages of the steps: what they ask, what they refuse, and two people at once."""

import threading

import pytest
from django.db import connection
from django.urls import reverse

from clients.actions import episodes
from clients.models import Episode, Move
from clients.tests.factories import EpisodeFactory, days_ago
from clients.tests.test_episode_steps import ready_to_admit
from iop_portal.refusals import Refused
from iop_portal.tests.factories import MembershipFactory, UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


def page_of(step, episode):
    app = "chart" if step == "discharge" else "clients"  # a discharge closes the plan too, so its page is on the roof
    return reverse(f"{app}:episode-{step}", kwargs={"public_id": episode.public_id})


@pytest.mark.parametrize(
    ("step", "situation", "facts", "status"),
    [
        ("waitlist", {}, {"words": "Call on Friday."}, "waitlist"),
        ("decline", {}, {"reason": "funding", "words": ""}, "declined"),
        ("refer", {"waitlisted": True}, {"referred_to": "Hill House", "words": ""}, "referred"),
        ("discharge", {"admitted": True}, {"reason": "completed", "summary": "Well done."}, "discharged"),
    ],
)
def test_a_step_is_taken_from_its_page(client, step, situation, facts, status):
    episode = EpisodeFactory(**situation)
    client.force_login(staff("clinician", episode.program))

    answer = client.post(page_of(step, episode), {"on": str(days_ago(0)), **facts})

    summary = reverse("chart:discharge-summary", kwargs={"public_id": episode.public_id})  # to be read and printed
    assert answer.url == (summary if step == "discharge" else episode.client.get_absolute_url())
    assert Episode.objects.get().status == status


def test_the_admission_page_knows_what_the_inquiry_knew(client):
    episode, facts = ready_to_admit(track="evening")
    client.force_login(facts["clinician"])

    form = client.get(page_of("admit", episode)).context["form"]
    answer = client.post(
        page_of("admit", episode),
        facts | {"clinician": facts["clinician"].pk, "case_manager": facts["clinician"].pk, "track": form["track"].value()},
    )

    assert answer.status_code == 302
    episode.refresh_from_db()
    assert (episode.status, episode.track, episode.case_manager) == ("admitted", "evening", facts["clinician"])


def test_a_clinician_of_another_program_is_no_choice(client):
    episode, facts = ready_to_admit()
    client.force_login(facts["clinician"])

    page = client.post(page_of("admit", episode), facts | {"clinician": MembershipFactory().user.pk})

    assert page.context["form"].errors["clinician"] == ["Select a valid choice. That choice is not one of the available choices."]


def test_a_wrong_date_is_said_at_its_field_and_the_summary_is_kept(client):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("clinician", episode.program))

    page = client.post(page_of("discharge", episode), {"on": str(days_ago(31)), "reason": "completed", "summary": "A long text."})

    assert page.context["form"].errors.keys() == {"on"}
    assert "A long text." in page.content.decode()
    assert Episode.objects.get().status == "admitted"


@pytest.mark.parametrize("text", ["x" * 5001, "a\x00b", ""])
def test_a_summary_that_cannot_be_kept_is_refused_at_its_field(client, text):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("clinician", episode.program))

    page = client.post(page_of("discharge", episode), {"on": str(days_ago(0)), "reason": "completed", "summary": text})

    assert page.context["form"].errors.keys() == {"summary"}


@pytest.mark.parametrize("step", ["waitlist", "admit", "decline", "refer", "discharge", "assign"])
def test_a_closed_episode_shows_why_instead_of_a_form_and_refuses_for_the_same_reason(client, step):
    episode = EpisodeFactory(discharged=True)
    supervisor = staff("clinical_supervisor", episode.program)
    client.force_login(supervisor)
    facts = {
        "on": str(days_ago(0)), "track": "day", "clinician": supervisor.pk, "notice_given_on": str(days_ago(0)),
        "reason": "other", "referred_to": "There", "summary": "Text.",
    }  # fmt: skip

    page = client.get(page_of(step, episode))
    refused = client.post(page_of(step, episode), facts)

    assert b'type="submit" class="btn' not in page.content
    assert refused.context["form"].non_field_errors() == page.context["blockers"] != []
    assert not Move.objects.exists()


def test_a_refusal_is_kept_in_the_episodes_history(client):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("clinician", episode.program))

    client.post(page_of("decline", episode), {"on": str(days_ago(0)), "reason": "other"})

    assert [moment.pgh_label for moment in episode.moments.all()] == ["refused"]


def test_a_supervisor_assigns_the_caseload(client):
    episode = EpisodeFactory(admitted=True)
    clinician, manager = staff("clinician", episode.program), staff("case_manager", episode.program)
    client.force_login(staff("clinical_supervisor", episode.program))

    client.post(page_of("assign", episode), {"clinician": clinician.pk, "case_manager": manager.pk})
    page = client.post(page_of("assign", episode), {"clinician": "", "case_manager": manager.pk})

    episode.refresh_from_db()
    assert (episode.clinician, episode.case_manager) == (clinician, manager)
    assert page.context["form"].errors["clinician"] == ["Choose a clinician who works in this program."]
    assert not Move.objects.exists()


def test_before_admission_nobody_need_be_assigned(client):
    episode = EpisodeFactory(case_manager=UserFactory())
    client.force_login(staff("clinical_supervisor", episode.program))

    assert client.post(page_of("assign", episode), {"clinician": "", "case_manager": ""}).status_code == 302

    episode.refresh_from_db()
    assert episode.case_manager is None


@pytest.mark.django_db(transaction=True)
def test_of_two_people_who_move_an_episode_at_once_one_wins_and_the_other_is_told():
    episode, by, answers, start = EpisodeFactory(), UserFactory(), [], threading.Barrier(2)

    def close():
        start.wait()
        try:
            answers.append(episodes.decline(episode=episode, on=days_ago(0), reason="other", by=by).status)
        except Refused as refusal:
            answers.append(refusal.reasons[0][:26])
        finally:
            connection.close()

    threads = [threading.Thread(target=close) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == ["This episode was closed on", "declined"]
    assert Move.objects.count() == 1
