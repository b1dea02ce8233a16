"""Who may come to family education without a consent: anybody, as long as no client is known there."""

from django.utils import dateformat, timezone

from clients.models.consent import DAY
from sessions.models import Enrolment, GroupSession
from sessions.models.guest import BESIDE_GUESTS


def blockers_to_guests(group_session: GroupSession) -> list[str]:
    """Why nobody can be written down without a consent at this session."""
    reasons = []
    if not group_session.takes_guests:
        reasons.append("Guests without a consent come to family education only.")
    if group_session.is_cancelled:
        reasons.append("This session was cancelled.")
    day = group_session.day()
    if day > timezone.localdate(timezone=group_session.program.zone):
        reasons.append(f"This session is on {dateformat.format(day, DAY)}: write down who came from that day on.")
    if _names_a_client(group_session):
        reasons.append("Clients are on the sheet of this session: only people whom a consent names can come to it.")
    return reasons


def _names_a_client(group_session):
    places = Enrolment.objects.filter(series=group_session.series_id, withdrawn_at=None) if group_session.series_id else None
    return (
        group_session.bookings.exists()
        or group_session.attendances.exists()
        or (places.exists() if places is not None else False)
    )


def blockers_beside_guests(group_session: GroupSession) -> list[str]:
    """Why no client is let in: guests of whom no consent is known are there. Once it is over, who was there is a fact."""
    if not group_session.takes_guests or group_session.ends_at <= timezone.now():
        return []
    return [BESIDE_GUESTS] if group_session.guests.standing().exists() else []
