"""What no trigger sees: a chart that was opened, a refusal, an export, a sign-in.

Writes need no call here: their history is made by PostgreSQL (history.tracked). A moment is kept in the same history, with
the same context (who, which page, from which address).
"""

import pghistory


def record(label: str, row, *, by, **details):
    """Keep that `by` did this with this row, now. `details` are short plain words or codes, never names or clinical text."""
    with pghistory.context(user=getattr(by, "pk", None), **details):
        return pghistory.create_event(row, label=label)
