"""The library that every program begins with: goals and objectives in plain words, for each element of recovery.

They are put in once, by a migration (`plans.actions.library.ship` where there are none), and belong to the programs from then
on: changed, no longer offered, or added to in the administration. What is changed here reaches new databases only.
"""

GOALS = [
    "I want to get through a whole week without using.",
    "I want the people at home to be able to rely on me again.",
    "I want to keep my job, or find one I can keep.",
    "I want to wake up rested and know what the day is for.",
    "I want to be with friends without needing something first.",
    "I want to finish what the court asks of me and be done with it.",
    "I want to feel less afraid and less low than I do now.",
    "I want to find out who I am without it.",
]
# element: (objective, where the client stands, how we will know, what is reached)
OBJECTIVES = {
    "coping_skills": [
        ("Use one of three practiced skills when an urge comes, before doing anything else.",
         "Knows none, or uses none yet", "Log of urges and skills, read in group", "A skill used in four of five urges"),
        ("Turn down an offer in one's own clear words, practiced first and then used outside.",
         "Says yes, or stays away from people", "Practice in group; situations told of", "Two offers turned down in a month"),
        ("Plan each weekend by Thursday: where, with whom, and what to do if it turns difficult.",
         "Weekends are not planned", "The written plan, looked at on Thursday and on Monday", "Four weekends in a row planned"),
        ("Ask one person for help each week, by name and for something definite.",
         "Asks nobody", "Told in the individual session", "Asked in each of four weeks"),
    ],
    "cravings": [
        ("Write down each craving: when, where, how strong, and what was done about it.",
         "No log", "Days with a log", "Six days of seven for a month"),
        ("Wait out a craving for fifteen minutes with an agreed activity, and note how strong it is then.",
         "Acts on most cravings", "Log of cravings, before and after", "Three of four waited out"),
        ("Name the five situations that most often lead to use, and have a way round or through each.",
         "Names one or two", "The list, worked through in counseling", "Five situations, each with a way tried once"),
        ("Take medication for addiction as prescribed, and say so when a dose was missed.",
         "Doses missed each week", "Own report and the prescriber's count", "No dose missed without a word for a month"),
    ],
    "stress_reduction": [
        ("Practice a way to calm the body (breathing, walking, stretching) for ten minutes a day.",
         "Not practiced", "Days practiced, on the sheet", "Five days of seven"),
        ("Go to bed and get up at agreed hours, with no screen in the last half hour.",
         "No regular hours", "Sleep log", "Five nights of seven, for three weeks"),
        ("Take one thing off the week that weighs more than it gives, and put one in that helps.",
         "Every evening is taken", "The week on paper, before and after", "One off and one in, kept for a month"),
        ("Open the mail once a week with the case manager and answer what cannot wait.",
         "Unopened mail since months", "What was opened and answered", "Nothing older than a week"),
    ],
    "underlying_issues": [
        ("Tell the story of one loss or hurt that use has covered, at one's own pace, in individual counseling.",
         "Speaks of it with nobody", "Sessions in which it was worked on", "Told once from beginning to end"),
        ("Find the thought that comes before use in three situations, and another one to answer it with.",
         "Use seems to come from nowhere", "Thought records, three situations", "Answered differently in two of three"),
        ("Say in a family session what one needs and what one can give, and listen to the answer.",
         "Talks end in quarrels", "Family sessions attended; own words about them", "Two talks that did not end in a quarrel"),
        ("Look at what use has cost and given, and write down one's own reasons to stop.",
         "Unsure whether to stop", "The list, and the readiness ruler", "Own reasons written; ruler two points higher"),
    ],
    "mental_health": [
        ("Keep the appointments with the psychiatric provider and report what the medication does.",
         "Appointments missed", "Visits kept; reports in the individual session", "Every visit kept for two months"),
        ("Do one thing each day that used to matter, however small, and note the mood before and after.",
         "Little is done on most days", "Activity log and the depression scale every two weeks", "Scale five points lower"),
        ("Go into a situation that fear keeps one out of, step by step, first in company.",
         "Stays away", "Steps taken, and the anxiety scale every two weeks", "Three steps taken; scale five points lower"),
        ("Notice when a memory takes over and come back to the room with a grounding exercise.",
         "Is away for an hour or more", "Own log, and the trauma scale each month", "Back within ten minutes, most times"),
    ],
}  # fmt: skip
