"""May a review be begun, signed, co-signed? And what does it still lack?

A review looks at the plan in force, objective by objective. Days are the program's days.
"""

import datetime as dt

from clients.enums import EpisodeStatus
from iop_portal.access import Permission
from iop_portal.models import User
from plans.enums import Criterion, Decision, Participation, PlanStatus, ReviewOutcome
from plans.models import PlanReview, TreatmentPlan
from plans.rules import is_stated, today_in

SIGNED_ALREADY = "This review is already signed."
NOT_IN_FORCE = "Only a plan in force is reviewed."


def active_objectives(plan: TreatmentPlan):
    """What is worked on, in the order of the plan; from a plan fetched with its content."""
    return [objective for goal in plan.goals.all() for objective in goal.objectives.all() if objective.is_active]


def looks_back_to(plan: TreatmentPlan) -> dt.date | None:
    """The day of the episode's last completed review, or the day its first plan came into force."""
    return TreatmentPlan.objects.filter(pk=plan.pk).with_review_date().get().review_counts_from


def blockers_to_review(plan: TreatmentPlan) -> list[str]:
    """Why no review can be begun now."""
    if plan.status != PlanStatus.IN_FORCE:
        return [NOT_IN_FORCE]
    reasons = _blockers_in_episode(plan)
    if plan.reviews.under_way().exists():
        reasons.append("A review of this plan is already under way.")
    return reasons


def blockers_to_writing_review(review: PlanReview) -> list[str]:
    """Signed is sealed."""
    return [] if review.is_draft else ["This review is signed and cannot be changed."]


def blockers_to_signing_review(review: PlanReview, *, by: User) -> list[str]:
    """Why this review cannot be signed yet by this person, in sentences they can act on."""
    if not review.is_draft:
        return [SIGNED_ALREADY]
    reasons = _blockers_in_episode(review.plan)
    if review.plan.status != PlanStatus.IN_FORCE:
        reasons.append("A newer plan is in force. Discard this review and begin one of that plan.")
    reasons += _blockers_in_day(review) + _blockers_in_objectives(review)
    reasons += _blockers_in_participation(review) + _blockers_in_decision(review)
    if by.signing_membership(review.program, Permission.PLAN_SIGN, today_in(review.program)) is None:
        reasons.append("You hold no credential in force in this program, so you cannot sign.")
    return reasons


def blockers_to_cosigning_review(review: PlanReview, *, by: User) -> list[str]:
    """Why this person cannot co-sign. Any independent supervisor of the program may, not only the one on file."""
    if review.cosigned_at:
        return ["This review is already co-signed."]
    if not review.awaits_cosignature:
        return ["This review is not waiting for a co-signature."]
    reasons = []
    if by.pk == review.signed_by_id:
        reasons.append("You signed this review yourself: a second person co-signs.")
    capacity = by.signing_membership(review.program, Permission.PLAN_COSIGN)
    if capacity is None or capacity.needs_cosignature:
        reasons.append("You hold no independent credential in force in this program, so you cannot co-sign.")
    return reasons


def blockers_to_discarding_review(review: PlanReview) -> list[str]:
    """Why it cannot be thrown away."""
    return [] if review.is_draft else ["This review is signed. What was signed is kept."]


def next_review_on(review: PlanReview) -> dt.date | None:
    """Counted from the day the review was held, not from the day it was signed."""
    return review.reviewed_on + dt.timedelta(days=review.program.plan_review_days) if review.is_completed else None


def _blockers_in_episode(plan):
    if plan.episode.status == EpisodeStatus.ADMITTED:
        return []
    if plan.episode.status == EpisodeStatus.ON_HOLD:
        return ["The client is on hold: the review waits until treatment is resumed."]
    return ["The client is not in treatment any more."]


def _blockers_in_day(review):
    return ["A review cannot be held in the future."] if review.reviewed_on > today_in(review.program) else []


def _blockers_in_objectives(review):
    reasons = []
    for number, line in enumerate(review.objective_reviews.all(), start=1):
        if not line.outcome:
            reasons.append(f"Objective {number}: say what became of it.")
        elif line.outcome in ReviewOutcome.to_explain() and not is_stated(line.words):
            reasons.append(f"Objective {number}: “{line.get_outcome_display().lower()}” needs a word on what was seen.")
    return reasons


def _blockers_in_participation(review):
    if not review.participation:
        return ["Say how the client took part."]
    away = (Participation.DECLINED, Participation.NOT_REACHED)
    if review.participation in away and not is_stated(review.client_words):
        return ["Note why the client did not take part, in their words where you can."]
    return []


def _blockers_in_decision(review):
    if not review.decision:
        return ["Say what is decided."]
    reasons = []
    if not is_stated(review.reasons):
        reasons.append("State why, in a sentence of your own.")
    stated = {line.criterion for line in review.dimension_reviews.all()}
    if not stated & set(Criterion.fitting(review.decision)):
        kind = "continued service" if review.decision in Decision.to_stay() else "transfer or discharge"
        reasons.append(f"Name a criterion of {kind} in at least one dimension: it carries the decision.")
    return reasons
