"""What must hold of the hours in which a client cannot come."""

from clients.models import Client
from iop_portal.refusals import CHANGED_MEANWHILE


def blockers_to_commitment(client: Client, *, facts: dict, besides=None) -> list[str]:
    """Why these hours cannot be written down: the very same ones stand there already."""
    same = client.commitments.filter(
        is_active=True, **{name: facts[name] for name in ("kind", "weekdays", "starts_at", "ends_at", "first_day", "last_day")}
    )
    return ["These hours are written down already."] if same.exclude(pk=besides).exists() else []


def blockers_to_changing(row, *, revision: int) -> list[str]:
    """Why this row cannot be changed like this: somebody else was faster."""
    return [CHANGED_MEANWHILE] if row.revision != revision else []
