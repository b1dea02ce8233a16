"""Whether two records may be of one person: what counts, and how much. Kept in one table, so that it can be argued about."""

import datetime as dt
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from clients.searching import words_of
from clients.sounds import key_of

# What matches, and its weight. A birth date with any name in common, or one phone, is enough; a name alone is not.
WEIGHTS = {
    "same birth date": 4,
    "similar birth date": 2,
    "same phone": 6,
    "same last name": 3,
    "similar last name": 2,
    "same former or other last name": 3,
    "same first name": 2,
    "similar first name": 1,
    "first and last name swapped": 4,
}
ENOUGH = 6
SIMILAR = 0.7  # of 1: Meyer and Maier, Johnson and Jonson; not Johnson and Jackson
SHOWN = 10


@dataclass(frozen=True)
class Person:
    """Who somebody says they are, or who a record says they are."""

    first_name: str
    last_name: str
    born_on: dt.date | None
    phone: str = ""
    preferred_name: str = ""
    other_names: tuple = ()  # (first, last) each
    other_phones: tuple = ()  # further numbers in use

    @property
    def phones(self) -> set[str]:
        """Every number that reaches them."""
        return {phone for phone in (self.phone, *self.other_phones) if phone}


@dataclass(frozen=True)
class Likeness:
    """A record that may be of the same person, and what matches."""

    record: object
    matches: list[str]

    @property
    def weight(self) -> int:
        """How much speaks for it."""
        return sum(WEIGHTS[match] for match in self.matches)

    @property
    def words(self) -> str:
        """What matches, in one line."""
        return ", ".join(self.matches)


def person_of(client) -> Person:
    """A client, with the other names and numbers that were fetched along."""
    return Person(
        client.first_name,
        client.last_name,
        client.born_on,
        str(client.phone or ""),
        client.preferred_name,
        other_names=tuple((name.first_name, name.last_name) for name in client.other_names.all()),
        other_phones=tuple(point.value for point in client.contact_points.all() if point.is_active),
    )


@lru_cache(maxsize=1000)
def near_dates(day) -> frozenset[dt.date]:
    """Birth dates that a slip makes of this one: day and month swapped, or one digit wrong."""
    text, found = day.isoformat(), set()
    spellings = [f"{text[:5]}{text[8:]}-{text[5:7]}"]
    spellings += [text[:at] + digit + text[at + 1 :] for at in (0, 1, 2, 3, 5, 6, 8, 9) for digit in "0123456789"]
    for spelling in spellings:
        try:
            found.add(dt.date.fromisoformat(spelling))
        except ValueError:
            continue
    return frozenset(found - {day})


def matches(one: Person, other: Person) -> list[str]:
    """What these two have in common, strongest fact of each kind only."""
    found = [_of_birth(one, other), "same phone" if one.phones & other.phones else ""]
    found += _of_names(one, other)
    return [match for match in found if match]


def is_enough(found: list[str]) -> bool:
    """Whether so much in common makes it likely enough to stop and look."""
    return sum(WEIGHTS[match] for match in found) >= ENOUGH


def are_alike(one: Person, other: Person) -> bool:
    """Whether these two are probably one. Names alone never are enough, so whoever shares no more is not compared further."""
    return bool(_of_birth(one, other) or one.phones & other.phones) and is_enough(matches(one, other))


def _of_birth(one, other):
    if one.born_on is None or other.born_on is None:
        return ""
    if one.born_on == other.born_on:
        return "same birth date"
    return "similar birth date" if other.born_on in near_dates(one.born_on) else ""


def _of_names(one, other):
    first, last, their_last = _plain(one.first_name), _plain(one.last_name), _plain(other.last_name)
    their_first = {_plain(name) for name in (other.first_name, other.preferred_name, *_firsts(other)) if name}
    my_first = {name for name in (first, _plain(one.preferred_name), *map(_plain, _firsts(one))) if name}
    if last in their_first and their_last in my_first:
        return ["first and last name swapped"]
    found = ["same first name" if my_first & their_first else "similar first name" if _any_near(my_first, their_first) else ""]
    if last == their_last:
        return ["same last name", *found]
    if {last, *map(_plain, _lasts(one))} & {their_last, *map(_plain, _lasts(other))} - {""}:
        return ["same former or other last name", *found]
    return ["similar last name" if _is_near(last, their_last) else "", *found]


def _firsts(person):
    return [first for first, _ in person.other_names if first]


def _lasts(person):
    return [last for _, last in person.other_names if last]


def _plain(name):
    return " ".join(words_of(name))


def _any_near(some, others):
    return any(_is_near(one, other) for one in some for other in others)


def _is_near(one, other):
    """A slip of the pen, the same sound, or one name with a second beside it."""
    if not one or not other:
        return False
    if one.startswith(other + " ") or other.startswith(one + " "):
        return True
    sounds = [[key_of(word) for word in name.split()] for name in (one, other)]
    return (sounds[0] == sounds[1] and all(sounds[0])) or SequenceMatcher(None, one, other).ratio() >= SIMILAR


def probable_doubles(visible, person: Person) -> list[Likeness]:
    """The likeliest of these clients, most in common first. `visible` are those whom the asking person may find; never others."""
    if person.born_on is None:
        return []
    candidates = visible.maybe(
        last_name=person.last_name, born_on=person.born_on, near=near_dates(person.born_on), phone=person.phone
    )
    found = [Likeness(client, matches(person, person_of(client))) for client in candidates]
    found = [likeness for likeness in found if is_enough(likeness.matches)]
    return sorted(found, key=lambda likeness: (-likeness.weight, likeness.record.pk))[:SHOWN]
