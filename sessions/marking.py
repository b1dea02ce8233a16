"""A text cut into pieces for a page: what repeats other notes, and what names somebody."""

from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Piece:
    """Part of a text, all of one kind."""

    text: str
    is_repeated: bool = False
    is_name: bool = False


def cut(text: str, spans, hits) -> list[Piece]:
    """The pieces, in order; together they are the text."""
    edges = {0, len(text)}
    for start, end in [*spans, *((hit.start, hit.end) for hit in hits)]:
        edges |= {start, end}
    edges = sorted(edges)
    return [
        Piece(
            text[start:end],
            is_repeated=any(first <= start < last for first, last in spans),
            is_name=any(hit.start <= start < hit.end for hit in hits),
        )
        for start, end in pairwise(edges)
    ]
