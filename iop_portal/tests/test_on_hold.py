"""A client on hold on the roof's pages and in the plan: still somebody's client, no clock running."""

import pytest
from django.urls import reverse

from clients.tests.factories import EpisodeFactory
from iop_portal.chart.log import entries_of
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from plans.models import TreatmentPlan
from plans.rules import blockers_to_signing
from plans.tests.factories import PlanFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def clinician():
    return staff("clinician", ProgramFactory())


@pytest.fixture
def away(clinician):
    return EpisodeFactory(on_hold=True, program=clinician.programs()[0], clinician=clinician)


def test_who_is_away_stays_on_the_caseload_and_says_so(client, clinician, away):
    client.force_login(clinician)

    page = client.get(reverse("today:today"))

    assert [episode for episode, *_ in page.context["caseload"]] == [away]
    assert "on hold since" in page.content.decode()
    assert ("On hold", 1) in page.context["census"][0][1]
    assert page.context["waiting"] == []


def test_a_plan_is_not_signed_while_the_client_is_away_and_no_review_falls_due(clinician, away):
    plan = PlanFactory(episode=away)

    assert "The client is on hold: resume treatment first." in blockers_to_signing(plan, by=clinician)
    assert not TreatmentPlan.objects.in_treatment().exists()


def test_the_chart_offers_the_return_first_and_the_log_keeps_the_hold(client, clinician, away):
    client.force_login(clinician)

    page = client.get(away.get_absolute_url())

    steps = [(step.label, step.is_next) for step in page.context["steps"]]
    assert steps == [("Resume treatment", True), ("Expected return", False), ("Discharge", False)]
    director = staff("program_director", away.program)
    assert [entry.part for entry in entries_of(away.client, director)].count("Hold") == 1


def test_the_client_list_finds_who_is_on_hold(client, clinician, away):
    EpisodeFactory(admitted=True, program=away.program)
    client.force_login(clinician)

    page = client.get(reverse("clients:client-list"), {"status": "on_hold"})

    assert [line["client"] for line in page.context["lines"]] == [away.client]
