"""PHQ-9: how badly depression weighs. Reproduction needs no permission (domain.md [S82])."""

from clients.instruments.definition import AWELL, Band, Instrument, Item, Licence, Part, Vector, answers, codes, numbered

OPTIONS = ((0, "Not at all"), (1, "Several days"), (2, "More than half the days"), (3, "Nearly every day"))
DIFFICULTY = (
    (0, "Not difficult at all"), (1, "Somewhat difficult"), (2, "Very difficult"), (3, "Extremely difficult"),
)  # fmt: skip
TEXTS = (
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself – or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that"
    " you have been moving around a lot more than usual",
    "Thoughts that you would be better off dead or of hurting yourself in some way",
)
BANDS = (
    Band(0, 4, "minimal", "None to minimal"),
    Band(5, 9, "mild", "Mild"),
    Band(10, 14, "moderate", "Moderate", is_positive=True),
    Band(15, 19, "moderately_severe", "Moderately severe", is_positive=True),
    Band(20, 27, "severe", "Severe", is_positive=True),
)
KROENKE = "Kroenke, Spitzer and Williams 2001: cut-points 5, 10, 15, 20 (domain.md [S81])"


def danger(given):
    """Item 9 above zero, whatever the total is and whether or not the rest was answered."""
    return "Thoughts of death or self-harm: PHQ-9 item 9 was answered above zero." if given.get("9", 0) >= 1 else ""


PHQ9 = Instrument(
    code="phq9",
    name="PHQ-9",
    about="Depression",
    version="2001, English",
    licence=Licence.GREEN,
    source="domain.md section 6 [S81][S82]",
    credit="Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues. No permission required to"
    " reproduce, translate, display or distribute.",
    lead="Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    items=(
        *numbered(9, OPTIONS, TEXTS),
        Item(
            "10",
            DIFFICULTY,
            "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of"
            " things at home, or get along with other people?",
            is_optional=True,
        ),
    ),
    total=Part("total", "Total", codes(*range(1, 10)), 0, 27, {"": BANDS}),
    every_days=14,
    danger=danger,
    danger_step="A C-SSRS screen on the same day.",
    vectors=(
        Vector(answers(*[0] * 9), KROENKE, 0, "minimal"),
        Vector(answers(1, 1, 1, 1, 0, 0, 0, 0, 0), KROENKE, 4, "minimal"),
        Vector(answers(1, 1, 1, 1, 1, 0, 0, 0, 0), KROENKE, 5, "mild"),
        Vector(answers(*[1] * 9), KROENKE, 9, "mild"),
        Vector(answers(2, 1, 1, 1, 1, 1, 1, 1, 1), KROENKE, 10, "moderate"),
        Vector(answers(3, 0, 1, 2, 0, 0, 1, 0, 3), AWELL, 10, "moderate"),
        Vector(answers(2, 2, 2, 2, 2, 2, 1, 1, 0), KROENKE, 14, "moderate"),
        Vector(answers(2, 2, 2, 2, 2, 2, 1, 1, 1), KROENKE, 15, "moderately_severe"),
        Vector(answers(3, 3, 2, 2, 2, 2, 2, 2, 1), KROENKE, 19, "moderately_severe"),
        Vector(answers(3, 3, 3, 2, 2, 2, 2, 2, 1), KROENKE, 20, "severe"),
        Vector(answers(*[3] * 9, 3), KROENKE + ", and the impairment item is not scored", 27, "severe"),
    ),
)
