"""CSV, in and out. By hand: what we need of it is small, and a file is client data from the first byte.

django-import-export writes a whole file in one request and keeps it on disk between preview and confirmation.
"""

import csv
import io
from dataclasses import dataclass

from django.core.exceptions import ValidationError

LARGEST = 5 * 1024 * 1024
MOST_ROWS = 50_000
SEPARATORS = ",;\t"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Table:
    """A header, and the rows below it with the line on which each ends."""

    header: list[str]
    rows: list[tuple[int, list[str]]]


def read(content: bytes, *, columns, required) -> Table:
    """The file as a table, or one sentence that says why it is none."""
    text = _text(content)
    header_line = text.lstrip("\r\n").split("\n", 1)[0]
    separator = max(SEPARATORS, key=header_line.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = [
            (lines.line_num, [_unescaped(cell.strip()) for cell in row]) for row in lines if any(cell.strip() for cell in row)
        ]
    except csv.Error as error:
        raise ValidationError(
            f"Line {lines.line_num} cannot be read: a quotation mark is not closed, or too much text."
        ) from error
    header = [name.strip().lower().replace(" ", "_") for name in rows[0][1]] if rows else []
    _check(header, rows[1:], columns=columns, required=required)
    return Table(header, rows[1:])


def _text(content):
    if not content.strip():
        raise ValidationError("The file is empty.")
    if len(content) > LARGEST:
        raise ValidationError("The file is larger than 5 MB. Split it, and import the parts one after the other.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError("The file is not in UTF-8. In Excel, save it as “CSV UTF-8”.") from error
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise ValidationError(f"Line {line} contains a NUL character, so this is not a text file.")
    return text


def _check(header, rows, *, columns, required):
    if missing := [name for name in required if name not in header]:
        raise ValidationError(f"The header lacks: {', '.join(missing)}. The first line names the columns, as in the template.")
    if unknown := [name or "(nothing)" for name in header if name not in columns]:
        raise ValidationError(f"The header has columns that the template does not know: {', '.join(unknown)[:200]}.")
    if len(set(header)) < len(header):
        raise ValidationError("The header names a column twice.")
    if not rows:
        raise ValidationError("The file has a header and no rows.")
    if len(rows) > MOST_ROWS:
        raise ValidationError(f"The file has more than {MOST_ROWS:,} rows. Split it, and import the parts one after the other.")


def write(header, rows) -> bytes:
    """A file that spreadsheets open as text: what they would take for a formula gets an apostrophe."""
    written = io.StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow(header)
    lines.writerows([[_escaped(cell) for cell in row] for row in rows])
    return written.getvalue().encode("utf-8-sig")


def _escaped(cell):
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _unescaped(cell):
    """The apostrophe of our own files comes off again, so that a corrected download can be uploaded."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
