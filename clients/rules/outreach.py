"""May an attempt to reach a client be written down? Only in a way that is safe for them."""

from clients.enums import DischargeReason, OutreachKind, PointKind
from clients.models import Client, Episode

NEEDS = {
    OutreachKind.CALL: "may_call",
    OutreachKind.VOICEMAIL: "may_leave_voicemail",
    OutreachKind.TEXT: "may_text",
    OutreachKind.MAIL: "may_mail",
}


def is_safe(client: Client, kind: str) -> bool:
    """On one of the client's numbers or addresses at least. A visit is nobody's number. No query where points are prefetched."""
    if kind == OutreachKind.VISIT:
        return True
    points = [point for point in client.contact_points.all() if point.is_active]
    if kind == OutreachKind.MAIL:
        places = [client] if client.email or client.address else []
        places += [point for point in points if point.kind != PointKind.PHONE]
    else:
        places = [client] if client.phone else []
        places += [point for point in points if point.kind == PointKind.PHONE]
    return any(getattr(place, NEEDS[OutreachKind(kind)]) for place in places)


def blockers_to_outreach(episode: Episode) -> list[str]:
    """Why nothing is written down for this episode."""
    return [] if episode.admitted_on and episode.is_open else ["This client is not in treatment here."]


def blockers_to_kind(client: Client, kind: str) -> list[str]:
    """Why this way is not taken."""
    if is_safe(client, kind):
        return []
    return [f"{OutreachKind(kind).label}: not safe for this client on any number or address."]


def mistakes_in_ending_for_attendance(episode: Episode, *, reason) -> dict[str, str]:
    """Nobody is discharged for staying away before somebody tried to reach them and wrote it down."""
    if reason == DischargeReason.TERMINATED_ATTENDANCE and not episode.outreach_attempts.exists():
        return {"reason": "Nobody has written down an attempt to reach this client. Do that first, on the list of no-shows."}
    return {}
