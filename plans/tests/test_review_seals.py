"""What PostgreSQL refuses about reviews and returned plans, whoever asks; and many people at once."""

import pytest
from django.db import transaction

from clients.tests.factories import days_ago
from iop_portal.refusals import Refused
from iop_portal.tests.factories import MembershipFactory
from iop_portal.tests.staff import staff
from plans.actions import plans, reviews
from plans.models import DimensionReview, Objective, ObjectiveReview, PlanReview, TreatmentPlan
from plans.tests.factories import PlanReviewFactory, answered_review, completed_review, full_plan
from plans.tests.test_seals import eight_at_once, objection_to, raw


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["completed_at", "cosigned_at"])
def test_a_completed_review_cannot_become_incomplete(field):
    review = completed_review()

    deed = lambda: raw(f"UPDATE plans_planreview SET {field} = now() + interval '1 day', cosigned_by_id = signed_by_id")  # noqa: E731, S608

    assert objection_to(deed) == ["A completed review is signed and cannot be changed."]
    assert review.is_completed


@pytest.mark.django_db
def test_a_review_speaks_of_the_objectives_of_its_plan():
    review, other = PlanReviewFactory(), Objective.objects.filter(goal__plan=full_plan()).first()

    assert objection_to(lambda: ObjectiveReview.objects.create(review=review, objective=other)) == [
        "A review speaks of the objectives of its plan."
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "objection"),
    [
        ({"decision": "later"}, "Choose one of the listed values for decision."),
        ({"participation": "perhaps"}, "Choose one of the listed values for participation."),
        ({"reviewed_on": days_ago(400)}, "A review is not held before the one it follows."),
        ({"signed_at": "2026-01-01T00:00Z"}, "signed at and signed by belong together."),
        ({"cosigned_at": "2026-01-01T00:00Z"}, "cosigned at and cosigned by belong together."),
        ({"completed_at": "2026-01-01T00:00Z"}, "A completed review is signed, and co-signed where needed."),
    ],
)
def test_a_review_that_cannot_be_is_refused_by_the_database(change, objection):
    PlanReviewFactory()

    assert objection_to(lambda: PlanReview.objects.update(**change)) == [objection]


@pytest.mark.django_db
def test_a_signed_review_says_what_is_decided_whoever_writes_it():
    review = PlanReviewFactory()

    deed = lambda: PlanReview.objects.update(signed_at="2026-01-01T00:00Z", signed_by=review.written_by)  # noqa: E731

    assert objection_to(deed) == ["A signed review says what is decided, and how the client took part."]


@pytest.mark.django_db
def test_lines_of_a_review_that_cannot_be_are_refused_by_the_database():
    review = answered_review()
    line = review.objective_reviews.all()[:1]
    deeds = {
        "Choose one of the listed values for outcome.": lambda: ObjectiveReview.objects.update(outcome="fine"),
        "A rating is a number from 0 to 10.": lambda: ObjectiveReview.objects.update(rating=11),
        "This objective is reviewed already.": lambda: ObjectiveReview.objects.create(review=review, objective=line[0].objective),
        "Choose one of the listed values for criterion.": lambda: DimensionReview.objects.update(criterion="fine"),
        "There are six dimensions.": lambda: DimensionReview.objects.update(dimension=7),
        "This dimension has its criterion already.": lambda: DimensionReview.objects.create(
            review=review, dimension=5, criterion="able"
        ),
    }

    assert [objection_to(deed) for deed in deeds.values()] == [[sentence] for sentence in deeds]


@pytest.mark.django_db
def test_two_reviews_of_one_plan_cannot_be_under_way():
    review = PlanReviewFactory()

    assert objection_to(lambda: PlanReviewFactory(plan=review.plan)) == ["A review of this plan is already under way."]


def returned_plan():
    """Signed by an associate, answered, and sent back by the supervisor."""
    plan = full_plan()
    plan = plans.sign(plan=plan, by=MembershipFactory(program=plan.program, credential="LPC-A").user)
    plan = plans.record_client_signature(plan=plan, on=days_ago(0), name="Casey Example", by=plan.signed_by)
    plans.send_back(plan=plan, words="The second objective cannot be measured.", by=staff("clinical_supervisor", plan.program))
    return TreatmentPlan.objects.get(pk=plan.pk)


ENDED = {
    "status": lambda plan: TreatmentPlan.objects.filter(pk=plan.pk).update(status="in_force", in_force_on=days_ago(0)),
    "the words": lambda plan: TreatmentPlan.objects.filter(pk=plan.pk).update(returned_words="Fine."),
    "the end, in raw SQL": lambda plan: raw("UPDATE plans_treatmentplan SET ended_on = NULL WHERE id = %s", plan.pk),
    "the plan, by deleting it": lambda plan: raw("DELETE FROM plans_treatmentplan WHERE id = %s", plan.pk),
    "the reason for the version": lambda plan: TreatmentPlan.objects.filter(pk=plan.pk).update(change_reason="None."),
}


@pytest.mark.django_db
@pytest.mark.parametrize("deed", ENDED)
def test_a_version_that_was_returned_stays_as_it_was(deed):
    plan = returned_plan()

    [objection] = objection_to(lambda: ENDED[deed](plan))

    assert objection.endswith("is signed and cannot be changed.")


@pytest.mark.django_db(transaction=True)
def test_eight_people_sign_a_review_at_once_and_one_signature_and_one_version_stand():
    review = answered_review(decision="revise")
    signer = staff("clinician", review.program)

    answers = eight_at_once(lambda: reviews.sign(review=review, by=type(signer).objects.get(pk=signer.pk)))

    assert (answers.count(True), answers.count(["This review is already signed."])) == (1, 7)
    assert TreatmentPlan.objects.filter(episode=review.plan.episode).count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_supervisors_one_cosigns_and_one_returns_and_one_of_them_is_told():
    plan = full_plan()
    plan = plans.sign(plan=plan, by=MembershipFactory(program=plan.program, credential="LPC-A").user)
    plan = plans.record_client_signature(plan=plan, on=days_ago(0), name="Casey Example", by=plan.signed_by)
    supervisors = [staff("clinical_supervisor", plan.program) for _ in range(2)]
    turn = iter(range(8))

    def deed():
        by = type(supervisors[0]).objects.get(pk=supervisors[(number := next(turn)) % 2].pk)
        if number % 2:
            plans.send_back(plan=plan, words="The second objective cannot be measured.", by=by)
        else:
            plans.cosign(plan=plan, by=by)

    answers = eight_at_once(deed)

    plan.refresh_from_db()
    assert answers.count(True) == 1
    assert plan.status in ("in_force", "returned")
    assert TreatmentPlan.objects.count() == (2 if plan.status == "returned" else 1)
    told = {"This plan is already co-signed.", "This plan is not waiting for a co-signature."}
    assert {reason for answer in answers if answer is not True for reason in answer} <= told


@pytest.mark.django_db
def test_nothing_of_a_refused_signature_is_kept():
    review = answered_review()
    with pytest.raises(Refused), transaction.atomic():
        reviews.sign(review=review, by=staff("case_manager", review.program))

    assert PlanReview.objects.get().signed_at is None
