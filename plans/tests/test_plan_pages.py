"""The plan as a page: what it says, what it offers to whom, and how it is written in place."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import CHANGED_MEANWHILE
from iop_portal.tests.factories import MembershipFactory
from iop_portal.tests.staff import staff
from plans.actions import plans
from plans.models import Goal, Objective, TreatmentPlan
from plans.rules import blockers_to_signing, weekly_minutes
from plans.tests.factories import GoalFactory, ObjectiveFactory, PlanFactory, full_plan, plan_in_force

pytestmark = pytest.mark.django_db


def address(name, record, **kwargs):
    """Of a page about this record."""
    return reverse(f"plans:{name}", kwargs={"public_id": record.public_id, **kwargs})


@pytest.fixture
def signed_in(client):
    """Sign in as somebody with this role in the plan's program."""

    def as_role(role, plan):
        person = staff(role, plan.program)
        client.force_login(person)
        return person

    return as_role


def test_the_page_is_the_document(client, signed_in):
    plan = plan_in_force(episode__program__name="Riverside Day")
    signed_in("compliance", plan)

    page = client.get(plan.get_absolute_url())

    for words in ("I want my children to trust me again.", "10\u00a0h a week", "A steady job", "Twelve weeks without use", "LPC"):
        assertContains(page, words)
    assertContains(page, "The review is due")
    assertContains(page, "<title>Treatment plan · IOP Portal</title>", html=True)
    assertNotContains(page, "Add a goal")
    assertNotContains(page, "New version")


def test_the_page_lists_what_the_rule_lists(client, signed_in):
    plan = PlanFactory()
    clinician = signed_in("clinician", plan)

    page = client.get(plan.get_absolute_url())

    assert page.context["blockers_to_signing"] == blockers_to_signing(plan, by=clinician)
    assertContains(page, "Prescribe the week: it has no sessions yet.")


def test_reading_a_plan_is_kept_in_the_clients_record(client, signed_in):
    plan = PlanFactory()
    reader = signed_in("case_manager", plan)

    client.get(plan.get_absolute_url())

    (moment,) = plan.episode.client.moments.filter(pgh_label="viewed")
    assert (moment.pgh_context["user"], moment.pgh_context["page"]) == (reader.pk, "plan")


def queries_of(client, plan, django_assert_num_queries, expected):
    client.get(plan.get_absolute_url())  # the first request of a session writes its clock
    with django_assert_num_queries(expected):
        client.get(plan.get_absolute_url())


@pytest.mark.parametrize("goals", [1, 5])
def test_the_page_costs_the_same_for_one_goal_and_for_five(client, signed_in, django_assert_num_queries, goals):
    plan = full_plan()
    for _ in range(goals - 1):
        ObjectiveFactory.create_batch(3, goal=GoalFactory(plan=plan))
    signed_in("clinician", plan)

    queries_of(client, plan, django_assert_num_queries, 19)


@pytest.mark.parametrize("versions", [1, 4])
def test_the_page_costs_the_same_for_one_version_and_for_four(client, signed_in, django_assert_num_queries, versions):
    plan = plan_in_force()
    for number in range(2, versions + 1):
        TreatmentPlan.objects.filter(pk=plan.pk).update(status="superseded", ended_on=days_ago(0))
        plan = plan_in_force(episode=plan.episode, version=number)
    signed_in("compliance", plan)

    queries_of(client, plan, django_assert_num_queries, 16)


def test_a_plan_is_begun_from_the_episode(client):
    episode = EpisodeFactory(admitted=True)
    client.force_login(staff("clinician", episode.program))
    new = address("plan-new", episode)
    assertContains(client.get(new), "goals in their words")

    page = client.post(new, follow=True)

    assertContains(page, "A draft is begun.")
    assertContains(client.get(new), "A new version of this plan is already being written.")


def test_a_new_version_is_offered_while_one_is_in_force(client, signed_in):
    plan = plan_in_force()
    signed_in("clinician", plan)

    assertContains(client.get(plan.get_absolute_url()), address("plan-new", plan.episode))
    assertContains(client.get(address("plan-new", plan.episode)), "stays in force until the new one is signed")

    plans.start(episode=plan.episode, by=plan.written_by)
    assertNotContains(client.get(plan.get_absolute_url()), address("plan-new", plan.episode))


STEP = {"element": "cravings", "statement": "Call somebody", "measure": "Calls noted", "target_on": days_ago(-30)}


def test_a_draft_is_written_form_by_form(client, signed_in):
    plan = PlanFactory()
    signed_in("clinician", plan)

    client.post(address("goal-new", plan), {"words": "Sleep at night"})
    goal = Goal.objects.get()
    client.post(address("objective-new", goal), STEP)
    client.post(address("goal-edit", goal), {"words": "Sleep through the night", "revision": 0})
    client.post(address("objective-edit", goal.objectives.get()), STEP | {"measure": "Calls counted", "revision": 0})
    client.post(address("element-note", plan, element="stress_reduction"), {"reason": "Retired, lives calmly"})
    narrative = {"starts_on": days_ago(0), "strengths": "Two friends", "discharge_criteria": "Twelve weeks", "revision": 0}
    done = client.post(address("plan-edit", plan), narrative)

    assert (done.status_code, done["Location"]) == (302, plan.get_absolute_url() + "#narrative")
    plan.refresh_from_db()
    step = Objective.objects.get()
    assert (step.goal.words, step.measure, plan.strengths) == ("Sleep through the night", "Calls counted", "Two friends")

    client.post(address("objective-remove", step))
    client.post(address("goal-remove", goal))
    assert Goal.objects.count() == 0


def test_a_form_in_place_answers_htmx_with_the_page_to_fetch(client, signed_in):
    plan = PlanFactory()
    signed_in("clinician", plan)

    done = client.post(address("goal-new", plan), {"words": "Sleep at night"}, headers={"HX-Request": "true"})

    assert f'"path": "{plan.get_absolute_url()}"' in done["HX-Location"]
    assertContains(client.get(plan.get_absolute_url()), "Sleep at night")


def test_what_was_typed_stays_when_somebody_else_was_faster(client, signed_in):
    plan = PlanFactory(revision=3)
    signed_in("clinician", plan)

    page = client.post(address("plan-edit", plan), {"starts_on": days_ago(0), "strengths": "My words", "revision": 2})

    assertContains(page, CHANGED_MEANWHILE)
    assertContains(page, "My words")


@pytest.mark.parametrize(
    ("page", "typed", "said"),
    [
        ("goal-new", {"words": ""}, "This field is required."),
        ("goal-new", {"words": "x" * 1001}, "at most 1000 characters"),
        ("goal-new", {"words": "a\0b"}, "Null characters are not allowed."),
        ("plan-edit", {"starts_on": "2026-02-30"}, "Enter a valid date."),
        ("plan-edit", {"starts_on": "2026-02-20", "revision": "x"}, "Enter a whole number."),
        ("prescription-edit", {"group_sessions": 3}, "How many minutes each?"),
        ("prescription-edit", {"group_minutes": 90}, "How many sessions a week?"),
        ("prescription-edit", {"group_sessions": 99, "group_minutes": 90}, "less than or equal to 14"),
    ],
)
def test_what_is_not_understood_is_said_and_nothing_is_written(client, signed_in, page, typed, said):
    plan = PlanFactory()
    signed_in("clinician", plan)

    answer = client.post(address(page, plan), typed)

    assertContains(answer, said)
    plan.refresh_from_db()
    assert (plan.revision, plan.goals.count(), plan.prescriptions.count()) == (0, 0, 0)


WEEK = {"group_sessions": 3, "group_minutes": 120, "individual_sessions": 1, "individual_minutes": 60, "revision": 0}


def test_the_week_is_one_form(client, signed_in):
    plan = PlanFactory()
    signed_in("clinician", plan)

    client.post(address("prescription-edit", plan), WEEK | {"missing_modality_reason": "Education was completed before"})

    plan.refresh_from_db()
    assert weekly_minutes(plan) == {"individual": 60, "group": 360, "education": 0, "family": 0}
    assert plan.missing_modality_reason == "Education was completed before"


def test_numbers_in_the_address_show_what_they_come_to_and_write_nothing(client, signed_in):
    plan = PlanFactory()
    signed_in("clinician", plan)

    page = client.get(
        address("prescription-edit", plan), {"group_sessions": "3", "group_minutes": "180", "education_sessions": "x"}
    )

    assertContains(page, "9\u00a0h a week")
    assert plan.prescriptions.count() == 0


def test_an_unknown_element_is_no_address(client, signed_in):
    plan = PlanFactory()
    signed_in("clinician", plan)

    assert client.get(address("plan-detail", plan) + "elements/astrology/").status_code == 404


def test_an_associates_page_names_the_supervisor_and_tells_others_why_not(client, signed_in):
    plan, supervisor = full_plan(), MembershipFactory().user
    signer = MembershipFactory(program=plan.program, role="clinical_supervisor", credential="LPC-A", supervisor=supervisor).user
    plan = plans.sign(plan=plan, by=signer)
    plan = plans.record_client_signature(plan=plan, on=days_ago(0), name="C. E.", by=signer)

    signed_in("case_manager", plan)
    assertContains(client.get(plan.get_absolute_url()), f"On file as supervisor: {supervisor}")

    client.force_login(signer)
    assertContains(client.get(plan.get_absolute_url()), "You signed this plan yourself")
