"""What a multifamily group asks of everybody who meets other families there. PostgreSQL asks the same once more."""

import datetime as dt

from django.utils import timezone

from clients.models import Contact, Episode
from sessions.enums import FamilyFormat
from sessions.models import GroupAgreement, GroupSession


def blockers_to_meeting_families(group_session: GroupSession, episode: Episode, contact: Contact) -> list[str]:
    """Which agreement is missing. Nothing is asked of families who meet nobody else. From what was prefetched, if it was."""
    if group_session.family_format != FamilyFormat.MULTIFAMILY:
        return []
    day, agreed = group_session.day(), set()
    for agreement in episode.group_agreements.all():
        stands = agreement.withdrawn_at is None or agreement.withdrawn_at >= group_session.ends_at
        if agreement.signed_on <= day and stands:
            agreed.add(agreement.contact_id)
    reasons = []
    if None not in agreed:
        reasons.append("The client has not agreed to be seen by other families.")
    if contact.pk not in agreed:
        reasons.append("This person has not signed the group's confidentiality agreement.")
    return reasons


def blockers_to_agreeing(episode: Episode, contact: Contact | None, *, signed_on: dt.date) -> list[str]:
    """Why this agreement cannot be recorded."""
    reasons = []
    if contact is not None and contact.client_id != episode.client_id:
        reasons.append("This person is not a contact of this client.")
    if signed_on > timezone.localdate(timezone=episode.program.zone):
        reasons.append("An agreement is recorded once it is signed.")
    if GroupAgreement.objects.standing().filter(episode=episode, contact=contact).exists():
        reasons.append("This person has agreed already.")
    return reasons


def blockers_to_withdrawing(agreement: GroupAgreement) -> list[str]:
    """Why it cannot be taken back."""
    return ["This was taken back already."] if agreement.withdrawn_at else []
