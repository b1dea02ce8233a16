"""A suggestion as pages show it: live while somebody answers, or as it was kept when a clinician determined."""

from dataclasses import dataclass, field
from typing import NamedTuple

from clients.answers import because_of, label_of
from clients.enums import Outcome
from clients.models import RuleSet
from clients.suitability import Judgement


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
        not_fired=judgement.not_fired,
        undecided=judgement.undecided,
        missing=[label_of(name, screening.edition) for name in judgement.missing],
    )
