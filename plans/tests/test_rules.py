"""What a plan must say before it is signed, one way out at a time."""

import datetime as dt

import pytest
from django.utils import timezone

from clients.tests.factories import ScreeningFactory, days_ago
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff
from plans.models import ElementNote, Intervention, Objective, TreatmentPlan
from plans.rules import blockers_to_signing, has_dual_diagnosis, is_stated, remarks_on_week, weekly_minutes
from plans.tests.factories import GoalFactory, PlanFactory, PrescriptionFactory, full_plan

pytestmark = pytest.mark.django_db

NO_CREDENTIAL = "You hold no credential in force in this program, so you cannot sign."


def as_read(plan):
    """The plan as a page or an action fetches it."""
    return TreatmentPlan.objects.with_content().get(pk=plan.pk)


def blockers(plan, by=None):
    """What the rule says to a licensed clinician of the program, or to `by`."""
    return blockers_to_signing(as_read(plan), by=by or staff("clinician", plan.program))


def plan_with_week(*lines):
    """A full plan whose week consists of these lines."""
    plan = full_plan()
    plan.prescriptions.all().delete()
    Intervention.objects.filter(objective__goal__plan=plan).update(service="case_management")  # asks for nothing in the week
    for modality, times, minutes in lines:
        PrescriptionFactory(plan=plan, modality=modality, sessions_per_week=times, minutes_each=minutes)
    return plan


def test_a_plan_that_lacks_nothing_can_be_signed():
    assert blockers(full_plan()) == []


def test_an_empty_draft_says_everything_it_lacks():
    assert blockers(PlanFactory()) == [
        "Add at least one goal, in the client's words.",
        "Coping skills: add an objective, or note why it is not indicated.",
        "Handling cravings: add an objective, or note why it is not indicated.",
        "Stress reduction: add an objective, or note why it is not indicated.",
        "Underlying issues: add an objective, or note why it is not indicated.",
        "Prescribe the week: it has no sessions yet.",
        "Add at least one problem, with what it rests on.",
        "Write what the client brings: strengths and supports.",
        "State when the client is ready for discharge.",
        "Write the plan against a return to use.",
    ]


def test_every_goal_needs_an_objective():
    plan = full_plan()
    GoalFactory(plan=plan, position=2, problem=plan.problems.get())

    assert blockers(plan) == ["Goal 2 has no objective: add a step toward it."]


@pytest.mark.parametrize(("days", "expected"), [(1, 0), (0, 1), (-1, 1)])
def test_a_target_date_lies_in_the_future(days, expected):
    plan = full_plan()
    Objective.objects.filter(goal__plan=plan, element="cravings").update(target_on=days_ago(-days))

    assert len(blockers(plan)) == expected


def test_a_target_date_is_not_before_the_plan_starts():
    plan = full_plan()
    TreatmentPlan.objects.filter(pk=plan.pk).update(starts_on=days_ago(-31))
    Objective.objects.filter(goal__plan=plan).exclude(element="cravings").update(target_on=days_ago(-31))

    assert blockers(plan) == ["Goal 1, objective 2: the target date is before the plan starts."]


def test_an_element_without_an_active_objective_needs_a_reason():
    plan = full_plan()
    plan.goals.get().objectives.filter(element="cravings").update(status="discontinued")

    assert blockers(plan) == ["Handling cravings: add an objective, or note why it is not indicated."]

    ElementNote.objects.create(plan=plan, element="cravings", reason="No cravings for two years")

    assert blockers(plan) == []


def determined(episode, *, days_ago, dual):
    """A determined screening of some days ago."""
    at = timezone.now() - dt.timedelta(days=days_ago)
    words = {"suggestion": "recommended", "determination": "recommended"}
    person = staff("clinician", episode.program)
    return ScreeningFactory(episode=episode, has_dual_diagnosis=dual, determined_at=at, determined_by=person, **words)


@pytest.mark.parametrize(("earlier", "later", "expected"), [(False, True, True), (True, False, False), (True, None, False)])
def test_the_latest_determined_screening_says_whether_there_is_a_dual_diagnosis(earlier, later, expected):
    plan = full_plan()
    determined(plan.episode, days_ago=9, dual=earlier)
    determined(plan.episode, days_ago=2, dual=later)
    ScreeningFactory(episode=plan.episode, has_dual_diagnosis=not expected)

    assert has_dual_diagnosis(plan.episode) is expected


def test_mental_health_is_expected_with_a_dual_diagnosis_only():
    plan = full_plan()
    plan.goals.get().objectives.filter(element="mental_health").delete()

    assert blockers(plan) == []

    determined(plan.episode, days_ago=2, dual=True)

    assert blockers(plan) == ["Mental health: add an objective, or note why it is not indicated."]


@pytest.mark.parametrize(
    ("group", "each", "minutes", "is_in_range"),
    [((7, 67), 35, 539, False), ((4, 105), 60, 540, True), ((6, 170), 60, 1140, True), ((7, 143), 70, 1141, False)],
)
def test_the_program_range_includes_its_ends(group, each, minutes, is_in_range):
    plan = plan_with_week(("group", *group), ("individual", 1, each), ("education", 1, each))

    assert sum(weekly_minutes(plan).values()) == minutes
    assert (blockers(plan) == []) is is_in_range


def test_a_week_outside_the_range_is_signed_with_a_stated_reason_only():
    plan = plan_with_week(("group", 3, 120), ("individual", 1, 60), ("education", 1, 60))

    assert blockers(plan) == ["The week comes to 8\u00a0h; this program's range is 9 to 19 h. Change it, or state why."]

    for reason, expected in (("x" * 14, 1), ("x" * 15, 0)):
        TreatmentPlan.objects.filter(pk=plan.pk).update(hours_reason=reason)
        assert len(blockers(plan)) == expected


@pytest.mark.parametrize("missing", ["individual", "group", "education"])
def test_all_three_of_counseling_group_and_education_or_a_reason(missing):
    plan = plan_with_week(*((m, 5, 60) for m in ("individual", "group", "education") if m != missing))

    (reason,) = blockers(plan)
    assert reason.endswith("to the week, or state why it is left out.")

    TreatmentPlan.objects.filter(pk=plan.pk).update(missing_modality_reason="Completed in residential treatment")
    assert blockers(plan) == []


def test_an_adolescent_program_has_its_own_range():
    program = ProgramFactory(population="adolescents", weekly_minutes_least=360)
    plan = full_plan(episode__program=program)
    plan.prescriptions.all().delete()
    Intervention.objects.filter(objective__goal__plan=plan).update(service="case_management")  # asks for nothing in the week
    for modality in ("individual", "group", "education"):
        PrescriptionFactory(plan=plan, modality=modality, sessions_per_week=2, minutes_each=60)

    assert blockers(plan) == []


def test_remarks_say_what_strikes_one_about_a_week():
    plan = plan_with_week(("group", 2, 120))

    assert remarks_on_week(plan) == [
        "Without individual counseling and education: a plan combines counseling, group and education.",
        "5\u00a0h less than this program's least.",
        "Too few sessions to come on 3 days a week.",
    ]


@pytest.mark.parametrize(("days", "expected"), [(0, []), (-1, []), (1, [NO_CREDENTIAL])])
def test_a_credential_counts_to_the_end_of_its_last_day(days, expected):
    plan = full_plan()
    signer = staff("clinician", plan.program, credential_expires_on=days_ago(days))

    assert blockers(plan, by=signer) == expected


def test_a_credential_in_another_program_or_in_another_role_does_not_sign_here():
    plan = full_plan()
    elsewhere = staff("clinician", ProgramFactory())
    MembershipFactory(user=elsewhere, program=plan.program, credential="")
    MembershipFactory(user=elsewhere, program=plan.program, role="medical_provider", credential="MD")

    assert blockers(plan, by=elsewhere) == [NO_CREDENTIAL]


def test_a_plan_is_signed_for_somebody_in_treatment():
    plan = full_plan(episode__admitted=False, episode__waitlisted=True)

    assert blockers(plan) == ["The client is not admitted: a plan is agreed with somebody in treatment."]


def test_a_reason_is_more_than_a_dash():
    assert (is_stated(" " * 20), is_stated("n/a"), is_stated("x" * 15)) == (False, False, True)
