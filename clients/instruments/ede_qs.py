"""EDE-QS: how an eating disorder weighs, last seven days (domain.md [S104]): answers by number only."""

from clients.instruments.definition import Band, Instrument, Licence, Part, Vector, answers, codes, numbered

BANDS = (
    Band(0, 14, "negative", "Below the cut-off"),
    Band(15, 36, "positive", "At or above the cut-off of 15", is_positive=True),
)
GIDEON = "Gideon et al. 2016: twelve items 0 to 3; cut-off 15 (domain.md [S104])"

EDE_QS = Instrument(
    code="ede_qs",
    name="EDE-QS",
    about="Eating disorders, severity",
    version="2016, past 7 days",
    licence=Licence.AMBER,
    source="domain.md section 6 [S104]",
    credit="Gideon et al. 2016. The questions are not shown here: read them from your own licensed copy.",
    items=numbered(12, tuple((number, str(number)) for number in range(4))),
    total=Part("total", "Total", codes(*range(1, 13)), 0, 36, {"": BANDS}),
    vectors=(
        Vector(answers(*[0] * 12), GIDEON, 0, "negative"),
        Vector(answers(*[1] * 10, 2, 2), GIDEON, 14, "negative"),
        Vector(answers(*[1] * 10, 2, 3), GIDEON, 15, "positive"),
        Vector(answers(*[3] * 12), GIDEON, 36, "positive"),
    ),
)
