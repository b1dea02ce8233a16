"""What fictitious people are called and say. Every family name here is a plant, a bird or a stone: nobody is meant."""

FIRST_NAMES = [
    "Alex", "Avery", "Bailey", "Blake", "Cameron", "Casey", "Charlie", "Dakota", "Drew", "Eden", "Elliot", "Emerson", "Finley",
    "Harper", "Hayden", "Jamie", "Jesse", "Jordan", "Kai", "Kendall", "Lane", "Logan", "Marley", "Morgan", "Noel", "Parker",
    "Peyton", "Quinn", "Reese", "Riley", "Robin", "Rowan", "Sage", "Sam", "Shawn", "Skyler", "Taylor", "Terry", "Toni", "Wren",
]  # fmt: skip
LAST_NAMES = [
    "Alder", "Amberstone", "Ashgrove", "Aspenwood", "Basalt", "Beechnut", "Birchfield", "Bramblewood", "Cedarcrest", "Chickadee",
    "Clover", "Cobblestone", "Cottonwood", "Dandelion", "Dogwood", "Elderberry", "Feldspar", "Fernhill", "Finchley", "Foxglove",
    "Goldfinch", "Granite", "Hawthorn", "Hazelwood", "Heather", "Hemlock", "Heron", "Hickory", "Hollyhock", "Ivybridge",
    "Jasper", "Juniper", "Kestrel", "Larkspur", "Lavender", "Limestone", "Lindenmoor", "Magpie", "Maplethorpe", "Marigold",
    "Meadowlark", "Nightingale", "Nuthatch", "Oakhurst", "Obsidian", "Osprey", "Pinecrest", "Plover", "Primrose", "Quartz",
    "Redwood", "Rosemary", "Sandpiper", "Sequoia", "Slate", "Snowdrop", "Sorrel", "Sparrowhawk", "Starling", "Sycamore",
    "Tamarack", "Tanager", "Thistle", "Thrushcroft", "Travertine", "Tulip", "Tupelo", "Verbena", "Violet", "Warbler",
    "Waxwing", "Willowby", "Wisteria", "Woodruff", "Yarrow", "Yewdale", "Zinnia",
]  # fmt: skip
CONCERNS = [
    "Drinking every evening since a separation; missed work twice this month.",
    "Stepping down from residential treatment and wants to keep the job that was held open.",
    "Using stimulants on weekends, then three days in bed; partner has asked for change.",
    "On buprenorphine and stable; wants groups in the evening after work.",
    "Return to use after a year; asks for more structure than weekly counseling.",
    "Referred after a hospital stay; anxiety keeps the person from leaving the house.",
]
DIAGNOSES = [
    "Alcohol use disorder, severe", "Alcohol use disorder, moderate", "Opioid use disorder, severe, on maintenance therapy",
    "Stimulant use disorder, moderate", "Cannabis use disorder, moderate", "Sedative use disorder, moderate",
]  # fmt: skip
RESPONSES = [
    "Arrived tired and said so; by the end named two situations this week in which an urge passed without acting on it.",
    "Spoke for the first time about the argument at home, listened to the answers, and wrote down what to try on Saturday.",
    "Quiet in the first half; in the exercise drew a clear line from poor sleep to the wish to use.",
    "Practiced the refusal skill in pairs, twice, and asked to do it again with a harder case.",
    "Reported four days of breathing practice and less tension in the evening; wants to keep it.",
    "Was restless and left the topic twice; came back when asked and named what makes Fridays difficult.",
    "Laughed about a small success at work and connected it to having called somebody first.",
]
CONTENTS = [
    "Went through the chain from trigger to craving to use, first on the board, then in pairs with an example of one's own.",
    "Practiced saying no in three situations of rising difficulty; talked about what made it easier.",
    "Made a plan for the coming weekend, hour by hour, and named one person to call for each evening.",
]
NEXT_STEPS = [
    "Will use the plan for Friday evening and report on Monday.", "Will call the sponsor before the family visit.",
    "Will bring the log of cravings to the next individual session.", "Will ask the partner to come to the next family session.",
]  # fmt: skip
EDUCATION_TOPICS = ["How addiction changes the brain", "Sleep and recovery", "Medications for addiction", "Triggers and the body",
                    "Building a week that holds", "Talking with family"]  # fmt: skip
RELATIONSHIPS = ["spouse", "parent", "sibling", "friend", "child", "sponsor"]

SKILLS = [
    ("Urge surfing", "Once a day, when an urge comes, watch it for five minutes before doing anything."),
    ("Calling before", "Call one person from the list before going anywhere on Friday evening."),
    ("Box breathing", "Four rounds each morning, and whenever the shoulders go up."),
    ("Saying no", "Turn down one invitation this week, in the words we practised."),
]
SITUATIONS = [
    "At the bus stop after work",
    "At a cousin's birthday",
    "At home, late",
    "Before the call with the court",
]
PRACTICE_WORDS = [
    "It passed faster than I thought.",
    "I forgot until the evening.",
    "Easier with somebody on the phone.",
    "I will try it again.",
]
