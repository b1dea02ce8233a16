"""AUDIT: harmful drinking. WHO's text is not for products that are sold (domain.md [S87]): answers by number only."""

from clients.instruments.definition import AWELL, Band, Condition, Instrument, Item, Licence, Part, Vector, answers, codes

FIVE = tuple((number, str(number)) for number in range(5))
THREE = ((0, "0"), (2, "2"), (4, "4"))
BANDS = (
    Band(0, 7, "low", "Low risk"),
    Band(8, 15, "advice", "Hazardous: simple advice", is_positive=True),
    Band(16, 19, "counseling", "Brief counseling and monitoring", is_positive=True),
    Band(20, 40, "dependence", "Evaluate for dependence", is_positive=True),
)
WHO = "WHO manual, Babor et al. 2001: 8–15 advice, 16–19 counseling, 20 and more evaluate (domain.md [S85][S86])"

AUDIT = Instrument(
    code="audit",
    name="AUDIT",
    about="Harmful drinking",
    version="2001",
    licence=Licence.AMBER,
    source="domain.md section 6 [S85][S86][S87]",
    credit="World Health Organization. The questions are not shown here: read them from your own licensed copy.",
    lead="After “never” to question 1, go on with questions 9 and 10.",
    items=(
        Item("1", FIVE),
        *(Item(str(number), FIVE, asked_if=Condition("1")) for number in range(2, 9)),
        *(Item(str(number), THREE) for number in (9, 10)),
    ),
    total=Part("total", "Total", codes(*range(1, 11)), 0, 40, {"": BANDS}),
    subscores=(Part("consumption", "Consumption (1–3)", codes(1, 2, 3), 0, 12),),
    vectors=(
        Vector(answers(*[0] * 10), WHO, 0, "low", {"consumption": 0}),
        Vector({"1": 0, "9": 2, "10": 0}, WHO + "; after Never the next asked are 9 and 10", 2, "low", {"consumption": 0}),
        Vector(answers(4, 1, 2, 3, 3, 1, 4, 2, 2, 2), AWELL, 24, "dependence", {"consumption": 7}),
        Vector(answers(3, 2, 2, 0, 0, 0, 0, 0, 0, 0), WHO, 7, "low", {"consumption": 7}),
        Vector(answers(2, 2, 2, 0, 0, 0, 0, 0, 2, 0), WHO, 8, "advice", {"consumption": 6}),
        Vector(answers(3, 2, 2, 1, 1, 0, 1, 1, 2, 2), WHO, 15, "advice"),
        Vector(answers(3, 3, 3, 1, 1, 0, 1, 0, 2, 2), WHO, 16, "counseling"),
        Vector(answers(3, 3, 3, 1, 1, 0, 1, 1, 2, 4), WHO, 19, "counseling"),
        Vector(answers(4, 3, 3, 1, 1, 0, 1, 1, 2, 4), WHO, 20, "dependence"),
        Vector(answers(*[4] * 10), WHO, 40, "dependence", {"consumption": 12}),
    ),
)
