"""May one screen, answer, determine and co-sign? Each answer is a list of sentences; an empty list means yes."""

import datetime as dt

from django.db.models import prefetch_related_objects
from django.utils import timezone

from clients.answers import EDITION_RATINGS, PERSON_CENTERED_WORDS, answers_of, label_of, symbols_of
from clients.enums import STOP_OUTCOMES, Outcome, Subdimension
from clients.models import Episode, RatingSymbol, RuleSet, Screening
from clients.scores import ANSWER_OF, HIGHEST_SCORE, ScoreKind
from clients.suitability import PERSON_CENTERED, Judgement, Look, Row, judge
from iop_portal.access import Permission
from iop_portal.models import User
from iop_portal.refusals import CHANGED_MEANWHILE

LEAST_WORDS = 15
NAMED_MISSING = 3


def rows_of(rule_set: RuleSet) -> list[Row]:
    """The rules of a rule set as the pure functions read them; two queries, however many rules and however often asked."""
    prefetch_related_objects([rule_set], "rules__conditions")
    rows = []
    for rule in rule_set.rules.all():
        groups = {}
        for condition in rule.conditions.all():
            groups.setdefault(condition.group, []).append(Look(condition.answer, condition.comparison, condition.value))
        looks = tuple(tuple(group) for _, group in sorted(groups.items()))
        rows.append(Row(rule.number, rule.outcome, rule.reason, rule.options, looks, rule.options_fourth))
    return rows


def judgement_of(screening: Screening) -> Judgement:
    """What the rule set this screening was started with says about its answers."""
    return judged(answers_of(screening), screening.rule_set)


def judged(answers: dict, rule_set: RuleSet) -> Judgement:
    """What this version of the rules says to these answers: the same today and in ten years."""
    return judge(answers, rows_of(rule_set), rule_set.also_required)


def is_less_careful(suggestion: str, determination: str) -> bool:
    """A stop rule is overridden: toward IOP, or toward even less."""
    return suggestion in STOP_OUTCOMES and determination not in STOP_OUTCOMES


def blockers_to_screening(episode: Episode) -> list[str]:
    """Why no new screening can begin. The last one must be determined first: a changed picture is a new record."""
    reasons = []
    if not episode.is_open:
        reasons.append("This episode is closed. A person who comes back gets a new episode.")
    if episode.screenings.filter(determined_at=None).exists():
        reasons.append("There is already a screening under way for this episode.")
    return reasons


def mistakes_in_screening(episode: Episode, *, screened_on: dt.date) -> dict[str, str]:
    """What cannot be true of the day of a screening."""
    if screened_on > timezone.localdate():
        return {"screened_on": "A screening cannot lie in the future."}
    if screened_on < episode.inquired_on:
        return {"screened_on": "A screening cannot be before the first contact."}
    return {}


def blockers_to_answering(
    screening: Screening, *, revision: int | None = None, edition: str | None = None, has_symbols: bool | None = None
) -> list[str]:
    """Why answers cannot be written. `revision` is the one the writer saw; `edition` the one they ask to change to.

    `screening` carries the answers as they would be saved, `has_symbols` whether the fourth edition's symbols would stand.
    """
    if screening.is_determined:
        return ["This screening is determined and sealed. A changed picture is a new screening."]
    if revision is not None and revision != screening.revision:
        return [CHANGED_MEANWHILE]
    if edition is None or edition == screening.edition:
        return []
    reasons = []
    rated = [getattr(screening, name) is not None for name in EDITION_RATINGS]
    written = [getattr(screening, name.replace("risk", "why")) for name in EDITION_RATINGS]
    if any(rated) or any(written):
        reasons.append("Dimensions 4 to 6 mean something else in the other edition. Clear them first, then change the edition.")
    own = [getattr(screening, name) for name in PERSON_CENTERED_WORDS]
    own += [getattr(screening, name) is not None for name in PERSON_CENTERED]
    if has_symbols if has_symbols is not None else symbols_of(screening):
        own.append(True)
    if any(own):
        reasons.append("The third edition has no place for the symbols and for dimension 6 of the fourth. Clear them first.")
    return reasons


def mistakes_in_scores(screening: Screening, scores: dict) -> dict[str, str]:
    """What cannot be true of scores, or counts no more. `scores` gives each kind its value and the day it was taken."""
    mistakes, today = {}, timezone.localdate()
    oldest = screening.screened_on - dt.timedelta(days=screening.rule_set.score_days)
    for kind, (value, taken_on) in scores.items():
        name, most = ANSWER_OF[ScoreKind(kind)], HIGHEST_SCORE[ScoreKind(kind)]
        if value is None:
            if taken_on:
                mistakes[name] = "A day without a score: enter the score, or leave both empty."
        elif not 0 <= value <= most:
            mistakes[name] = f"{ScoreKind(kind).label} goes from 0 to {most}."
        elif taken_on and taken_on > today:
            mistakes[name] = "A score cannot lie in the future."
        elif taken_on and taken_on < oldest:
            mistakes[name] = f"A score counts for {screening.rule_set.score_days} days. Take the instrument again."
    return mistakes


def mistakes_in_symbols(screening: Screening, symbols: dict) -> dict[str, str]:
    """A symbol is one of those the site offers for its subdimension, or where it lists none, short. What stood may stay."""
    offered, before = symbols_offered(), symbols_of(screening)
    mistakes = {}
    for part, symbol in symbols.items():
        listed = offered.get(part)
        if symbol and listed and symbol not in listed and symbol != before.get(part):
            mistakes[f"symbol_{part}"] = f"Choose one of the listed symbols for “{Subdimension(part).label}”."
        elif len(symbol) > RatingSymbol._meta.get_field("symbol").max_length:
            mistakes[f"symbol_{part}"] = "A symbol is short: at most 8 characters."
    return mistakes


def symbols_offered() -> dict[str, list[str]]:
    """For each subdimension of the fourth edition the symbols the site copied from its book."""
    offered = {}
    for part, symbol in RatingSymbol.objects.filter(is_active=True).values_list("subdimension", "symbol"):
        offered.setdefault(part, []).append(symbol)
    return offered


def blockers_to_determination(screening: Screening, *, by: User, judgement: Judgement | None = None) -> list[str]:
    """Why this person cannot determine yet. An emergency may be determined at once; all else needs every answer."""
    if screening.is_determined:
        return ["This screening is determined and sealed. A changed picture is a new screening."]
    reasons = []
    if not screening.episode.is_open:
        reasons.append("This episode is closed.")
    if not by.signing_membership(screening.episode.program, Permission.SCREENING_DETERMINE):
        reasons.append("Only a clinician with a credential in force can determine the level of care.")
    judgement = judgement or judgement_of(screening)
    if not judgement.is_final:
        reasons.append(sentence_of_missing(judgement, screening.edition))
    return reasons


def sentence_of_missing(judgement: Judgement, edition: str) -> str:
    """What is still to be answered: a few by name, the rest as a number."""
    named = [label_of(name, edition) for name in judgement.missing[:NAMED_MISSING]]
    rest = len(judgement.missing) - len(named)
    return f"Still to be answered: {'; '.join(named)}{f'; and {rest} more' if rest else ''}."


def blockers_to_choice(
    suggestion: str, determination: str, *, conditions: str, override_reason: str, override_words: str
) -> list[str]:
    """Why this determination cannot stand as it is written: a difference has a reason and words, conditions have words."""
    reasons = []
    if determination == Outcome.INCOMPLETE:
        reasons.append("Choose what you determine.")
    if determination != suggestion and (not override_reason or len(override_words.strip()) < LEAST_WORDS):
        reasons.append(
            f"You differ from the suggestion: choose a reason, and say why in your own words (at least {LEAST_WORDS} characters)."
        )
    if determination == suggestion and (override_reason or override_words.strip()):
        reasons.append("You follow the suggestion: leave the reason for a difference empty.")
    if determination == Outcome.CONDITIONAL and not conditions.strip():
        reasons.append("Write the conditions: what has to happen, and by when.")
    if determination != Outcome.CONDITIONAL and conditions.strip():
        reasons.append("Conditions belong to “IOP with conditions”. Choose that, or remove them.")
    return reasons


def blockers_to_cosignature(screening: Screening, *, by: User) -> list[str]:
    """Why this person cannot co-sign. Two people look at it when a stop rule is overridden."""
    if not screening.is_determined:
        return ["A clinician determines first."]
    if not screening.needs_cosignature:
        return ["This determination needs no co-signature."]
    if screening.cosigned_at:
        return ["This determination is already co-signed."]
    reasons = []
    if screening.determined_by_id == by.pk:
        reasons.append("Somebody else has to co-sign what you determined.")
    if not by.signing_membership(screening.episode.program, Permission.SCREENING_COSIGN):
        reasons.append("Only a clinical supervisor with a credential in force can co-sign.")
    return reasons
