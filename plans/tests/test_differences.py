"""What changed between two versions, in words."""

import pytest
from pytest_django.asserts import assertContains

from clients.tests.factories import days_ago
from iop_portal.tests.staff import staff
from plans.actions import goals, objectives, plans
from plans.differences import difference, marked, parts
from plans.models import Objective, PlanReview, Problem, TreatmentPlan
from plans.tests.factories import (
    GoalFactory,
    InterventionFactory,
    ObjectiveFactory,
    PrescriptionFactory,
    SafetyPlanFactory,
    a_monday,
    full_plan,
    plan_in_force,
)

pytestmark = pytest.mark.django_db


def shown(sections):
    """(section, kind, words with their marks) of each change."""
    return [
        (section.title, change.kind, [line.pieces for line in change.lines]) for section in sections for change in section.changes
    ]


@pytest.fixture
def pair():
    """A plan in force and the draft that was carried over from it."""
    earlier = plan_in_force()
    return earlier, plans.start(episode=earlier.episode, by=earlier.written_by)


def test_words_that_are_new_or_gone_are_marked():
    assert marked("Call one friend a day", "Call two friends a day") == [
        ("", "Call "),
        ("del", "one friend "),
        ("ins", "two friends "),
        ("", "a day"),
    ]
    assert marked("", "New") == [("ins", "New")]
    assert marked("Same.", "Same.") == [("", "Same.")]


def test_a_copy_that_nobody_changed_differs_in_nothing(pair):
    assert difference(*pair) == []


def test_a_changed_objective_is_recognized_by_where_it_was_carried_from(pair):
    earlier, later = pair
    step = Objective.objects.get(goal__plan=later, element="cravings")
    facts = {"statement": "Name four ways to get through an urge and use one each day."}
    objectives.edit(objective=step, facts=facts, revision=None, by=later.written_by)

    [(title, kind, lines)] = shown(difference(earlier, later))

    assert (title, kind) == ("Objectives", "changed")
    assert lines == [
        [("", "Name "), ("del", "three "), ("ins", "four "), ("", "ways to get through an urge and use one each day.")]
    ]


def test_what_is_new_and_what_is_gone_stands_there_whole(pair):
    earlier, later = pair
    GoalFactory(plan=later, words="I want to sleep.")
    objectives.remove(objective=Objective.objects.get(goal__plan=later, element="cravings"), by=later.written_by)

    changes = {(title, kind) for title, kind, _ in shown(difference(earlier, later))}

    assert changes == {("Goals", "added"), ("Objectives", "dropped"), ("Interventions", "dropped")}


def test_a_line_of_the_week_is_the_same_kind_of_service_with_other_numbers(pair):
    earlier, later = pair
    week = [("group", 2, 120), ("education", 3, 60), ("individual", 1, 60)]
    lines = [{"modality": kind, "sessions_per_week": times, "minutes_each": each} for kind, times, each in week]
    plans.prescribe(plan=later, lines=lines, by=later.written_by)

    [(title, kind, pieces)] = shown(difference(earlier, later))

    assert (title, kind) == ("Prescribed services", "changed")
    assert pieces == [[("del", "3"), ("ins", "2")]]


def test_the_narrative_and_the_reasons_are_compared_too(pair):
    earlier, later = pair
    plans.write(plan=later, facts={"strengths": "A steady job and a sister"}, revision=None, by=later.written_by)
    later.refresh_from_db()
    plans.explain_element(plan=later, element="cravings", reason="Not a problem at present.", by=later.written_by)

    found = shown(difference(earlier, later))

    assert found[0] == ("The plan in words", "changed", [[("", "A steady "), ("del", "job"), ("ins", "job and a sister")]])
    assert ("Elements not indicated", "added") in {(title, kind) for title, kind, _ in found}


def test_a_changed_part_says_which_one_it_is(pair):
    earlier, later = pair
    for element in ("cravings", "coping_skills"):
        step = Objective.objects.get(goal__plan=later, element=element)
        facts = {"statement": f"Uses a skill against {element}.", "target": "Six days"}
        objectives.edit(objective=step, facts=facts, revision=None, by=later.written_by)

    [section] = difference(earlier, later)

    assert {change.title for change in section.changes} == {
        "Uses a skill against cravings.",
        "Uses a skill against coping_skills.",
    }


def test_problems_interventions_steps_and_the_safety_plan_are_compared(pair):
    earlier, later = pair
    Problem.objects.filter(plan=later).update(words="Drinks when evenings are empty, and on paydays.")
    InterventionFactory(objective=Objective.objects.filter(goal__plan=later).first(), words="Calls on Fridays")
    PrescriptionFactory(plan=later, modality="group", sessions_per_week=2, begins_on=a_monday(later.starts_on))
    SafetyPlanFactory(episode=later.episode, signed=True, ended_on=days_ago(0), copy_given_on=days_ago(5))
    SafetyPlanFactory(episode=later.episode, signed=True, version=2, own_coping="Walk to the river, and call.")
    TreatmentPlan.objects.filter(pk=earlier.pk).update(status="superseded", ended_on=days_ago(3))
    earlier.refresh_from_db()

    found = {section.title: section.changes for section in difference(earlier, later)}

    assert {title: [change.kind for change in changes] for title, changes in found.items()} == {
        "Problems": ["changed"],
        "Interventions": ["added"],
        "Prescribed services": ["added"],
        "Safety plan": ["changed"],
    }
    [change] = found["Safety plan"]
    assert (change.title, [line.label for line in change.lines]) == ("Version 1 to version 2", ["What I can do by myself"])
    assert found["Prescribed services"][0].lines[-1].label == "From"


def test_parts_are_those_that_are_deleted_with_the_plan_and_reviews_are_none():
    tables = dict(parts())

    assert tables[Objective] == "goal__plan"
    assert PlanReview not in tables
    assert not any(model.__name__.endswith("Event") for model in tables)


def test_the_page_compares_with_the_version_before_or_with_a_chosen_one(client, pair):
    earlier, later = pair
    goals.add(plan=later, words="I want <to> sleep.", by=later.written_by)
    client.force_login(staff("clinician", later.program))
    address = f"{later.get_absolute_url()}difference/"

    assertContains(client.get(address), "<ins>I want &lt;to&gt; sleep.</ins>")
    assertContains(client.get(address), "From version 1 to version 2")
    assertContains(client.get(f"{earlier.get_absolute_url()}difference/?with=2"), "From version 1 to version 2")
    assertContains(client.get(f"{earlier.get_absolute_url()}difference/"), "This is the first version")
    assertContains(client.get(f"{address}?with=nothing"), "From version 1 to version 2")


@pytest.mark.parametrize("steps", [1, 4])
def test_the_page_costs_the_same_however_much_changed(django_assert_num_queries, pair, steps):
    earlier, later = pair
    goal = later.goals.first()
    for number in range(steps):
        ObjectiveFactory(goal=goal, statement=f"Step {number}")

    with django_assert_num_queries(2 * len(parts()) + 4):
        assert len(shown(difference(earlier, later))) == steps


def test_a_first_version_has_nothing_to_be_compared_with(client):
    plan = full_plan()
    client.force_login(staff("clinician", plan.program))

    assertContains(client.get(f"{plan.get_absolute_url()}difference/"), "there is nothing to compare it with")
