"""Calls are listened to and kept; corrections are added."""

import datetime as dt

from django.db import transaction

from clients.models import CallAddendum, Client, Contact, ReceivedCall
from clients.rules.calls import blockers_to_keeping_a_call
from iop_portal.models import Program, User
from iop_portal.refusals import Refused


@transaction.atomic
def keep(
    *,
    program: Program,
    client: Client | None,
    contact: Contact | None,
    caller: str,
    received_at: dt.datetime,
    words: str,
    by: User,
) -> ReceivedCall:
    """What was said, in the chart the listener chose, or in nobody's. Nothing is searched for, nothing is told."""
    reasons = blockers_to_keeping_a_call(program=program, client=client, contact=contact, received_at=received_at, by=by)
    if reasons:
        raise Refused(reasons)
    call = ReceivedCall(
        program=program, client=client, contact=contact, caller=caller, received_at=received_at, words=words, recorded_by=by
    )
    call.full_clean()
    call.save()
    return call


@transaction.atomic
def add(*, call: ReceivedCall, words: str, by: User) -> CallAddendum:
    """What was wrong or missing; the entry itself stays."""
    addendum = CallAddendum(call=call, words=words, written_by=by)
    addendum.full_clean()
    addendum.save()
    return addendum
