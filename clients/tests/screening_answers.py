"""Complete sets of answers for tests: quiet by default, every question answered, then what the test is about."""

from clients.enums import Edition
from clients.suitability import EDITION_NUMBERS, GIVES_PRIORITY, QUESTIONS, RATINGS


def complete(edition=Edition.THIRD, **changed):
    """Everybody's answer is no, every rating 0; what is given differs. Read by the pure functions."""
    answers = dict.fromkeys((*QUESTIONS, *GIVES_PRIORITY), False) | dict.fromkeys(RATINGS, 0)
    if edition == Edition.FOURTH:
        answers["risk_6"] = None
    return answers | {"edition": EDITION_NUMBERS[edition], "has_home_support": True} | changed


def for_iop(**changed):
    """A person whom IOP suits: third edition, relapse risk is moderate, nothing else stands out. For the action and factories."""
    answers = complete(risk_5=2) | changed
    del answers["edition"]
    return answers
