"""SCOFF: a first question about eating disorders. BMJ 1999 (domain.md [S103]): answers by number only. Never a diagnosis."""

from clients.instruments.definition import YES_NO, Band, Instrument, Licence, Part, Vector, answers, codes, numbered

BANDS = (
    Band(0, 1, "negative", "Below the cut-off"),
    Band(2, 5, "positive", "Assess further", is_positive=True),
)
MORGAN = "Morgan, Reid and Lacey 1999: two or more ask for a further assessment (domain.md [S103])"

SCOFF = Instrument(
    code="scoff",
    name="SCOFF",
    about="Eating disorders",
    version="1999",
    licence=Licence.AMBER,
    source="domain.md section 6 [S103]",
    credit="Morgan, Reid and Lacey, BMJ 1999. The questions are not shown here: read them from your own licensed copy.",
    items=numbered(5, YES_NO),
    total=Part("total", "Total", codes(*range(1, 6)), 0, 5, {"": BANDS}),
    vectors=(
        Vector(answers(0, 0, 0, 0, 0), MORGAN, 0, "negative"),
        Vector(answers(0, 1, 0, 0, 0), MORGAN, 1, "negative"),
        Vector(answers(0, 1, 0, 1, 0), MORGAN, 2, "positive"),
        Vector(answers(1, 1, 1, 1, 1), MORGAN, 5, "positive"),
    ),
)
