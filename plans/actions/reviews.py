"""A review's way: begun, written, signed, co-signed where needed, completed. Then the clock starts anew."""

from django.db import transaction
from django.utils import timezone

from iop_portal.access import Permission
from iop_portal.models import User
from iop_portal.refusals import Refused
from iop_portal.templatetags.portal import day
from plans.actions import plans
from plans.actions.drafts import lock as lock_plan
from plans.actions.drafts import refuse_if_stale, still_there
from plans.enums import Decision, ObjectiveStatus, ReviewOutcome
from plans.models import DimensionReview, Objective, ObjectiveReview, PlanReview, TreatmentPlan
from plans.review_rules import (
    active_objectives,
    blockers_to_cosigning_review,
    blockers_to_discarding_review,
    blockers_to_review,
    blockers_to_signing_review,
    blockers_to_writing_review,
    looks_back_to,
)
from plans.rules import blockers_to_new_version, today_in

WHAT_OUTCOMES_END = {
    ReviewOutcome.ACHIEVED: ObjectiveStatus.ACHIEVED,
    ReviewOutcome.DISCONTINUED: ObjectiveStatus.DISCONTINUED,
}


@transaction.atomic
def begin(*, plan: TreatmentPlan, by: User) -> PlanReview:
    """Begin a review of the plan in force, with a line for each objective that is worked on."""
    plan = lock_plan(plan)
    if reasons := blockers_to_review(plan):
        raise Refused(reasons)
    review = PlanReview(plan=plan, covers_from=looks_back_to(plan), reviewed_on=today_in(plan.program), written_by=by)
    review.full_clean()
    review.save()
    ObjectiveReview.objects.bulk_create(
        ObjectiveReview(review=review, objective=objective) for objective in active_objectives(plan)
    )
    return review


@transaction.atomic
def write(
    *, review: PlanReview, facts: dict, outcomes: dict[int, dict], criteria: dict[int, str], revision: int | None, by: User
) -> PlanReview:
    """Write a draft: `facts` of the review, `outcomes` by key of its lines, `criteria` by dimension (empty takes it away)."""
    review = _lock(review)
    if reasons := blockers_to_writing_review(review):
        raise Refused(reasons)
    refuse_if_stale(review, revision)
    for field, value in facts.items():
        setattr(review, field, value)
    review.revision += 1
    review.full_clean()
    review.save()
    for line in review.objective_reviews.all():
        for field, value in outcomes.get(line.pk, {}).items():
            setattr(line, field, value)
        line.full_clean()
        line.save()
    _write_criteria(review, criteria)
    return _lock(review)


def _write_criteria(review, criteria):
    review.dimension_reviews.filter(dimension__in=[dimension for dimension, word in criteria.items() if not word]).delete()
    for dimension, criterion in criteria.items():
        if criterion:
            row = DimensionReview.objects.filter(review=review, dimension=dimension).first()
            row = row or DimensionReview(review=review, dimension=dimension)
            row.criterion = criterion
            row.full_clean()
            row.save()


@transaction.atomic
def sign(*, review: PlanReview, by: User) -> PlanReview:
    """The clinician's signature seals it. The row is locked, so two signatures cannot both win."""
    review = _lock(review)
    if reasons := blockers_to_signing_review(review, by=by):
        raise Refused(reasons)
    capacity = by.signing_membership(review.program, Permission.PLAN_SIGN)
    review.signed_at, review.signed_by, review.signed_credential = timezone.now(), by, capacity.credential
    review.needs_cosignature = capacity.needs_cosignature
    if review.needs_cosignature:
        review.full_clean()
        review.save()
        return review
    return _complete(review, by)


@transaction.atomic
def cosign(*, review: PlanReview, by: User) -> PlanReview:
    """The supervisor attests what an associate signed; the review counts."""
    review = _lock(review)
    if reasons := blockers_to_cosigning_review(review, by=by):
        raise Refused(reasons)
    capacity = by.signing_membership(review.program, Permission.PLAN_COSIGN)
    review.cosigned_at, review.cosigned_by, review.cosigned_credential = timezone.now(), by, capacity.credential
    return _complete(review, by)


def _complete(review, by):
    """From now it counts: what was reached or given up is no longer worked on, and a revised plan is begun.

    A plan that ended while the review waited for its co-signature stays as it was.
    """
    review.completed_at = timezone.now()
    review.full_clean()
    review.save()
    for line in review.objective_reviews.all():
        if line.outcome in WHAT_OUTCOMES_END:
            still_counts = Objective.objects.filter(pk=line.objective_id, goal__plan__ended_on=None)
            still_counts.update(status=WHAT_OUTCOMES_END[line.outcome])
    if review.decision in Decision.to_rewrite():
        _open_next_version(review, by)
    return review


def _open_next_version(review, by):
    """The draft that follows, unless one is being written already: then that one takes up what was decided."""
    if blockers_to_new_version(review.plan.episode):
        return
    why = f"{review.get_decision_display()}, as the review of {day(review.reviewed_on)} decided."
    review.next_version = plans.start(episode=review.plan.episode, by=review.signed_by, why=why)
    review.save()


@transaction.atomic
def discard(*, review: PlanReview, by: User) -> TreatmentPlan:
    """Throw a draft away. Returns the plan it was about."""
    review = _lock(review)
    if reasons := blockers_to_discarding_review(review):
        raise Refused(reasons)
    PlanReview.objects.filter(pk=review.pk).delete()
    return review.plan


def _lock(review: PlanReview) -> PlanReview:
    return still_there(PlanReview.objects.with_content().select_for_update(of=("self",)), review)
