"""How a client can be reached, number by number, with what is safe in words that can be read out."""

from dataclasses import dataclass

from phonenumber_field.phonenumber import to_python

from clients.enums import PointKind
from clients.models import Client, ContactPoint


@dataclass(frozen=True)
class Way:
    """One number or address, as a page prints it. `point` is None for those that stand with the client."""

    kind: str
    shown: str
    link: str
    label: str
    words: str
    is_preferred: bool
    point: ContactPoint | None = None


def safe_words(kind: str, place) -> str:
    """What is allowed there: Calls only, no voicemail; no texts; say “Kim from the office”."""
    if kind == PointKind.PHONE:
        parts = [_calls(place), "texts are safe" if place.may_text else "no texts"]
    elif kind == PointKind.EMAIL:
        parts = ["Emails are safe" if place.may_mail else "Do not email"]
    else:
        parts = ["Mail is safe" if place.may_mail else "Send no mail"]
    if place.name_to_use:
        parts.append(f"say “{place.name_to_use}”")
    if getattr(place, "best_times", ""):
        parts.append(f"best {place.best_times}")
    return "; ".join(parts)


def _calls(place):
    if not place.may_call:
        return "Voicemail only, do not call" if place.may_leave_voicemail else "Do not call"
    return "Calls and voicemail are safe" if place.may_leave_voicemail else "Calls only, no voicemail"


def ways_of(client: Client) -> list[Way]:
    """All that are in use: the one to use first, then the client's own, then the others. One query, none where prefetched."""
    points = [point for point in client.contact_points.all() if point.is_active]
    ways = _own(client) + [_of_point(point) for point in points]
    return sorted(ways, key=lambda way: not way.is_preferred)


def _own(client):
    found = []
    if client.phone:
        found.append((PointKind.PHONE, client.phone.as_national, client.phone.as_rfc3966))
    if client.email:
        found.append((PointKind.EMAIL, client.email, ""))
    if client.address:
        found.append((PointKind.POSTAL, client.address, ""))
    return [
        Way(kind=kind, shown=shown, link=link, label=kind.label, words=safe_words(kind, client), is_preferred=False)
        for kind, shown, link in found
    ]


def _of_point(point):
    phone = to_python(point.value) if point.kind == PointKind.PHONE else None
    return Way(
        kind=point.kind,
        shown=phone.as_national if phone else point.value,
        link=phone.as_rfc3966 if phone else "",
        label=point.label or point.get_kind_display(),
        words=safe_words(point.kind, point),
        is_preferred=point.is_preferred,
        point=point,
    )
