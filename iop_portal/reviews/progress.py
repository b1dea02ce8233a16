"""Each objective through its reviews, as a small picture and as a table. Numbers for an SVG, no HTML."""

from dataclasses import dataclass
from typing import NamedTuple

from django.utils import dateformat

from plans.enums import ReviewOutcome
from plans.lineage import roots_of
from plans.models import Objective, ObjectiveReview

WIDTH, LEFT, RIGHT = 360, 118, 340
LANES = (
    ReviewOutcome.ACHIEVED,
    ReviewOutcome.PARTIALLY_ACHIEVED,
    ReviewOutcome.NO_CHANGE,
    ReviewOutcome.WORSENED,
    ReviewOutcome.DISCONTINUED,
)
FIRST_LANE, BETWEEN = 22, 26
SHORT_DAY = "M j"


class Lane(NamedTuple):
    """One outcome, as a line across the picture."""

    y: int
    label: str


class Point(NamedTuple):
    """One review: where it stands, and what it found."""

    x: str
    y: int
    line: ObjectiveReview

    @property
    def on(self):
        """The day of the review."""
        return self.line.review.reviewed_on


@dataclass(frozen=True)
class Course:
    """One objective over time, the newest version of its words."""

    objective: Objective
    points: list[Point]
    lanes: tuple[Lane, ...]

    @property
    def path(self):
        """The line that joins the points."""
        return " ".join(f"{point.x},{point.y}" for point in self.points)

    @property
    def said(self):
        """What somebody hears who does not see it."""
        return "; ".join(
            f"{dateformat.format(point.on, SHORT_DAY)}: {point.line.get_outcome_display().lower()}"
            + (f", {point.line.rating} of 10" if point.line.rating is not None else "")
            for point in self.points
        )


def courses_of(episode) -> list[Course]:
    """Objectives that were reviewed at least once, in completed reviews, those worked on first. Two queries."""
    roots = roots_of(episode)
    lines = (
        ObjectiveReview.objects.filter(review__plan__episode=episode, review__completed_at__isnull=False)
        .select_related("review", "objective__goal")
        .order_by("review__reviewed_on", "review_id", "objective__goal__position", "objective__position", "pk")
    )
    by_root: dict[int, list[ObjectiveReview]] = {}
    for line in lines:
        by_root.setdefault(roots[line.objective_id], []).append(line)
    if not by_root:
        return []
    days = [line.review.reviewed_on for lines in by_root.values() for line in lines]
    first, span = min(days), max((max(days) - min(days)).days, 1)
    lanes = tuple(Lane(FIRST_LANE + number * BETWEEN, outcome.label) for number, outcome in enumerate(LANES))

    def point(line):
        share = (line.review.reviewed_on - first).days / span
        return Point(f"{LEFT + 10 + share * (RIGHT - LEFT - 20):.1f}", lanes[LANES.index(line.outcome)].y, line)

    courses = [Course(rows[-1].objective, [point(row) for row in rows], lanes) for rows in by_root.values()]
    return sorted(courses, key=lambda course: not course.objective.is_active)
