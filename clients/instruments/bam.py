"""BAM, the Brief Addiction Monitor: three subscales and no total. Made by the VA (domain.md [S92] to [S94])."""

from clients.instruments.definition import (
    Band,
    Condition,
    Instrument,
    Item,
    Licence,
    Part,
    Vector,
    answers,
    codes,
)

HEALTH = ((0, "Excellent"), (1, "Very good"), (2, "Good"), (3, "Fair"), (4, "Poor"))
DAYS = ((0, "0"), (1, "1–3"), (2, "4–8"), (3, "9–15"), (4, "16–30"))
HOW_MUCH = ((0, "Not at all"), (1, "Slightly"), (2, "Moderately"), (3, "Considerably"), (4, "Extremely"))
INCOME = ((0, "No"), (4, "Yes"))
DRUGS = (
    "Marijuana (cannabis, pot, weed)",
    "Sedatives or tranquilizers (benzos, Valium, Xanax, Ativan, Ambien, barbs, phenobarbital, downers)",
    "Cocaine or crack",
    "Other stimulants (amphetamine, methamphetamine, Dexedrine, Ritalin, Adderall, speed, crystal meth, ice)",
    "Opiates (heroin, morphine, Dilaudid, Demerol, OxyContin, codeine, Percocet, Vicodin, fentanyl)",
    "Inhalants (glues, adhesives, nail polish remover, paint thinner)",
    "Other drugs (steroids, non-prescription sleep and diet pills, Benadryl, ephedra, other over-the-counter or unknown)",
)
VA = "Cacciola et al. 2013, VA scoring: Use 4–6, Risk 1,2,3,8,11,15, Protective 9,10,12,13,14,16 (domain.md [S92][S93])"


def _flags(high, flagged):
    return {"": tuple(Band(*band) for band in flagged(high))}


def _from(cutoff):
    return lambda high: (
        (0, cutoff - 1, "below", f"Below {cutoff}"),
        (cutoff, high, "flagged", f"{cutoff} or more", True),
    )


def _up_to(cutoff):
    return lambda high: (
        (0, cutoff, "flagged", f"{cutoff} or less", True),
        (cutoff + 1, high, "above", f"Above {cutoff}"),
    )


BAM = Instrument(
    code="bam",
    name="BAM",
    about="Use, risk and protective factors",
    version="2010, past 30 days",
    licence=Licence.GREEN,
    source="domain.md section 6 [S92][S93][S94]",
    credit="Brief Addiction Monitor, U.S. Department of Veterans Affairs. It has three subscales and no total score.",
    lead="In the past 30 days:",
    items=(
        Item("1", HEALTH, "Would you say your physical health has been…?"),
        Item("2", DAYS, "How many nights did you have trouble falling asleep or staying asleep?"),
        Item("3", DAYS, "How many days have you felt depressed, anxious, angry or very upset throughout most of the day?"),
        Item("4", DAYS, "How many days did you drink any alcohol?"),
        Item(
            "5",
            DAYS,
            "How many days did you have at least 5 drinks (if you are a man) or at least 4 drinks (if you are a woman)? One drink"
            " is 1.5 ounces of hard liquor, a 12-ounce can or bottle of beer, or a 5-ounce glass of wine.",
            asked_if=Condition("4"),
        ),
        Item("6", DAYS, "How many days did you use any illegal or street drugs or abuse any prescription medications?"),
        *(
            Item(f"7{letter}", DAYS, f"How many days did you use: {drug}?", is_optional=True, asked_if=Condition("6"))
            for letter, drug in zip("ABCDEFG", DRUGS, strict=True)
        ),
        Item("8", HOW_MUCH, "How much were you bothered by cravings or urges to drink alcohol or use drugs?"),
        Item(
            "9",
            HOW_MUCH,
            "How confident are you that you will NOT use alcohol and drugs in the next 30 days?",
        ),
        Item("10", DAYS, "How many days did you attend self-help meetings like AA or NA to support your recovery?"),
        Item(
            "11",
            DAYS,
            "How many days were you in any situations or with any people that might put you at an increased risk for using"
            " alcohol or drugs (around risky people, places or things)?",
        ),
        Item("12", HOW_MUCH, "Does your religion or spirituality help support your recovery?"),
        Item("13", DAYS, "How many days did you spend much of the time at work, school, or doing volunteer work?"),
        Item(
            "14",
            INCOME,
            "Do you have enough income (from legal sources) to pay for necessities such as housing, transportation, food and"
            " clothing for yourself and your dependents?",
        ),
        Item(
            "15",
            HOW_MUCH,
            "How much have you been bothered by arguments or problems getting along with any family members or friends?",
        ),
        Item(
            "16",
            DAYS,
            "How many days did you contact or spend time with any family members or friends who are supportive of your recovery?",
        ),
        Item("17", HOW_MUCH, "How satisfied are you with your progress toward achieving your recovery goals?"),
    ),
    subscores=(
        Part("use", "Use", codes(4, 5, 6), 0, 12, _flags(12, _from(1))),
        Part("risk", "Risk", codes(1, 2, 3, 8, 11, 15), 0, 24, _flags(24, _from(12))),
        Part("protective", "Protective", codes(9, 10, 12, 13, 14, 16), 0, 24, _flags(24, _up_to(12))),
        Part("progress", "Satisfied with progress (17)", codes(17), 0, 4),
    ),
    every_days=30,
    vectors=(
        Vector(
            {**answers(0, 0, 0, 0), **answers(0, first=6), **answers(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, first=8)},
            VA + "; item 5 is skipped when item 4 is none, item 7 when item 6 is none",
            parts={"use": 0, "risk": 0, "protective": 0, "progress": 0},
        ),
        Vector(
            {**answers(4, 4, 4, 4, 4, 4), **answers(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, first=8)},
            VA + "; Poor health is 4",
            parts={"use": 12, "risk": 24, "protective": 24, "progress": 4},
        ),
        Vector(
            {**answers(2, 2, 2, 1, 0, 0), **answers(2, 3, 2, 2, 1, 2, 4, 2, 1, 3, first=8)},
            VA,
            parts={"use": 1, "risk": 12, "protective": 13, "progress": 3},
        ),
    ),
)
