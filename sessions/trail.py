"""Who marked whom on a sheet, and when: read from the append-only history."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db.models import F
from django.db.models.fields.json import KeyTextTransform

from clients.models import Client
from iop_portal.models import User
from sessions.enums import Status

SHOWN = 300


@dataclass
class Entry:
    """One mark as it was written; `before` is what stood there until then."""

    at: datetime
    who: str
    client: Client
    deed: str
    now: object
    before: object
    status: str


def trail_of(group_session) -> list[Entry]:
    """Newest first. Three queries."""
    events = apps.get_model("iop_sessions", "AttendanceEvent")
    rows = list(
        events.objects.filter(group_session=group_session)
        .annotate(by=KeyTextTransform("user", F("pgh_context")))
        .order_by("pgh_created_at", "pgh_id")[:SHOWN]
    )
    clients = Client.objects.in_bulk({row.client_id for row in rows})
    people = {str(user.pk): str(user) for user in User.objects.filter(pk__in={row.by for row in rows if row.by})}
    last, found = {}, []
    for row in rows:
        before = last.get(row.pgh_obj_id)
        is_removed = row.pgh_label == "delete"
        found.append(
            Entry(
                at=row.pgh_created_at,
                who=people.get(row.by, "The portal itself"),
                client=clients[row.client_id],
                deed="Taken back" if is_removed else "Corrected" if before else "Marked",
                now=row,
                before=before,
                status="Not marked" if is_removed else Status(row.status).label,
            )
        )
        last[row.pgh_obj_id] = None if is_removed else row
    return found[::-1]
