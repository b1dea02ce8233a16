"""Scores of instruments that the suitability rules may look at: names and ranges, no item text.

A score is a screen, never a diagnosis, and never alone an exclusion (domain.md 1.5). Not taken is not zero.
"""

from django.db import models


class ScoreKind(models.TextChoices):
    """An instrument whose score may be known at a screening."""

    PHQ9 = "phq9", "PHQ-9"
    GAD7 = "gad7", "GAD-7"
    PCL5 = "pcl5", "PCL-5"
    CSSRS = "cssrs", "C-SSRS screener"
    SCOFF = "scoff", "SCOFF"
    EDE_QS = "ede_qs", "EDE-QS"
    READINESS = "readiness", "Readiness ruler"


HIGHEST_SCORE = {
    ScoreKind.PHQ9: 27,
    ScoreKind.GAD7: 21,
    ScoreKind.PCL5: 80,
    ScoreKind.CSSRS: 3,
    ScoreKind.SCOFF: 5,
    ScoreKind.EDE_QS: 36,
    ScoreKind.READINESS: 10,
}
BETTER_WHEN_HIGH = (ScoreKind.READINESS,)
RISK_LEVELS = ("No risk found", "Low risk", "Moderate risk", "High risk")  # what the C-SSRS screener's 0 to 3 stand for
ANSWER_OF = {kind: f"score_{kind.value}" for kind in ScoreKind}  # what a condition calls it
KIND_OF = {answer: kind for kind, answer in ANSWER_OF.items()}
SCORES = tuple(KIND_OF)


def score_in_words(kind: str, value: int | None) -> str:
    """The score as a clinician says it."""
    if value is None:
        return "Not taken"
    return RISK_LEVELS[value] if kind == ScoreKind.CSSRS else f"{value} of {HIGHEST_SCORE[ScoreKind(kind)]}"
