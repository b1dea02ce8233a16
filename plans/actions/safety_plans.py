"""A safety plan's way: begun, written, signed with the client, superseded by the next one."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from clients.models import Episode
from iop_portal.access import Permission
from iop_portal.models import User
from iop_portal.refusals import Refused
from plans.actions.drafts import refuse_if_stale, still_there
from plans.models import SafetyPlan
from plans.safety_rules import STEPS, blockers_to_safety_plan, blockers_to_signing, blockers_to_writing


def _lock(plan: SafetyPlan) -> SafetyPlan:
    return still_there(SafetyPlan.objects.select_related("episode__program").select_for_update(of=("self",)), plan)


def _lock_draft(plan: SafetyPlan) -> SafetyPlan:
    plan = _lock(plan)
    if reasons := blockers_to_writing(plan):
        raise Refused(reasons)
    return plan


@transaction.atomic
def start(*, episode: Episode, by: User) -> SafetyPlan:
    """Begin a version: empty, or with what the one in force says."""
    episode = Episode.objects.select_for_update(of=("self",)).select_related("program").get(pk=episode.pk)
    if reasons := blockers_to_safety_plan(episode):
        raise Refused(reasons)
    earlier = episode.safety_plans.in_force().first()
    plan = SafetyPlan(
        episode=episode,
        version=(episode.safety_plans.values_list("version", flat=True).first() or 0) + 1,
        written_by=by,
        **{name: getattr(earlier, name) for name in STEPS if earlier},
    )
    plan.full_clean()
    plan.save()
    return plan


@transaction.atomic
def write(*, plan: SafetyPlan, facts: dict, revision: int | None, by: User) -> SafetyPlan:
    """Change the steps of a draft."""
    plan = _lock_draft(plan)
    refuse_if_stale(plan, revision)
    for field, value in facts.items():
        setattr(plan, field, value)
    plan.revision += 1
    plan.full_clean()
    plan.save()
    return plan


@transaction.atomic
def sign(*, plan: SafetyPlan, on: dt.date, by: User) -> SafetyPlan:
    """Agreed with the client, who got a copy that day. Sealed from here on; the version before it ends."""
    plan = _lock(plan)
    if reasons := blockers_to_signing(plan, by=by, on=on):
        raise Refused(reasons)
    earlier = plan.episode.safety_plans.in_force().first()
    if earlier and on < earlier.copy_given_on:
        raise Refused(["It cannot have been agreed before the version it replaces."])
    plan.episode.safety_plans.in_force().update(ended_on=on)
    capacity = by.signing_membership(plan.program, Permission.PLAN_SIGN)
    plan.signed_at, plan.signed_by, plan.signed_credential = timezone.now(), by, capacity.credential
    plan.copy_given_on = on
    plan.full_clean()
    plan.save()
    return plan


@transaction.atomic
def discard(*, plan: SafetyPlan, by: User) -> SafetyPlan:
    """Throw a draft away. What was signed is kept."""
    plan = _lock_draft(plan)
    SafetyPlan.objects.filter(pk=plan.pk).delete()
    return plan
