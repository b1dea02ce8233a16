"""What the schedule lacks of a plan. `sessions` stands above `plans` and knows; it answers here (ADR 23)."""

from collections.abc import Callable

_answers: list[Callable] = []


def answered_by(answer: Callable) -> None:
    """From when the portal starts: `answer(plan)` is a list of sentences, empty where places and prescription agree."""
    if answer not in _answers:
        _answers.append(answer)


def gaps_of(plan) -> list[str]:
    """In sentences, what is prescribed and has no place, and what has a place and is not prescribed."""
    return [sentence for answer in _answers for sentence in answer(plan)]
