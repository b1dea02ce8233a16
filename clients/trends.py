"""Scores over time as a small picture: numbers for an SVG, and the same numbers for a table. Pure, no HTML."""

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from django.utils import dateformat

from clients.instruments.definition import Instrument, Part

WIDTH, HEIGHT = 360, 190
LEFT, RIGHT, TOP, BOTTOM = 30, 348, 12, 162
SHORT_DAY = "M j"


class Point(NamedTuple):
    """One score: where it stands, and what it says."""

    x: str
    y: str
    on: dt.date
    number: int
    band: str


class Stripe(NamedTuple):
    """A band of the picture."""

    y: str
    height: str
    middle: str
    label: str
    tone: str


@dataclass(frozen=True)
class Plot:
    """One picture: bands, cut-off lines, points. `said` is what somebody hears who does not see it."""

    part: Part
    said: str
    stripes: list[Stripe]
    cut_offs: list[str]
    points: list[Point]
    line: str
    first: str
    last: str
    low: tuple[str, int]
    high: tuple[str, int]


def plots_of(instrument: Instrument, measures) -> list[Plot]:
    """One for the total, or one for each subscore where there is no total. `measures` are scored ones, oldest first."""
    found = []
    for part in instrument.parts:
        rows = [(measure, number) for measure in measures if (number := measure.number_of(part)) is not None]
        if rows:
            found.append(_plot(part, rows))
    return found


def _plot(part, rows):
    last = rows[-1][0]
    bands = part.bands.get(last.cut_off) or part.bands.get("", ())
    first_day, days = rows[0][0].taken_on, max((last.taken_on - rows[0][0].taken_on).days, 1)

    def across(on):
        share = (on - first_day).days / days if len(rows) > 1 else 0.5
        return _number(LEFT + 14 + share * (RIGHT - LEFT - 28))

    def up(number):
        return BOTTOM - (number - part.low) / (part.high - part.low) * (BOTTOM - TOP)

    points = []
    for measure, number in rows:
        band = part.band(number, measure.cut_off)
        points.append(Point(across(measure.taken_on), _number(up(number)), measure.taken_on, number, band.label if band else ""))
    return Plot(
        part=part,
        said=_said(points),
        stripes=_stripes(part, bands, up),
        cut_offs=_cut_offs(part, bands, up),
        points=points,
        line=" ".join(f"{point.x},{point.y}" for point in points),
        first=dateformat.format(first_day, SHORT_DAY),
        last=dateformat.format(last.taken_on, SHORT_DAY) if len(rows) > 1 else "",
        low=(_number(up(part.low)), part.low),
        high=(_number(up(part.high)), part.high),
    )


def _number(value):
    return f"{value:.1f}"


def _edges(part, band):
    """A band reaches half a point beyond its numbers, so that a point lies inside it."""
    return max(band.low - 0.5, part.low), min(band.high + 0.5, part.high)


def _stripes(part, bands, up):
    stripes, positives = [], 0
    for index, band in enumerate(bands):
        low, high = _edges(part, band)
        positives += band.is_positive
        tone = f"raised-{min(positives, 3)}" if band.is_positive else f"calm-{min(index, 1)}"
        height = up(low) - up(high)
        label = band.label if height >= 11 else ""
        stripes.append(Stripe(_number(up(high)), _number(height), _number(up(high) + height / 2 + 3), label, tone))
    return stripes


def _cut_offs(part, bands, up):
    """Where a number begins to count as positive, or ceases to."""
    return [_number(up(upper.low - 0.5)) for lower, upper in pairwise(bands) if lower.is_positive != upper.is_positive]


def _said(points):
    first, last = points[0], points[-1]
    named = f", {last.band.lower()}" if last.band else ""
    if len(points) == 1:
        return f"One result: {last.number} on {dateformat.format(last.on, SHORT_DAY)}{named}."
    return (
        f"{len(points)} results, from {first.number} on {dateformat.format(first.on, SHORT_DAY)} to {last.number} on"
        f" {dateformat.format(last.on, SHORT_DAY)}{named}."
    )
