"""How much one text repeats another: word trigrams in common, as containment (Broder 1997, "On the resemblance and containment
of documents").

The words of a text in lower case, without punctuation, are taken three at a time, overlapping. `containment(a, b)` is the share
of a's different trigrams that stand in b too: 100 % for the same text, 0 % where no three words in a row are shared. It is not
symmetric, on purpose: a short note copied out of a long one is all copied. A text of one or two words is one piece.
"""

import re

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LENGTH = 3


def _words(text):
    return [(match.group().lower().replace("’", "'"), match.start(), match.end()) for match in WORD.finditer(text)]


def _shingles(words):
    """Each run of three words with the place of its first; of a shorter text, the whole of it."""
    plain = [word for word, _, _ in words]
    if not plain:
        return []
    runs = max(1, len(plain) - LENGTH + 1)
    return [(tuple(plain[place : place + LENGTH]), place) for place in range(runs)]


def shingles(text: str) -> set:
    """The different trigrams of a text."""
    return {run for run, _ in _shingles(_words(text))}


def containment(text: str, other: str) -> int:
    """How much of `text` stands in `other`, in percent, rounded down: 100 is said of nothing less than all of it."""
    own = shingles(text)
    return 100 * len(own & shingles(other)) // len(own) if own else 0


def most_repeated(text: str, others) -> int:
    """How much of `text` stands in the one of the others that it repeats most, in percent."""
    return max((containment(text, other) for other in others), default=0)


def repeated(text: str, others) -> list[tuple[int, int]]:
    """Where the text repeats any of the others: from, to. Repeated words that follow each other are one place."""
    known = set().union(*(shingles(other) for other in others))
    words = _words(text)
    marked = {place + step for run, place in _shingles(words) if run in known for step in range(len(run))}
    spans = []
    for place in sorted(marked):
        _, start, end = words[place]
        if spans and place - 1 in marked:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans
