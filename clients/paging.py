"""A long list in the order of an index: each page is reached from the one before it, so the last is as fast as the first.

The address carries a row's public id, never the name the list is ordered by.
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Q

SIZE = 30


@dataclass
class Page:
    """Some rows, and the rows to go on from: `after` for the next page, `before` for the previous one; None at the ends."""

    rows: list
    before: object = None
    after: object = None


def page_by_name(clients, *, after=None, before=None) -> Page:
    """The clients that follow `after`, or come before `before`, by last name, first name and number. No count, no offset."""
    row = _row(clients.model, before or after)
    if row is None:
        found = list(clients.by_name()[: SIZE + 1])
        return Page(found[:SIZE], after=found[SIZE - 1] if len(found) > SIZE else None)
    if before:
        found = list(clients.filter(_beyond(row, "lt")).order_by("-last_name", "-first_name", "-pk")[: SIZE + 1])
        rows = found[:SIZE][::-1]
        return Page(rows, before=rows[0] if len(found) > SIZE else None, after=rows[-1] if rows else None)
    found = list(clients.filter(_beyond(row, "gt")).by_name()[: SIZE + 1])
    rows = found[:SIZE]
    return Page(rows, before=rows[0] if rows else None, after=rows[-1] if len(found) > SIZE else None)


def _row(model, public_id):
    try:
        return model.objects.filter(public_id=public_id).only("last_name", "first_name").first() if public_id else None
    except ValidationError:
        return None


def _beyond(row, way):
    """Strictly beyond this row. The first condition repeats what follows, so that PostgreSQL starts inside the index."""
    last, first = {"last_name": row.last_name}, {"first_name": row.first_name}
    return Q(**{f"last_name__{way}e": row.last_name}) & (
        Q(**{f"last_name__{way}": row.last_name})
        | Q(**last, **{f"first_name__{way}": row.first_name})
        | Q(**last, **first, **{f"pk__{way}": row.pk})
    )
