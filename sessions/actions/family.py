"""Family taking part in a session, under a consent that names them."""

import datetime as dt

from django.db import transaction

from clients.enums import Category
from clients.models import Consent, Contact, Episode
from clients.rules.consents import consent_for
from iop_portal.models import User
from iop_portal.refusals import Refused
from sessions.actions.in_error import mark_in_error
from sessions.models import FamilyParticipation, GroupSession
from sessions.rules.family import blockers_to_participation, blockers_to_times
from sessions.rules.in_error import blockers_to_error
from sessions.rules.keep_apart import blockers_to_bringing
from sessions.rules.naming import blockers_to_words


@transaction.atomic
def record(
    *,
    group_session: GroupSession,
    episode: Episode,
    contact: Contact,
    arrived_at: dt.datetime,
    left_at: dt.datetime,
    words: str,
    by: User,
) -> FamilyParticipation:
    """Keep that this person took part, from when until when, and under which consent.

    The consents are locked before they are asked: a revocation at this moment comes either before, and we refuse, or after,
    and leaves standing what was done in reliance on the consent.
    """
    group_session = (
        GroupSession.objects.select_for_update(no_key=True, of=("self",)).select_related("program").get(pk=group_session.pk)
    )
    contact, episode = Contact.objects.get(pk=contact.pk), Episode.objects.get(pk=episode.pk)
    list(Consent.objects.select_for_update(no_key=True).filter(contact=contact, program=group_session.program).order_by("pk"))
    reasons = blockers_to_participation(group_session, episode, contact, left_at=left_at)
    reasons += blockers_to_times(group_session, arrived_at=arrived_at, left_at=left_at)
    reasons += blockers_to_bringing(group_session, contact)
    reasons += blockers_to_words(group_session, episode, words)
    if reasons:
        raise Refused(reasons)
    relied_on = {"program": group_session.program, "category": Category.FAMILY_SESSION, "on": group_session.day()}
    participation = FamilyParticipation(
        group_session=group_session,
        episode=episode,
        contact=contact,
        consent=consent_for(contact, until=left_at, **relied_on),
        arrived_at=arrived_at,
        left_at=left_at,
        words=words,
        recorded_by=by,
    )
    participation.full_clean()
    participation.save()
    return participation


@transaction.atomic
def enter_error(*, participation: FamilyParticipation, reason: str, by: User) -> FamilyParticipation:
    """It is not true: another person, another time, another session. It stays to be read; the person can be recorded anew."""
    found = FamilyParticipation.objects.select_related("group_session__program", "episode__client")
    participation = found.select_for_update(of=("self",)).get(pk=participation.pk)
    reasons = blockers_to_error(participation)
    reasons += blockers_to_words(participation.group_session, participation.episode, reason)
    if reasons:
        raise Refused(reasons)
    return mark_in_error(participation, reason=reason, by=by)
