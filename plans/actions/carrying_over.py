"""A new version begins with what the last one still works on. What was reached stays in the old version."""

from plans.models import ElementNote, Goal, Intervention, Objective, Prescription, Problem, TreatmentPlan
from plans.rules import step_on, steps_of

# Why texts of the library fit as they are is not carried over: who signs the next version says it again.
OF_A_PROBLEM = ("words", "screening", "dimension", "finding", "measure", "diagnosis", "no_goal_reason", "position")
OF_A_GOAL = ("words", "aim", "starter", "is_library_text", "position")
OF_AN_OBJECTIVE = (
    "element", "statement", "baseline", "measure", "target", "target_on", "starter", "is_library_text", "position",
)  # fmt: skip
OF_AN_INTERVENTION = ("service", "words", "role", "staff", "times", "period", "minutes", "position")
OF_A_LINE = ("modality", "sessions_per_week", "minutes_each")


def _same(row, names) -> dict:
    """These facts of the row; of a foreign key only its number, which costs no query."""
    return {attname: getattr(row, attname) for attname in (row._meta.get_field(name).attname for name in names)}


def carry_over(earlier: TreatmentPlan, plan: TreatmentPlan) -> None:
    """Problems; goals still worked on with their active objectives and interventions; reasons; the week."""
    problems = {row.pk: Problem.objects.create(plan=plan, **_same(row, OF_A_PROBLEM)) for row in earlier.problems.all()}
    for row in earlier.goals.all():
        active = [objective for objective in row.objectives.all() if objective.is_active]
        if active:
            goal = Goal.objects.create(plan=plan, carried_from=row, problem=problems.get(row.problem_id), **_same(row, OF_A_GOAL))
            _carry_objectives(active, goal)
    ElementNote.objects.bulk_create(
        ElementNote(plan=plan, **_same(note, ("element", "reason"))) for note in earlier.element_notes.all()
    )
    _carry_weeks(earlier, plan)


def _carry_weeks(earlier: TreatmentPlan, plan: TreatmentPlan) -> None:
    """The new version begins with the week in force now, and keeps the steps to come; those behind us stay in the old one."""
    now = step_on(earlier, plan.starts_on)
    to_come = [step for step in steps_of(earlier) if step.begins_on and step.begins_on > plan.starts_on]
    Prescription.objects.bulk_create(
        Prescription(plan=plan, begins_on=begins_on, **_same(line, OF_A_LINE))
        for begins_on, week in [(None, now.week), *((step.begins_on, step.week) for step in to_come)]
        for line in week.lines
    )


def _carry_objectives(active: list[Objective], goal: Goal) -> None:
    steps = Objective.objects.bulk_create(Objective(goal=goal, carried_from=row, **_same(row, OF_AN_OBJECTIVE)) for row in active)
    Intervention.objects.bulk_create(
        Intervention(objective=step, **_same(row, OF_AN_INTERVENTION))
        for earlier, step in zip(active, steps, strict=True)
        for row in earlier.interventions.all()
    )
