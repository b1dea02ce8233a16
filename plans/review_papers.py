"""A review as a paper."""

from clients.packets import day, moment, sender_of
from iop_portal.papers import Fact, Paper, Part
from plans.models import ObjectiveReview, PlanReview
from plans.papers import INSIDE, SHORT_TEXT, lines, signed


def review_paper(review: PlanReview) -> Paper:
    """What became of each objective, what is decided and why, and who signed. What is not completed says so on every page."""
    client, program = review.plan.episode.client, review.program
    about = [
        ("Client", client.display_name),
        ("Number", str(client.number)),
        ("Program", program.name),
        ("Plan version", str(review.plan.version)),
        ("Held on", day(review.reviewed_on)),
        ("Looks back to", day(review.covers_from)),
        ("Status", review.stage_words),
    ]
    if review.participation:
        about.append(("The client", review.get_participation_display()))
    objectives = enumerate(review.objective_reviews.all(), start=1)
    parts = [
        Part("About this review", facts=about),
        *([Part("What the client says", paragraphs=lines(review.client_words))] if review.client_words else []),
        *(objective_part(number, row) for number, row in objectives),
        decision_part(review),
        Part("Signatures", facts=signatures(review)),
    ]
    mark = "" if review.is_completed else review.stage_words
    footer = f"Client {client.number}, review of plan version {review.plan.version}. {INSIDE} {SHORT_TEXT}"
    return Paper("Review of the treatment plan", sender_of(program), parts, footer=footer, mark=mark)


def objective_part(number: int, row: ObjectiveReview) -> Part:
    """One objective: how far it got, as staff and client see it."""
    told = [
        ("Objective", row.objective.statement),
        ("Outcome", row.get_outcome_display() or "Not answered yet"),
        ("How near, 0 to 10, as the client sees it", "" if row.rating is None else str(row.rating)),
        ("What was seen", row.words),
    ]
    return Part(f"Objective {number}", facts=[(name, value) for name, value in told if value])


def decision_part(review: PlanReview) -> Part:
    """What follows, and on which criterion in which dimension."""
    criteria = [f"Dimension {row.dimension}: {row.get_criterion_display()}" for row in review.dimension_reviews.all()]
    facts = [("Decision", review.get_decision_display() or "Not decided yet")]
    if review.reasons:
        facts.append(("Why", review.reasons))
    return Part("Decision", facts=facts, items=criteria)


def signatures(review: PlanReview) -> list[Fact]:
    """The clinician's, and the supervisor's where one is needed."""
    program = review.program
    if not review.signed_at:
        return [("Clinician", "Has not signed.")]
    found = [("Clinician", signed(review.signed_by, review.signed_credential, review.signed_at, program))]
    if review.cosigned_at:
        found.append(("Supervisor", signed(review.cosigned_by, review.cosigned_credential, review.cosigned_at, program)))
    elif review.needs_cosignature:
        found.append(("Supervisor", "Has not co-signed."))
    if review.completed_at:
        found.append(("Completed", moment(review.completed_at, program)))
    return found
