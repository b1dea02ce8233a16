"""What the waitlist asks for, and how a closing that was a mistake is taken back."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from clients.actions import episodes
from clients.models import Episode
from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return UserFactory()


def page_of(step, episode):
    return reverse(f"clients:episode-{step}", kwargs={"public_id": episode.public_id})


def test_the_waitlist_keeps_what_decides_the_order(client):
    episode = EpisodeFactory(screening=True, track="day")
    client.force_login(staff("intake_coordinator", episode.program))
    facts = {"stepdown_facility": "Hill House", "stepdown_on": str(days_ago(-3)), "interim_services": "Naloxone given."}

    form = client.get(page_of("waitlist", episode)).context["form"]
    client.post(page_of("waitlist", episode), {"on": str(days_ago(1)), "track": "evening", "words": "", **facts})

    episode.refresh_from_db()
    assert form["track"].value() == "day"
    assert (episode.status, episode.track, episode.stepdown_on) == ("waitlist", "evening", days_ago(-3))
    assert (episode.stepdown_facility, episode.interim_services) == ("Hill House", "Naloxone given.")


def test_waiting_facts_are_corrected_without_a_step(client):
    episode = EpisodeFactory(waitlisted=True, track="day", stepdown_facility="Hill House")
    client.force_login(staff("case_manager", episode.program))

    client.post(page_of("waiting", episode), {"track": "", "stepdown_facility": "Lake House", "interim_services": ""})

    episode.refresh_from_db()
    assert (episode.track, episode.stepdown_facility, episode.status) == ("", "Lake House", "waitlist")
    assert not episode.moves.exists()


def test_who_does_not_wait_has_no_waiting_facts(by):
    with pytest.raises(Refused, match="not on the waitlist"):
        episodes.correct_waiting(episode=EpisodeFactory(), track="day", by=by)


def test_a_stepdown_date_needs_a_place(client, by):
    episode = EpisodeFactory(waitlisted=True)
    client.force_login(staff("case_manager", episode.program))

    page = client.post(page_of("waiting", episode), {"stepdown_on": str(days_ago(0))})
    with pytest.raises(IntegrityError, match="episode_stepdown_from_somewhere"), transaction.atomic():
        Episode.objects.update(stepdown_on=days_ago(0))

    assert page.context["form"].non_field_errors() == ["Say from which program the person steps down."]


def test_the_first_call_may_tell_from_where_somebody_steps_down(client):
    program = EpisodeFactory().program
    client.force_login(staff("intake_coordinator", program))
    person = {"first_name": "Alex", "last_name": "Sample", "born_on": "1991-02-03"}
    call = {"program": program.pk, "inquired_on": str(days_ago(0)), "referral_source": "residential"}

    client.post(reverse("clients:inquiry-new"), person | call | {"stepdown_facility": "Hill House", "stepdown_on": days_ago(-9)})

    episode = Episode.objects.get(client__last_name="Sample")
    assert (episode.stepdown_facility, episode.stepdown_on) == ("Hill House", days_ago(-9))


@pytest.mark.parametrize("closing", ["declined", "referred"])
def test_a_mistaken_closing_goes_back_to_where_it_stood(by, closing):
    episode = EpisodeFactory(waitlisted=True)
    if closing == "declined":
        episodes.decline(episode=episode, on=days_ago(1), reason="no_contact", words="Three calls.", by=by)
    else:
        episodes.refer(episode=episode, on=days_ago(1), referred_to="Hill House", words="Closer.", by=by)

    episodes.reopen(episode=episode, reason="It was the other client with that name.", by=by)

    episode.refresh_from_db()
    assert (episode.status, episode.closed_on, episode.waitlisted_on) == ("waitlist", None, days_ago(3))
    assert (episode.decline_reason, episode.referred_to, episode.closing_note) == ("", "", "")
    move = episode.moves.last()
    assert (move.from_status, move.to_status) == (closing, "waitlist")
    assert move.words == "Reopened: It was the other client with that name."


def test_a_discharge_and_an_open_episode_are_not_reopened(by):
    for situation in ({"discharged": True}, {"admitted": True}):
        with pytest.raises(Refused, match="Only an episode that was declined"):
            episodes.reopen(episode=EpisodeFactory(**situation), reason="No.", by=by)


def test_nothing_is_reopened_beside_an_open_episode(by):
    episode = EpisodeFactory()
    episodes.decline(episode=episode, on=days_ago(1), reason="other", by=by)
    EpisodeFactory(client=episode.client, program=episode.program)

    with pytest.raises(Refused) as refusal:
        episodes.reopen(episode=episode, reason="No.", by=by)

    assert refusal.value.reasons == ["This client has another open episode in this program."]


def test_a_supervisor_reopens_from_the_page_and_says_why(client, by):
    episode = EpisodeFactory(screening=True)
    episodes.decline(episode=episode, on=days_ago(1), reason="other", by=by)
    client.force_login(staff("clinical_supervisor", episode.program))

    silent = client.post(page_of("reopen", episode), {"reason": ""})
    client.post(page_of("reopen", episode), {"reason": "Clicked the wrong client."})

    assert silent.context["form"].errors.keys() == {"reason"}
    assert Episode.objects.get().status == "screening"


def test_an_impossible_waiting_date_is_refused(by):
    with pytest.raises(ValidationError, match="future"):
        episodes.waitlist(episode=EpisodeFactory(), on=days_ago(-1), by=by)
