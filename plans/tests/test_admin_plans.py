"""Plans in the administration: found and read by those who may, changed by nobody."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from iop_portal.tests.staff import staff
from plans.models import ElementNote
from plans.tests.factories import full_plan

pytestmark = pytest.mark.django_db
QUERIES = {"treatmentplan": 10, "goal": 8, "objective": 8, "elementnote": 8, "prescription": 8}


def written_plan(**kwargs):
    """A plan with a row of every kind."""
    plan = full_plan(**kwargs)
    ElementNote.objects.create(plan=plan, element="cravings", reason="Said to have none")
    return plan


def part_of(model, plan):
    """One row of that kind in this plan."""
    goal = plan.goals.first()
    return {
        "treatmentplan": plan,
        "goal": goal,
        "objective": goal.objectives.first(),
        "elementnote": plan.element_notes.first(),
        "prescription": plan.prescriptions.first(),
    }[model]


@pytest.mark.parametrize("model", QUERIES)
@pytest.mark.parametrize("plans", [1, 3])
def test_lists_cost_the_same_for_one_plan_and_for_three(client, model, plans, django_assert_num_queries):
    first = written_plan()
    for _ in range(plans - 1):
        written_plan(episode__program=first.program)
    client.force_login(staff("compliance", first.program))
    address = reverse(f"admin:plans_{model}_changelist")
    client.get(address)

    with django_assert_num_queries(QUERIES[model]):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("model", QUERIES)
def test_a_row_is_read_there_and_the_reading_is_kept(client, model):
    plan = written_plan()
    client.force_login(staff("program_director", plan.program))
    address = reverse(f"admin:plans_{model}_change", args=[part_of(model, plan).pk])

    page = client.get(address)

    assert page.status_code == 200
    assertNotContains(page, 'name="_save"')
    assert client.post(address, {}).status_code == 403
    assert plan.episode.client.moments.filter(pgh_label="viewed").count() == 1


def test_plans_are_found_by_name_and_only_in_ones_own_programs(client):
    mine, theirs = written_plan(), written_plan()
    client.force_login(staff("compliance", mine.program))
    name = mine.episode.client.last_name

    page = client.get(reverse("admin:plans_treatmentplan_changelist"), {"q": name})

    assertContains(page, name)
    assertNotContains(client.get(reverse("admin:plans_treatmentplan_changelist")), theirs.episode.client.last_name)
