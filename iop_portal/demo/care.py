"""Screenings: most lead to IOP, some were decided otherwise than the rules suggest."""

import datetime as dt
import random

from django.db.models import prefetch_related_objects

from clients.actions import rulesets
from clients.answers import answers_of, because_of
from clients.enums import ADMITTING_OUTCOMES, EpisodeStatus, Outcome
from clients.models import Finding, Score, Screening
from clients.rules.screenings import is_less_careful, judged
from iop_portal.demo.people import at

OVERRIDE_REASONS = ["clinical_judgment", "level_not_available", "client_preference"]


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
                row.cosigned_by, row.cosigned_at = person.place.supervisor, at(person, row.screened_on, 16)
        if row.determination == Outcome.CONDITIONAL:
            row.conditions = "Psychiatric evaluation within seven days; plan treats both together."
        row.determined_by, row.determined_at = person.episode.clinician, at(person, row.screened_on, 15)
        row.determined_credential = "LPC"
    Finding.objects.bulk_create(findings, batch_size=5000)
    decided = ["suggestion", "determination", "override_reason", "override_words", "needs_cosignature", "cosigned_by",
               "cosigned_at", "conditions", "determined_by", "determined_at", "determined_credential"]  # fmt: skip
    Screening.objects.bulk_update([row for _, row in pairs], decided, batch_size=1000)
