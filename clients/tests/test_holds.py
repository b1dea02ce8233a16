"""On hold and back: what it takes, what it leaves, and whom the census counts meanwhile."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from clients.actions import episodes, holds
from clients.models import Episode, Hold, Move
from clients.rules import episodes as episode_rules
from clients.tests.factories import EpisodeFactory, HoldFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return UserFactory()


def test_a_hold_has_its_facts_and_leaves_a_move(by):
    episode = EpisodeFactory(admitted=True)

    holds.hold(episode=episode, on=days_ago(2), reason="jail", expected_back_on=days_ago(-5), words="His sister called.", by=by)

    episode.refresh_from_db()
    hold = episode.holds.get()
    assert (episode.status, episode.status_since, episode.is_open) == ("on_hold", days_ago(2), True)
    assert (hold.reason, hold.starts_on, hold.expected_back_on, hold.held_by) == ("jail", days_ago(2), days_ago(-5), by)
    move = Move.objects.get()
    assert (move.from_status, move.to_status) == ("admitted", "on_hold")
    assert move.words.startswith("Jail or detention, expected back ")


def test_a_return_ends_the_hold(by):
    episode = EpisodeFactory(on_hold=True)

    holds.resume(episode=episode, on=days_ago(1), by=by)

    episode.refresh_from_db()
    hold = episode.holds.get()
    assert (episode.status, episode.status_since) == ("admitted", days_ago(1))
    assert (hold.back_on, hold.ended_by) == (days_ago(1), by)


@pytest.mark.parametrize(
    ("situation", "reason"),
    [
        ({}, "Only a client who is admitted can be put on hold."),
        ({"discharged": True}, "Only a client who is admitted can be put on hold."),
        ({"on_hold": True}, "This client is on hold already."),
    ],
)
def test_only_a_client_in_treatment_is_put_on_hold(by, situation, reason):
    with pytest.raises(Refused) as refusal:
        holds.hold(episode=EpisodeFactory(**situation), on=days_ago(0), reason="leave", by=by)

    assert refusal.value.reasons == [reason]


def test_only_a_client_on_hold_comes_back(by):
    with pytest.raises(Refused, match="not on hold"):
        holds.resume(episode=EpisodeFactory(admitted=True), on=days_ago(0), by=by)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"on": None}, "on"),
        ({"on": days_ago(-1)}, "on"),
        ({"on": days_ago(31)}, "on"),
        ({"reason": ""}, "reason"),
        ({"expected_back_on": days_ago(3)}, "expected_back_on"),
    ],
)
def test_what_cannot_be_true_of_an_absence_is_said_at_its_field(by, facts, field):
    with pytest.raises(ValidationError) as error:
        holds.hold(episode=EpisodeFactory(admitted=True), **{"on": days_ago(2), "reason": "leave"} | facts, by=by)

    assert set(error.value.message_dict) == {field}


@pytest.mark.parametrize("on", [None, days_ago(7), days_ago(-1)])
def test_nobody_is_back_before_they_went_or_in_the_future(by, on):
    with pytest.raises(ValidationError) as error:
        holds.resume(episode=EpisodeFactory(on_hold=True), on=on, by=by)

    assert set(error.value.message_dict) == {"on"}


def test_the_census_leaves_out_the_days_away_and_nothing_else(by):
    episode = EpisodeFactory(on_hold=True)
    holds.resume(episode=episode, on=days_ago(2), by=by)

    counted = {ago: Episode.objects.active_on(days_ago(ago)).exists() for ago in (7, 6, 3, 2)}

    assert counted == {7: True, 6: False, 3: False, 2: True}
    assert Episode.objects.in_care_on(days_ago(6)).exists()


def test_admitted_means_here_and_in_care_means_on_hold_too():
    here, away = EpisodeFactory(admitted=True), EpisodeFactory(on_hold=True)
    EpisodeFactory(waitlisted=True)

    assert list(Episode.objects.admitted()) == [here]
    assert set(Episode.objects.in_care()) == {here, away}


def test_on_hold_is_neither_admitted_again_nor_declined_and_keeps_a_clinician(by):
    episode = EpisodeFactory(on_hold=True)

    reasons = episode_rules.blockers_to_admission(episode)

    assert reasons == episode_rules.blockers_to_decline(episode)
    assert reasons == ["This client is admitted and on hold. Resume treatment, or discharge."]
    assert "clinician" in episode_rules.mistakes_in_assignment(episode, clinician=None, case_manager=None)


def test_who_does_not_come_back_is_discharged_from_the_hold(by):
    episode = EpisodeFactory(on_hold=True)
    facts = {"reason": "incarcerated", "summary": "Sentenced; left messages with the jail's program."}

    with pytest.raises(ValidationError, match="first day away"):
        episodes.discharge(episode=episode, on=days_ago(7), **facts, by=by)
    episodes.discharge(episode=episode, on=days_ago(0), **facts, by=by)

    episode.refresh_from_db()
    assert (episode.status, episode.holds.get().back_on) == ("discharged", None)


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"back_on": days_ago(2)}, "hold_ended_by"),
        ({"expected_back_on": days_ago(7)}, "hold_expected_back_after_start"),
        ({"back_on": days_ago(7), "ended_by_id": 1}, "hold_back_after_start"),
        ({"reason": "bored"}, "hold_reason_known"),
    ],
)
def test_postgresql_keeps_a_hold_whole(facts, name):
    hold = HoldFactory()

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Hold.objects.filter(pk=hold.pk).update(**facts)


def test_postgresql_keeps_two_holds_apart():
    hold = HoldFactory()

    with pytest.raises(IntegrityError, match="hold_once"), transaction.atomic():
        HoldFactory(episode=hold.episode, starts_on=days_ago(2))


def no_hold(by):
    Episode.objects.filter(status="admitted").update(status="on_hold")


def hold_left_standing(by):
    Episode.objects.filter(status="on_hold").update(status="admitted")


def hold_ended_alone(by):
    Hold.objects.update(back_on=days_ago(0), ended_by=by)


@pytest.mark.parametrize("break_it", [no_hold, hold_left_standing, hold_ended_alone])
def test_postgresql_keeps_the_status_and_the_hold_together(by, break_it):
    EpisodeFactory(admitted=True)
    EpisodeFactory(on_hold=True)
    with transaction.atomic():
        break_it(by)

        with pytest.raises(IntegrityError, match="exactly while"):
            connection.check_constraints()
        transaction.set_rollback(True)


def test_the_pages_put_on_hold_and_resume(client):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("case_manager", episode.program))
    page = reverse("clients:episode-hold", kwargs={"public_id": episode.public_id})
    back = reverse("clients:episode-resume", kwargs={"public_id": episode.public_id})

    client.post(page, {"on": str(days_ago(1)), "reason": "hospital", "words": ""})
    refused = client.get(page)
    client.post(back, {"on": str(days_ago(0)), "words": ""})

    assert refused.context["blockers"] == ["This client is on hold already."]
    assert [move.to_status for move in episode.moves.all()] == ["on_hold", "admitted"]


def test_the_reason_is_on_the_chart_for_those_who_read_charts(client):
    episode = EpisodeFactory(on_hold=True)
    chart = episode.get_absolute_url()

    client.force_login(staff("clinician", episode.program))
    clinician = client.get(chart).content.decode()
    client.force_login(staff("front_desk", episode.program))
    desk = client.get(chart).content.decode()

    assert "Hospital, since" in clinician
    assert "Resume treatment" in clinician
    assert "On hold" in desk
    assert "Hospital" not in desk


def test_the_expected_return_is_corrected_without_a_step(client):
    episode = EpisodeFactory(on_hold=True)
    client.force_login(staff("case_manager", episode.program))
    page = reverse("clients:episode-hold-facts", kwargs={"public_id": episode.public_id})

    wrong = client.post(page, {"expected_back_on": str(days_ago(7)), "words": ""})
    client.post(page, {"expected_back_on": str(days_ago(-3)), "words": "The ward called."})

    hold = episode.holds.get()
    assert wrong.context["form"].errors
    assert (hold.expected_back_on, hold.words) == (days_ago(-3), "The ward called.")
    assert client.get(page).context["form"]["words"].value() == "The ward called."
    assert not episode.moves.exists()


def test_who_is_here_has_no_expected_return(client, by):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("case_manager", episode.program))

    page = client.get(reverse("clients:episode-hold-facts", kwargs={"public_id": episode.public_id}))
    with pytest.raises(Refused) as refusal:
        holds.correct(episode=episode, expected_back_on=None, words="", by=by)

    assert page.context["blockers"] == refusal.value.reasons == ["This client is not on hold."]
