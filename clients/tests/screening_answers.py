"""Complete sets of answers for tests: quiet by default, every question answered, then what the test is about."""

from clients.enums import Edition
from clients.scores import SCORES
from clients.suitability import EDITION_NUMBERS, PERSON_CENTERED, RATINGS, YES_OR_NO


def complete(edition=Edition.THIRD, **changed):
    """Everybody's answer is no, every rating 0, no instrument taken; what is given differs. Read by the pure functions."""
    answers = dict.fromkeys(YES_OR_NO, False) | dict.fromkeys(RATINGS, 0) | dict.fromkeys(SCORES)
    if edition == Edition.FOURTH:
        answers["risk_6"] = None
    else:
        answers |= dict.fromkeys(PERSON_CENTERED)
    return answers | {"edition": EDITION_NUMBERS[edition], "has_home_support": True} | changed


def for_iop(**changed):
    """A person whom IOP suits: third edition, relapse risk is moderate, nothing else stands out. For the action and factories."""
    answers = complete(risk_5=2) | changed
    return {name: value for name, value in answers.items() if name not in ("edition", *SCORES)}
