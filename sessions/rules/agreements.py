"""What a multifamily group asks of everybody who meets other families there. PostgreSQL asks the same once more."""

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone

from clients.models import Contact, Episode
from iop_portal.templatetags.portal import day as in_full
from sessions.enums import FamilyFormat
from sessions.models import GroupAgreement, GroupSession, Series
from sessions.models.group_agreement import NOT_AGREED


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
        reasons.append(NOT_AGREED)
    if contact.pk not in agreed:
        reasons.append("This person has not signed the group's confidentiality agreement.")
    return reasons


def without_agreement(group_session: GroupSession, episodes: Iterable[Episode]) -> set[int]:
    """Of these clients, the keys of those who have not agreed to be seen at this session. One query where families meet."""
    if group_session.family_format != FamilyFormat.MULTIFAMILY:
        return set()
    keys = {episode.pk for episode in episodes}
    agreed = GroupAgreement.objects.of_clients().good_for(group_session).filter(episode__in=keys)
    return keys - set(agreed.values_list("episode", flat=True))


def not_to_be_seen(group_session: GroupSession, episodes: Iterable[Episode]) -> set[int]:
    """Those who cannot be let in. Once the session is over nobody is: who was there is a fact, and is written."""
    return kept_out(group_session, without_agreement(group_session, episodes))


def kept_out(group_session: GroupSession, lacking: set[int]) -> set[int]:
    """Of those who have not agreed, who cannot be let in now: asked where a page shows both."""
    return lacking if timezone.now() < group_session.ends_at else set()


def lacking_in(series: Series, episodes: Iterable[Episode]) -> set[int]:
    """Of these clients, the keys of those who have no agreement for this series, as of today. One query where families meet."""
    if series.family_format != FamilyFormat.MULTIFAMILY:
        return set()
    keys = {episode.pk for episode in episodes}
    return keys - set(GroupAgreement.objects.standing().of_clients().filter(episode__in=keys).values_list("episode", flat=True))


def own_agreements(episode: Episode, series: Iterable[Series]) -> list[GroupAgreement]:
    """What this client agreed to, and that stands. Not asked for where families meet in none of these series."""
    if all(one.family_format != FamilyFormat.MULTIFAMILY for one in series):
        return []
    return list(GroupAgreement.objects.standing().of_clients().filter(episode=episode))


def blockers_to_joining_families(series: Series, agreements: list[GroupAgreement], *, starts_on: dt.date) -> list[str]:
    """Why a client with these agreements cannot have a place in this series from that day on."""
    if series.family_format != FamilyFormat.MULTIFAMILY:
        return []
    if not agreements:
        return [NOT_AGREED]
    signed_on = min(agreement.signed_on for agreement in agreements)
    if signed_on > starts_on:
        return [f"{NOT_AGREED[:-1]} before {in_full(signed_on)}: choose that day or a later one."]
    return []


def is_about_an_agreement(reasons: list[str]) -> bool:
    """Whether the client's own agreement would help."""
    return any(reason.startswith(NOT_AGREED[:-1]) for reason in reasons)


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
