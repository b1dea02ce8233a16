"""What somebody means who types into the one search box. Pure: the twin of the `search` column in models/client.py."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, field

LONGEST = 100
MARKS = re.compile("[\u0300-\u036f]")
# Letters that Unicode does not take apart; people type them plain.
UNDIVIDED, DIVIDED = "øØłŁđĐðÐħıßæÆœŒ", "oolldddd" + "hisaaoo"
PUNCTUATION_IN_NAMES = "'’‘`-‐‑–"
DATE = re.compile(r"(?<![\w/])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))(?![\w/])")
PHONE = re.compile(r"(?<!\w)\+?[(\d][\d\s().-]{5,}\d(?!\w)")
NUMBER = re.compile(r"^c-?(\d{1,12})$")


@dataclass
class Asked:
    """One question to the list: all parts must be true of the client."""

    words: list[str] = field(default_factory=list)  # beginnings of names
    digits: list[str] = field(default_factory=list)  # a phone, its last seven or four, or a client number
    numbers: list[int] = field(default_factory=list)  # C-000123
    born_on: list[dt.date] = field(default_factory=list)
    is_nonsense: bool = False  # nothing that could be true of anybody: a date that does not exist, or only punctuation


def tidy(text) -> str:
    """What was typed, without control characters and double spaces, at most as long as a search may be."""
    seen = "".join(" " if unicodedata.category(character).startswith("C") else character for character in str(text or ""))
    return " ".join(seen[:LONGEST].split())


def plain(text) -> str:
    """Lower case, accents off."""
    without = MARKS.sub("", unicodedata.normalize("NFKD", text))
    return without.translate(str.maketrans(UNDIVIDED, DIVIDED)).lower()


def words_of(text) -> list[str]:
    """The name tokens in a text, as the `search` column holds them: "O'Brien" is obrien."""
    joined = "".join(character for character in plain(text) if character not in PUNCTUATION_IN_NAMES)
    return re.findall(r"[^\W_]+", joined)


def read(text) -> Asked:
    """Take the text apart: dates first, then phones, then client numbers, and the rest are names."""
    asked = Asked()
    rest = DATE.sub(lambda found: _take_date(found, asked), tidy(text))
    rest = PHONE.sub(lambda found: _take_phone(found, asked), rest)
    for word in rest.split():
        number = NUMBER.match(word.lower())
        if number:
            asked.numbers.append(int(number[1]))
            continue
        for token in words_of(word):
            (asked.digits if token.isascii() and token.isdigit() else asked.words).append(token)
    is_about_somebody = asked.words or asked.digits or asked.numbers or asked.born_on
    asked.is_nonsense = asked.is_nonsense or not is_about_somebody
    return asked


def _take_date(found, asked):
    year, month, day = found.group(1, 2, 3) if found[1] else found.group(6, 4, 5)
    try:
        asked.born_on.append(dt.date(int(year), int(month), int(day)))
    except ValueError:
        asked.is_nonsense = True
    return " "


def _take_phone(found, asked):
    digits = re.sub(r"\D", "", found[0])
    if len(digits) != 7 and len(digits) < 10:
        return found[0]
    asked.digits.append(digits[-10:])
    return " "
