"""PCL-5: post-traumatic stress, past month. Made by the VA, public domain (domain.md [S106])."""

from clients.instruments.definition import AWELL, Band, Instrument, Licence, Part, Vector, answers, codes, numbered

OPTIONS = ((0, "Not at all"), (1, "A little bit"), (2, "Moderately"), (3, "Quite a bit"), (4, "Extremely"))
TEXTS = (
    "Repeated, disturbing, and unwanted memories of the stressful experience?",
    "Repeated, disturbing dreams of the stressful experience?",
    "Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back"
    " there reliving it)?",
    "Feeling very upset when something reminded you of the stressful experience?",
    "Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding,"
    " trouble breathing, sweating)?",
    "Avoiding memories, thoughts, or feelings related to the stressful experience?",
    "Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities,"
    " objects, or situations)?",
    "Trouble remembering important parts of the stressful experience?",
    "Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am"
    " bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?",
    "Blaming yourself or someone else for the stressful experience or what happened after it?",
    "Having strong negative feelings such as fear, horror, anger, guilt, or shame?",
    "Loss of interest in activities that you used to enjoy?",
    "Feeling distant or cut off from other people?",
    "Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people"
    " close to you)?",
    "Irritable behavior, angry outbursts, or acting aggressively?",
    "Taking too many risks or doing things that could cause you harm?",
    "Being “superalert” or watchful or on guard?",
    "Feeling jumpy or easily startled?",
    "Having difficulty concentrating?",
    "Trouble falling or staying asleep?",
)
BANDS = (
    Band(0, 30, "below", "Below the cut-off"),
    Band(31, 33, "borderline", "Within the cut-off range, 31–33", is_positive=True),
    Band(34, 80, "above", "Above the cut-off range", is_positive=True),
)
VA = "National Center for PTSD, Using the PCL-5: 0 to 80, cut-off 31–33 (domain.md [S105])"

PCL5 = Instrument(
    code="pcl5",
    name="PCL-5",
    about="Post-traumatic stress",
    version="2013, standard, past month",
    licence=Licence.GREEN,
    source="domain.md section 6 [S105][S106]",
    credit="National Center for PTSD, U.S. Department of Veterans Affairs. Public domain.",
    lead="In the past month, how much were you bothered by:",
    items=numbered(20, OPTIONS, TEXTS),
    total=Part("total", "Total", codes(*range(1, 21)), 0, 80, {"": BANDS}),
    subscores=(
        Part("intrusion", "Intrusion (B)", codes(*range(1, 6)), 0, 20),
        Part("avoidance", "Avoidance (C)", codes(6, 7), 0, 8),
        Part("mood", "Cognition and mood (D)", codes(*range(8, 15)), 0, 28),
        Part("arousal", "Arousal (E)", codes(*range(15, 21)), 0, 24),
    ),
    # Of 5 to 10 and 10 to 20 points (found with the PCL of DSM-IV) the higher: Marx et al. 2022 found 15 to 18 with the PCL-5.
    reliable_change=10,
    meaningful_change=20,
    every_days=30,
    vectors=(
        Vector(answers(*[0] * 20), VA, 0, "below", {"intrusion": 0, "avoidance": 0, "mood": 0, "arousal": 0}),
        Vector(answers(*[2] * 15, *[0] * 5), VA, 30, "below", {"intrusion": 10, "avoidance": 4, "mood": 14, "arousal": 2}),
        Vector(answers(*[2] * 15, 1, *[0] * 4), VA, 31, "borderline"),
        Vector(answers(*[2] * 15, 3, *[0] * 4), VA, 33, "borderline"),
        Vector(answers(*[2] * 15, 4, *[0] * 4), VA, 34, "above"),
        Vector(answers(*[2] * 20), AWELL, 40, "above", {"intrusion": 10, "avoidance": 4, "mood": 14, "arousal": 12}),
        Vector(answers(*[4] * 20), VA, 80, "above", {"intrusion": 20, "avoidance": 8, "mood": 28, "arousal": 24}),
    ),
)
