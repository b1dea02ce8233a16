"""A paper is a title and parts, as plain text; typst makes it a tagged PDF/UA-1. Text is data there, never markup."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import typst

SOURCE = (Path(__file__).parent / "paper.typ").read_bytes()
Fact = tuple[str, str]


@dataclass(frozen=True)
class Table:
    """Rows under a head."""

    head: list[str]
    rows: list[list[str]]


@dataclass(frozen=True)
class Part:
    """A heading with facts, paragraphs, a list, a table, or an image of strokes, in this order; each may be missing.

    A part of depth 2 belongs to the part of depth 1 before it.
    """

    heading: str
    facts: list[Fact] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    table: Table | None = None
    strokes: str = ""  # an SVG document of ours
    items: list[str] = field(default_factory=list)
    depth: int = 1


@dataclass(frozen=True)
class Paper:
    """One document."""

    title: str
    sender: str
    parts: list[Part]
    footer: str = ""
    mark: str = ""  # large and pale behind the text, and above the title for whoever has it read aloud: "Draft"

    def as_json(self) -> str:
        """What is given to typst, and kept as the source of what left."""
        return json.dumps(asdict(self), ensure_ascii=False)


def pdf_of(paper: Paper) -> bytes:
    """The paper as PDF/UA-1. A letter that no font has is an error there; then the same paper is made without the standard."""
    inputs = {"paper": paper.as_json()}
    try:
        return typst.compile(SOURCE, sys_inputs=inputs, pdf_standards=["ua-1"])
    except typst.TypstError:
        return typst.compile(SOURCE, sys_inputs=inputs)
