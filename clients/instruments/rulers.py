"""Readiness rulers: importance, confidence, readiness, 0 to 10 each. Our own wording of a common tool (domain.md section 6)."""

from clients.instruments.definition import Band, Instrument, Item, Licence, Part, Vector, codes

RULER = ((0, "0 Not at all"), *((number, str(number)) for number in range(1, 10)), (10, "10 Completely"))
BANDS = {"": (Band(0, 3, "low", "Low", is_positive=True), Band(4, 6, "middle", "Middle"), Band(7, 10, "high", "High"))}
SOURCE = "domain.md section 6: 3 or less is low, 4 to 6, 7 and more"

RULERS = Instrument(
    code="rulers",
    name="Readiness rulers",
    about="Importance, confidence, readiness",
    version="1",
    licence=Licence.GREEN,
    source="domain.md section 6",
    credit="Rulers of motivational interviewing, in our own words.",
    lead="On a scale from 0, not at all, to 10, completely:",
    items=(
        Item("1", RULER, "How important is it to you now to change your alcohol or drug use?"),
        Item("2", RULER, "How confident are you that you can change it, if you decide to?"),
        Item("3", RULER, "How ready are you to change it?"),
    ),
    subscores=(
        Part("importance", "Importance", codes(1), 0, 10, BANDS),
        Part("confidence", "Confidence", codes(2), 0, 10, BANDS),
        Part("readiness", "Readiness", codes(3), 0, 10, BANDS),
    ),
    vectors=(
        Vector({"1": 0, "2": 0, "3": 0}, SOURCE, parts={"importance": 0, "confidence": 0, "readiness": 0}),
        Vector({"1": 10, "2": 4, "3": 7}, SOURCE, parts={"importance": 10, "confidence": 4, "readiness": 7}),
    ),
)
