"""What an instrument is: its items, how they add up, and what its numbers mean. Pure; nothing here knows a client."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

YES_NO = ((0, "No"), (1, "Yes"))


class Licence(StrEnum):
    """Whether we may ship the item text (domain.md section 6)."""

    GREEN = "green"  # ships
    AMBER = "amber"  # scores and answers by number only, until the program attests a licence of its own
    RED = "red"  # the same; the owner's written permission is needed for electronic use


@dataclass(frozen=True)
class Condition:
    """An item that is asked only after a certain answer to another one."""

    item: str
    at_least: int = 1


@dataclass(frozen=True)
class Item:
    """One question. `text` is empty where we may not ship it; the number stands in its place."""

    code: str
    options: tuple[tuple[int, str], ...]
    text: str = ""
    is_reversed: bool = False  # scores the highest value minus the answer
    is_optional: bool = False  # the result stands without it
    asked_if: Condition | None = None  # where it was not asked, it counts as zero

    @property
    def values(self) -> tuple[int, ...]:
        """Answers that can be given."""
        return tuple(value for value, _ in self.options)

    def points(self, answer: int | None) -> int:
        """What this answer adds to a sum."""
        if answer is None:
            return 0
        return max(self.values) - answer if self.is_reversed else answer

    def said(self, answer: int | None) -> str:
        """The answer in words."""
        return dict(self.options).get(answer, "–")


@dataclass(frozen=True)
class Band:
    """From `low` to `high`, both counted: what a number in it is called."""

    low: int
    high: int
    code: str
    label: str
    is_positive: bool = False


@dataclass(frozen=True)
class Part:
    """A sum over some items: the total, or a subscore. Its bands cover its whole range, once.

    `bands` are kept by the group whose cut-off was used ("men", "women"), or under "" where there is one for everybody.
    """

    code: str
    name: str
    items: tuple[str, ...]
    low: int
    high: int
    bands: Mapping[str, tuple[Band, ...]] = field(default_factory=dict)
    scorer: Callable[[Mapping[str, int]], int] | None = None  # where it is not a sum

    def band(self, score: int | None, group: str = "") -> Band | None:
        """What this number is called; None where the part has no bands, or no score."""
        found = (band for band in self.bands.get(group, ()) if score is not None and band.low <= score <= band.high)
        return next(found, None)


@dataclass(frozen=True)
class Vector:
    """Answers and what they come to, with who says so. The instrument's own test."""

    answers: Mapping[str, int]
    source: str
    score: int | None = None
    band: str = ""
    parts: Mapping[str, int] = field(default_factory=dict)
    group: str = ""


@dataclass(frozen=True)
class Instrument:
    """A questionnaire in one version. Adding one is adding a file with a definition and its vectors."""

    code: str
    name: str
    about: str
    version: str
    licence: Licence
    source: str  # where its rules come from
    credit: str  # what stands under it
    items: tuple[Item, ...]
    vectors: tuple[Vector, ...]
    lead: str = ""
    total: Part | None = None  # BAM and the rulers have none
    subscores: tuple[Part, ...] = ()
    scorer_version: str = "1"
    reliable_change: int | None = None
    meaningful_change: int | None = None
    every_days: int | None = None  # asked again after so many days, unless the program says otherwise
    danger: Callable[[Mapping[str, int]], str] | None = None  # a sentence when an answer asks for help today
    danger_step: str = ""

    @property
    def groups(self) -> tuple[str, ...]:
        """Whose cut-offs there are, where they differ."""
        return tuple(group for group in (self.total.bands if self.total else ()) if group)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is drawn over time: the total, or each subscore where there is no total."""
        return (self.total,) if self.total else self.subscores

    @property
    def has_text(self) -> bool:
        """We ship its items."""
        return self.licence == Licence.GREEN

    def item(self, code: str) -> Item:
        """The item of that number."""
        return next(item for item in self.items if item.code == code)


def numbered(last: int, options, texts=(), first: int = 1) -> tuple[Item, ...]:
    """Items with the same answers, by number."""
    texts = texts or [""] * (last - first + 1)
    return tuple(Item(str(number), options, text) for number, text in zip(range(first, last + 1), texts, strict=True))


AWELL = "awell-score, the open scoring library of Awell Health: worked answers in its tests"


def codes(*numbers: int) -> tuple[str, ...]:
    """Item numbers as codes."""
    return tuple(str(number) for number in numbers)


def answers(*values: int | None, first: int = 1) -> dict[str, int]:
    """Answers in the order of the items; None was left out."""
    return {str(number): value for number, value in enumerate(values, start=first) if value is not None}
