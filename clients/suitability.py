"""Whether an intensive outpatient program suits somebody, as far as rules can say: pure functions over answers and rules.

No database and no clock: the same answers and the same rules always give the same judgement. The thresholds are ours and
live in rule sets; nothing of ASAM's text is here beyond the short names of the dimensions (domain.md 1.3).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from clients.enums import Edition, Outcome
from clients.models.ruleset import Comparison
from clients.scores import SCORES

SPEAKS_FOR_IOP = ("has_home_support", "from_residential", "has_commitments")
ASKS_FOR_CARE = ("has_dual_diagnosis", "lacks_motivation", "needs_medical_first", "has_eating_disorder", "needs_meal_support")
ASKS_FOR_SAFETY = ("is_in_danger_now", "has_severe_withdrawal_history", "is_psychiatrically_unstable", "failed_iop_recently")
ASKS_AT_ONCE = ("is_intoxicated_now", "intends_violence")  # needed where a rule set says so: older versions did not ask
PERSON_CENTERED = ("needs_motivational_enhancement",)  # dimension 6 of the fourth edition
GIVES_PRIORITY = ("is_pregnant", "injects", "takes_addiction_medication")

DIMENSION_NAMES = {
    Edition.THIRD: {
        1: "Acute intoxication and withdrawal potential",
        2: "Biomedical conditions and complications",
        3: "Emotional, behavioral or cognitive conditions",
        4: "Readiness to change",
        5: "Relapse, continued use or continued problem potential",
        6: "Recovery and living environment",
    },
    Edition.FOURTH: {
        1: "Intoxication, withdrawal and addiction medications",
        2: "Biomedical conditions",
        3: "Psychiatric and cognitive conditions",
        4: "Substance use-related risks",
        5: "Recovery environment interactions",
    },
}
UNRATED_DIMENSION = "Person-centered considerations"  # dimension 6 of the fourth edition
EDITION_NUMBERS = {Edition.THIRD: 3, Edition.FOURTH: 4}
RATINGS = tuple(f"risk_{dimension}" for dimension in DIMENSION_NAMES[Edition.THIRD])
QUESTIONS = SPEAKS_FOR_IOP + ASKS_FOR_CARE + ASKS_FOR_SAFETY
YES_OR_NO = (*QUESTIONS, *ASKS_AT_ONCE, *PERSON_CENTERED, *GIVES_PRIORITY)
ANSWERS = frozenset({"edition", *YES_OR_NO, *RATINGS, *SCORES})
MAY_BE_REQUIRED = (*ASKS_AT_ONCE, *SCORES)
HIGHEST_RATING = 4


class Look(NamedTuple):
    """One answer looked at, as in models.Condition. True counts as 1 and False as 0."""

    answer: str
    comparison: str
    value: int

    def at(self, given) -> bool | None:
        """Whether it holds; None while the answer is not given: an unanswered question is neither yes nor no."""
        if given is None:
            return None
        if self.comparison == Comparison.AT_LEAST:
            return given >= self.value
        if self.comparison == Comparison.AT_MOST:
            return given <= self.value
        return given == self.value


class Row(NamedTuple):
    """One rule, as in models.Rule. Any group of looks is enough; in a group all must hold. No outcome: a remark."""

    number: int
    outcome: str
    reason: str
    options: str = ""
    groups: tuple[tuple[Look, ...], ...] = ()
    options_fourth: str = ""

    @property
    def is_otherwise(self) -> bool:
        """The row that answers when no other with an outcome does."""
        return bool(self.outcome) and not self.groups


class Fired(NamedTuple):
    """A rule that fired, and the names and values of the answers that fired it."""

    row: Row
    because: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Judgement:
    """What the rules say: one outcome, and everything a clinician needs to agree or disagree with it."""

    outcome: Outcome
    findings: list[Fired] = field(default_factory=list)
    not_fired: list[Row] = field(default_factory=list)
    undecided: list[Row] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    not_asked: list[str] = field(default_factory=list)
    known: Mapping = field(default_factory=dict)

    @property
    def is_final(self) -> bool:
        """Something a clinician may determine upon."""
        return self.outcome != Outcome.INCOMPLETE

    @property
    def deciding(self) -> Fired | None:
        """The finding that set the outcome."""
        return next((found for found in self.findings if found.row.outcome == self.outcome), None)

    @property
    def others(self) -> list[Fired]:
        """Everything else that fired and has an outcome of its own: reasons beside the deciding one."""
        return [found for found in self.findings if found.row.outcome and found is not self.deciding]

    @property
    def remarks(self) -> list[Fired]:
        """What is worth knowing and decides nothing."""
        return [found for found in self.findings if not found.row.outcome]

    def looked_at(self, row: Row) -> list[tuple[str, int | None]]:
        """The answers a rule looked at, with their values: what a person checks who wonders why it did not fire."""
        open_groups = [group for group in row.groups if not self._is_of_other_edition(group)]
        names = dict.fromkeys(look.answer for group in open_groups for look in group if look.answer != "edition")
        return [(name, self.known[name]) for name in names if name in self.known]

    def _is_of_other_edition(self, group):
        return any(look.answer == "edition" and look.at(self.known.get("edition")) is False for look in group)


def asked(answers: Mapping, also_required: Iterable[str] = ()) -> list[str]:
    """The answers a suggestion needs, in the order of the page.

    The fourth edition rates five dimensions. Meal support is not asked where there is no eating disorder. What gives priority is
    asked too, and a person may keep it to themselves: no suggestion waits for it. A score not taken keeps nobody waiting either,
    unless the rule set names it in `also_required`.
    """
    names = [*QUESTIONS, *(name for name in MAY_BE_REQUIRED if name in also_required)]
    if answers.get("has_eating_disorder") == 0 and not answers.get("needs_meal_support"):
        names.remove("needs_meal_support")
    return [*names, *RATINGS[: 5 if _is_fourth(answers) else 6]]


def _is_fourth(answers):
    return answers.get("edition") == EDITION_NUMBERS[Edition.FOURTH]


def judge(answers: Mapping, rules: Iterable[Row], also_required: Iterable[str] = ()) -> Judgement:
    """Read the rules top-down: the first that fires sets the outcome, all others that fire stand beside it.

    Nothing is averaged, and a missing answer is never a zero: with one missing, the outcome is `incomplete`. What fired on the
    answers already given is listed all the same, and an emergency is said at once, however much is unanswered: nobody should
    fill in a form while a person is in danger.
    """
    needed = asked(answers, also_required)
    optional = [*ASKS_AT_ONCE, *(PERSON_CENTERED if _is_fourth(answers) else ()), *GIVES_PRIORITY, *SCORES]
    known = {name: answers.get(name) for name in ("edition", *needed, *optional)}
    findings, not_fired, undecided = [], [], []
    otherwise = None
    for row in sorted(rules, key=lambda row: row.number):
        if _is_fourth(answers) and row.options_fourth:
            row = row._replace(options=row.options_fourth)
        if row.is_otherwise:
            otherwise = row
            continue
        holds, because = _holds(row, known)
        if holds:
            findings.append(Fired(row, because))
        else:
            (undecided if holds is None else not_fired).append(row)
    missing = [name for name in ("edition", *needed) if known[name] is None]
    outcome = next((found.row.outcome for found in findings if found.row.outcome), None)
    if missing and outcome != Outcome.EMERGENCY:
        outcome = Outcome.INCOMPLETE
    elif outcome is None and otherwise:
        findings.insert(0, Fired(otherwise, ()))
        outcome = otherwise.outcome
        otherwise = None
    if otherwise:
        has_decided = any(found.row.outcome for found in findings)
        (not_fired if has_decided else undecided).append(otherwise)
    not_asked = [name for name in optional if known[name] is None and name not in needed]
    return Judgement(Outcome(outcome or Outcome.INCOMPLETE), findings, not_fired, undecided, missing, not_asked, known)


def _holds(row: Row, known: Mapping) -> tuple[bool | None, tuple]:
    """Whether any group holds, and on which answers; None while an unanswered question could still make one hold."""
    fires = is_open = False
    because = {}
    for group in row.groups:
        results = [look.at(known[look.answer]) if look.answer in known else False for look in group]
        if all(results):
            fires = True
            because |= {look.answer: int(known[look.answer]) for look in group if look.answer != "edition"}
        elif False not in results:
            is_open = True
    if fires:
        return True, tuple(because.items())
    return (None if is_open else False), ()
