"""A plan's way: begun, written, signed, answered by the client, co-signed, in force, superseded."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from clients.models import Episode
from iop_portal.access import Permission
from iop_portal.models import User
from iop_portal.refusals import Refused
from plans import above
from plans.actions.carrying_over import carry_over
from plans.actions.drafts import lock, lock_draft, refuse_if_stale
from plans.enums import PlanStatus
from plans.models import ElementNote, Prescription, TreatmentPlan
from plans.rules import (
    blockers_from_schedule,
    blockers_to_client_answer,
    blockers_to_cosignature,
    blockers_to_discarding,
    blockers_to_new_version,
    blockers_to_sending_back,
    blockers_to_signing,
    blockers_to_step,
    today_in,
)

CARRIED_OVER = (
    "strengths",
    "family_role",
    "discharge_criteria",
    "relapse_prevention",
    "medication_coordination",
    "culture_and_language",
    "missing_modality_reason",
    "hours_reason",
    "no_safety_plan_reason",
)


@transaction.atomic
def start(*, episode: Episode, by: User, why: str = "") -> TreatmentPlan:
    """Begin a new version: empty, or with what the plan in force says. The episode is locked, so that only one is begun."""
    episode = Episode.objects.select_for_update(of=("self",)).select_related("program").get(pk=episode.pk)
    if reasons := blockers_to_new_version(episode):
        raise Refused(reasons)
    return _begin(episode, earlier=episode.plans.in_force().with_content().first(), written_by=by, why=why)


def _begin(episode, *, earlier, written_by, why):
    plan = TreatmentPlan(
        episode=episode,
        version=(episode.plans.values_list("version", flat=True).first() or 0) + 1,
        starts_on=today_in(episode.program),
        written_by=written_by,
        change_reason=why,
        **{field: getattr(earlier, field) for field in CARRIED_OVER if earlier},
    )
    plan.full_clean()
    plan.save()
    if earlier:
        carry_over(earlier, plan)
    return plan


@transaction.atomic
def write(*, plan: TreatmentPlan, facts: dict, revision: int | None, by: User) -> TreatmentPlan:
    """Change the narrative of a draft: strengths, the family's part, discharge criteria, the day it starts."""
    plan = lock_draft(plan)
    refuse_if_stale(plan, revision)
    for field, value in facts.items():
        setattr(plan, field, value)
    plan.revision += 1
    plan.full_clean()
    plan.save()
    return plan


@transaction.atomic
def prescribe(
    *, plan: TreatmentPlan, lines: list[dict], by: User, facts: dict | None = None, revision: int | None = None
) -> TreatmentPlan:
    """Write the week anew: `lines` of modality, sessions_per_week, minutes_each; `facts` are the reasons stated beside it."""
    plan = write(plan=plan, facts=facts or {}, revision=revision, by=by)
    return _write_lines(plan, lines, was=None, begins_on=None)


@transaction.atomic
def prescribe_step(
    *,
    plan: TreatmentPlan,
    begins_on: dt.date,
    lines: list[dict],
    by: User,
    instead_of: dt.date | None = None,
    revision: int | None = None,
) -> TreatmentPlan:
    """The week from that Monday on. `instead_of` is the day the step began so far; without lines the step is taken away."""
    plan = write(plan=plan, facts={}, revision=revision, by=by)
    if not lines and instead_of is None:
        raise Refused(["A step has at least one session a week."])
    if lines and (reasons := blockers_to_step(plan, begins_on, instead_of=instead_of)):
        raise Refused(reasons)
    return _write_lines(plan, lines, was=instead_of or begins_on, begins_on=begins_on)


def _write_lines(plan, lines, *, was, begins_on):
    there = {line.modality: line for line in plan.prescriptions.filter(begins_on=was)}
    wanted = {line["modality"] for line in lines}
    plan.prescriptions.filter(begins_on=was).exclude(modality__in=wanted).delete()
    for line in lines:
        row = there.get(line["modality"]) or Prescription(plan=plan, modality=line["modality"])
        row.sessions_per_week, row.minutes_each = line["sessions_per_week"], line["minutes_each"]
        row.begins_on = begins_on
        row.full_clean()
        row.save()
    return lock(plan)


@transaction.atomic
def explain_element(*, plan: TreatmentPlan, element: str, reason: str, by: User) -> ElementNote | None:
    """Note why an element of recovery has no objective; an empty reason takes the note away."""
    plan = lock_draft(plan)
    note = next((note for note in plan.element_notes.all() if note.element == element), None)
    if not reason:
        if note:
            note.delete()
        return None
    note = note or ElementNote(plan=plan, element=element)
    note.reason = reason
    note.full_clean()
    note.save()
    return note


@transaction.atomic
def sign(*, plan: TreatmentPlan, by: User, schedule_reason: str = "") -> TreatmentPlan:
    """The clinician's signature: the content is sealed from here on. The row is locked, so two signatures cannot both win.

    `schedule_reason`: why it is signed while the client's places differ from it. It is kept only where they do.
    """
    plan = lock(plan)
    if reasons := blockers_to_signing(plan, by=by):
        raise Refused(reasons)
    gaps, reason = above.gaps.about(plan), schedule_reason or plan.schedule_reason
    if reasons := blockers_from_schedule(gaps, reason=reason):
        raise Refused(reasons)
    plan.schedule_reason = reason if gaps else ""
    capacity = by.signing_membership(plan.program, Permission.PLAN_SIGN)
    plan.signed_at, plan.signed_by, plan.signed_credential = timezone.now(), by, capacity.credential
    plan.needs_cosignature = capacity.needs_cosignature
    plan.status = PlanStatus.AWAITING_CLIENT
    plan.save()
    return plan


@transaction.atomic
def record_client_signature(*, plan: TreatmentPlan, on: dt.date, name: str, by: User, drawn: str = "") -> TreatmentPlan:
    """The client agrees. The name is as they signed it; `drawn` are the strokes of a signature on the screen."""
    plan = lock(plan)
    if reasons := blockers_to_client_answer(plan, on=on):
        raise Refused(reasons)
    plan.client_signed_on, plan.client_signed_name, plan.client_drawn_signature = on, name, drawn
    return _answered(plan, by)


@transaction.atomic
def record_client_refusal(*, plan: TreatmentPlan, on: dt.date, reason: str, witness: str, by: User) -> TreatmentPlan:
    """The client does not sign: their reason and a witness are kept, and treatment need not wait (domain.md 5.1)."""
    plan = lock(plan)
    if reasons := blockers_to_client_answer(plan, on=on):
        raise Refused(reasons)
    plan.client_refused_on, plan.client_refusal_reason, plan.refusal_witness = on, reason, witness
    return _answered(plan, by)


def _answered(plan: TreatmentPlan, by: User) -> TreatmentPlan:
    plan.client_recorded_by = by
    if plan.needs_cosignature:
        plan.status = PlanStatus.AWAITING_COSIGNATURE
        plan.full_clean()
        plan.save()
        return plan
    return _come_into_force(plan)


@transaction.atomic
def cosign(*, plan: TreatmentPlan, by: User) -> TreatmentPlan:
    """The supervisor attests what an associate signed; the plan comes into force."""
    plan = lock(plan)
    if reasons := blockers_to_cosignature(plan, by=by):
        raise Refused(reasons)
    capacity = by.signing_membership(plan.program, Permission.PLAN_COSIGN)
    plan.cosigned_at, plan.cosigned_by, plan.cosigned_credential = timezone.now(), by, capacity.credential
    return _come_into_force(plan)


@transaction.atomic
def send_back(*, plan: TreatmentPlan, words: str, by: User) -> TreatmentPlan:
    """The supervisor asks for changes instead of co-signing: this version ends, and its author goes on in the next one."""
    plan = lock(plan)
    if reasons := blockers_to_sending_back(plan, words=words, by=by):
        raise Refused(reasons)
    plan.returned_at, plan.returned_by, plan.returned_words = timezone.now(), by, words
    plan.status, plan.ended_on = PlanStatus.RETURNED, today_in(plan.program)
    plan.full_clean()
    plan.save()
    return _begin(plan.episode, earlier=plan, written_by=plan.signed_by, why=f"Version {plan.version} was returned for changes.")


def _come_into_force(plan: TreatmentPlan) -> TreatmentPlan:
    """From today this version counts. The one before it ends in the same breath: there are never two, nor none between."""
    today = today_in(plan.program)
    plan.episode.plans.in_force().update(status=PlanStatus.SUPERSEDED, ended_on=today)
    plan.status, plan.in_force_on = PlanStatus.IN_FORCE, today
    plan.full_clean()
    plan.save()
    return plan


@transaction.atomic
def discard(*, plan: TreatmentPlan, by: User) -> TreatmentPlan:
    """Throw a draft away. What it said stays in the history; nothing that was signed is ever deleted."""
    plan = lock(plan)
    if reasons := blockers_to_discarding(plan):
        raise Refused(reasons)
    TreatmentPlan.objects.filter(pk=plan.pk).delete()
    return plan


@transaction.atomic
def close(*, episode: Episode, on: dt.date, by: User) -> list[TreatmentPlan]:
    """Treatment has ended: every version that still counts or is on its way ends with it, and stays in the record."""
    plans = list(TreatmentPlan.objects.select_for_update().filter(episode=episode, ended_on=None).order_by("version"))
    for plan in plans:
        plan.status, plan.ended_on = PlanStatus.CLOSED, on
        plan.save(update_fields=["status", "ended_on"])
    return plans
