"""What other pages ask of plans: who waits for whom, what is due, how things stand in two lines."""

import datetime as dt

import pytest
from django.template.loader import render_to_string

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.tests.factories import MembershipFactory, ProgramFactory, UserFactory
from iop_portal.tests.staff import staff
from plans.actions import plans
from plans.models import TreatmentPlan
from plans.queries import summaries, summary
from plans.tests.factories import PlanFactory, full_plan, plan_in_force

pytestmark = pytest.mark.django_db


def waiting_for_supervisor(program, supervisor=None):
    """An associate's plan that the client has signed."""
    plan = full_plan(episode__program=program)
    signer = MembershipFactory(program=program, credential="LPC-A", supervisor=supervisor).user
    plan = plans.sign(plan=plan, by=signer)
    return plans.record_client_signature(plan=plan, on=days_ago(0), name="C. E.", by=signer)


def test_a_supervisor_sees_what_waits_for_them_and_what_waits_for_nobody_in_particular():
    program = ProgramFactory()
    mine, other = staff("clinical_supervisor", program), staff("clinical_supervisor", program)
    named = waiting_for_supervisor(program, supervisor=mine)
    unnamed = waiting_for_supervisor(program)
    waiting_for_supervisor(program, supervisor=other)
    waiting_for_supervisor(ProgramFactory())

    assert set(TreatmentPlan.objects.awaiting_cosignature_of(mine)) == {named, unnamed}
    assert not TreatmentPlan.objects.awaiting_cosignature_of(staff("clinician", program)).exists()
    assert not TreatmentPlan.objects.awaiting_cosignature_of(unnamed.signed_by).exists()


def test_my_drafts_are_mine_and_of_open_episodes():
    writer = UserFactory()
    draft = PlanFactory(written_by=writer)
    PlanFactory()
    PlanFactory(written_by=writer, episode__admitted=False, episode__discharged=True)
    plan_in_force(written_by=writer)

    assert list(TreatmentPlan.objects.drafts_of(writer)) == [draft]


@pytest.mark.parametrize(("day", "is_listed"), [(29, False), (30, True), (31, True)])
def test_a_review_is_on_the_list_from_day_thirty(day, is_listed):
    plan = plan_in_force()

    found = TreatmentPlan.objects.review_due_by(plan.in_force_on + dt.timedelta(days=day))

    assert (plan in found) is is_listed


def test_the_longest_overdue_review_comes_first_each_by_its_programs_days():
    monthly = plan_in_force()
    fortnightly = plan_in_force(episode__program__plan_review_days=14)
    plan_in_force(episode__admitted=False, episode__discharged=True)

    assert list(TreatmentPlan.objects.review_due_by(days_ago(-60))) == [fortnightly, monthly]


def test_a_summary_says_what_is_in_force_and_what_is_on_its_way():
    plan = plan_in_force()
    on = plan.in_force_on + dt.timedelta(days=31)
    draft = plans.start(episode=plan.episode, by=plan.written_by)

    found = summary(plan.episode, on=on)

    assert (found.in_force, found.on_its_way, found.shown.goal_count, found.shown.planned_minutes) == (plan, draft, 1, 600)
    assert (found.review_due_on, found.is_overdue) == (plan.in_force_on + dt.timedelta(days=30), True)
    assert found.waits == f"{plan.written_by} completes the draft and signs it."
    panel = render_to_string("plans/_plan_summary.html", {"summary": found, "new_url": ""})
    assert "10 h a week" in panel
    assert "Overdue" in panel
    assert draft.get_absolute_url() in panel


def test_a_client_without_a_plan_has_a_panel_that_says_so():
    episode = EpisodeFactory(admitted=True)

    assert summary(episode, on=days_ago(0)) is None
    assert "Begin a plan" in render_to_string("plans/_plan_summary.html", {"summary": None, "new_url": "/plans/new/"})
    assert "Begin a plan" not in render_to_string("plans/_plan_summary.html", {"summary": None, "new_url": ""})


@pytest.mark.parametrize("clients", [1, 3])
def test_summaries_cost_one_query_for_any_number_of_clients(django_assert_num_queries, clients):
    episodes = [plan_in_force().episode_id for _ in range(clients)]

    with django_assert_num_queries(1):
        found = summaries(episodes, on=days_ago(0))
        assert [one.shown.planned_minutes for one in found.values()] == [600] * clients
        assert [one.waits for one in found.values()] == [""] * clients
