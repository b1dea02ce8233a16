"""From answers to scores: exact, and silent where an instrument was not finished. A score never sets a diagnosis."""

from collections.abc import Mapping
from typing import NamedTuple

from clients.instruments.definition import Instrument, Item, Part

GROUP_WORDS = {"men": "men", "women": "women"}


class Scored(NamedTuple):
    """What the answers come to."""

    score: int | None
    band: str
    is_positive: bool | None
    parts: dict[str, int]
    danger: str


def is_asked(item: Item, answers: Mapping[str, int]) -> bool:
    """Whether this item is asked, given the answers before it."""
    return item.asked_if is None or answers.get(item.asked_if.item, 0) >= item.asked_if.at_least


def missing(instrument: Instrument, answers: Mapping[str, int]) -> list[Item]:
    """Items that a whole instrument needs and that have no answer. Missing is never zero."""
    return [
        item for item in instrument.items if not item.is_optional and is_asked(item, answers) and answers.get(item.code) is None
    ]


def contradictions(instrument: Instrument, answers: Mapping[str, int]) -> list[Item]:
    """Items with an answer that could not have been asked for."""
    return [item for item in instrument.items if answers.get(item.code) and not is_asked(item, answers)]


def unknown(instrument: Instrument, answers: Mapping[str, int]) -> list[str]:
    """Codes and answers that the instrument does not have."""
    items = {item.code: item for item in instrument.items}
    return [code for code, value in answers.items() if code not in items or value not in items[code].values]


def score(instrument: Instrument, answers: Mapping[str, int], group: str = "") -> Scored:
    """The result. An unfinished one has no numbers; a dangerous answer in it counts all the same."""
    danger = instrument.danger(answers) if instrument.danger else ""
    if missing(instrument, answers):
        return Scored(None, "", None, {}, danger)
    parts = {part.code: _sum(instrument, part, answers) for part in instrument.subscores}
    if instrument.total is None:
        return Scored(None, "", None, parts, danger)
    total = _sum(instrument, instrument.total, answers)
    band = instrument.total.band(total, group)
    return Scored(total, band.code if band else "", band.is_positive if band else None, parts, danger)


def _sum(instrument, part: Part, answers):
    if part.scorer:
        return part.scorer(answers)
    return sum(instrument.item(code).points(answers.get(code)) for code in part.items)
