"""A screening's answers, as the rules read them and as people read them."""

from typing import NamedTuple

from clients.enums import Edition
from clients.models import Screening
from clients.suitability import DIMENSION_NAMES, EDITION_NUMBERS, GIVES_PRIORITY, QUESTIONS, RATINGS

# Their meaning differs between the editions: relapse is dimension 5 in the third and 4 in the fourth.
EDITION_RATINGS = ("risk_4", "risk_5", "risk_6")
WORDS = (*(f"why_{dimension}" for dimension in range(1, 7)), "commitments")
ANSWERABLE = frozenset({"edition", "screened_on", *QUESTIONS, *GIVES_PRIORITY, *RATINGS, *WORDS})


class Difference(NamedTuple):
    """One answer that changed from one screening to the next, in words."""

    label: str
    before: str
    after: str


def answers_of(screening: Screening) -> dict:
    """What the rules look at. Unanswered stays None."""
    answers = {name: getattr(screening, name) for name in (*QUESTIONS, *GIVES_PRIORITY, *RATINGS)}
    return answers | {"edition": EDITION_NUMBERS[Edition(screening.edition)]}


def label_of(name: str, edition: str) -> str:
    """The question, or the dimension with its short name."""
    if name in RATINGS:
        dimension = int(name[-1])
        return f"Dimension {dimension}: {DIMENSION_NAMES[Edition(edition)].get(dimension, 'not rated')}"
    return str(Screening._meta.get_field(name).verbose_name)


def said(name: str, value) -> str:
    """The answer in words; nothing is read into a question that was not asked."""
    if name in RATINGS:
        return "Not rated" if value is None else f"Rated {value}"
    return "Not asked yet" if value is None else ("Yes" if value else "No")


def because_of(fired) -> str:
    """The answers that made a rule fire, on one line: what the clinician can check."""
    return " · ".join(
        f"Dimension {name[-1]} rated {value}" if name in RATINGS else f"{label_of(name, Edition.THIRD)} {said(name, value)}"
        for name, value in fired.because
    )


def differences(before: Screening, after: Screening) -> list[Difference]:
    """What changed between two screenings, in the order of the page. Ratings that mean different things are not compared."""
    names = [*QUESTIONS, *GIVES_PRIORITY, *RATINGS]
    if before.edition != after.edition:
        names = [name for name in names if name not in EDITION_RATINGS]
    return [
        Difference(label_of(name, after.edition), said(name, getattr(before, name)), said(name, getattr(after, name)))
        for name in names
        if getattr(before, name) != getattr(after, name)
    ]
