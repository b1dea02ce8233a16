"""Finds people in a text: names, short forms and preferred names, surnames with initials, possessives, initials alone.

Searching is generous and only what looks like a word passes easily: a missed name stands in somebody else's record for good.
"""

import re
import unicodedata
from dataclasses import dataclass

from sessions.namesakes import ABBREVIATIONS, COMMON_WORDS, PARTICLES, SHORT_FORMS

PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
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
    """Lower case, accents off, one letter for one letter: places in it are places in the text."""
    plain = (unicodedata.normalize("NFKD", letter)[0].lower() for letter in text)
    return "".join("'" if letter in "’‘`" else letter if len(letter) == 1 else "?" for letter in plain)


def words_of(person: Called) -> set[str]:
    """Every word this person goes by."""
    found = set()
    for name in (*person.given, person.last):
        plain = folded(name).strip()
        parts = [part for part in re.split(r"[\s-]+", plain) if part and part not in PARTICLES]
        found |= {part for part in parts if len(part) > 1}
    for name in person.given:
        found |= set(SHORT_FORMS.get(folded(name).strip(), "").split())
    return found


def initials_of(people) -> set[str]:
    """First letters of a given name and of the surname."""
    return {
        folded(name)[0] + folded(person.last)[0]
        for person in people
        for name in person.given
        if name.strip() and person.last.strip()
    }


def find(text: str, people, *, own=frozenset(), known=frozenset(), passed=frozenset()) -> list[Hit]:
    """Where the text names one of these people.

    `own` are words of whoever the text is about. `known` are words that are somebody else's name too (a facilitator's): they
    pass by a click. `passed` are words that somebody said mean no person here. Capitals or small letters are one for a name,
    and all the difference for a word.
    """
    wanted = set().union(*(words_of(person) for person in people)) - own
    hits = []
    for match in PART.finditer(text):
        for start, end, word in _parts(match):
            stem = word.removesuffix("'s").removesuffix("'")
            key = next((form for form in (word, stem, word.replace("'", "")) if form in wanted), None)
            if key is None:
                continue
            is_word = key in COMMON_WORDS or key in known or len(key) < SURE_FROM
            if is_word and not text[start].isupper():
                continue
            hits.append(Hit(_with_initial(text, start), end, key, is_word))
    hits += _initials(text, initials_of(people) - own, hits)
    return sorted((hit for hit in hits if not (hit.is_passable and hit.key in passed)), key=lambda hit: hit.start)


def _parts(match):
    """The word as it stands, and each half of a double name."""
    whole = folded(match.group())
    yield match.start(), match.end(), whole
    if "-" in whole:
        at = match.start()
        for part in whole.split("-"):
            yield at, at + len(part), part
            at += len(part) + 1


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
