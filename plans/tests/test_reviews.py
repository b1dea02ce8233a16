"""A review from its beginning to the day the next one is due."""

import datetime as dt

import pytest

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import MembershipFactory, UserFactory
from iop_portal.tests.staff import staff
from plans.actions import plans, reviews
from plans.enums import Criterion
from plans.models import Objective, PlanReview, TreatmentPlan
from plans.review_rules import blockers_to_signing_review, next_review_on
from plans.rules import review_due_on
from plans.tests.factories import PlanReviewFactory, answered_review, completed_review, full_plan, plan_in_force

pytestmark = pytest.mark.django_db


def refusal(action, **kwargs):
    """The reasons with which the action refuses."""
    with pytest.raises(Refused) as refused:
        action(**kwargs)
    return refused.value.reasons


def clinician_of(review):
    """Somebody who may sign it alone."""
    return staff("clinician", review.program)


def associate_of(review):
    """Somebody whose signature needs a supervisor's."""
    return MembershipFactory(program=review.program, credential="LPC-A").user


def test_a_review_begins_with_a_line_for_each_objective_that_is_worked_on():
    plan = plan_in_force()
    Objective.objects.filter(goal__plan=plan, element="cravings").update(status="achieved")

    review = reviews.begin(plan=plan, by=staff("clinician", plan.program))

    assert (review.covers_from, review.reviewed_on, review.is_draft) == (plan.in_force_on, days_ago(0), True)
    assert {line.objective.element for line in review.objective_reviews.all()} == {
        "coping_skills",
        "stress_reduction",
        "underlying_issues",
        "mental_health",
    }


def test_only_a_plan_in_force_of_somebody_in_treatment_is_reviewed_and_once_at_a_time():
    plan, draft, away = plan_in_force(), full_plan(), plan_in_force(episode=EpisodeFactory(on_hold=True))
    by = staff("clinician", plan.program)
    reviews.begin(plan=plan, by=by)

    assert refusal(reviews.begin, plan=draft, by=by) == ["Only a plan in force is reviewed."]
    assert refusal(reviews.begin, plan=plan, by=by) == ["A review of this plan is already under way."]
    assert refusal(reviews.begin, plan=away, by=by) == ["The client is on hold: the review waits until treatment is resumed."]


def test_it_is_written_line_by_line_and_the_second_of_two_writers_is_told():
    review = reviews.begin(plan=plan_in_force(), by=UserFactory())
    line = review.objective_reviews.first()
    written = {"facts": {"decision": "continue"}, "outcomes": {line.pk: {"outcome": "worsened", "rating": 2}}}

    first = reviews.write(review=review, **written, criteria={5: "able", 4: "able"}, revision=0, by=review.written_by)
    second = reviews.write(review=review, facts={}, outcomes={}, criteria={4: ""}, revision=1, by=review.written_by)

    assert next((row.outcome, row.rating) for row in first.objective_reviews.all()) == ("worsened", 2)
    assert [(row.dimension, row.criterion) for row in second.dimension_reviews.all()] == [(5, "able")]
    assert "Somebody else" in refusal(reviews.write, review=review, **written, criteria={}, revision=1, by=review.written_by)[0]


def test_what_an_empty_review_lacks_is_said():
    review = PlanReviewFactory()
    reviews_line = review.objective_reviews.create(objective=Objective.objects.filter(goal__plan=review.plan).first())

    reasons = refusal(reviews.sign, review=review, by=clinician_of(review))

    assert reasons == [
        "Objective 1: say what became of it.",
        "Say how the client took part.",
        "Say what is decided.",
    ]
    assert reviews_line.outcome == ""


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"reviewed_on": days_ago(-1)}, "A review cannot be held in the future."),
        ({"reasons": "n/a"}, "State why, in a sentence of your own."),
        ({"participation": "declined"}, "Note why the client did not take part, in their words where you can."),
        (
            {"decision": "step_down"},
            "Name a criterion of transfer or discharge in at least one dimension: it carries the decision.",
        ),
    ],
)
def test_each_thing_that_is_missing_is_a_sentence(change, reason):
    review = answered_review()
    PlanReview.objects.filter(pk=review.pk).update(**change)

    assert refusal(reviews.sign, review=review, by=clinician_of(review)) == [reason]


@pytest.mark.parametrize("outcome", ["no_change", "worsened", "discontinued"])
def test_some_outcomes_need_a_word_on_what_was_seen(outcome):
    review = answered_review(outcome=outcome)
    review.objective_reviews.update(words="n/a")

    reasons = refusal(reviews.sign, review=review, by=clinician_of(review))

    assert len(reasons) == 5
    assert "needs a word on what was seen" in reasons[0]


@pytest.mark.parametrize(
    ("decision", "fits"),
    [
        ("continue", "able"),
        ("add", "new_problem"),
        ("step_up", "needs_higher"),
        ("step_down", "reached"),
        ("discharge", "reached"),
    ],
)
def test_the_criterion_carries_the_decision(decision, fits):
    review = answered_review(decision=decision, criterion=fits)
    by = clinician_of(review)

    assert blockers_to_signing_review(review, by=by) == []
    for other in set(Criterion.values) - set(Criterion.fitting(decision)):
        review.dimension_reviews.update(criterion=other)
        assert len(blockers_to_signing_review(PlanReview.objects.get(pk=review.pk), by=by)) == 1


def test_nobody_steps_up_because_the_goals_are_reached():
    assert "reached" not in Criterion.fitting("step_up")


def test_a_licensed_clinician_completes_a_review_and_the_clock_starts_at_its_day():
    review = answered_review(reviewed_on=days_ago(3))

    review = reviews.sign(review=review, by=clinician_of(review))

    assert (review.is_completed, review.signed_credential, review.next_version) == (True, "LPC", None)
    assert next_review_on(review) == review.reviewed_on + dt.timedelta(days=30)
    assert review_due_on(TreatmentPlan.objects.get()) == next_review_on(review)


def test_an_associates_review_counts_when_the_supervisor_has_signed():
    review = answered_review(reviewed_on=days_ago(3))
    review = reviews.sign(review=review, by=associate_of(review))
    counted_before = review_due_on(TreatmentPlan.objects.get())

    done = reviews.cosign(review=review, by=staff("clinical_supervisor", review.program))

    assert counted_before == review.plan.in_force_on + dt.timedelta(days=30)
    assert (done.is_completed, review_due_on(TreatmentPlan.objects.get())) == (True, days_ago(3) + dt.timedelta(days=30))
    assert refusal(reviews.cosign, review=review, by=done.cosigned_by) == ["This review is already co-signed."]


def test_nobody_cosigns_their_own_review_or_without_an_independent_credential():
    review = answered_review()
    associate = associate_of(review)
    draft = refusal(reviews.cosign, review=review, by=associate)
    review = reviews.sign(review=review, by=associate)

    assert draft == ["This review is not waiting for a co-signature."]
    assert refusal(reviews.cosign, review=review, by=associate) == [
        "You signed this review yourself: a second person co-signs.",
        "You hold no independent credential in force in this program, so you cannot co-sign.",
    ]


def test_a_signature_needs_a_credential_and_a_plan_still_in_force():
    review = answered_review()
    TreatmentPlan.objects.update(status="superseded", ended_on=days_ago(0))

    assert refusal(reviews.sign, review=review, by=staff("case_manager", review.program)) == [
        "A newer plan is in force. Discard this review and begin one of that plan.",
        "You hold no credential in force in this program, so you cannot sign.",
    ]


def test_what_is_achieved_or_given_up_is_no_longer_worked_on():
    review = answered_review()
    first, second, *_ = review.objective_reviews.all()
    for line, outcome in ((first, "achieved"), (second, "discontinued")):
        review.objective_reviews.filter(pk=line.pk).update(outcome=outcome)

    reviews.sign(review=review, by=clinician_of(review))

    assert Objective.objects.get(pk=first.objective_id).status == "achieved"
    assert Objective.objects.get(pk=second.objective_id).status == "discontinued"
    assert Objective.objects.active().count() == 3


@pytest.mark.parametrize("decision", ["revise", "add"])
def test_a_revision_opens_the_next_version_with_what_is_still_worked_on(decision):
    review = answered_review(decision=decision, criterion="new_problem")
    line = review.objective_reviews.first()
    review.objective_reviews.filter(pk=line.pk).update(outcome="achieved")

    review = reviews.sign(review=review, by=clinician_of(review))

    draft = review.next_version
    carried = Objective.objects.filter(goal__plan=draft)
    assert (draft.version, draft.status, draft.written_by) == (2, "draft", review.signed_by)
    assert "as the review of" in draft.change_reason
    assert (carried.count(), carried.filter(carried_from=line.objective).exists()) == (4, False)


def test_a_version_that_is_being_written_already_takes_up_what_was_decided():
    review = answered_review(decision="revise")
    plans.start(episode=review.plan.episode, by=review.written_by)

    review = reviews.sign(review=review, by=clinician_of(review))

    assert (review.is_completed, review.next_version, TreatmentPlan.objects.count()) == (True, None, 2)


def test_a_draft_review_can_be_discarded_and_a_signed_one_cannot():
    draft, done = answered_review(), completed_review()

    assert reviews.discard(review=draft, by=draft.written_by) == draft.plan
    assert refusal(reviews.discard, review=done, by=done.written_by) == ["This review is signed. What was signed is kept."]
    assert refusal(reviews.sign, review=done, by=done.written_by) == ["This review is already signed."]
    written = {"facts": {}, "outcomes": {}, "criteria": {}, "revision": None}
    assert refusal(reviews.write, review=done, by=done.written_by, **written) == ["This review is signed and cannot be changed."]
    assert list(PlanReview.objects.all()) == [done]


def test_a_discarded_next_version_leaves_the_review_as_it_was():
    review = answered_review(decision="revise")
    review = reviews.sign(review=review, by=clinician_of(review))

    plans.discard(plan=review.next_version, by=review.signed_by)

    review.refresh_from_db()
    assert (review.next_version, review.decision) == (None, "revise")
