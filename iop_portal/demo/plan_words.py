"""What fictitious plans say. A list by versions goes on with its last entry."""

STRENGTHS = [
    "Holds a job and likes it; a sister who calls every day; has been sober for months before.",
    "A partner who wants to take part; good at planning; walks the dog twice a day.",
    "Honest in group; reads; a landlord who knows and supports the treatment.",
]
MORE_STRENGTHS = " Has found two people in the group to call, and calls them."
GOALS = [
    "I want my children to trust me again.",
    "I want to get through a Friday night without drinking.",
    "I want to sleep, and to wake up without dreading the day.",
    "I want to keep my job and finish the course I began.",
]
SECOND_GOALS = [
    "I want to be at home without waiting for the next argument.",
    "I want to stop being afraid of the mail and the telephone.",
    "I want to talk about what happened without needing something first.",
]
AIM = "Eight weeks without return to use, with people and habits that hold after the program."
# (dimension, words, diagnosis): what the first goal answers
OF_USE = [
    (5, "Drinks when evenings are empty; two returns to use in half a year, both on a weekend alone.", "F10.20"),
    (5, "Buys pills again after each bad night; three weeks was the longest without.", "F11.20"),
    (5, "Uses stimulants on paydays, then misses the two shifts after it.", "F15.20"),
    (5, "Smokes from waking up; has not had a day without in four years.", "F12.20"),
]
OF_LIFE = [
    (6, "Lives with somebody who uses; there is no room at home to be alone in.", ""),
    (4, "Wants to stop on Mondays and not on Fridays; has not told anybody at work.", ""),
    (6, "Debts and a court date in two months; opens no mail.", ""),
]
OF_BOTH = [
    (3, "Panic on the bus and in shops; stays at home for days, and uses to go out.", "F41.1"),
    (3, "Low since the spring, sleeps four hours, sees no point in the mornings.", "F33.1"),
    (3, "Nightmares after an assault; drinks to sleep and is on guard all day.", "F43.10"),
]
NOT_HERE = (2, "Hepatitis C, found last year and not treated.", "")
NOT_HERE_REASON = "The liver clinic treats it; the case manager keeps the appointments with it."
# element: statements by version; measure; (where the client stands, what is reached) by version; what staff do
OBJECTIVES = {
    "coping_skills": (
        ["Name three ways to get through an urge and use one each day."],
        "Log of skills used, read in group on Mondays",
        [("Knows one way, seldom uses it", "Used on three days of seven"), ("Used on three days of seven", "On five of seven")],
        [("group", "Skills group: practicing each way in pairs", 3, "week", 120)],
    ),
    "cravings": (
        [
            "Notice a craving within the hour and write it down.",
            "Notice a craving within the hour and call somebody before acting on it.",
        ],
        "Cravings logged with what was done",
        [("Notices afterwards", "Six days of seven logged"), ("Logs most days, calls nobody", "Called before acting, each time")],
        [("group", "Relapse prevention group: chain from trigger to use", 3, "week", 120),
         ("testing", "Urine test, result talked through the same day", 1, "week", 15)],
    ),
    "stress_reduction": (
        ["Practice ten minutes of breathing or walking on workdays."],
        "Days practiced, on the sheet",
        [("Not at all", "Four days a week"), ("Two to three days a week", "Five days a week, also when it is a bad one")],
        [("education", "Education on sleep, stress and the body, with an exercise each", 3, "week", 60)],
    ),
    "underlying_issues": (
        ["Describe two situations in which old grief leads to use."],
        "Worked through in individual counseling",
        [("Changes the subject", "Both told once, from beginning to end"), ("One told", "Both told, and one plan made for each")],
        [("individual", "Cognitive behavioral work on thoughts before use", 1, "week", 60)],
    ),
    "mental_health": (
        ["See the psychiatric provider and take medication as agreed."],
        "Visits kept; scale every two weeks; side effects reported",
        [("Two visits missed since spring", "Every visit kept for a month"), ("Visits kept", "Scale below 10 twice in a row")],
        [("medication", "Visit with the psychiatric provider", 1, "month", 30)],
    ),
}  # fmt: skip
OF_THE_SECOND_GOAL = ("underlying_issues", "mental_health")
ADDED_LATER = ("peer_support", "Introduced to a meeting near home; goes with a member the first time", 1, "two_weeks", 60)
NOT_INDICATED = "no sign of a mental illness in the screening; looked at again at each review."
DISCHARGE_CRITERIA = "Eight weeks without return to use, a relapse prevention plan in hand, continuing care booked."
RELAPSE_PREVENTION = [
    "At the first warning sign the client calls somebody on the list, then the program; the next group is the next morning.",
    "At the first warning sign the client calls somebody on the list, then the program, and tells the sister the same evening. "
    "Fridays are planned on Thursdays.",
]
FAMILY_ROLE = "Invited to the family session once a month"
MEDICATION = "Buprenorphine, prescribed by the clinic on Second Street; the nurse hears of missed doses from the client."
CULTURE = ["", "Would rather be called by the last name in group; no meetings on Friday evenings (prayers).", ""]
HOURS_REASON = "The hours are reduced in steps as the weeks at work and at home hold."
SCHEDULE_REASON = "The places are given on Monday, when the client has read and signed it."
LIBRARY_REASON = "The client read it aloud in the session and said that it says it exactly."
CHANGES = {
    "revise": "Revise the plan, as the review decided.",
    "add": "Add to the plan, as the review decided.",
}
REFUSAL = ("Does not want to put a name to papers before the court date; agrees with what it says.", "Kim Valley")
RETURNED = "The second objective cannot be measured: say how we will know, and from where to where."

SAFETY = {
    "warning_signs": "I stop answering the phone.\nI walk past the bridge instead of taking the bus.",
    "own_coping": "Cold water on my face and wrists.\nWalk to the river and back with music.",
    "distractions": "The dog park on Oak Street\nThe library, second floor",
    "people_to_ask": "My sister\nMy sponsor",
    "professionals": "988, by phone or text, at any hour\nThe program, by day",
    "means_safety": "Pills are kept at my sister's; she hands out a week's worth.",
    "reasons_to_live": "My daughter's graduation\nThe garden",
}
SAFER = {"own_coping": SAFETY["own_coping"] + "\nThe breathing from group, four rounds."}
