"""DAST-10: drug use. © Skinner/CAMH (domain.md [S90]): answers by number only. Item 3 is reversed."""

from clients.instruments.definition import YES_NO, Band, Instrument, Item, Licence, Part, Vector, answers, codes

BANDS = (
    Band(0, 0, "none", "No problems reported"),
    Band(1, 2, "low", "Low"),
    Band(3, 5, "moderate", "Moderate", is_positive=True),
    Band(6, 8, "substantial", "Substantial", is_positive=True),
    Band(9, 10, "severe", "Severe", is_positive=True),
)
SKINNER = "Skinner 1982, DAST-10 guide: one point each, item 3 for No; 0, 1–2, 3–5, 6–8, 9–10 (domain.md [S89])"

DAST10 = Instrument(
    code="dast10",
    name="DAST-10",
    about="Drug use",
    version="1982",
    licence=Licence.AMBER,
    source="domain.md section 6 [S89][S90]",
    credit="© Harvey A. Skinner and CAMH. The questions are not shown here: read them from your own licensed copy.",
    items=tuple(Item(str(number), YES_NO, is_reversed=number == 3) for number in range(1, 11)),
    total=Part("total", "Total", codes(*range(1, 11)), 0, 10, {"": BANDS}),
    vectors=(
        Vector(answers(0, 0, 1, 0, 0, 0, 0, 0, 0, 0), SKINNER, 0, "none"),
        Vector(answers(*[0] * 10), SKINNER, 1, "low"),
        Vector(answers(1, 0, 0, 0, 0, 0, 0, 0, 0, 0), SKINNER, 2, "low"),
        Vector(answers(1, 1, 0, 0, 0, 0, 0, 0, 0, 0), SKINNER, 3, "moderate"),
        Vector(answers(1, 1, 0, 1, 1, 0, 0, 0, 0, 0), SKINNER, 5, "moderate"),
        Vector(answers(1, 1, 0, 1, 1, 1, 0, 0, 0, 0), SKINNER, 6, "substantial"),
        Vector(answers(1, 1, 0, 1, 1, 1, 1, 1, 0, 0), SKINNER, 8, "substantial"),
        Vector(answers(*[1] * 10), SKINNER, 9, "severe"),
        Vector(answers(1, 1, 0, 1, 1, 1, 1, 1, 1, 1), SKINNER, 10, "severe"),
    ),
)
