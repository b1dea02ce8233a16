"""AUDIT-C: the three consumption questions. Public domain (domain.md [S87]); the cut-off depends on sex and is recorded."""

from clients.instruments.definition import Band, Condition, Instrument, Item, Licence, Part, Vector, answers, codes

HOW_OFTEN = (
    (0, "Never"), (1, "Monthly or less"), (2, "2–4 times a month"), (3, "2–3 times a week"), (4, "4 or more times a week"),
)  # fmt: skip
HOW_MANY = ((0, "1 or 2"), (1, "3 or 4"), (2, "5 or 6"), (3, "7 to 9"), (4, "10 or more"))
BINGES = ((0, "Never"), (1, "Less than monthly"), (2, "Monthly"), (3, "Weekly"), (4, "Daily or almost daily"))
BUSH = "Bush et al. 1998 and Bradley et al. 2003: positive from 4 for men, from 3 for women (domain.md [S88])"


def bands(cutoff):
    """Below, and from the cut-off on."""
    return (
        Band(0, cutoff - 1, "negative", f"Below the cut-off of {cutoff}"),
        Band(cutoff, 12, "positive", f"At or above the cut-off of {cutoff}", is_positive=True),
    )


AUDIT_C = Instrument(
    code="audit_c",
    name="AUDIT-C",
    about="Alcohol use",
    version="1998, US drinks",
    licence=Licence.GREEN,
    source="domain.md section 6 [S87][S88]",
    credit="The first three questions of the AUDIT. Public domain.",
    items=(
        Item("1", HOW_OFTEN, "How often do you have a drink containing alcohol?"),
        Item("2", HOW_MANY, "How many standard drinks containing alcohol do you have on a typical day?", asked_if=Condition("1")),
        Item("3", BINGES, "How often do you have six or more drinks on one occasion?", asked_if=Condition("1")),
    ),
    total=Part("total", "Total", codes(1, 2, 3), 0, 12, {"men": bands(4), "women": bands(3)}),
    vectors=(
        Vector(answers(0, 0, 0), BUSH, 0, "negative", group="men"),
        Vector(answers(0), BUSH + "; whoever never drinks is asked no further", 0, "negative", group="women"),
        Vector(answers(1, 1, 0), BUSH, 2, "negative", group="women"),
        Vector(answers(1, 1, 1), BUSH, 3, "positive", group="women"),
        Vector(answers(1, 1, 1), BUSH, 3, "negative", group="men"),
        Vector(answers(2, 1, 1), BUSH, 4, "positive", group="men"),
        Vector(answers(4, 4, 4), BUSH, 12, "positive", group="men"),
    ),
)
