"""GAD-7: anxiety. Reproduction needs no permission; zero is "not at all", not "not at all sure" (domain.md [S84])."""

from clients.instruments.definition import AWELL, Band, Instrument, Licence, Part, Vector, answers, codes, numbered
from clients.instruments.phq9 import OPTIONS

TEXTS = (
    "Feeling nervous, anxious, or on edge",
    "Not being able to stop or control worrying",
    "Worrying too much about different things",
    "Trouble relaxing",
    "Being so restless that it is hard to sit still",
    "Becoming easily annoyed or irritable",
    "Feeling afraid, as if something awful might happen",
)
BANDS = (
    Band(0, 4, "minimal", "Minimal"),
    Band(5, 9, "mild", "Mild"),
    Band(10, 14, "moderate", "Moderate", is_positive=True),
    Band(15, 21, "severe", "Severe", is_positive=True),
)
SPITZER = "Spitzer, Kroenke, Williams and Löwe 2006: cut-points 5, 10, 15 (domain.md [S83])"

GAD7 = Instrument(
    code="gad7",
    name="GAD-7",
    about="Anxiety",
    version="2006, English",
    licence=Licence.GREEN,
    source="domain.md section 6 [S83][S84]",
    credit="Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues. No permission required to"
    " reproduce, translate, display or distribute.",
    lead="Over the last 2 weeks, how often have you been bothered by the following problems?",
    items=numbered(7, OPTIONS, TEXTS),
    total=Part("total", "Total", codes(*range(1, 8)), 0, 21, {"": BANDS}),
    every_days=14,
    vectors=(
        Vector(answers(*[0] * 7), SPITZER, 0, "minimal"),
        Vector(answers(1, 1, 1, 1, 0, 0, 0), SPITZER, 4, "minimal"),
        Vector(answers(1, 1, 1, 1, 1, 0, 0), SPITZER, 5, "mild"),
        Vector(answers(3, 0, 1, 2, 0, 0, 1), AWELL, 7, "mild"),
        Vector(answers(2, 2, 1, 1, 1, 1, 1), SPITZER, 9, "mild"),
        Vector(answers(2, 2, 2, 1, 1, 1, 1), SPITZER, 10, "moderate"),
        Vector(answers(*[2] * 7), SPITZER, 14, "moderate"),
        Vector(answers(3, 2, 2, 2, 2, 2, 2), SPITZER, 15, "severe"),
        Vector(answers(*[3] * 7), SPITZER, 21, "severe"),
    ),
)
