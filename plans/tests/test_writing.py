"""Writing a draft: begun, written, carried over, thrown away."""

import pytest
from django.core.exceptions import ValidationError

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from iop_portal.tests.factories import UserFactory
from iop_portal.tests.staff import staff
from plans.actions import goals, objectives, plans
from plans.models import Goal, Objective, TreatmentPlan
from plans.rules import weekly_minutes
from plans.tests.factories import GoalFactory, ObjectiveFactory, PlanFactory, full_plan, plan_in_force

pytestmark = pytest.mark.django_db

STEP = {"element": "cravings", "statement": "Call somebody", "measure": "Calls noted", "target_on": days_ago(-30)}
SEALED = ["This plan is signed and cannot be changed. Write a new version instead."]
GONE = ["Somebody else removed this while you were writing."]


def refusal(action, **kwargs):
    """The reasons with which the action refuses."""
    with pytest.raises(Refused) as refused:
        action(**kwargs)
    return refused.value.reasons


def test_the_first_version_is_empty():
    episode, writer = EpisodeFactory(admitted=True), UserFactory()

    plan = plans.start(episode=episode, by=writer)

    assert (plan.version, plan.status, plan.written_by, plan.starts_on) == (1, "draft", writer, days_ago(0))
    assert plan.goals.count() == 0


def test_a_new_version_carries_over_what_is_still_worked_on():
    earlier = plan_in_force()
    Objective.objects.filter(goal__plan=earlier, element="cravings").update(status="achieved")
    done = [
        ("coping_skills", "active"),
        ("mental_health", "active"),
        ("stress_reduction", "active"),
        ("underlying_issues", "active"),
    ]

    plan = plans.start(episode=earlier.episode, by=UserFactory())

    assert (plan.version, plan.strengths, plan.discharge_criteria) == (2, "A steady job", "Twelve weeks without use")
    assert [goal.words for goal in plan.goals.all()] == ["I want my children to trust me again."]
    steps = Objective.objects.filter(goal__plan=plan).order_by("element")
    assert list(steps.values_list("element", "status")) == done
    assert weekly_minutes(plan) == weekly_minutes(earlier)
    assert earlier.goals.count() == 1


def test_one_version_is_written_at_a_time_and_none_for_a_closed_episode():
    plan = PlanFactory()

    assert refusal(plans.start, episode=plan.episode, by=UserFactory()) == [
        "A new version of this plan is already being written."
    ]
    assert refusal(plans.start, episode=EpisodeFactory(discharged=True), by=UserFactory()) == [
        "This episode is closed. A client who comes back gets a new episode, and a plan in it."
    ]


def test_the_narrative_is_written_once_per_revision():
    plan, writer = PlanFactory(), UserFactory()

    plan = plans.write(plan=plan, facts={"strengths": "Two good friends"}, revision=0, by=writer)

    assert (plan.strengths, plan.revision) == ("Two good friends", 1)
    late = {"plan": plan, "facts": {"strengths": "None"}, "revision": 0, "by": writer}
    assert refusal(plans.write, **late) == [CHANGED_MEANWHILE]
    plan.refresh_from_db()
    assert plan.strengths == "Two good friends"


def line(modality, times, minutes):
    """One line of the week."""
    return {"modality": modality, "sessions_per_week": times, "minutes_each": minutes}


def test_the_week_is_written_anew():
    plan, writer = full_plan(), UserFactory()

    plan = plans.prescribe(plan=plan, lines=[line("group", 2, 90), line("family", 1, 60)], by=writer)

    assert weekly_minutes(plan) == {"individual": 0, "group": 180, "education": 0, "family": 60}


def test_an_impossible_week_writes_nothing():
    plan = full_plan()

    with pytest.raises(ValidationError, match="One to fourteen sessions"):
        plans.prescribe(plan=plan, lines=[line("family", 1, 60), line("group", 15, 60)], by=UserFactory())

    assert weekly_minutes(plan)["family"] == 0


def test_a_reason_is_noted_changed_and_taken_away():
    plan, writer = PlanFactory(), UserFactory()

    plans.explain_element(plan=plan, element="cravings", reason="None for two years", by=writer)
    plans.explain_element(plan=plan, element="cravings", reason="None for three years", by=writer)
    assert [note.reason for note in plan.element_notes.all()] == ["None for three years"]

    assert plans.explain_element(plan=plan, element="cravings", reason="", by=writer) is None
    assert plans.explain_element(plan=plan, element="cravings", reason="", by=writer) is None
    assert plan.element_notes.count() == 0


def test_goals_and_objectives_keep_their_order():
    plan, writer = PlanFactory(), UserFactory()
    first = goals.add(plan=plan, words="Sleep at night", by=writer)
    second = goals.add(plan=plan, words="Keep my job", by=writer)
    objectives.add(goal=second, facts=STEP, by=writer)
    step = objectives.add(goal=second, facts=STEP | {"statement": "Be on time"}, by=writer)

    goals.edit(goal=first, words="Sleep through the night", revision=0, by=writer)
    objectives.edit(objective=step, facts=STEP | {"statement": "Be on time each day"}, revision=0, by=writer)

    assert [goal.words for goal in plan.goals.all()] == ["Sleep through the night", "Keep my job"]
    assert [o.statement for o in second.objectives.all()] == ["Call somebody", "Be on time each day"]


def test_two_people_who_edit_the_same_goal_or_objective_do_not_overwrite_each_other():
    step, writer = ObjectiveFactory(), UserFactory()
    goals.edit(goal=step.goal, words="Mine", revision=0, by=writer)
    objectives.edit(objective=step, facts=STEP, revision=0, by=writer)

    assert refusal(goals.edit, goal=step.goal, words="Yours", revision=0, by=writer) == [CHANGED_MEANWHILE]
    assert refusal(objectives.edit, objective=step, facts=STEP, revision=0, by=writer) == [CHANGED_MEANWHILE]


def test_what_somebody_else_removed_is_said_to_be_gone():
    step, writer = ObjectiveFactory(), UserFactory()
    objectives.remove(objective=step, by=writer)
    assert refusal(objectives.edit, objective=step, facts=STEP, revision=0, by=writer) == GONE

    goals.remove(goal=step.goal, by=writer)
    assert refusal(objectives.add, goal=step.goal, facts=STEP, by=writer) == GONE
    assert refusal(goals.edit, goal=step.goal, words="Yours", revision=0, by=writer) == GONE

    plans.discard(plan=step.goal.plan, by=writer)
    assert refusal(goals.add, plan=step.goal.plan, words="Late", by=writer) == GONE


def test_a_signed_plan_takes_no_writing():
    plan = plan_in_force()
    writer = staff("clinician", plan.program)
    goal = plan.goals.first()
    step = goal.objectives.first()

    assert refusal(plans.write, plan=plan, facts={}, revision=0, by=writer) == SEALED
    assert refusal(plans.prescribe, plan=plan, lines=[], by=writer) == SEALED
    assert refusal(plans.explain_element, plan=plan, element="cravings", reason="x", by=writer) == SEALED
    assert refusal(goals.add, plan=plan, words="x", by=writer) == SEALED
    assert refusal(goals.edit, goal=goal, words="x", revision=0, by=writer) == SEALED
    assert refusal(goals.remove, goal=goal, by=writer) == SEALED
    assert refusal(objectives.add, goal=goal, facts=STEP, by=writer) == SEALED
    assert refusal(objectives.edit, objective=step, facts=STEP, revision=0, by=writer) == SEALED
    assert refusal(objectives.remove, objective=step, by=writer) == SEALED
    assert refusal(plans.discard, plan=plan, by=writer) == ["This plan is signed. What was signed is kept."]


def test_a_discarded_draft_is_gone_and_stays_in_the_history():
    plan = full_plan()

    plans.discard(plan=plan, by=UserFactory())

    assert (TreatmentPlan.objects.count(), Goal.objects.count()) == (0, 0)
    kept = TreatmentPlan.events.rel.related_model.objects.filter(pgh_label="delete", pgh_obj_id=plan.pk)
    assert kept.count() == 1


def test_a_goal_goes_with_its_objectives():
    goal = GoalFactory()
    ObjectiveFactory(goal=goal)

    goals.remove(goal=goal, by=UserFactory())

    assert Objective.objects.count() == 0
