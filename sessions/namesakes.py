"""Words that are names and words as well, what names are shortened to, and initials that mean something else."""

COMMON = """
abbey amber angel april art ash august autumn baker banks barber bear bell berry bill bishop black blue bond booth
bowman brick bridge brook brooks brown buck bud burns bush butcher butler carter cash chance charity chase chuck church
clay cliff cole constant cook cooper crystal daisy dale dawn day dean destiny dick dolly drew duke duncan earl early eve
ever faith farmer fern field fields finch fisher flowers ford forest fox frank free french friend gay gene gift glen
gold good grace grant gray green grey guy hall harmony harper hart hazel heath heaven hill hills holiday holly home
honor hood hope house hunt hunter iris ivy jack jade jasmine jay jean jewel jolly josh joy judge july june justice
justin keen key king knight lake lance lane law lawless lily little long love low lucky mace major march marine mark
marks marsh mason may mercy merit merry miles mill miller mills mist moon more myrtle nick noble north olive page paige
paris park parker parks parsons patience peace pearl penny pepper peter piper poppy porter price prince prudence queen
rain randy ray reed rich rivers rob robin rock root rose rosemary rowan ruby rusty sage sally sandy savannah scarlet
sean self serenity shade sharp shepherd sherry short singer skip sky small smith snow sol solace spring star stark steel
sterling stone storm street strong sue summer sunny swift taylor temperance terry thorn tiffany tiger tony trinity trip
tucker turner vale van vance victor violet wade walker wall ward waters way weaver wells west white wild will willow
winter wise wolf wood woods worth wright young
"""
TWO_LETTERS = """
AA AD AM BP CA CM DA DV ED ER GA GI HI HR HS IV LA MA MD MI MO NA NC NP NY OD OP OT PA PM PO PT RN SI SO TB TV UA UR US
UT
"""
PREFIXES = "da de del den der des di dos du el la las le los san st ten ter van von y"

# A capital letter is all that tells the name from the word; whoever signs says with one click that it is the word.
COMMON_WORDS = frozenset(COMMON.split())
# Two capital letters that an addiction treatment record is full of.
ABBREVIATIONS = frozenset(TWO_LETTERS.split())
PARTICLES = frozenset(PREFIXES.split())
SHORT_FORMS = {
    "abigail": "abby gail",
    "alexander": "alex al sasha xander",
    "alexandra": "alex sandra sasha lexi",
    "andrew": "andy drew",
    "anthony": "tony",
    "barbara": "barb barbie",
    "benjamin": "ben benny",
    "catherine": "cathy kate katie cat",
    "charles": "charlie chuck",
    "christina": "chris tina chrissy",
    "christine": "chris tina chrissy",
    "christopher": "chris topher",
    "daniel": "dan danny",
    "david": "dave davy",
    "deborah": "deb debbie",
    "donald": "don donnie",
    "dorothy": "dot dottie",
    "edward": "ed eddie ted ned",
    "elizabeth": "liz lizzie beth betty eliza betsy",
    "francis": "frank fran",
    "frederick": "fred freddie",
    "gerald": "gerry jerry",
    "gregory": "greg",
    "guadalupe": "lupe",
    "henry": "hank harry",
    "isabella": "bella izzy",
    "jacob": "jake",
    "james": "jim jimmy jamie",
    "jennifer": "jen jenny",
    "jessica": "jess jessie",
    "john": "jack johnny",
    "jonathan": "jon jonny",
    "joseph": "joe joey",
    "joshua": "josh",
    "katherine": "kathy kate katie kat",
    "kenneth": "ken kenny",
    "lawrence": "larry",
    "leonard": "leo lenny",
    "margaret": "maggie meg peggy",
    "matthew": "matt",
    "michael": "mike mikey mick",
    "nathaniel": "nate nathan",
    "nicholas": "nick nicky",
    "pamela": "pam",
    "patricia": "pat patty tricia",
    "patrick": "pat paddy",
    "peter": "pete",
    "philip": "phil",
    "rebecca": "becky becca",
    "richard": "rich rick ricky dick",
    "robert": "bob bobby rob robbie",
    "ronald": "ron ronnie",
    "samantha": "sam",
    "samuel": "sam sammy",
    "stephanie": "steph",
    "stephen": "steve",
    "steven": "steve",
    "susan": "sue susie",
    "theodore": "ted teddy theo",
    "theresa": "terry tess",
    "thomas": "tom tommy",
    "timothy": "tim timmy",
    "victoria": "vicky tori",
    "vincent": "vince vinny",
    "william": "will bill billy liam",
    "zachary": "zach zack",
}
LONG_FORMS = {
    short: [whole for whole, shorts in SHORT_FORMS.items() if short in shorts.split()]
    for short in {word for shorts in SHORT_FORMS.values() for word in shorts.split()}
}
# Letters with a stroke, which no accent can be taken off; and letters that are written as two where the key is missing.
STROKES = str.maketrans("łøđðþıħ", "loddtih")
SPELT = str.maketrans({"ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ø": "oe", "å": "aa", "þ": "th"})
