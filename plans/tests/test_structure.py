"""Whether a plan hangs together: problems and what they rest on, measurable objectives, interventions, library text."""

import pytest
from django.core.exceptions import ValidationError

from clients.tests.factories import ScreeningFactory
from clients.tests.measure_factories import MeasureFactory, SafetyTaskFactory
from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from iop_portal.tests.factories import UserFactory
from plans.actions import goals, interventions, library, objectives, plans, problems
from plans.diagnoses import TITLES, WITHDRAWN, is_mental_illness, title_of
from plans.enums import Element
from plans.models import Intervention, Objective, Problem, Starter, TreatmentPlan
from plans.structure import blockers_in_structure, chapters, individuality
from plans.tests.factories import (
    GoalFactory,
    ProblemFactory,
    SafetyPlanFactory,
    StarterFactory,
    full_plan,
)
from plans.tests.test_seals import objection_to

pytestmark = pytest.mark.django_db
SOURCELESS = "Say what the problem rests on: a dimension, a finding, an instrument or a diagnosis."


@pytest.fixture
def plan():
    return full_plan()


@pytest.fixture
def by():
    return UserFactory()


def lacks(plan):
    """What the rule says to the plan as it stands now."""
    return blockers_in_structure(TreatmentPlan.objects.with_content().get(pk=plan.pk))


def refusal(act, **kwargs):
    with pytest.raises(Refused) as refused:
        act(**kwargs)
    return refused.value.reasons


def screened(plan, **answers):
    """Determined, with every dimension rated."""
    decided = {"suggestion": "recommended", "determination": "recommended", "determined_at": "2026-01-01T12:00Z"}
    rated = {f"risk_{number}": 2 for number in range(1, 7)}
    return ScreeningFactory(episode=plan.episode, **decided | rated | answers, determined_by=UserFactory())


def test_a_problem_has_a_goal_or_a_word_why_not_and_a_goal_has_a_problem(plan):
    second = ProblemFactory(plan=plan, position=2)
    GoalFactory(plan=plan, position=2)
    assert lacks(plan) == [
        "Problem 2 has no goal: add one, or state why it is not worked on here.",
        "Goal 2 stands under no problem: say which one it answers.",
    ]

    Problem.objects.filter(pk=second.pk).update(no_goal_reason="The liver clinic treats it.")
    plan.goals.filter(problem=None).delete()
    assert lacks(plan) == []


def test_goals_are_numbered_in_the_order_in_which_they_are_read(plan):
    GoalFactory(plan=plan, problem=ProblemFactory(plan=plan, position=0), position=7, words="First on the page")
    GoalFactory(plan=plan, position=0, words="Under no problem, and last")

    found = [
        (number, goal.words[:5])
        for chapter in chapters(TreatmentPlan.objects.with_content().get(pk=plan.pk))
        for number, goal in chapter.goals
    ]

    assert found == [(1, "First"), (2, "I wan"), (3, "Under")]


def test_an_objective_says_from_where_to_where_and_what_staff_do(plan):
    Objective.objects.filter(element="cravings").update(baseline="", target=" ")
    Intervention.objects.filter(objective__element="stress_reduction").delete()

    assert lacks(plan) == [
        "Goal 1, objective 2: write where the client stands now and what is reached then.",
        "Goal 1, objective 3: add what staff do toward it.",
    ]


def test_interventions_count_on_no_more_sessions_than_the_week_has(plan):
    Intervention.objects.filter(objective__element="cravings").update(times=4)
    Intervention.objects.filter(objective__element="coping_skills").update(service="family", times=2, period="month")

    assert lacks(plan) == ["Group therapy: an intervention counts on 4 a week, the week prescribes 3."]


def test_a_problem_rests_on_the_screening_that_counts_now(plan, by):
    assert refusal(problems.add, plan=plan, facts={"words": "Alone", "dimension": 6}, by=by) == [
        "No screening of this episode is determined, so no dimension is rated."
    ]
    screening = screened(plan)

    problem = problems.add(plan=plan, facts={"words": "Alone", "dimension": 6}, by=by)
    assert (problem.screening, problem.rating, problem.position) == (screening, 2, 2)

    problem = problems.edit(problem=problem, facts={"dimension": None, "diagnosis": "F33.1"}, revision=0, by=by)
    assert (problem.screening, problem.revision) == (None, 1)
    assert refusal(problems.edit, problem=problem, facts={"words": "Late"}, revision=0, by=by) == [CHANGED_MEANWHILE]


def test_a_problem_rests_on_something_listed_and_of_the_same_episode(plan, by):
    for facts in ({}, {"diagnosis": "X99.9"}):
        with pytest.raises(ValidationError):
            problems.add(plan=plan, facts={"words": "Nothing found"} | facts, by=by)
    elsewhere = full_plan()

    assert objection_to(lambda: Problem.objects.create(plan=plan, words="Nothing found")) == [SOURCELESS]
    for source in ({"measure": MeasureFactory(episode=elsewhere.episode)}, {"screening": screened(elsewhere), "dimension": 1}):
        deed = lambda source=source: Problem.objects.create(plan=plan, words="Of another client", **source)  # noqa: E731
        assert objection_to(deed) == ["A problem rests on what was found in the same episode."]
    deed = lambda: Problem.objects.create(plan=plan, words="Half", diagnosis="F33.1", dimension=1)  # noqa: E731
    assert objection_to(deed) == ["A dimension, 1 to 6, goes with the screening that rated it."]


def test_a_problem_that_is_removed_leaves_its_goals(plan, by):
    problems.remove(problem=plan.problems.get(), by=by)

    assert (plan.problems.count(), plan.goals.get().problem) == (0, None)
    assert refusal(goals.add, plan=plan, words="I want", facts={"problem": ProblemFactory()}, by=by) == [
        "That problem is not in this plan."
    ]


def test_an_intervention_is_done_by_somebody_and_possible(plan, by):
    objective = Objective.objects.first()
    facts = {"service": "group", "words": "Skills group", "role": "clinician", "minutes": 90}
    row = interventions.add(objective=objective, facts=facts, by=by)
    row = interventions.edit(intervention=row, facts={"times": 2, "period": "two_weeks"}, revision=0, by=by)
    assert (row.position, row.often) == (2, "2 times every two weeks")
    assert refusal(interventions.edit, intervention=row, facts={"times": 3}, revision=0, by=by) == [CHANGED_MEANWHILE]

    change = lambda **facts: lambda: Intervention.objects.filter(pk=row.pk).update(**facts)  # noqa: E731
    assert objection_to(change(role="")) == ["Say who does it: a role, or a person."]
    assert (
        objection_to(change(minutes=4)) == objection_to(change(times=15)) == ["One to fourteen times, of 5 to 360 minutes each."]
    )
    interventions.remove(intervention=row, by=by)
    assert objective.interventions.count() == 1


def test_library_text_is_told_from_the_clients_own_and_asks_for_a_reason(plan, by):
    starter = StarterFactory(kind="goal", element="", text="I want to sleep.", baseline="", measure="", target="")
    goal = plan.goals.get()

    goals.edit(goal=goal, words="  i want to   SLEEP", revision=0, by=by)
    read = TreatmentPlan.objects.with_content().get(pk=plan.pk)
    assert individuality(read).words == "1 of 1 goal is library text"
    assert lacks(plan) == ["1 of 1 goal is library text: make it the client's own, or state why it fits as it is."]

    plans.write(plan=plan, facts={"library_reason": "The client's very words, too."}, revision=None, by=by)
    assert lacks(plan) == []
    text = StarterFactory()
    objectives.edit(objective=Objective.objects.first(), facts={"statement": text.text, "starter": text}, revision=0, by=by)
    assert len(lacks(plan)) == 1  # one more of them: why it fits is said again
    goals.edit(goal=goal, words="I want to sleep through, and to hear the birds.", revision=1, by=by)
    assert (goal.starter, starter.is_offered) == (None, True)


def test_the_library_that_is_shipped_is_whole_and_put_in_once():
    Starter.objects.all().delete()
    library.ship()
    number = Starter.objects.count()
    library.ship()

    shipped = Starter.objects.filter(kind="objective")
    assert Starter.objects.count() == number > 20
    assert set(shipped.values_list("element", flat=True)) == set(Element.values)
    assert not shipped.filter(baseline="").exists()
    for starter in Starter.objects.all():
        starter.full_clean()


@pytest.mark.parametrize("danger", ["task", "screening"])
def test_where_there_was_danger_a_safety_plan_or_a_reason(plan, danger):
    if danger == "task":
        SafetyTaskFactory(measure__episode=plan.episode)
    else:
        screened(plan, is_in_danger_now=True)
    asked = ["There was danger in this episode: sign a safety plan, or state why there is none."]
    assert lacks(plan) == asked

    SafetyPlanFactory(episode=plan.episode)
    assert lacks(plan) == asked  # a draft protects nobody
    plan.episode.safety_plans.all().delete()
    SafetyPlanFactory(episode=plan.episode, signed=True)
    assert lacks(plan) == []


def test_every_listed_diagnosis_is_billable_as_it_stands():
    """No code that others refine, and no header: a claim with it comes back."""
    headers = [code for code in TITLES if any(other != code and other.startswith(code) for other in TITLES)]

    assert headers == []
    assert all(len(code) == 3 or code[3] == "." for code in TITLES)
    assert not set(TITLES) & set(WITHDRAWN)
    assert (is_mental_illness("F33.1"), is_mental_illness("F10.20"), is_mental_illness("")) == (True, False, False)
    assert title_of("F50.2") == "Bulimia nervosa"
