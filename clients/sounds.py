"""How a name sounds, in a few letters: Meyer and Maier are "mar", Catherine and Kathryn "katrn" (ADR 20).

One list of steps, walked twice: by Python for what was typed, by PostgreSQL for what is stored. No extension is needed.
"""

import re

from django.db import models
from django.db.models import Func, Value

from clients import searching

CONSONANTS = "[b-df-hj-np-tv-xz]*"
# In order. The patterns mean the same to Python and to PostgreSQL, but for the names of the word's edges.
STEPS = [
    (r"\b(kn|gn|pn)", "n"),
    (r"\bwr", "r"),
    (r"\bps", "s"),
    (r"\bgh", "g"),
    (r"sch|sh", "s"),
    (r"ph", "f"),
    (r"gh(?=[aeiouy])", "g"),
    (r"gh", ""),
    (r"ck|ch|q", "k"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"x", "ks"),
    (r"dg|g(?=[eiy])", "j"),
    (r"dt|th|d", "t"),
    (r"v", "f"),
    (r"z", "s"),
    (r"mp(?=[st])", "m"),
    (r"\Bh", ""),
    (r"w(?![aeiouy])", ""),
    (r"([a-z])\1+", r"\1"),
    (rf"\b({CONSONANTS})[aeiy][aeiouy]*", r"\1A"),
    (rf"\b({CONSONANTS})[ou][aeiouy]*", r"\1O"),
    (r"[aeiouy]", ""),
    (r"([a-z])\1+", r"\1"),
]
SHORTEST_WORD, SHORTEST_KEY = 3, 2


def key_of(word) -> str:
    """How one word sounds; empty where it is too short to tell names apart."""
    sound = searching.plain(word)
    for pattern, replacement in STEPS:
        sound = re.sub(pattern, replacement, sound)
    return sound.lower() if len(word) >= SHORTEST_WORD and len(sound) >= SHORTEST_KEY else ""


class Sounds(Func):
    """The same steps in PostgreSQL, over all words of a plain text at once."""

    output_field = models.TextField()
    function = "lower"

    def __init__(self, text):
        for pattern, replacement in STEPS:
            edges = pattern.replace(r"\b", r"\y").replace(r"\B", r"\Y")
            text = Func(
                text,
                Value(edges),
                Value(replacement),
                Value("g"),
                function="regexp_replace",
                output_field=models.TextField(),
            )
        super().__init__(text)
