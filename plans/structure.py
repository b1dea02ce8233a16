"""Whether a plan hangs together: problems with their goals, objectives one can measure, interventions that the week holds.

Reads a plan fetched `with_content()` and asks the database no more, but for what the client's safety needs.
"""

from collections import Counter
from dataclasses import dataclass

from clients.models import SafetyTask, Screening
from plans.enums import Modality, Period
from plans.models import Goal, Problem, SafetyPlan, TreatmentPlan

SHORTEST_REASON = 15  # characters; "n/a" is not a reason


def is_stated(reason: str) -> bool:
    """Long enough to say something."""
    return len(reason.strip()) >= SHORTEST_REASON


# --- the document -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Chapter:
    """A problem with the goals under it; goals under no problem make a last chapter without one."""

    number: int
    problem: Problem | None
    goals: list[tuple[int, Goal]]

    @property
    def is_open(self) -> bool:
        """A problem that nothing is done about, and nothing said about that."""
        return self.problem is not None and not self.goals and not is_stated(self.problem.no_goal_reason)


def chapters(plan: TreatmentPlan) -> list[Chapter]:
    """The plan in the order in which it is read. Goals are numbered through, so that "goal 3" is one goal everywhere."""
    found, number = [], 0
    for place, problem in enumerate([*plan.problems.all(), None], start=1):
        mine = [goal for goal in plan.goals.all() if goal.problem_id == (problem.pk if problem else None)]
        if problem or mine:
            found.append(Chapter(place, problem, list(enumerate(mine, start=number + 1))))
        number += len(mine)
    return found


def numbered_goals(plan: TreatmentPlan) -> list[tuple[int, Goal]]:
    """Every goal with its number."""
    return [pair for chapter in chapters(plan) for pair in chapter.goals]


def active_objectives(plan: TreatmentPlan):
    """(where it stands, objective) of each that is worked on."""
    for number, goal in numbered_goals(plan):
        for place, objective in enumerate(goal.objectives.all(), start=1):
            if objective.is_active:
                yield f"Goal {number}, objective {place}", objective


# --- what it must say -------------------------------------------------------------------------------------------------------

PARTS_OF_A_MEASURE = {
    "baseline": "where the client stands now",
    "measure": "how we will know",
    "target": "what is reached then",
}


def blockers_in_problems(plan: TreatmentPlan) -> list[str]:
    """Problems without an answer, and goals that answer none."""
    if not plan.problems.all():
        return ["Add at least one problem, with what it rests on."]
    reasons = []
    for chapter in chapters(plan):
        if chapter.is_open:
            reasons.append(f"Problem {chapter.number} has no goal: add one, or state why it is not worked on here.")
        if chapter.problem is None:
            reasons += [f"Goal {number} stands under no problem: say which one it answers." for number, _ in chapter.goals]
    return reasons


def blockers_in_objectives(plan: TreatmentPlan) -> list[str]:
    """Objectives that nobody could say are reached, or that nobody does anything toward."""
    reasons = []
    for where, objective in active_objectives(plan):
        if lacking := [words for name, words in PARTS_OF_A_MEASURE.items() if not getattr(objective, name).strip()]:
            reasons.append(f"{where}: write {' and '.join(lacking)}.")
        if not objective.interventions.all():
            reasons.append(f"{where}: add what staff do toward it.")
    return reasons


def weekly_needs(plan: TreatmentPlan) -> dict[str, int]:
    """How often a week the interventions count on each kind of service. Several objectives may share one session."""
    needs = Counter()
    for _, objective in active_objectives(plan):
        for row in objective.interventions.all():
            if row.period == Period.WEEK and row.service in Modality.values:
                needs[row.service] = max(needs[row.service], row.times)
    return dict(needs)


def blockers_between_interventions_and_week(plan: TreatmentPlan) -> list[str]:
    """Interventions that count on more sessions than the first week prescribes; a taper takes away from both."""
    prescribed = {line.modality: line.sessions_per_week for line in plan.prescriptions.all() if line.begins_on is None}
    return [
        f"{Modality(service).label}: an intervention counts on {times} a week, the week prescribes {prescribed.get(service, 0)}."
        for service, times in sorted(weekly_needs(plan).items())
        if times > prescribed.get(service, 0)
    ]


def blockers_in_prose(plan: TreatmentPlan) -> list[str]:
    """What is agreed from the first day on."""
    asked = {
        "strengths": "Write what the client brings: strengths and supports.",
        "discharge_criteria": "State when the client is ready for discharge.",
        "relapse_prevention": "Write the plan against a return to use.",
    }
    return [sentence for name, sentence in asked.items() if not getattr(plan, name).strip()]


# --- is it this client's plan? ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Individuality:
    """How much of a plan is text of the library, unchanged."""

    library_goals: int
    goals: int
    library_objectives: int
    objectives: int
    reason: str

    @property
    def is_library(self) -> bool:
        """Some of it is."""
        return bool(self.library_goals or self.library_objectives)

    @property
    def words(self) -> str:
        """In words: 3 of 5 objectives are library text."""
        parts = []
        if self.library_goals:
            parts.append(_share(self.library_goals, self.goals, "goal"))
        if self.library_objectives:
            parts.append(_share(self.library_objectives, self.objectives, "objective"))
        return f"{' and '.join(parts)} {'is' if self.library_goals + self.library_objectives == 1 else 'are'} library text"


def _share(part, whole, noun):
    return f"{part} of {whole} {noun}{'' if whole == 1 else 's'}"


def individuality(plan: TreatmentPlan) -> Individuality:
    """Counted over goals and active objectives."""
    goals = list(plan.goals.all())
    objectives = [objective for _, objective in active_objectives(plan)]
    return Individuality(
        library_goals=sum(goal.is_library_text for goal in goals),
        goals=len(goals),
        library_objectives=sum(objective.is_library_text for objective in objectives),
        objectives=len(objectives),
        reason=plan.library_reason,
    )


def blockers_in_library_text(plan: TreatmentPlan) -> list[str]:
    """Text of the library is changed until it is the client's own, or the signer says why it fits as it is."""
    found = individuality(plan)
    if not found.is_library or is_stated(plan.library_reason):
        return []
    return [f"{found.words}: make it the client's own, or state why it fits as it is."]


# --- safety -----------------------------------------------------------------------------------------------------------------


def needs_safety_plan(plan: TreatmentPlan) -> bool:
    """A dangerous answer was given in this episode, or its latest determined screening tells of danger now."""
    if SafetyTask.objects.filter(episode=plan.episode_id).exists():
        return True
    latest = latest_screening(plan.episode_id)
    return bool(latest and (latest.is_in_danger_now or latest.intends_violence))


def latest_screening(episode) -> Screening | None:
    """The one that counts: the last that a clinician determined."""
    return Screening.objects.filter(episode=episode).determined().order_by("-determined_at", "-pk").first()


def blockers_in_safety(plan: TreatmentPlan) -> list[str]:
    """Somebody who was in danger has a safety plan, or it is said why not."""
    if is_stated(plan.no_safety_plan_reason) or not needs_safety_plan(plan):
        return []
    if SafetyPlan.objects.in_force().filter(episode=plan.episode_id).exists():
        return []
    return ["There was danger in this episode: sign a safety plan, or state why there is none."]


def blockers_in_structure(plan: TreatmentPlan) -> list[str]:
    """All of the above, in the order of the page."""
    return [
        *blockers_in_problems(plan),
        *blockers_in_objectives(plan),
        *blockers_between_interventions_and_week(plan),
        *blockers_in_prose(plan),
        *blockers_in_library_text(plan),
        *blockers_in_safety(plan),
    ]
