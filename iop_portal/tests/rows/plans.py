"""Rows of plans, each in a given program."""

from plans.models import ElementNote, Goal, Objective, Prescription, TreatmentPlan
from plans.tests.factories import GoalFactory, ObjectiveFactory, PlanFactory, PrescriptionFactory


def goal(program):
    """What a client wants."""
    return GoalFactory(plan__episode__program=program)


def objective(program):
    """A step toward it."""
    return ObjectiveFactory(goal__plan__episode__program=program)


CONFIGURATION = {}


RECORDS = {
    TreatmentPlan: lambda program: PlanFactory(episode__program=program),
    Goal: goal,
    Objective: objective,
    ElementNote: lambda program: ElementNote.objects.create(
        plan=PlanFactory(episode__program=program), element="cravings", reason="Said to have none"
    ),
    Prescription: lambda program: PrescriptionFactory(plan__episode__program=program),
}
