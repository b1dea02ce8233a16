"""Rows of plans, each in a given program."""

from clients.tests.factories import days_ago
from plans.models import (
    DimensionReview,
    ElementNote,
    Goal,
    Intervention,
    Objective,
    ObjectiveReview,
    PlanReview,
    Prescription,
    Problem,
    SafetyPlan,
    Starter,
    TreatmentPlan,
)
from plans.tests.factories import (
    GoalFactory,
    InterventionFactory,
    ObjectiveFactory,
    PlanFactory,
    PlanReviewFactory,
    PrescriptionFactory,
    ProblemFactory,
    SafetyPlanFactory,
    StarterFactory,
    answered_review,
    plan_in_force,
)


def goal(program):
    """What a client wants."""
    return GoalFactory(plan__episode__program=program)


def objective(program):
    """A step toward it."""
    return ObjectiveFactory(goal__plan__episode__program=program)


def review(program):
    """A draft about a plan in force."""
    return PlanReviewFactory(plan=plan_in_force(episode__program=program), reviewed_on=days_ago(1))


def answered(program):
    """A draft review that lacks nothing."""
    return answered_review(plan_in_force(episode__program=program))


CONFIGURATION = {
    Starter: lambda program: StarterFactory(program=program),
}


RECORDS = {
    TreatmentPlan: lambda program: PlanFactory(episode__program=program),
    Problem: lambda program: ProblemFactory(plan__episode__program=program),
    Goal: goal,
    Objective: objective,
    Intervention: lambda program: InterventionFactory(objective__goal__plan__episode__program=program),
    ElementNote: lambda program: ElementNote.objects.create(
        plan=PlanFactory(episode__program=program), element="cravings", reason="Said to have none"
    ),
    Prescription: lambda program: PrescriptionFactory(plan__episode__program=program),
    SafetyPlan: lambda program: SafetyPlanFactory(episode__program=program, signed=True),
    PlanReview: review,
    ObjectiveReview: lambda program: answered(program).objective_reviews.first(),
    DimensionReview: lambda program: answered(program).dimension_reviews.first(),
}
