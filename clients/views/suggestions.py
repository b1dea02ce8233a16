"""A suggestion as pages show it: live while somebody answers, or as it was kept when a clinician determined."""

from dataclasses import dataclass, field
from typing import NamedTuple

from clients.answers import because_of, in_one_line, label_of, scores_of, symbols_of
from clients.enums import Edition, Outcome, Subdimension
from clients.models import RuleSet
from clients.scores import ANSWER_OF, score_in_words
from clients.suitability import DIMENSION_NAMES, Judgement


class Line(NamedTuple):
    """One rule that fired: its sentence, what could be done, and the answers that fired it."""

    number: int
    outcome: str
    label: str
    reason: str
    options: str
    because: str


@dataclass(frozen=True)
class Suggestion:
    """Everything the panel prints."""

    outcome: str
    label: str
    lines: list[Line]
    rule_set: RuleSet
    not_fired: list = field(default_factory=list)
    undecided: list = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    not_asked: list[str] = field(default_factory=list)

    @property
    def every_rule(self) -> list[tuple[Line, str, str]]:
        """All rules in their order, each with a tone and a word for what became of it."""
        marked = [(line, "wait", "Fired") for line in self.lines]
        marked += [(line, "quiet", "Did not fire") for line in self.not_fired]
        marked += [(line, "warn", "Open: not asked") for line in self.undecided]
        return sorted(marked, key=lambda entry: entry[0].number)

    @property
    def is_emergency(self) -> bool:
        """Said before everything else."""
        return self.outcome == Outcome.EMERGENCY

    @property
    def deciding(self) -> Line | None:
        """What set the outcome."""
        return next((line for line in self.lines if line.outcome == self.outcome), None)

    @property
    def others(self) -> list[Line]:
        """Reasons beside the deciding one."""
        return [line for line in self.lines if line.outcome and line is not self.deciding]

    @property
    def remarks(self) -> list[Line]:
        """Worth knowing; decides nothing."""
        return [line for line in self.lines if not line.outcome]


def _line(found, because):
    label = Outcome(found.outcome).label if found.outcome else ""
    return Line(found.number, found.outcome, label, found.reason, found.options, because)


def suggestion_of(judgement: Judgement, screening, *, kept=None) -> Suggestion:
    """The suggestion as it stands; with `kept` findings, as it stood when a clinician determined upon it."""
    outcome = judgement.outcome if kept is None else Outcome(screening.suggestion)
    if kept is None:
        lines = [_line(fired.row, because_of(fired)) for fired in judgement.findings]
    else:
        lines = [_line(found, found.because) for found in kept]
    return Suggestion(
        outcome=outcome,
        label=outcome.label,
        lines=lines,
        rule_set=screening.rule_set,
        not_fired=[_looked(row, judgement) for row in judgement.not_fired],
        undecided=[_looked(row, judgement) for row in judgement.undecided],
        missing=[label_of(name, screening.edition) for name in judgement.missing],
        not_asked=[label_of(name, screening.edition) for name in judgement.not_asked],
    )


def _looked(row, judgement):
    label = Outcome(row.outcome).label if row.outcome else ""
    answers = in_one_line(judgement.looked_at(row)) or ("Whether another rule decides" if row.is_otherwise else "Not asked here")
    return Line(row.number, row.outcome, label, row.reason, row.options, answers)


class Dimension(NamedTuple):
    """One dimension as it was rated: our number, the clinician's words, and the fourth edition's symbols."""

    number: int
    name: str
    rating: int | None
    words: str
    symbols: list[tuple[str, str]]


def dimensions_of(screening) -> list[Dimension]:
    """Every rated dimension of the screening's edition."""
    edition = Edition(screening.edition)
    given = symbols_of(screening)
    parts = list(Subdimension) if edition == Edition.FOURTH else []
    return [
        Dimension(
            number,
            name,
            getattr(screening, f"risk_{number}"),
            getattr(screening, f"why_{number}"),
            [(part.label, given.get(part.value, "Not rated")) for part in parts if part.dimension == number],
        )
        for number, name in DIMENSION_NAMES[edition].items()
    ]


def scores_as_shown(screening) -> list[tuple]:
    """Every instrument with its score, the day it was taken, and whether it came from the chart; None where it was not taken."""
    known = scores_of(screening)
    return [
        (kind.label, score_in_words(kind, score.value) if score else None, score)
        for kind, score in ((kind, known.get(name)) for kind, name in ANSWER_OF.items())
    ]
