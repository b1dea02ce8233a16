"""Agreeing to meet other families, and taking it back."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from clients.models import Contact, Episode
from iop_portal.models import User
from iop_portal.refusals import Refused
from sessions.group_statements import CLIENT_STATEMENT, FAMILY_STATEMENT
from sessions.models import GroupAgreement
from sessions.rules.agreements import blockers_to_agreeing, blockers_to_withdrawing


@transaction.atomic
def record(*, episode: Episode, contact: Contact | None, signed_on: dt.date, signature: dict, by: User) -> GroupAgreement:
    """Keep what the client, or one family member, signed. `signature` is name, method and strokes."""
    episode = Episode.objects.select_for_update(no_key=True, of=("self",)).select_related("program").get(pk=episode.pk)
    if reasons := blockers_to_agreeing(episode, contact, signed_on=signed_on):
        raise Refused(reasons)
    agreement = GroupAgreement(
        episode=episode,
        contact=contact,
        statement=FAMILY_STATEMENT if contact else CLIENT_STATEMENT,
        signed_on=signed_on,
        recorded_by=by,
        **signature,
    )
    agreement.full_clean()
    agreement.save()
    return agreement


@transaction.atomic
def withdraw(*, agreement: GroupAgreement, by: User) -> GroupAgreement:
    """From this moment; PostgreSQL marks what is booked and still to come."""
    agreement = GroupAgreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)
    if reasons := blockers_to_withdrawing(agreement):
        raise Refused(reasons)
    agreement.withdrawn_at, agreement.withdrawn_by = timezone.now(), by
    agreement.save(update_fields=["withdrawn_at", "withdrawn_by"])
    return agreement
