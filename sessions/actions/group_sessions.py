"""Sessions without a series are planned, and sessions are cancelled."""

from django.db import transaction
from django.utils import timezone

from iop_portal.refusals import Refused
from sessions.actions.planning import one_at_a_time
from sessions.models import Booking, GroupSession
from sessions.rules.group_sessions import blockers_to_cancelling, blockers_to_group_session


@transaction.atomic
def create_once(*, program, facts, episodes, by) -> GroupSession:
    """One session that belongs to no series, and the clients it is for: an individual hour, a family session."""
    fields = dict(facts)
    co_facilitators = list(fields.pop("co_facilitators", ()))
    one_at_a_time(program)
    group_session = GroupSession(program=program, **fields)
    group_session.full_clean(validate_constraints=False)  # the rule names what is in the way, a constraint could not
    if reasons := blockers_to_group_session(group_session, co_facilitators=co_facilitators, episodes=list(episodes)):
        raise Refused(reasons)
    group_session.full_clean()
    group_session.save()
    group_session.co_facilitators.set(co_facilitators)
    for episode in episodes:
        Booking.objects.create(group_session=group_session, episode=episode, booked_by=by)
    return group_session


@transaction.atomic
def cancel(*, group_session, reason, by) -> GroupSession:
    """It will not take place, and why. It stays in the week, struck through."""
    group_session = GroupSession.objects.select_for_update(of=("self",)).get(pk=group_session.pk)
    if reasons := blockers_to_cancelling(group_session):
        raise Refused(reasons)
    group_session.cancelled_at, group_session.cancelled_by, group_session.cancel_reason = timezone.now(), by, reason
    group_session.revision += 1
    group_session.save(update_fields=["cancelled_at", "cancelled_by", "cancel_reason", "revision"])
    return group_session
