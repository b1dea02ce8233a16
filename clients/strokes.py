"""A drawn signature: strokes of a finger, pen or mouse, as an SVG path of whole numbers and nothing else.

Whatever a browser sends is taken apart here before it is kept: M and L with numbers on a sheet of 600 by 200. There is no place
in it for a script, a link or a name, so it can be put in a page or on paper as it is.
"""

import re

from django.core.exceptions import ValidationError

WIDTH, HEIGHT = 600, 200
LONGEST = 20_000
FEWEST_POINTS = 8
STROKES = re.compile(r"(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+")
POINT = re.compile(r"(\d{1,3}) (\d{1,3})")


def validate_strokes(path: str) -> None:
    """Strokes on the sheet, long enough to be somebody's hand: a dot or a single line is none."""
    if len(path) > LONGEST or not STROKES.fullmatch(path):
        raise ValidationError("The drawn signature was not understood. Clear it and sign again.", code="strokes")
    points = [(int(x), int(y)) for x, y in POINT.findall(path)]
    if any(x > WIDTH or y > HEIGHT for x, y in points):
        raise ValidationError("The drawn signature leaves the sheet. Clear it and sign again.", code="strokes")
    if len(set(points)) < FEWEST_POINTS:
        raise ValidationError("This is too short for a signature. Clear it and sign again.", code="strokes")
