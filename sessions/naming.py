"""Finds people in a text: names, short forms and preferred names, surnames with initials, possessives, initials alone.

Searching is generous and only what looks like a word passes easily: a missed name stands in somebody else's record for good.
"""

import re
import unicodedata
from dataclasses import dataclass

from sessions.namesakes import ABBREVIATIONS, COMMON_WORDS, LONG_FORMS, PARTICLES, SHORT_FORMS, SPELT, STROKES

LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*"  # accents may be written as signs of their own
PART = re.compile(rf"{LETTERS}(?:['’‘`-]{LETTERS})*")
HALF = re.compile(rf"{LETTERS}(?:['’‘`]{LETTERS})*")
INITIALS = re.compile(r"\b([A-Z])\.?[ ]?([A-Z])\b\.?")
SURE_FROM = 3  # letters; "Li" and "Jo" are words of other languages, and syllables


@dataclass(frozen=True)
class Called:
    """Somebody by all their names."""

    given: tuple
    last: str = ""


@dataclass(frozen=True)
class Hit:
    """A place in a text that names somebody. `key` is the word; only a namesake of a word can be passed by a click."""

    start: int
    end: int
    key: str
    is_passable: bool


def folded(text: str) -> str:
    """Lower case, without accents and strokes, apostrophes all alike."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(STROKES))
    return "".join("'" if letter in "’‘`" else letter for letter in plain if not unicodedata.combining(letter))


def words_of(person: Called) -> set[str]:
    """Every word this person goes by, in each way it is spelt."""
    found = set()
    for name in (*person.given, person.last):
        found |= _spellings(name)
    for name in person.given:
        plain = folded(name).strip()
        found |= {*SHORT_FORMS.get(plain, "").split(), *LONG_FORMS.get(plain, ())}
    return found


def _spellings(name):
    """Whole and in halves, with and without the apostrophe; Weiß is Weiss, and Müller Mueller."""
    found = set()
    for plain in {folded(name), folded(name.lower().translate(SPELT))}:
        parts = [part for part in re.split(r"[\s-]+", plain) if part and part not in PARTICLES]
        found |= {*parts, *(part.replace("'", "") for part in parts)}
        found |= {half for part in parts for half in part.split("'") if len(half) >= SURE_FROM}
    return {word for word in found if len(word) > 1}


def initials_of(people) -> set[str]:
    """First letters of a given name and of the surname."""
    return {
        folded(name)[0] + folded(person.last)[0]
        for person in people
        for name in person.given
        if name.strip() and person.last.strip()
    }


def find(text: str, people, *, own=frozenset(), known=frozenset()) -> list[Hit]:
    """Where the text names one of these people.

    `own` are words of whoever the text is about. `known` are words that are somebody else's name too (a facilitator's): they
    pass by a click. Capitals or small letters are one for a name, and all the difference for a word.
    """
    wanted = set().union(*(words_of(person) for person in people)) - own
    hits = []
    for match in PART.finditer(text):
        for start, end, word in _parts(match):
            key = next((form for form in _forms(word) if form in wanted), None)
            if key is None:
                continue
            is_word = key in COMMON_WORDS or key in known or len(key) < SURE_FROM
            if is_word and not text[start].isupper():
                continue
            hits.append(Hit(_with_initial(text, start), end, key, is_word))
    hits += _initials(text, initials_of(people) - own, hits)
    return sorted(hits, key=lambda hit: hit.start)


def not_passed(hits, passed) -> list[Hit]:
    """Without the words that somebody said mean no person here."""
    return [hit for hit in hits if not (hit.is_passable and hit.key in passed)]


def _forms(word):
    """As it stands, whose it is, and several of them: Okafor, Okafor's, the Okafors."""
    stem = word.removesuffix("'s").removesuffix("'")
    return (word, stem, word.replace("'", ""), stem.removesuffix("s"))


def _parts(match):
    """The word as it stands, and each half of a double name."""
    yield match.start(), match.end(), folded(match.group())
    if "-" in match.group():
        for half in HALF.finditer(match.group()):
            yield match.start() + half.start(), match.start() + half.end(), folded(half.group())


def _with_initial(text, start):
    """“J. Brown” is one name, marked as one."""
    before = re.search(r"\b[A-Z]\.?\s$", text[max(0, start - 4) : start])
    return start - (before.end() - before.start()) if before else start


def _initials(text, wanted, hits):
    for match in INITIALS.finditer(text):
        letters = match.group(1) + match.group(2)
        has_dots = "." in match.group()
        is_taken = any(hit.start < match.end() and match.start() < hit.end for hit in hits)
        if (
            letters.lower() in wanted
            and not is_taken
            and (has_dots or (" " not in match.group() and letters not in ABBREVIATIONS))
        ):
            yield Hit(match.start(), match.end(), letters.lower(), True)
