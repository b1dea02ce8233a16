"""The golden thread of one episode: from what was found to what was agreed, and to all that was done about it.

An objective is followed through the versions of the plan (`carried_from`): what touched an earlier version touched it. Everything
is fetched in a fixed number of statements, and put together here.
"""

import datetime as dt
from dataclasses import dataclass, field

from django.urls import reverse

from clients.models import Episode
from plans.enums import ObjectiveStatus
from plans.models import Goal, Objective, ObjectiveReview, Problem, TreatmentPlan
from plans.sources import sources_of
from sessions.models import Note, NoteObjective, SkillPractice


@dataclass(frozen=True)
class Touch:
    """One thing that was done about an objective."""

    on: dt.date
    kind: str
    icon: str
    words: str
    url: str


@dataclass
class Strand:
    """An objective through all its versions, with what touched it, newest first."""

    objective: Objective
    versions: list[Objective]
    touches: list[Touch] = field(default_factory=list)

    @property
    def last_on(self) -> dt.date | None:
        """When it was touched last."""
        return self.touches[0].on if self.touches else None

    @property
    def begun_on(self) -> dt.date:
        """Since when it counts."""
        return min(row.goal.plan.in_force_on for row in self.versions)

    @property
    def version_words(self) -> str:
        """In which versions of the plan it stands."""
        numbers = sorted({row.goal.plan.version for row in self.versions})
        return f"version {numbers[0]}" if len(numbers) == 1 else f"versions {numbers[0]} to {numbers[-1]}"


@dataclass
class Aim:
    """A goal through its versions, with its objectives."""

    goal: Goal
    strands: list[Strand] = field(default_factory=list)


@dataclass
class Chapter:
    """A problem with what it rests on, and the goals under it. Goals under no problem make one without."""

    problem: Problem | None
    sources: list[str]
    aims: list[Aim] = field(default_factory=list)
    is_current: bool = True  # it stands in the plan that counts


@dataclass
class Thread:
    """All of it."""

    plan: TreatmentPlan | None
    chapters: list[Chapter]
    problems: list[Problem]  # of the plan that counts

    @property
    def strands(self) -> list[Strand]:
        """Every objective once."""
        return [strand for chapter in self.chapters for aim in chapter.aims for strand in aim.strands]

    @property
    def current_strands(self) -> list[Strand]:
        """Those that the plan that counts works on."""
        return [
            strand
            for strand in self.strands
            if strand.objective.goal.plan_id == self.plan.pk and strand.objective.status == ObjectiveStatus.ACTIVE
        ]


def thread_of(episode: Episode, user) -> Thread:
    """Everything about one episode that this person may read."""
    plans = list(TreatmentPlan.objects.filter(episode=episode, in_force_on__isnull=False).order_by("-version"))
    plan = plans[0] if plans else None
    problems = list(Problem.objects.filter(plan__in=plans).with_sources().order_by("-plan__version", "position", "pk"))
    goals = list(Goal.objects.filter(plan__episode=episode).select_related("plan").order_by("plan__version", "position", "pk"))
    strands = strands_of(episode, {goal.pk: goal for goal in goals})
    touch(strands, touches_of(episode, user))
    chapters = chapters_of(problems, goals, unique(strands), plan)
    return Thread(plan, chapters, [row for row in problems if plan and row.plan_id == plan.pk])


def unique(strands: dict[int, Strand]) -> list[Strand]:
    """Each strand once: it is filed under the key of every version."""
    return list({id(strand): strand for strand in strands.values()}.values())


def roots(rows) -> dict[int, int]:
    """By key of a row, the key of the first version it was carried over from. Rows come in the order of their versions."""
    found = {}
    for row in rows:
        found[row.pk] = found.get(row.carried_from_id, row.pk)
    return found


def strands_of(episode: Episode, goals: dict[int, Goal]) -> dict[int, Strand]:
    """By key of each version of an objective, its strand. What was never in force was never agreed."""
    rows = list(Objective.objects.filter(goal__plan__episode=episode).order_by("goal__plan__version", "position", "pk"))
    root_of = roots(rows)
    versions: dict[int, list] = {}
    for row in rows:
        row.goal = goals[row.goal_id]
        if row.goal.plan.in_force_on:
            versions.setdefault(root_of[row.pk], []).append(row)
    made = {root: Strand(found[-1], found) for root, found in versions.items()}
    return {key: made[root] for key, root in root_of.items() if root in made}


def touches_of(episode: Episode, user) -> list[tuple[int, Touch]]:
    """(key of the objective, what touched it). Three statements."""
    zone = episode.program.zone
    found = [*noted(episode, user, zone), *practised(episode), *reviewed(episode)]
    return sorted(found, key=lambda pair: pair[1].on, reverse=True)


def noted(episode, user, zone):
    """Notes, with the session they are about."""
    from_notes = NoteObjective.objects.filter(note__in=notes_of(episode, user)).select_related("note__attendance__group_session")
    for row in from_notes.order_by("pk"):
        session = row.note.attendance.group_session
        words = f"{session.get_modality_display()}: {session.title}" + ("" if row.note.is_signed else " (draft)")
        on = session.starts_at.astimezone(zone).date()
        yield row.objective_id, Touch(on, "Note", "journal-text", words, row.note.get_absolute_url())


def practised(episode):
    """Skills that were put to use."""
    url = reverse("sessions:practice-list", kwargs={"public_id": episode.public_id})
    for row in SkillPractice.objects.filter(episode=episode).order_by("pk"):
        helped = "" if row.helped is None else f", helped {row.helped} of 10"
        words = f"{row.skill}: {row.get_outcome_display().lower() if row.outcome else 'to be asked about'}{helped}"
        yield row.objective_id, Touch(row.practised_on or row.set_on, "Practice", "list-check", words, url)


def reviewed(episode):
    """What reviews said of it. A review that is not completed has not said anything yet."""
    rows = ObjectiveReview.objects.filter(review__plan__episode=episode, review__completed_at__isnull=False)
    for row in rows.select_related("review__plan").order_by("pk"):
        url = row.review.get_absolute_url()
        yield row.objective_id, Touch(row.review.reviewed_on, "Review", "clipboard-check", row.get_outcome_display(), url)


def notes_of(episode, user):
    """The notes of this episode that this person may read; what was returned or entered in error touches nothing."""
    return Note.objects.visible_to(user).filter(attendance__episode=episode, returned_at=None, error_at=None)


def touch(strands: dict[int, Strand], touches) -> None:
    """Hang each on its strand."""
    for key, one in touches:
        if key in strands:
            strands[key].touches.append(one)


def chapters_of(problems, goals, strands, plan) -> list[Chapter]:
    """Problems of the plan that counts first; the same problem in an earlier version is the same chapter."""
    chapters: dict[tuple | None, Chapter] = {}
    of_problem = {}
    for problem in problems:
        key = same_problem(problem)
        of_problem[problem.pk] = key
        if key not in chapters:
            chapters[key] = Chapter(problem, sources_of(problem), is_current=problem.plan_id == plan.pk)
    root_of, aims = roots(goals), {}
    newest = {root_of[goal.pk]: goal for goal in goals if goal.plan.in_force_on}
    for root, goal in newest.items():
        aims[root] = Aim(goal)
        key = of_problem.get(goal.problem_id)
        chapters.setdefault(key, Chapter(None, [])).aims.append(aims[root])
    for strand in strands:
        aims[root_of[strand.objective.goal_id]].strands.append(strand)
    return sorted(chapters.values(), key=lambda chapter: (not chapter.is_current, chapter.problem is None))


def same_problem(problem: Problem) -> tuple:
    """What is copied when a version begins; a problem that was reworded is another one."""
    return (problem.words, problem.dimension, problem.finding_id, problem.measure_id, problem.diagnosis)
