"""Leaving treatment: the episode and its plan end together."""

import pytest
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import EpisodeFactory
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force

pytestmark = pytest.mark.django_db


def leave(client, episode, **facts):
    form = {"on": timezone.localdate(), "reason": "completed", "summary": "Reached the goals of the plan; aftercare is booked."}
    return client.post(reverse("chart:episode-discharge", kwargs={"public_id": episode.public_id}), form | facts)


def test_the_plan_ends_with_the_episode(client):
    plan = plan_in_force(episode=EpisodeFactory(admitted=True))
    client.force_login(staff("clinician", plan.episode.program))

    answer = leave(client, plan.episode)

    plan.refresh_from_db()
    plan.episode.refresh_from_db()
    assert answer.status_code == 302
    assert (plan.episode.status, plan.status, plan.ended_on) == ("discharged", "closed", timezone.localdate())


def test_a_refused_discharge_leaves_the_plan_in_force(client):
    plan = plan_in_force(episode=EpisodeFactory(admitted=True))
    client.force_login(staff("clinician", plan.episode.program))

    page = leave(client, plan.episode, on="1999-01-01")

    plan.refresh_from_db()
    assert page.status_code == 200
    assert plan.status == "in_force"
