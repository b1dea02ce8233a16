"""Writing down who came of whom no client is known."""

import datetime as dt

from django.db import transaction

from iop_portal.models import User
from iop_portal.refusals import Refused
from sessions.actions.in_error import mark_in_error
from sessions.models import GroupSession, Guest
from sessions.rules.family import blockers_to_times
from sessions.rules.guests import blockers_to_guests
from sessions.rules.in_error import blockers_to_error


@transaction.atomic
def record(
    *, group_session: GroupSession, heads: int, name: str, arrived_at: dt.datetime, left_at: dt.datetime, by: User
) -> Guest:
    """Keep that so many people, or this person, came."""
    group_session = (
        GroupSession.objects.select_for_update(no_key=True, of=("self",)).select_related("program").get(pk=group_session.pk)
    )
    reasons = blockers_to_guests(group_session)
    reasons += blockers_to_times(group_session, arrived_at=arrived_at, left_at=left_at)
    if reasons:
        raise Refused(reasons)
    guest = Guest(group_session=group_session, heads=heads, name=name, arrived_at=arrived_at, left_at=left_at, recorded_by=by)
    guest.full_clean()
    guest.save()
    return guest


@transaction.atomic
def enter_error(*, guest: Guest, reason: str, by: User) -> Guest:
    """They did not come, or were so many: the row stays to be read and counts no more."""
    guest = Guest.objects.select_for_update(of=("self",)).get(pk=guest.pk)
    if reasons := blockers_to_error(guest):
        raise Refused(reasons)
    return mark_in_error(guest, reason=reason, by=by)
