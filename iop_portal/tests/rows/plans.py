"""Rows of plans, each in a given program."""

from plans.models import (
    ElementNote,
    Goal,
    Intervention,
    Objective,
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
    PrescriptionFactory,
    ProblemFactory,
    SafetyPlanFactory,
    StarterFactory,
)


def goal(program):
    """What a client wants."""
    return GoalFactory(plan__episode__program=program)


def objective(program):
    """A step toward it."""
    return ObjectiveFactory(goal__plan__episode__program=program)


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
}
