"""Judging stored screenings again: the same answers under the same rules give the same suggestion, whenever one asks."""

from collections.abc import Iterator
from dataclasses import dataclass

from clients.models import RuleSet, Screening
from clients.rules.screenings import judgement_of
from clients.suitability import Judgement


@dataclass(frozen=True)
class Otherwise:
    """A screening whose stored suggestion or findings are not what the rules say today. Numbers and codes only."""

    screening: int
    rule_set: int
    stored: str
    judged: str
    stored_findings: tuple[int, ...]
    judged_findings: tuple[int, ...]

    def __str__(self):
        return (
            f"Screening {self.screening} under rule set {self.rule_set}: stored {self.stored} by rules "
            f"{self._numbers(self.stored_findings)}, judged {self.judged} by rules {self._numbers(self.judged_findings)}"
        )

    @staticmethod
    def _numbers(findings):
        return ", ".join(map(str, findings)) or "none"


def rejudged() -> Iterator[Otherwise | None]:
    """Every determined screening in turn: None where it is judged as it was stored. Each rule set is read once."""
    rule_sets = {}
    rows = Screening.objects.determined().order_by("pk").prefetch_related("scores", "findings")
    for screening in rows.iterator(chunk_size=500):
        if screening.rule_set_id not in rule_sets:
            rule_sets[screening.rule_set_id] = RuleSet.objects.get(pk=screening.rule_set_id)
        screening.rule_set = rule_sets[screening.rule_set_id]
        yield compared(screening, judgement_of(screening))


def compared(screening: Screening, judgement: Judgement) -> Otherwise | None:
    """What differs between what was kept and what the rules say."""
    stored = tuple(sorted(finding.number for finding in screening.findings.all()))
    judged = tuple(sorted(fired.row.number for fired in judgement.findings))
    if (screening.suggestion, stored) == (judgement.outcome, judged):
        return None
    return Otherwise(screening.pk, screening.rule_set_id, screening.suggestion, judgement.outcome.value, stored, judged)
