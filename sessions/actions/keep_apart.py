"""Two people are kept apart, and one day no longer."""

from django.db import transaction
from django.utils import timezone

from clients.models import Client
from iop_portal.refusals import Refused
from sessions.models import KeepApart
from sessions.rules.keep_apart import blockers_to_ending_apart, blockers_to_keeping_apart


@transaction.atomic
def record(*, facts: dict, by) -> KeepApart:
    """From now on PostgreSQL refuses what would bring them together. What they share already is listed, to be resolved."""
    keys = sorted({facts["client"].pk, facts["other_client"].pk})
    list(Client.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk").values_list("pk"))
    if reasons := blockers_to_keeping_apart(facts, by=by):
        raise Refused(reasons)
    pair = KeepApart(recorded_by=by, **facts)
    pair.full_clean()
    pair.save()
    return pair


@transaction.atomic
def end(*, pair: KeepApart, reason: str, by) -> KeepApart:
    """They may meet again, and why."""
    pair = KeepApart.objects.select_for_update(of=("self",)).get(pk=pair.pk)
    if reasons := blockers_to_ending_apart(pair):
        raise Refused(reasons)
    pair.ended_at, pair.ended_by, pair.end_reason = timezone.now(), by, reason
    pair.full_clean()
    pair.save(update_fields=["ended_at", "ended_by", "end_reason"])
    return pair
