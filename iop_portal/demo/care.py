"""Screenings and treatment plans, written as drafts and then signed: the seals hold here too."""

import datetime as dt
import random

from django.db.models import prefetch_related_objects

from clients.actions import rulesets
from clients.answers import answers_of, because_of
from clients.enums import ADMITTING_OUTCOMES, EpisodeStatus, Outcome
from clients.models import Finding, Score, Screening
from clients.rules.screenings import is_less_careful, judged
from iop_portal.demo import reviewing, words
from plans.models import Goal, Objective, Prescription, TreatmentPlan

WEEK = [("individual", 1, 60), ("group", 3, 120), ("education", 3, 60)]
OVERRIDE_REASONS = ["clinical_judgment", "level_not_available", "client_preference"]
FAMILY_WEEK = ("family", 1, 60)
STEPS_DOWN = [
    (4, [("individual", 1, 60), ("group", 3, 100)]),
    (8, [("group", 2, 90)]),
]  # after so many weeks: six hours, then three


def _at(person, day, hour):
    return dt.datetime.combine(day, dt.time(hour), tzinfo=person.place.program.zone)


def _answers(person):
    """Answers that lead where this client went: nearly all to IOP, with or without conditions."""
    dice, referred = person.dice, person.episode.status == EpisodeStatus.REFERRED
    dual = dice.random() < 0.4
    came_back = not referred and _draws(person).random() < 0.12  # a recent IOP did not hold: the rules ask for more care
    return {
        "has_home_support": dice.random() < 0.75,
        "from_residential": person.episode.referral_source == "residential",
        "has_commitments": dice.random() < 0.7,
        "has_dual_diagnosis": dual,
        "lacks_motivation": dice.random() < 0.2,
        "needs_medical_first": False,
        "has_eating_disorder": False,
        "needs_meal_support": False,
        "is_in_danger_now": False,
        "has_severe_withdrawal_history": referred,
        "is_psychiatrically_unstable": False,
        "failed_iop_recently": came_back,
        "is_pregnant": person.episode.status == EpisodeStatus.WAITLIST and person.number % 4 < 2,
        "injects": dice.random() < 0.1,
        "takes_addiction_medication": dice.random() < 0.3,
        "risk_1": 3 if referred else dice.choice([0, 0, 1]),
        "risk_2": dice.choice([0, 0, 1, 1, 2]),
        "risk_3": 2 if dual else dice.choice([0, 1]),
        "risk_4": dice.choice([1, 2, 2, 3]),
        "risk_5": max(dice.choice([2, 2, 3]), 3 * came_back) if not referred else 3,
        "risk_6": dice.choice([1, 2, 2]),
        "is_intoxicated_now": False,
        "intends_violence": False,
    }


def _draws(person):
    """Chance of its own, so that what was drawn before stays as it was."""
    return random.Random(f"suitability {person.number}")


def _scores(person, row):
    """What was taken besides: the PHQ-9 for most, the readiness ruler for some."""
    draws = _draws(person)
    taken = {"readiness": draws.randrange(2, 10)} if draws.random() < 0.5 else {}
    if draws.random() < 0.7:
        taken["phq9"] = draws.randrange(9, 21) if row.has_dual_diagnosis else draws.randrange(0, 12)
    return [Score(screening=row, kind=kind, value=value, taken_on=row.screened_on) for kind, value in taken.items()]


def screenings(people, by):
    """One per client who got that far; those still in screening have half of the answers."""
    screened = [person for person in people if person.episode.status not in (EpisodeStatus.INQUIRY, EpisodeStatus.DECLINED)]
    rule_sets = {person.place.program.pk: None for person in screened}
    programs = {person.place.program.pk: person.place.program for person in screened}
    for key in rule_sets:
        rule_sets[key] = rulesets.in_force(programs[key])
    made = []
    for person in screened:
        answers = _answers(person)
        if person.episode.status == EpisodeStatus.SCREENING:
            answers = dict(list(answers.items())[: person.dice.randrange(4, 12)])
        made.append(
            Screening(
                episode=person.episode,
                rule_set=rule_sets[person.place.program.pk],
                screened_on=person.episode.inquired_on + dt.timedelta(days=1),
                started_by=person.place.intake,
                commitments="Full-time work" if answers.get("has_commitments") else "",
                why_5="Two returns to use in the last half year when support fell away." if "risk_5" in answers else "",
                **answers,
            )
        )
    Screening.objects.bulk_create(made, batch_size=2000)
    pairs = [(person, row) for person, row in zip(screened, made, strict=True) if row.risk_6 is not None]
    Score.objects.bulk_create((score for person, row in pairs for score in _scores(person, row)), batch_size=5000)
    prefetch_related_objects([row for _, row in pairs], "scores")
    _determine(pairs)


def _determine(pairs):
    findings = []
    for person, row in pairs:
        judgement = judged(answers_of(row), row.rule_set)
        row.suggestion = row.determination = judgement.outcome
        findings += [
            Finding(screening=row, number=fired.row.number, outcome=fired.row.outcome, reason=fired.row.reason,
                    options=fired.row.options, because=because_of(fired)[:500])
            for fired in judgement.findings
        ]  # fmt: skip
        wanted = person.episode.status != EpisodeStatus.REFERRED
        if wanted and row.suggestion not in ADMITTING_OUTCOMES:
            row.determination = Outcome.CONDITIONAL
            row.override_reason = OVERRIDE_REASONS[person.number % len(OVERRIDE_REASONS)]
            row.override_words = "The picture is milder than the ratings alone suggest; daily contact is agreed for two weeks."
            row.needs_cosignature = is_less_careful(row.suggestion, row.determination)
            if row.needs_cosignature:
                row.cosigned_by, row.cosigned_at = person.place.supervisor, _at(person, row.screened_on, 16)
        if row.determination == Outcome.CONDITIONAL:
            row.conditions = "Psychiatric evaluation within seven days; plan treats both together."
        row.determined_by, row.determined_at = person.episode.clinician, _at(person, row.screened_on, 15)
        row.determined_credential = "LPC"
    Finding.objects.bulk_create(findings, batch_size=5000)
    decided = ["suggestion", "determination", "override_reason", "override_words", "needs_cosignature", "cosigned_by",
               "cosigned_at", "conditions", "determined_by", "determined_at", "determined_credential"]  # fmt: skip
    Screening.objects.bulk_update([row for _, row in pairs], decided, batch_size=1000)


def plans(people, today):
    """A version every four weeks, as reviews make them: the last one in force for most, some waiting for a signature.

    Returns the objectives that notes may speak of, by episode.
    """
    planned = [person for person in people if person.has_been_admitted and not _newcomer(person, today)]
    starts = {person.number: _version_days(person, today) for person in planned}
    objectives, before, versions = {}, {}, {}
    for number in range(max(len(days) for days in starts.values())):
        due = [person for person in planned if len(starts[person.number]) > number]
        made = _write(due, number, starts, before)
        _sign(due, made, before, is_last={person.number: len(starts[person.number]) == number + 1 for person in due})
        for person, plan in zip(due, made, strict=True):
            if plan.in_force_on:
                before[person.number] = plan
                versions.setdefault(person.number, []).append(plan)
                objectives.setdefault(person.episode.pk, plan.objectives_written)
    reviewing.reviews(planned, versions)
    return objectives


def _newcomer(person, today):
    return person.episode.status == EpisodeStatus.ADMITTED and (today - person.episode.admitted_on).days < 5


def _version_days(person, today):
    """Two days after admission, then every 28 days; one in six is late with the last review."""
    last = person.episode.discharged_on or today
    days = [person.episode.admitted_on + dt.timedelta(days=2)]
    while days[-1] + dt.timedelta(days=28) < last:
        days.append(days[-1] + dt.timedelta(days=28))
    is_late = len(days) > 1 and person.dice.random() < 1 / 6
    return days[:-1] if is_late else days


def _write(due, number, starts, before):
    made = [
        TreatmentPlan(
            episode=person.episode,
            version=number + 1,
            starts_on=starts[person.number][number],
            strengths=words.STRENGTHS[person.number % len(words.STRENGTHS)],
            family_role="Invited to the family session once a month" if person.contacts else "",
            discharge_criteria="Eight weeks without return to use, a relapse prevention plan in hand, continuing care booked.",
            hours_reason="The hours are reduced in steps as the weeks at work and at home hold." if _steps_down(person) else "",
            written_by=person.episode.clinician,
        )
        for person in due
    ]
    for person, plan in zip(due, made, strict=True):
        plan.earlier = before.get(person.number)
        plan.change_reason = "Revise the plan, as the review decided." if plan.earlier else ""
    TreatmentPlan.objects.bulk_create(made, batch_size=2000)
    goals = [
        Goal(
            plan=plan,
            words=words.GOALS[person.number % len(words.GOALS)],
            carried_from=plan.earlier.goal_written if plan.earlier else None,
        )
        for person, plan in zip(due, made, strict=True)
    ]
    Goal.objects.bulk_create(goals, batch_size=5000)
    for plan, goal in zip(made, goals, strict=True):
        plan.goal_written = goal
        steps = plan.earlier.objectives_written if plan.earlier else [None] * len(words.OBJECTIVES)
        plan.objectives_written = [
            Objective(goal=goal, element=element, statement=statement, measure=measure, position=position,
                      target_on=plan.starts_on + dt.timedelta(days=45), carried_from=steps[position - 1])
            for position, (element, (statement, measure)) in enumerate(words.OBJECTIVES.items(), start=1)
        ]  # fmt: skip
    Objective.objects.bulk_create([step for plan in made for step in plan.objectives_written], batch_size=5000)
    Prescription.objects.bulk_create(
        (
            Prescription(plan=plan, modality=modality, sessions_per_week=times, minutes_each=minutes)
            for person, plan in zip(due, made, strict=True)
            for modality, times, minutes in ([*WEEK, FAMILY_WEEK] if person.contacts else WEEK)
        ),
        batch_size=5000,
    )
    steps = (line for person, plan in zip(due, made, strict=True) if _steps_down(person) for line in _taper(plan))
    Prescription.objects.bulk_create(steps, batch_size=5000)
    return made


def _steps_down(person):
    return person.number % 3 == 0


def _taper(plan):
    """Nine hours, then six, then three: dated Mondays of the plan's own calendar."""
    for weeks, lines in STEPS_DOWN:
        monday = plan.starts_on + dt.timedelta(days=7 * weeks - plan.starts_on.weekday())
        for modality, times, minutes in lines:
            yield Prescription(plan=plan, modality=modality, sessions_per_week=times, minutes_each=minutes, begins_on=monday)


def _sign(due, made, before, *, is_last):
    signed, superseded = [], []
    for person, plan in zip(due, made, strict=True):
        has_ended = person.episode.discharged_on and is_last[person.number]
        is_open = is_last[person.number] and not has_ended
        stage = person.dice.choice(["in_force"] * 8 + ["draft", "awaiting_client"]) if is_open else "in_force"
        if stage == "draft":
            continue
        plan.signed_by, plan.signed_at, plan.signed_credential = plan.written_by, _at(person, plan.starts_on, 14), "LPC"
        plan.status = stage
        if stage == "in_force":
            plan.client_signed_on = plan.in_force_on = plan.starts_on
            plan.client_signed_name = f"{person.client.first_name} {person.client.last_name}"
            plan.client_recorded_by = plan.written_by
            if earlier := before.get(person.number):
                earlier.status, earlier.ended_on = "superseded", plan.in_force_on
                superseded.append(earlier)
        if has_ended:
            plan.status, plan.ended_on = "closed", person.episode.discharged_on
        signed.append(plan)
    TreatmentPlan.objects.bulk_update(superseded, ["status", "ended_on"], batch_size=1000)
    answered = ["status", "signed_by", "signed_at", "signed_credential", "client_signed_on", "client_signed_name",
                "client_recorded_by", "in_force_on", "ended_on"]  # fmt: skip
    TreatmentPlan.objects.bulk_update(signed, answered, batch_size=1000)
