"""Contacts after a discharge: planned with it, due on their day, closed with an outcome, never where they must not be."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.actions import episodes, leaving
from clients.models import Attempt, FollowUp
from clients.tests.factories import ClientFactory, EpisodeFactory, FollowUpFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import ProgramFactory, UserFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


def discharged(on=None, program=None, **facts):
    episode = EpisodeFactory(admitted=True, **({"program": program} if program else {}))
    told = {"reason": "completed", "summary": "Reached the goals."} | facts
    return episodes.discharge(episode=episode, on=on or days_ago(0), by=UserFactory(), **told)


def test_a_discharge_plans_the_contacts_that_the_program_asks_for():
    episode = discharged(on=days_ago(10), program=ProgramFactory(follow_up_days=[14, 60]))

    assert list(episode.follow_ups.values_list("days", "due_on")) == [(14, days_ago(-4)), (60, days_ago(-50))]


@pytest.mark.parametrize("facts", [{"reason": "died"}, {"wants_no_follow_up": True}])
def test_nobody_is_planned_where_the_client_died_or_wants_none(facts):
    assert not discharged(**facts).follow_ups.exists()


def test_no_answer_leaves_it_due_and_counts():
    row, by = FollowUpFactory(), UserFactory()

    for _ in range(2):
        leaving.record(follow_up=row, outcome="no_answer", by=by)

    assert FollowUp.objects.due_by(days_ago(0)).with_attempts().get().tried == 2


@pytest.mark.parametrize("outcome", ["reached", "not_reached"])
def test_an_outcome_closes_it_and_leaves_the_next_one(outcome):
    row, by = FollowUpFactory(), UserFactory()
    later = FollowUpFactory(episode=row.episode, days=90)

    leaving.record(follow_up=row, outcome=outcome, words="Sober, working.", by=by)

    row.refresh_from_db()
    later.refresh_from_db()
    assert (row.outcome, row.done_by, later.done_at) == (outcome, by, None)
    with pytest.raises(Refused, match="closed"):
        leaving.record(follow_up=row, outcome="reached", by=by)


@pytest.mark.parametrize("outcome", ["declined", "died"])
def test_who_declines_or_died_is_not_called_again(outcome):
    row = FollowUpFactory()
    later = FollowUpFactory(episode=row.episode, days=90)

    leaving.record(follow_up=row, outcome=outcome, by=UserFactory())

    later.refresh_from_db()
    assert later.outcome == outcome


def test_who_is_back_in_treatment_is_not_called():
    row = FollowUpFactory()
    EpisodeFactory(admitted=True, client=row.episode.client, program=row.episode.program)

    assert not FollowUp.objects.due_by(days_ago(0)).exists()


def test_the_list_says_how_long_overdue_and_what_is_safe(client):
    person = ClientFactory(phone="+12025550100", name_to_use="Anna from the office")
    row = FollowUpFactory(episode__client=person, due_on=days_ago(12))
    FollowUpFactory(due_on=days_ago(3))  # of another program
    client.force_login(staff("case_manager", row.episode.program))

    page = client.get(reverse("clients:follow-up-list")).content.decode()

    assert "12 days" in page
    assert "Calls only, no voicemail; no texts; say “Anna from the office”" in page
    assert page.count("Record<span") == 1


def test_mine_are_those_of_my_clients(client):
    row = FollowUpFactory()
    me = staff("case_manager", row.episode.program)
    FollowUpFactory(episode__program=row.episode.program, episode__case_manager=me)
    client.force_login(me)

    address = reverse("clients:follow-up-list")

    assert len(client.get(address).context["lines"]) == 2
    assert len(client.get(f"{address}?mine=1").context["lines"]) == 1


def test_it_is_recorded_with_one_button_and_stands_on_today_until_then(client):
    me = staff("case_manager", program := ProgramFactory())
    row = FollowUpFactory(episode__program=program, episode__case_manager=me)
    client.force_login(me)

    assert "30 days after discharge" in client.get(reverse("today:today")).content.decode()
    answer = client.post(row.get_absolute_url(), {"outcome": "reached"})

    assert answer.status_code == 302
    assert Attempt.objects.get().made_by == me
    assert "30 days after discharge" not in client.get(reverse("today:today")).content.decode()


def test_a_wrong_outcome_is_a_sentence(client):
    row = FollowUpFactory()
    client.force_login(staff("clinician", row.episode.program))

    assert client.post(row.get_absolute_url(), {"outcome": "vanished"}).status_code == 200
    assert not Attempt.objects.exists()


def test_the_list_costs_the_same_for_one_and_for_many(client, django_assert_num_queries):
    row = FollowUpFactory()
    client.force_login(staff("clinician", row.episode.program))
    client.get(reverse("clients:follow-up-list"))
    with django_assert_num_queries(6):
        client.get(reverse("clients:follow-up-list"))
    for _ in range(4):
        FollowUpFactory(episode__program=row.episode.program)

    with django_assert_num_queries(6):
        client.get(reverse("clients:follow-up-list"))


@pytest.mark.parametrize(
    ("facts", "constraint"),
    [
        ({"outcome": "reached"}, "follow_up_closed_with_an_outcome"),
        ({"done_at": timezone.now()}, "follow_up_"),
        ({"days": 90}, "follow_up_once"),
    ],
)
def test_postgresql_refuses_nonsense(facts, constraint):
    there = FollowUpFactory(days=90)

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        FollowUpFactory(episode=there.episode, **facts)


def test_attempts_are_kept_as_written():
    attempt = leaving.record(follow_up=FollowUpFactory(), outcome="no_answer", by=UserFactory())

    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        Attempt.objects.filter(pk=attempt.pk).update(words="Other")
