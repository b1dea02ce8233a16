"""Reviews: one, completed, where each version of a plan ended; one under way where it is the longest overdue."""

import datetime as dt
import itertools

from plans.enums import ReviewOutcome
from plans.models import DimensionReview, ObjectiveReview, PlanReview

O = ReviewOutcome  # noqa: E741
OUTCOMES = [O.NO_CHANGE, O.PARTIALLY_ACHIEVED, O.PARTIALLY_ACHIEVED, O.PARTIALLY_ACHIEVED, O.WORSENED]
SEEN = {
    O.NO_CHANGE: "Names the steps in group and has not tried them at home yet.",
    O.PARTIALLY_ACHIEVED: "Used it twice this month, once on a difficult evening, and told the group about it.",
    O.WORSENED: "Two weeks of little sleep; skipped the walk and the calls that helped before.",
}
CLIENT_SAYS = ["“It is easier in the morning. The evenings are still long.”", "“I did not think I would call anybody. I did.”"]
REASONS = "Comes regularly and works on it; the steps are made smaller and the dates moved."


def reviews(people, versions):
    """`versions` are each person's plans that came into force, oldest first, by the person's number."""
    made = []
    for person in people:
        history = versions.get(person.number, [])
        counts_from = history[0].in_force_on if history else None
        for earlier, later in itertools.pairwise(history):
            made.append((person, _review(person, earlier, counts_from, later), earlier))
            counts_from = later.starts_on
    overdue = [person for person in people if person.number in versions and versions[person.number][-1].status == "in_force"]
    if overdue:
        last = min(overdue, key=lambda person: versions[person.number][-1].in_force_on)
        plan = versions[last.number][-1]
        made.append((last, PlanReview(plan=plan, covers_from=plan.in_force_on, reviewed_on=plan.in_force_on
                                      + dt.timedelta(days=28), written_by=plan.written_by), plan))  # fmt: skip
    PlanReview.objects.bulk_create([review for _, review, _ in made], batch_size=2000)
    ObjectiveReview.objects.bulk_create(
        [line for number, (person, review, plan) in enumerate(made) for line in _lines(person, review, plan, number)],
        batch_size=5000,
    )
    decided = [(person, review) for person, review, _ in made if review.decision]
    DimensionReview.objects.bulk_create(
        [DimensionReview(review=review, dimension=dimension, criterion="progressing") for _, review in decided
         for dimension in (4, 5)], batch_size=5000,
    )  # fmt: skip
    for person, review in decided:
        at = dt.datetime.combine(review.reviewed_on, dt.time(13), tzinfo=person.place.program.zone)
        review.signed_by, review.signed_credential, review.signed_at, review.completed_at = review.written_by, "LPC", at, at
    signed = ["signed_by", "signed_credential", "signed_at", "completed_at"]
    PlanReview.objects.bulk_update([review for _, review in decided], signed, batch_size=1000)


def _review(person, plan, counts_from, later):
    return PlanReview(
        plan=plan, covers_from=counts_from, reviewed_on=later.starts_on, participation="took_part", decision="revise",
        client_words=CLIENT_SAYS[person.number % len(CLIENT_SAYS)], reasons=REASONS, next_version=later,
        written_by=plan.written_by,
    )  # fmt: skip


def _lines(person, review, plan, number):
    for objective in plan.objectives_written:
        outcome = OUTCOMES[(person.number + number + objective.position) % len(OUTCOMES)] if review.decision else ""
        rating = min(3 + 2 * (plan.version - 1) + objective.position % 2, 9) if review.decision else None
        yield ObjectiveReview(
            review=review, objective=objective, outcome=outcome, rating=rating, words=SEEN[outcome] if outcome else ""
        )
