"""The plan on paper: its words, its tags, who signed, and what is not in force."""

import datetime as dt

import pytest
from django.urls import reverse

from clients.default_notice import LONG_TEXT, SHORT_TEXT
from iop_portal.papers import pdf_of
from iop_portal.tests.reading import pages_of, reader, tags_of, words_of
from iop_portal.tests.staff import staff
from plans.enums import PlanStatus
from plans.models import ElementNote, PlanReview, TreatmentPlan
from plans.papers import INSIDE, plan_paper, plan_parts
from plans.review_papers import review_paper
from plans.tests.factories import (
    GoalFactory,
    ObjectiveFactory,
    PlanFactory,
    PlanReviewFactory,
    answered_review,
    completed_review,
    full_plan,
    plan_in_force,
)

pytestmark = pytest.mark.django_db


def paper_of(plan):
    return plan_paper(TreatmentPlan.objects.with_content().get(pk=plan.pk))


def test_the_page_hands_out_a_pdf_and_keeps_that_it_was_printed(client):
    plan = plan_in_force()
    client.force_login(staff("clinician", plan.program))

    answer = client.get(reverse("plans:plan-pdf", args=[plan.public_id]))

    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    assert answer["Content-Disposition"] == f'attachment; filename="plan-{plan.pk}-version-1.pdf"'
    assert [moment.pgh_label for moment in plan.moments.all()] == ["printed"]


def test_the_paper_costs_as_much_for_one_goal_as_for_three(client, django_assert_num_queries):
    for goals in (1, 3):
        plan = PlanFactory()
        for position in range(goals):
            ObjectiveFactory(goal=GoalFactory(plan=plan, position=position + 1))
        client.force_login(staff("clinician", plan.program))

        with django_assert_num_queries(14):
            client.get(reverse("plans:plan-pdf", args=[plan.public_id]))


def test_what_was_agreed_stands_in_it_as_real_text():
    plan = full_plan(family_role="Robin comes on Thursdays")
    paper = paper_of(plan)

    words = words_of(pdf_of(paper), footer=paper.footer)

    for said in (
        "Problem: Drinks when evenings are empty.",
        "Rests on: F10.20 ",
        "Goal 1 In the client's words: “I want my children to trust me again.”",
        "Where the client stands now: Knows one way",
        "Group therapy: Skills group. Once a week, 1 h 30 min each; Clinician.",
        "Against a return to use Calls a sponsor at the first warning sign",
        "Objective 1.5 Objective: Name three ways to get through an urge",
        "Element of recovery: Mental health",
        "Group therapy 3 2 h 6 h",
        "Total 7 10 h",
        "The family's part Robin comes on Thursdays",
        "Ready for discharge when Twelve weeks without use",
    ):
        assert said in words.replace("’", "'").replace("\xa0", " "), said


def test_it_is_tagged_titled_and_in_a_language():
    pdf = pdf_of(paper_of(plan_in_force()))
    file, tags = reader(pdf), tags_of(pdf)

    assert (file.metadata.title, file.trailer["/Root"]["/Lang"]) == ("Treatment plan", "en-US")
    assert file.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in pdf
    assert {"Title", "H1", "H2", "P", "Table", "THead", "TH", "TBody", "TR", "TD", "L", "LI"} <= set(tags)
    assert (tags.count("H2"), tags.count("TH"), tags.count("Table")) == (5, 4, 1)


def test_every_page_has_its_number_and_says_that_it_stays_inside():
    plan = full_plan()
    plan.strengths = "A steady job. " * 140
    plan.save()
    pages = pages_of(pdf_of(paper_of(plan)))

    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"{INSIDE} {SHORT_TEXT} {number} / {len(pages)}" in page


def test_it_says_who_signed_with_which_credential_and_when():
    plan = full_plan(episode__program__time_zone="America/Chicago")
    plan.signed_at, plan.signed_by, plan.signed_credential = (
        dt.datetime(2026, 3, 2, 18, 5, tzinfo=dt.UTC),
        plan.written_by,
        "LPC-A",
    )
    plan.client_signed_on, plan.client_signed_name, plan.needs_cosignature = dt.date(2026, 3, 3), "Casey Example", True
    plan.status = "awaiting_cosignature"
    plan.save()
    paper = paper_of(plan)

    words = words_of(pdf_of(paper), footer=paper.footer)

    assert f"Clinician: {plan.signed_by}, LPC-A, Mon, Mar 2, 2026, 12:05 PM" in words
    assert "Client: Casey Example, Mar 3, 2026" in words.replace("Tue, ", "")
    assert "Supervisor: Has not co-signed." in words


def test_a_refusal_stands_with_its_reason_and_witness():
    plan = full_plan()
    plan.client_refused_on, plan.client_refusal_reason, plan.refusal_witness = (
        dt.date(2026, 3, 3),
        "Too many hours",
        "Kim Example",
    )

    facts = [fact for part in plan_paper(plan).parts if part.heading == "Signatures" for fact in part.facts]

    assert facts[2:] == [("Reason", "Too many hours"), ("Witness", "Kim Example")]
    assert facts[0] == ("Clinician", "Has not signed.")
    assert facts[1][1].startswith("Refused to sign on ")


def test_what_is_not_in_force_says_so():
    plan = TreatmentPlan.objects.with_content().get(pk=PlanFactory().pk)
    marks = {}
    for status in PlanStatus.values:
        plan.status = status
        marks[status] = plan_paper(plan).mark

    assert marks.pop("in_force") == ""
    assert marks == {
        "draft": "Draft",
        "awaiting_client": "Not in force",
        "awaiting_cosignature": "Not in force",
        "superseded": "Superseded",
        "closed": "Closed",
        "returned": "Returned for changes",
    }


def test_the_mark_stands_behind_every_page_and_is_read_once():
    plan = full_plan()
    plan.strengths = "A steady job. " * 140
    plan.save()

    pages = pages_of(pdf_of(paper_of(plan)))

    assert all("DRAFT" in page for page in pages)
    assert "Treatment plan Draft About this plan" in " ".join(pages).replace("DRAFT ", "")


def test_letters_that_no_font_has_and_words_that_look_like_markup_are_printed():
    plan = full_plan()
    plan.strengths = '#read("/etc/passwd") *x* $y$'
    plan.save()
    note = ElementNote.objects.create(plan=plan, element="cravings", reason="李 محمد 🙂")
    paper = paper_of(plan)

    pdf = pdf_of(paper)

    assert '#read("/etc/passwd") *x* $y$' in words_of(pdf, footer=paper.footer).replace("“", '"').replace("”", '"')
    assert [part.items for part in paper.parts if part.heading == "Not indicated"] == [[f"Handling cravings: {note.reason}"]]
    assert LONG_TEXT not in words_of(pdf, footer=paper.footer)


def test_what_the_plan_rests_on_stays_inside():
    plan = TreatmentPlan.objects.with_content().get(pk=plan_in_force().pk)

    outside = str(plan_parts(plan))

    assert "F10.20" in str(plan_paper(plan).parts)
    assert "F10.20" not in outside
    assert "Drinks when evenings are empty" not in outside


def test_a_review_on_paper_says_what_became_of_each_objective_and_what_is_decided(client):
    review = completed_review(client_words="It helps to write it down.")
    client.force_login(staff("clinician", review.program))

    answer = client.get(reverse("plans:review-pdf", args=[review.public_id]))

    paper = review_paper(PlanReview.objects.with_content().get(pk=review.pk))
    words = words_of(answer.content, footer=paper.footer)
    for said in (
        "What the client says It helps to write it down.",
        "Outcome: Partially achieved How near, 0 to 10, as the client sees it: 5 What was seen: Seen in three groups.",
        "Decision: Continue as planned Why: Two urges this week, both talked through.",
        "Dimension 5: Progressing, and not there yet",
        f"Clinician: {review.signed_by}, LPC, ",
    ):
        assert said in words, said
    assert (paper.mark, b"pdfuaid" in answer.content) == ("", True)
    assert {"Title", "H1", "P", "L", "LI"} <= set(tags_of(answer.content))
    assert [moment.pgh_label for moment in review.plan.moments.all()] == ["printed"]


def test_a_review_that_is_not_completed_says_so():
    draft = PlanReviewFactory()
    waiting = answered_review()
    waiting.signed_at, waiting.signed_by, waiting.needs_cosignature = draft.created_at, draft.written_by, True

    assert (review_paper(draft).mark, review_paper(waiting).mark) == ("Draft", "Awaiting co-signature")
    assert review_paper(waiting).parts[-1].facts[1] == ("Supervisor", "Has not co-signed.")
