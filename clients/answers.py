"""A screening's answers, as the rules read them and as people read them."""

import datetime as dt
from typing import NamedTuple

from django.db.models import prefetch_related_objects

from clients.enums import Edition, Subdimension
from clients.models import Measure, Score, Screening
from clients.scores import ANSWER_OF, KIND_OF, SCORES, ScoreKind, score_in_words
from clients.suitability import DIMENSION_NAMES, EDITION_NUMBERS, RATINGS, YES_OR_NO

# Their meaning differs between the editions: relapse is dimension 5 in the third and 4 in the fourth.
EDITION_RATINGS = ("risk_4", "risk_5", "risk_6")
PERSON_CENTERED_WORDS = ("barriers", "preferences")
WORDS = (*(f"why_{dimension}" for dimension in range(1, 7)), "commitments", *PERSON_CENTERED_WORDS)
ANSWERABLE = frozenset({"edition", "screened_on", *YES_OR_NO, *RATINGS, *WORDS})


class Difference(NamedTuple):
    """One answer that changed from one screening to the next, in words."""

    label: str
    before: str
    after: str


# Which instrument of the chart, and which part of it, is the score that rules look at.
MEASURED_BY = {
    ScoreKind.PHQ9: ("phq9", ""),
    ScoreKind.GAD7: ("gad7", ""),
    ScoreKind.PCL5: ("pcl5", ""),
    ScoreKind.CSSRS: ("cssrs", ""),
    ScoreKind.SCOFF: ("scoff", ""),
    ScoreKind.EDE_QS: ("ede_qs", ""),
    ScoreKind.READINESS: ("rulers", "readiness"),
}


def entered_scores_of(screening: Screening) -> dict[str, Score]:
    """What was entered with the screening, by the name that conditions use."""
    prefetch_related_objects([screening], "scores")
    return {ANSWER_OF[ScoreKind(score.kind)]: score for score in screening.scores.all()}


def scores_of(screening: Screening) -> dict[str, Score]:
    """The score that counts for each instrument: the newer of the chart's and the one entered, the chart's on the same day.

    An instrument not taken is not there. Once a clinician determined, what counted then stays: it is kept with the screening.
    """
    entered = entered_scores_of(screening)
    charted = {} if screening.is_determined else charted_scores_of(screening)
    return entered | {
        name: score for name, score in charted.items() if name not in entered or score.taken_on >= entered[name].taken_on
    }


def charted_scores_of(screening: Screening) -> dict[str, Score]:
    """The newest whole result of each instrument in the chart that still counts; read once, however often it is asked for."""
    if not hasattr(screening, "charted_scores"):
        screening.charted_scores = {ANSWER_OF[score.kind]: score for score in _charted(screening)}
    return screening.charted_scores


def _charted(screening):
    oldest = screening.screened_on - dt.timedelta(days=screening.rule_set.score_days)
    latest = Measure.objects.latest_by_instrument(screening.episode_id)
    for kind, (instrument, part) in MEASURED_BY.items():
        measure = latest.get(instrument)
        if measure is None or measure.taken_on < oldest:
            continue
        value = measure.parts.get(part) if part else measure.score
        if value is not None:
            yield Score(screening=screening, kind=kind, value=value, taken_on=measure.taken_on, is_from_chart=True)


def answers_of(screening: Screening) -> dict:
    """What the rules look at. Unanswered stays None."""
    answers = {name: getattr(screening, name) for name in (*YES_OR_NO, *RATINGS)}
    scores = scores_of(screening)
    answers |= {name: scores[name].value if name in scores else None for name in SCORES}
    return answers | {"edition": EDITION_NUMBERS[Edition(screening.edition)]}


def label_of(name: str, edition: str) -> str:
    """The question, the dimension with its short name, or the instrument."""
    if name in KIND_OF:
        return KIND_OF[name].label
    if name in RATINGS:
        dimension = int(name[-1])
        return f"Dimension {dimension}: {DIMENSION_NAMES[Edition(edition)].get(dimension, 'not rated')}"
    return str(Screening._meta.get_field(name).verbose_name)


def said(name: str, value) -> str:
    """The answer in words; nothing is read into a question that was not asked."""
    if name in KIND_OF:
        return score_in_words(KIND_OF[name], value)
    if name in RATINGS:
        return "Not rated" if value is None else f"Rated {value}"
    return "Not asked yet" if value is None else ("Yes" if value else "No")


def in_one_line(answers) -> str:
    """Names and values as a clinician can check them: what fired a rule, or what it looked at."""
    return " · ".join(_brief(name, value) for name, value in answers)


def _brief(name, value):
    words = said(name, value)
    if name in RATINGS:
        return f"Dimension {name[-1]} {words[0].lower()}{words[1:]}"
    label = label_of(name, Edition.THIRD)
    return f"{label} {words}" if label.endswith("?") else f"{label}: {words}"


def because_of(fired) -> str:
    """The answers that made a rule fire, on one line."""
    return in_one_line(fired.because)


def symbols_of(screening: Screening) -> dict[str, str]:
    """The fourth edition's symbol for each subdimension that was rated."""
    prefetch_related_objects([screening], "symbols")
    return {rating.subdimension: rating.symbol for rating in screening.symbols.all()}


def differences(before: Screening, after: Screening) -> list[Difference]:
    """What changed between two screenings, in the order of the page. Ratings that mean different things are not compared."""
    names = [*YES_OR_NO, *RATINGS, *SCORES]
    if before.edition != after.edition:
        names = [name for name in names if name not in EDITION_RATINGS]
    was, now = answers_of(before), answers_of(after)
    changed = [
        Difference(label_of(name, after.edition), said(name, was[name]), said(name, now[name]))
        for name in names
        if was[name] != now[name]
    ]
    old, new = symbols_of(before), symbols_of(after)
    return changed + [
        Difference(f"{part.dimension} · {part.label}", old.get(part.value, "Not rated"), new.get(part.value, "Not rated"))
        for part in Subdimension
        if old.get(part.value) != new.get(part.value)
    ]


def decisions(before: Screening, after: Screening, *, suggestion: str) -> list[Difference]:
    """What was suggested and determined then, and now (`suggestion` as it stands); what is not yet decided says so."""
    pairs = [
        ("Suggestion", before.get_suggestion_display(), suggestion),
        ("Determination", before.get_determination_display(), after.get_determination_display()),
    ]
    return [Difference(label, was or "Open", now or "Open") for label, was, now in pairs]
