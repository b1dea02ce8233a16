"""The report as a file that may leave the program: numbers that could point at a person are not in it (domain.md section 7)."""

import csv
import io
from collections.abc import Iterator

from iop_portal.reports.overrides import WORDS, OverrideReport, Share
from iop_portal.reports.periods import Scope

SMALLEST = 11
SMALL = f"<{SMALLEST}"
HIDDEN = "withheld"  # not small itself, but a small number could be computed from it
FORMULA = ("=", "+", "-", "@", "\t", "\r")
HEADINGS = ["Section", "Row", "Measure", "Number", "Of"]


def is_small(number: int) -> bool:
    """So few that they might be recognized; none at all is not few."""
    return 0 < number < SMALLEST


def parts(numbers: list[int]) -> list[str]:
    """Numbers that add up to a whole that is told too: where one is small, the next larger is withheld with it."""
    shown = [SMALL if is_small(number) else str(number) for number in numbers]
    if shown.count(SMALL) == 1:
        rest = [place for place, number in enumerate(numbers) if number and shown[place] != SMALL]
        if rest:
            shown[min(rest, key=lambda place: numbers[place])] = HIDDEN
    return shown


def share(share: Share) -> tuple[str, str]:
    """So many of so many; a small rest gives a small number away too."""
    of = SMALL if is_small(share.of) else str(share.of)
    if is_small(share.number):
        return SMALL, of
    return (HIDDEN if is_small(share.of - share.number) else str(share.number)), of


def cell(text: str) -> str:
    """Text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def rows_of(report: OverrideReport, scope: Scope) -> Iterator[list[str]]:
    """Line by line; clinicians are not in the file."""
    yield ["Period", "", "First day", str(scope.first_on), ""]
    yield ["Period", "", "Last day", str(scope.last_on), ""]
    for program in scope.programs:
        yield ["Period", program.name, "Program included", "", ""]
    total = report.total
    yield ["Determinations", total.label, "Determined", SMALL if is_small(total.determined) else str(total.determined), ""]
    for words, number in zip(WORDS.values(), parts(list(total.ways.values())), strict=True):
        yield ["Determinations", total.label, words, number, ""]
    for tally, number in zip(report.reasons, parts([tally.determined for tally in report.reasons]), strict=True):
        yield ["Reasons", tally.label, "Differed", number, ""]
    for tally, number in zip(report.programs, parts([tally.determined for tally in report.programs]), strict=True):
        differed = share(tally.differed)[0] if number.isdigit() and len(report.programs) == 1 else ""
        yield ["Programs", tally.label, "Determined", number, ""]
        if differed:
            yield ["Programs", tally.label, "Differed", differed, number]
    for line, people in zip(report.fared, parts([line.people for line in report.fared]), strict=True):
        yield ["How they fared", line.label, "People", people, ""]
        if people.isdigit():
            yield from _measures(line)


def _measures(line):
    named = [("Admitted", line.admitted)]
    named += [(f"Retained {days} days", kept) for days, kept in line.retained]
    named += [("Completed", line.completed), ("Transferred", line.transferred)]
    for name, counted in named:
        yield ["How they fared", line.label, name, *share(counted)]


def as_csv(report: OverrideReport, scope: Scope) -> str:
    """The file."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    writer.writerows([cell(text) for text in row] for row in rows_of(report, scope))
    return out.getvalue()
