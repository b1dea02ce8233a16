"""What a fictitious plan consists of: problems found in the screening, goals, objectives, interventions, the week."""

import datetime as dt
from dataclasses import dataclass

from clients.models import Finding, Measure, Screening
from iop_portal.demo import plan_words as words
from plans.models import ElementNote, Goal, Intervention, Objective, Prescription, Problem, Starter

WEEK = [("individual", 1, 60), ("group", 3, 120), ("education", 3, 60)]
WEEK_OF_MORE = [("individual", 2, 60), *WEEK[1:]]  # the second hour has no place yet
FAMILY_WEEK = ("family", 1, 60)
STEPS_DOWN = [
    (14, [("individual", 1, 60), ("group", 3, 100)]),
    (18, [("group", 2, 90)]),
]  # so many weeks after the first plan: six hours, then three
ROLES = {"medication": "medical_provider", "testing": "medical_provider", "peer_support": "case_manager"}
BATCH = 5000


@dataclass(frozen=True)
class Found:
    """What the screening of somebody found, and the first PHQ-9: what problems rest on."""

    screening: Screening | None
    finding: Finding | None
    measure: Measure | None

    @property
    def is_dual(self):
        """A mental illness beside the addiction."""
        return bool(self.screening and self.screening.has_dual_diagnosis)


def found_of(people):
    """By the person's number."""
    episodes = {person.episode.pk: person.number for person in people}
    screenings = {row.episode_id: row for row in Screening.objects.determined().filter(episode__in=episodes)}
    findings = {row.screening.episode_id: row for row in Finding.objects.select_related("screening").order_by("-number")}
    phq9 = Measure.objects.filter(instrument="phq9", status="completed", episode__in=episodes).order_by("-taken_on")
    measures = {row.episode_id: row for row in phq9}
    return {
        number: Found(screenings.get(key), findings.get(key), measures.get(key) if _is_early(measures.get(key)) else None)
        for key, number in episodes.items()
    }


def _is_early(measure):
    """Taken before the plan was written, on the third day."""
    return measure is not None and measure.taken_on <= measure.episode.admitted_on + dt.timedelta(days=2)


def steps_down(person):
    """One in three has a week that becomes less."""
    return person.number % 3 == 0


def needs_more(person):
    """For one in thirteen the places lag behind what the plan prescribes."""
    return person.number % 13 == 0


def is_from_library(person):
    """One in nine has an objective of the library as it is, with a word why."""
    return person.number % 9 == 4


def write(due, made, found):
    """Everything below the plans, one table after the other. Keeps on each plan what the next version is carried over from."""
    pairs = list(zip(due, made, strict=True))
    _problems(pairs, found)
    _goals(pairs)
    _objectives(pairs, found)
    _interventions(pairs)
    _week(pairs)


def _problems(pairs, found):
    for person, plan in pairs:
        plan.problems_written = [
            Problem(plan=plan, position=position, **facts)
            for position, facts in enumerate(_stated(person, found[person.number]), start=1)
        ]
    Problem.objects.bulk_create([problem for _, plan in pairs for problem in plan.problems_written], batch_size=BATCH)


def _stated(person, found):
    """What the first goal answers, what the second one answers, and for one in six what is treated elsewhere."""
    first, life, both = words.OF_USE, words.OF_LIFE, words.OF_BOTH
    yield _problem(found, first[person.number % len(first)], finding=found.finding)
    if found.is_dual:
        yield _problem(found, both[person.number % len(both)], measure=found.measure)
    else:
        yield _problem(found, life[person.number % len(life)])
    if person.number % 6 == 2 and found.screening:
        yield _problem(found, words.NOT_HERE) | {"no_goal_reason": words.NOT_HERE_REASON}


def _problem(found, facts, **sources):
    dimension, said, diagnosis = facts
    rated = {"screening": found.screening, "dimension": dimension} if found.screening else {}
    return {"words": said, "diagnosis": diagnosis or ("" if rated else "F10.20"), **rated, **sources}


def _goals(pairs):
    for person, plan in pairs:
        said = [words.GOALS[person.number % len(words.GOALS)], words.SECOND_GOALS[person.number % len(words.SECOND_GOALS)]]
        earlier = plan.earlier.goals_written if plan.earlier else [None, None]
        plan.goals_written = [
            Goal(plan=plan, problem=problem, words=goal, carried_from=was, position=position,
                 aim=words.AIM if position == 1 else "")
            for position, (problem, goal, was) in enumerate(zip(plan.problems_written[:2], said, earlier, strict=True), start=1)
        ]  # fmt: skip
    Goal.objects.bulk_create([goal for _, plan in pairs for goal in plan.goals_written], batch_size=BATCH)


def _objectives(pairs, found):
    starter = Starter.objects.filter(kind="objective", element="coping_skills", program=None).first()
    notes = []
    for person, plan in pairs:
        steps = {one.element: one for one in plan.earlier.objectives_written} if plan.earlier else {}
        plan.objectives_written = [
            _objective(plan, element, steps.get(element), starter if is_from_library(person) else None)
            for element in words.OBJECTIVES
            if element != "mental_health" or found[person.number].is_dual
        ]
        if not found[person.number].is_dual:
            notes.append(ElementNote(plan=plan, element="mental_health", reason=words.NOT_INDICATED))
    Objective.objects.bulk_create([one for _, plan in pairs for one in plan.objectives_written], batch_size=BATCH)
    ElementNote.objects.bulk_create(notes, batch_size=BATCH)


def _objective(plan, element, earlier, starter):
    statements, measure, stands = words.OBJECTIVES[element][:3]
    baseline, target = stands[min(plan.version, len(stands)) - 1]
    of_goal = [one for one in words.OBJECTIVES if (one in words.OF_THE_SECOND_GOAL) == (element in words.OF_THE_SECOND_GOAL)]
    objective = Objective(
        goal=plan.goals_written[element in words.OF_THE_SECOND_GOAL],
        element=element,
        statement=statements[min(plan.version, len(statements)) - 1],
        baseline=baseline,
        measure=measure,
        target=target,
        target_on=plan.starts_on + dt.timedelta(days=45),
        carried_from=earlier,
        position=of_goal.index(element) + 1,
    )
    if starter and starter.element == element:
        objective.statement, objective.starter, objective.is_library_text = starter.text, starter, True
    return objective


def _interventions(pairs):
    made = []
    for person, plan in pairs:
        for objective in plan.objectives_written:
            what = list(words.OBJECTIVES[objective.element][3])
            if plan.version > 1 and objective.element == "cravings":
                what.append(words.ADDED_LATER)
            for position, (service, said, times, period, minutes) in enumerate(what, start=1):
                who = (
                    {"staff": person.episode.clinician} if service == "individual" else {"role": ROLES.get(service, "clinician")}
                )
                made.append(Intervention(objective=objective, service=service, words=said, times=times, period=period,
                                         minutes=minutes, position=position, **who))  # fmt: skip
    Intervention.objects.bulk_create(made, batch_size=BATCH)


def _week(pairs):
    lines = [
        Prescription(plan=plan, modality=modality, sessions_per_week=times, minutes_each=minutes, begins_on=begins_on)
        for person, plan in pairs
        for begins_on, modality, times, minutes in [
            *((None, *line) for line in (WEEK_OF_MORE if needs_more(person) else WEEK)),
            *([(None, *FAMILY_WEEK)] if person.contacts else []),
            *(_taper(plan) if steps_down(person) else []),
        ]
    ]
    Prescription.objects.bulk_create(lines, batch_size=BATCH)


def _taper(plan):
    """Nine hours, then six, then three: Mondays that stay what they are from version to version."""
    for weeks, lines in STEPS_DOWN:
        monday = plan.first_day + dt.timedelta(days=7 * weeks - plan.first_day.weekday())
        if monday <= plan.starts_on:
            continue
        for line in lines:
            yield monday, *line
