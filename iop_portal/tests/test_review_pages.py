"""Reviews on their pages: what is due, what the sessions recorded, written and signed, and progress over time."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.reviews.evidence import evidence_for
from iop_portal.reviews.progress import courses_of
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import sign_in_confirmed, staff
from plans.actions import plans, reviews
from plans.models import Objective, PlanReview, TreatmentPlan
from plans.tests.factories import PlanReviewFactory, answered_review, completed_review, plan_in_force
from sessions.models import NoteObjective
from sessions.tests.factories import AttendanceFactory, NoteFactory, in_record

pytestmark = pytest.mark.django_db


def address(route, record):
    """The page of that route."""
    return reverse(f"reviews:{route}", kwargs={"public_id": record.public_id})


def signed_note(objective, days=1):
    """A signed note of so many days ago that named this objective."""
    episode = objective.goal.plan.episode
    starts_at = timezone.now() - dt.timedelta(days=days)
    line = AttendanceFactory(
        episode=episode,
        client=episode.client,
        group_session__program=episode.program,
        group_session__starts_at=starts_at,
        group_session__ends_at=starts_at + dt.timedelta(minutes=90),
    )
    note = NoteFactory(attendance=line, response="Talked an urge through in group.")
    NoteObjective.objects.create(note=note, objective=objective)
    return in_record(note)


@pytest.fixture
def review():
    """A draft that lacks nothing."""
    return answered_review()


@pytest.fixture
def clinician(client, review):
    """A licensed clinician of its program, signed in, who has just typed the password."""
    return sign_in_confirmed(client, staff("clinician", review.program))


def test_a_review_is_begun_from_the_plan_and_goes_straight_to_writing(client):
    plan = plan_in_force()
    client.force_login(staff("clinician", plan.program))
    assertContains(client.get(plan.get_absolute_url()), address("review-new", plan))
    assertContains(client.get(address("review-new", plan)), "5 objectives that are worked on")

    answer = client.post(address("review-new", plan))

    assertRedirects(answer, address("review-write", PlanReview.objects.get()))
    assertContains(client.get(address("review-new", plan)), "A review of this plan is already under way.")


def test_it_is_written_and_what_was_typed_stays(client, review, clinician):
    line = review.objective_reviews.first()
    page = client.get(address("review-write", review))
    form = page.context["form"]
    data = {name: form[name].value() or "" for name in form.fields if name != "submission"}

    client.post(address("review-write", review), data | {f"line-{line.pk}-outcome": "worsened", "dimension-4": "able"})

    line.refresh_from_db()
    assert (line.outcome, line.rating) == ("worsened", 5)
    assert dict(review.dimension_reviews.values_list("dimension", "criterion")) == {4: "able", 5: "progressing"}


def test_the_page_and_the_action_refuse_for_the_same_reason(client, review, clinician):
    PlanReview.objects.update(reasons="", decision="step_up")
    page = client.get(review.get_absolute_url())

    refused = client.post(address("review-sign", review))

    assert page.context["blockers_to_signing"] == refused.context["blockers"]
    assert len(page.context["blockers_to_signing"]) == 2


def test_signing_completes_it_and_leads_to_the_next_version(client, review, clinician):
    PlanReview.objects.update(decision="revise")

    page = client.post(address("review-sign", review), follow=True)

    draft = TreatmentPlan.objects.get(version=2)
    assertContains(page, draft.get_absolute_url())
    assertContains(page, "Sealed since then")
    assertNotContains(page, address("review-write", review))


def test_signing_asks_who_one_is(client, review):
    client.force_login(staff("clinician", review.program))

    answer = client.post(address("review-sign", review))

    assert answer.status_code == 302
    assert "reauthenticate" in answer.url
    assert PlanReview.objects.get().is_draft


def test_a_supervisor_cosigns_what_an_associate_signed(client, review):
    reviews.sign(review=review, by=MembershipFactory(program=review.program, credential="LPC-A").user)
    supervisor = staff("clinical_supervisor", review.program)
    sign_in_confirmed(client, supervisor)
    assertContains(client.get(reverse("today:today")), "Co-sign review")

    client.post(address("review-cosign", review))

    assert PlanReview.objects.get().cosigned_by == supervisor


def test_a_draft_is_discarded_and_leads_back_to_the_plan(client, review, clinician):
    answer = client.post(address("review-discard", review))

    assertRedirects(answer, review.plan.get_absolute_url(), fetch_redirect_response=False)
    assert not PlanReview.objects.exists()


def test_notes_of_the_window_stand_beside_their_objective_also_those_of_the_version_before():
    earlier = plan_in_force()
    old = Objective.objects.get(goal__plan=earlier, element="cravings")
    signed_note(old, days=2)
    signed_note(old, days=20)
    draft = plans.start(episode=earlier.episode, by=earlier.written_by)
    copy = Objective.objects.get(goal__plan=draft, element="cravings")
    review = PlanReviewFactory(plan=earlier)

    evidence = evidence_for(review)

    assert [note.response for note in evidence.about(old).notes] == ["Talked an urge through in group."]
    assert evidence.about(copy).count == 1
    assert [(came.attended, came.counted, came.minutes > 0) for came in evidence.attendance] == [(1, 1, True)]


def test_a_draft_note_is_no_evidence_yet():
    review = PlanReviewFactory()
    objective = Objective.objects.filter(goal__plan=review.plan).first()
    note = NoteFactory(attendance__episode=review.plan.episode, attendance__client=review.plan.episode.client)
    NoteObjective.objects.create(note=note, objective=objective)

    assert evidence_for(review).about(objective).count == 0


def test_progress_follows_an_objective_through_the_versions():
    plan = plan_in_force()
    completed_review(plan, reviewed_on=days_ago(3))
    PlanReviewFactory(plan=plan)  # under way: not shown yet

    courses = courses_of(plan.episode)

    assert len(courses) == 5
    assert [point.line.rating for point in courses[0].points] == [5]
    assert "partially achieved, 5 of 10" in courses[0].said


def test_the_page_of_progress_says_it_in_words_too(client, review):
    client.force_login(staff("clinician", review.program))
    assertContains(client.get(address("progress", review.plan.episode)), "No review is completed yet.")

    reviews.discard(review=review, by=review.written_by)
    completed_review(review.plan, reviewed_on=days_ago(1))

    assertContains(client.get(address("progress", review.plan.episode)), "Partially achieved")


def test_the_list_knows_mine_and_all_and_who_is_overdue(client):
    program = ProgramFactory(plan_review_days=5)
    clinician = staff("clinician", program)
    mine = plan_in_force(episode=EpisodeFactory(program=program, admitted=True, clinician=clinician))
    other = plan_in_force(episode=EpisodeFactory(program=program, admitted=True))
    plan_in_force()
    client.force_login(clinician)

    own = client.get(reverse("reviews:review-list"))
    everybody = client.get(reverse("reviews:review-list"), {"whose": "all", "order": "client"})

    assert list(own.context["page_obj"]) == [mine]
    assert set(everybody.context["page_obj"]) == {mine, other}
    assertContains(own, "Overdue")
    assertContains(own, "2 days")


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(client, django_assert_num_queries, number):
    program = ProgramFactory()
    for _ in range(number):
        completed_review(plan_in_force(episode__program=program), reviewed_on=days_ago(0))
    client.force_login(staff("case_manager", program))
    client.get(reverse("reviews:review-list"))

    with django_assert_num_queries(LIST_QUERIES):
        page = client.get(reverse("reviews:review-list"))

    assert len(page.context["page_obj"]) == number


@pytest.mark.parametrize("number", [1, 4])
def test_a_review_costs_the_same_for_one_note_and_for_four(client, review, django_assert_num_queries, number):
    for days in range(number):
        signed_note(Objective.objects.filter(goal__plan=review.plan).first(), days=days + 1)
    client.force_login(staff("case_manager", review.program))
    client.get(review.get_absolute_url())

    with django_assert_num_queries(REVIEW_QUERIES):
        client.get(review.get_absolute_url())


LIST_QUERIES = 5
REVIEW_QUERIES = 13
