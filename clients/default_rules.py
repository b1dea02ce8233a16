"""The suitability rules the portal ships with: domain.md 1.5 in our own sentences, for a medical director to read and change.

Where this differs from the table there (the order of rules 2 to 7, and what the table leaves open) docs/adr says why. Rows that
end in care elsewhere look at "at least", so that a threshold raised in one row is still caught by the row below it.
"""

from clients.enums import Edition, Outcome
from clients.models.ruleset import Comparison
from clients.scores import ANSWER_OF, ScoreKind
from clients.suitability import ASKS_AT_ONCE, EDITION_NUMBERS, Look, Row

NAME = "Suitability for intensive outpatient treatment"
ALSO_REQUIRED = ASKS_AT_ONCE
NOTE = "The rules the portal ships with. Have the program's medical director read them before they are relied on."


def at_least(answer, value):
    """That dimension is rated so high, or higher."""
    return Look(answer, Comparison.AT_LEAST, value)


def at_most(answer, value):
    """That dimension is rated so low, or lower."""
    return Look(answer, Comparison.AT_MOST, value)


def yes(answer):
    """The question was answered yes."""
    return Look(answer, Comparison.IS, 1)


def no(answer):
    """The question was answered no."""
    return Look(answer, Comparison.IS, 0)


THIRD = Look("edition", Comparison.IS, EDITION_NUMBERS[Edition.THIRD])
FOURTH = Look("edition", Comparison.IS, EDITION_NUMBERS[Edition.FOURTH])


def relapse(rating, *more):
    """The risk of further use: dimension 5 in the third edition, dimension 4 in the fourth."""
    return (THIRD, at_least("risk_5", rating), *more), (FOURTH, at_least("risk_4", rating), *more)


def surroundings(rating):
    """The home and the people in it: dimension 6 in the third edition, dimension 5 in the fourth."""
    return (THIRD, at_least("risk_6", rating)), (FOURTH, at_least("risk_5", rating))


def scored_at_least(kind, value):
    """The instrument was taken, and the score is so high, or higher."""
    return at_least(ANSWER_OF[kind], value)


ALL_LOW = tuple(
    (edition, *(at_most(f"risk_{dimension}", 1) for dimension in range(1, rated + 1)))
    for edition, rated in ((THIRD, 6), (FOURTH, 5))
)
SOMETHING_TO_TREAT = (
    *(at_least(f"risk_{dimension}", 2) for dimension in range(1, 7)),
    yes("has_eating_disorder"),
    yes("failed_iop_recently"),
)
# A screen that calls for an evaluation. The cut-offs are the published ones; of 31 to 33 for the PCL-5 the lower is more careful.
ASKS_FOR_PSYCHIATRY = (
    scored_at_least(ScoreKind.PHQ9, 15),
    scored_at_least(ScoreKind.GAD7, 15),
    scored_at_least(ScoreKind.PCL5, 31),
    scored_at_least(ScoreKind.CSSRS, 2),
)
ASKS_ABOUT_EATING = (scored_at_least(ScoreKind.SCOFF, 2), scored_at_least(ScoreKind.EDE_QS, 15))
# Not yet ready: as the person says, on the ruler, or as the fourth edition asks in its dimension 6.
RELUCTANT = (
    yes("lacks_motivation"),
    at_most(ANSWER_OF[ScoreKind.READINESS], 3),
    yes("needs_motivational_enhancement"),
)

DEFAULT_RULES = (
    Row(
        1,
        Outcome.EMERGENCY,
        "There is danger now: to life, of violence, by overdose or intoxication, or dimension 1, 2 or 3 is rated 4.",
        "Stop here. Call 911, or 988 when suicide is the danger, and stay with the person until help has come.",
        (
            *((yes(name),) for name in ("is_in_danger_now", *ASKS_AT_ONCE)),
            (scored_at_least(ScoreKind.CSSRS, 3),),
            *((at_least(f"risk_{dimension}", 4),) for dimension in (1, 2, 3)),
        ),
    ),
    Row(
        2,
        Outcome.REFER_HIGHER,
        "Withdrawal could become dangerous outside of medical care.",
        "Withdrawal management, or residential or inpatient treatment with nurses and physicians on site.",
        ((at_least("risk_1", 3),), (yes("has_severe_withdrawal_history"),)),
        "2.7 or 3.7, or level 4: medically managed withdrawal.",
    ),
    Row(
        3,
        Outcome.REFER_HIGHER,
        "The mental health condition needs more than a few hours of care a day.",
        "Partial hospitalization or residential treatment that treats both illnesses, or psychiatric inpatient care.",
        ((at_least("risk_3", 3),), (yes("is_psychiatrically_unstable"),)),
        "2.5 or 3.5, co-occurring enhanced, or psychiatric inpatient care.",
    ),
    Row(
        4,
        Outcome.REFER_HIGHER,
        "Further use, or an unsafe home, is close to certain without a protected place.",
        "Residential treatment, or IOP together with a recovery residence.",
        (*relapse(4), *surroundings(4)),
        "3.1 or 3.5, or IOP (2.1) together with a recovery residence.",
    ),
    Row(
        5,
        Outcome.REFER_HIGHER,
        "A recent IOP did not hold and the risk of use is high, or the surroundings work against recovery.",
        "A higher level of outpatient care, or IOP together with a recovery residence: the clinician chooses.",
        (*relapse(3, yes("failed_iop_recently")), *surroundings(3)),
        "2.5, or IOP (2.1) together with a recovery residence: the clinician chooses.",
    ),
    Row(
        6,
        Outcome.DEFER_MEDICAL,
        "A medical condition has to be treated first.",
        "Refer for medical treatment by how severe it is, and screen again afterwards.",
        ((at_least("risk_2", 3),), (yes("needs_medical_first"),)),
        "2.7, 3.7 or level 4 by how severe it is, and screen again afterwards.",
    ),
    Row(
        7,
        Outcome.REFER_OTHER,
        "The eating disorder needs supported meals.",
        "Eating disorder treatment by day or residential.",
        ((yes("needs_meal_support"),),),
    ),
    Row(
        8,
        Outcome.CONDITIONAL,
        "Withdrawal needs attention while IOP begins.",
        "Ambulatory withdrawal management or a medication evaluation alongside IOP.",
        ((at_least("risk_1", 2),),),
    ),
    Row(
        9,
        Outcome.CONDITIONAL,
        "The mental health condition will need care of its own during IOP.",
        "Psychiatric evaluation within 7 days, an integrated plan and a safety plan.",
        ((at_least("risk_3", 2),), *((score,) for score in ASKS_FOR_PSYCHIATRY)),
        "2.1 with a psychiatric evaluation within 7 days, an integrated plan and a safety plan; or 2.5 co-occurring enhanced.",
    ),
    Row(
        10,
        Outcome.CONDITIONAL,
        "An eating disorder was named or may be there, and meals need no support.",
        "Eating disorder evaluation before the first day, or within 7 days.",
        (
            (yes("has_eating_disorder"), no("needs_meal_support")),
            *((score, no(name)) for score in ASKS_ABOUT_EATING for name in ("has_eating_disorder", "needs_meal_support")),
        ),
    ),
    Row(
        11,
        Outcome.CONDITIONAL,
        "A medical condition needs to be looked after during IOP.",
        "Medical clearance, and coordination with the primary care provider.",
        ((at_least("risk_2", 2),),),
    ),
    Row(
        12,
        Outcome.CONDITIONAL,
        "Motivation is still low. That is a need to serve, never alone a reason to refuse or to refer higher.",
        "Motivational enhancement from the first session, and extra contact in the first weeks.",
        (
            (THIRD, at_least("risk_4", 3)),
            *((reluctant, need) for reluctant in RELUCTANT for need in SOMETHING_TO_TREAT),
        ),
    ),
    Row(
        13,
        Outcome.REFER_LOWER,
        "Every dimension is rated 0 or 1: fewer hours are likely to be enough.",
        "Outpatient treatment.",
        tuple((*low, no("failed_iop_recently")) for low in ALL_LOW),
        "1.5, outpatient treatment.",
    ),
    Row(
        14,
        Outcome.RECOMMENDED,
        "The needs are those an intensive outpatient program serves, and nothing asks for another place first.",
        "Intensive outpatient treatment.",
    ),
    Row(15, "", "Addiction and mental illness are treated together.", "An integrated plan.", ((yes("has_dual_diagnosis"),),)),
    Row(
        16,
        "",
        "Motivation is still low, and every dimension is rated 0 or 1.",
        "Motivational enhancement wherever the person is treated.",
        tuple((*low, reluctant) for low in ALL_LOW for reluctant in RELUCTANT),
    ),
    Row(
        17,
        "",
        "There is no strong support at home.",
        "Look for support with the person: family of choice, peers, a recovery residence.",
        ((no("has_home_support"),),),
    ),
    Row(
        18,
        "",
        "Pregnancy or injection use: admission comes first, with interim services while waiting.",
        "Priority admission.",
        ((yes("is_pregnant"),), (yes("injects"),)),
    ),
    Row(
        19,
        "",
        "Medication for addiction goes on. It never excludes anybody.",
        "Coordinate with whoever prescribes it.",
        ((yes("takes_addiction_medication"),),),
    ),
)
