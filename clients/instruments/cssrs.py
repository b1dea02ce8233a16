"""C-SSRS screener: risk of suicide by branching questions. © Columbia (domain.md [S101][S102]): answers by number only.

Not a sum. The level is kept as a number from 0, none, to 3, high, so that it can be compared and drawn.
"""

from clients.instruments.definition import YES_NO, Band, Condition, Instrument, Item, Licence, Part, Vector

BANDS = (
    Band(0, 0, "none", "No risk reported"),
    Band(1, 1, "low", "Low"),
    Band(2, 2, "moderate", "Moderate", is_positive=True),
    Band(3, 3, "high", "High", is_positive=True),
)
COLUMBIA = (
    "Columbia screener triage: 1–2 low; 3, or 6 in a lifetime, moderate; 4, 5, or 6 in three months, high (domain.md [S101])"
)


def level(given):
    """The most serious answer decides."""
    if any(given.get(code) for code in ("4", "5", "6b")):
        return 3
    if given.get("3") or given.get("6"):
        return 2
    return 1 if given.get("1") or given.get("2") else 0


def danger(given):
    """Moderate or high, also when the interview was broken off."""
    found = level(given)
    return f"Risk of suicide: the C-SSRS screener says {BANDS[found].label.lower()}." if found >= 2 else ""


CSSRS = Instrument(
    code="cssrs",
    name="C-SSRS screener",
    about="Risk of suicide",
    version="Screener with triage points, recent",
    licence=Licence.AMBER,
    source="domain.md section 6 [S101][S102]",
    credit="© The Columbia Lighthouse Project. The questions are not shown here: read them from your own licensed copy.",
    lead="Questions 3 to 5 are asked after a yes to question 2, 6 always, and 6b (in the past three months) after a yes to 6.",
    items=(
        Item("1", YES_NO),
        Item("2", YES_NO),
        *(Item(code, YES_NO, asked_if=Condition("2")) for code in ("3", "4", "5")),
        Item("6", YES_NO),
        Item("6b", YES_NO, asked_if=Condition("6")),
    ),
    total=Part("total", "Level", (), 0, 3, {"": BANDS}, scorer=level),
    danger=danger,
    danger_step="Do not leave the person alone before the level is clear; a safety plan, or help from outside.",
    vectors=(
        Vector({"1": 0, "2": 0, "6": 0}, COLUMBIA, 0, "none"),
        Vector({"1": 1, "2": 0, "6": 0}, COLUMBIA, 1, "low"),
        Vector({"1": 1, "2": 1, "3": 0, "4": 0, "5": 0, "6": 0}, COLUMBIA, 1, "low"),
        Vector({"1": 1, "2": 1, "3": 1, "4": 0, "5": 0, "6": 0}, COLUMBIA, 2, "moderate"),
        Vector({"1": 0, "2": 0, "6": 1, "6b": 0}, COLUMBIA, 2, "moderate"),
        Vector({"1": 1, "2": 1, "3": 1, "4": 1, "5": 0, "6": 0}, COLUMBIA, 3, "high"),
        Vector({"1": 1, "2": 1, "3": 0, "4": 0, "5": 1, "6": 0}, COLUMBIA, 3, "high"),
        Vector({"1": 0, "2": 0, "6": 1, "6b": 1}, COLUMBIA, 3, "high"),
    ),
)
