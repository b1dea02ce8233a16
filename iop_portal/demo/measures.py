"""Scores over the weeks of treatment: most fall, some do not; a few were declined, broken off, or asked for help at once."""

import datetime as dt
import random

from django.utils import timezone

from clients.instruments import BY_CODE
from clients.instruments.scoring import is_asked, score
from clients.models import Measure, SafetyTask

OPEN_TASK_EVERY, CLOSED_TASK_EVERY = 23, 11
PLAN = [("phq9", 14, 1.0), ("gad7", 14, 0.8), ("bam", 30, 0.7), ("pcl5", 30, 0.35), ("rulers", 30, 0.4), ("audit_c", 400, 0.5),
        ("dast10", 400, 0.3), ("cssrs", 400, 0.3)]  # fmt: skip
DEEDS = ["cssrs", "safety_plan", "supervisor"]
WORDS = "C-SSRS low today. Safety plan renewed together, means at home discussed, partner told with consent; calm when leaving."


def measures(people, today):
    """For everybody who was admitted, from the first day to the last."""
    made, tasks = [], []
    for person in people:
        if not person.has_been_admitted:
            continue
        dice = random.Random(person.number)
        mine = [row for code, every, share in PLAN if dice.random() < share for row in _series(person, code, every, today, dice)]
        made += mine
        if task := _task(person, mine):
            tasks.append(task)
    Measure.objects.bulk_create(made, batch_size=2000)
    SafetyTask.objects.bulk_create(tasks, batch_size=2000)


def _series(person, code, every, today, dice):
    """One instrument every so many days; the burden begins somewhere and usually lightens."""
    episode = person.episode
    last = episode.discharged_on or today
    days, burden, slope = (last - episode.admitted_on).days, dice.uniform(0.35, 0.8), dice.choice([0.75, 0.8, 0.85, 1.0, 1.05])
    wait = dice.randrange(0, 5)
    for number, after in enumerate(range(0, max(days - wait, 1), every)):
        on = episode.admitted_on + dt.timedelta(days=after)
        yield _measure(person, code, on, min(burden * slope**number, 0.95), dice)


def _measure(person, code, on, burden, dice):
    definition = BY_CODE[code]
    status = dice.choice(["completed"] * 18 + ["declined", "partial"])
    given = {}
    for item in definition.items if status != "declined" else ():
        if status == "partial" and len(given) == 2:
            break
        if is_asked(item, given):
            given[item.code] = _answer(definition, item, burden, dice)
    group = dice.choice(definition.groups) if definition.groups and status == "completed" else ""
    scored = score(definition, given, group)
    return Measure(
        episode=person.episode, instrument=code, version=definition.version, scorer_version=definition.scorer_version,
        status=status, mode=dice.choice(["interview", "interview", "paper", "telehealth"]), taken_on=on, answers=given,
        score=scored.score, parts=scored.parts, band=scored.band, is_positive=scored.is_positive, cut_off=group,
        danger=scored.danger, recorded_by=person.episode.clinician,
    )  # fmt: skip


def _answer(definition, item, burden, dice):
    """Nearer to the burdened end the heavier it is; rulers and what protects rise as the burden falls; danger is rare."""
    if definition.code == "cssrs" or (definition.code, item.code) == ("phq9", "9"):
        return item.values[0]
    protects = definition.code == "rulers" or (
        definition.code == "bam" and item.code in ("9", "10", "12", "13", "14", "16", "17")
    )
    weight = 1 - burden if protects else burden
    values = item.values
    place = round(weight * (len(values) - 1) + dice.uniform(-0.8, 0.8))
    return values[max(0, min(place, len(values) - 1))]


def _task(person, mine):
    """Now and then item 9 of the newest PHQ-9 is not zero: one in twenty waits for somebody, one in ten was looked after."""
    whole = [row for row in mine if row.instrument == "phq9" and row.status == "completed"]
    is_open = person.number % OPEN_TASK_EVERY == 5 and person.episode.discharged_on is None
    if not whole or not (is_open or person.number % CLOSED_TASK_EVERY == 3):
        return None
    row = whole[-1] if is_open else whole[0]
    row.answers["9"] = 1
    scored = score(BY_CODE["phq9"], row.answers)
    row.score, row.band, row.is_positive, row.danger = scored.score, scored.band, scored.is_positive, scored.danger
    task = SafetyTask(episode=person.episode, measure=row, cause=row.danger, opened_by=row.recorded_by)
    if not is_open:
        task.deeds, task.words, task.closed_credential = DEEDS, WORDS, "LPC"
        task.closed_at, task.closed_by = timezone.now(), row.recorded_by
    return task
