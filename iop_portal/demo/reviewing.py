"""Reviews: one, completed, where each version of a plan ended or was kept; one under way where it is the longest overdue."""

import datetime as dt
import itertools

from iop_portal.demo.people import at
from iop_portal.models.membership import SUPERVISED
from plans.enums import ReviewOutcome
from plans.models import DimensionReview, Objective, ObjectiveReview, PlanReview

O = ReviewOutcome  # noqa: E741
OUTCOMES = [O.NO_CHANGE, O.PARTIALLY_ACHIEVED, O.PARTIALLY_ACHIEVED, O.PARTIALLY_ACHIEVED, O.WORSENED]
AT_THE_END = [O.ACHIEVED, O.PARTIALLY_ACHIEVED, O.ACHIEVED, O.DISCONTINUED, O.ACHIEVED]
ENDED = {O.ACHIEVED: "achieved", O.DISCONTINUED: "discontinued"}
SEEN = {
    O.NO_CHANGE: "Names the steps in group and has not tried them at home yet.",
    O.PARTIALLY_ACHIEVED: "Used it twice this month, once on a difficult evening, and told the group about it.",
    O.WORSENED: "Two weeks of little sleep; skipped the walk and the calls that helped before.",
    O.ACHIEVED: "Reached, and kept for three weeks; the log is full.",
    O.DISCONTINUED: "No longer what the client wants to work on; said so twice, with good reasons.",
}
CLIENT_SAYS = ["“It is easier in the morning. The evenings are still long.”", "“I did not think I would call anybody. I did.”"]
# decision: why, and the criterion that carries it
DECISIONS = {
    "continue": ("Comes regularly and gets there; nothing in the plan needs to be changed for the next month.", "progressing"),
    "revise": ("Comes regularly and works on it; the steps are made smaller and the dates moved.", "progressing"),
    "add": ("Evenings alone turned out to be the hardest part: peer support near home is added.", "new_problem"),
    "step_up": ("Used daily for two weeks despite the amended plan; a residential place is arranged.", "needs_higher"),
    "step_down": ("Six weeks without use, and the weeks at work hold: weekly counseling is enough now.", "reached"),
    "discharge": ("What was agreed is reached; continuing care and the alumni group are arranged.", "reached"),
}
LAST = {"completed": "discharge", "completed_stepdown": "step_down", "transferred_higher": "step_up"}


def decision_to_rewrite(person):
    """Most revise; one in five adds."""
    return "add" if person.number % 5 == 3 else "revise"


def reviews(people, versions, kept):
    """`versions` are each person's plans that came into force, oldest first; `kept` the day of a review that changed nothing."""
    history = {person.number: versions.get(person.number, []) for person in people}
    _save([pair for person in people for pair in _kept(person, history[person.number], kept)])
    made = [pair for person in people for pair in _of_one(person, history[person.number], kept)]
    overdue = [person for person in people if history[person.number] and not person.episode.discharged_on]
    if overdue:
        last = min(overdue, key=lambda person: history[person.number][-1].in_force_on)
        plan = history[last.number][-1]
        held = plan.in_force_on + dt.timedelta(days=28)
        made.append((last, PlanReview(plan=plan, covers_from=plan.in_force_on, reviewed_on=held, written_by=plan.written_by)))
    _save(made)


def _save(made):
    """At most one review of a plan at a time: PostgreSQL takes the next one when these are completed."""
    PlanReview.objects.bulk_create([review for _, review in made], batch_size=2000)
    lines = [line for number, (person, review) in enumerate(made) for line in _lines(person, review, number)]
    ObjectiveReview.objects.bulk_create(lines, batch_size=5000)
    decided = [(person, review) for person, review in made if review.decision]
    DimensionReview.objects.bulk_create(
        [DimensionReview(review=review, dimension=dimension, criterion=DECISIONS[review.decision][1]) for _, review in decided
         for dimension in (4, 5)], batch_size=5000,
    )  # fmt: skip
    _sign(decided)
    _what_ended(lines)


def _kept(person, history, kept):
    """The review after which nothing was changed."""
    if history and person.number in kept:
        yield person, _review(person, history[0], history[0].in_force_on, kept[person.number], "continue")


def _of_one(person, history, kept):
    """Oldest first. The last one is the reason why treatment ended, where a decision ended it."""
    if not history:
        return
    counts_from = kept.get(person.number, history[0].in_force_on)
    for earlier, later in itertools.pairwise(history):
        yield person, _review(person, earlier, counts_from, later.starts_on, decision_to_rewrite(person), later)
        counts_from = later.starts_on
    last, left_on = history[-1], person.episode.discharged_on
    decision = LAST.get(person.episode.discharge_reason)
    if decision and (left_on - counts_from).days > 5:
        yield person, _review(person, last, counts_from, left_on - dt.timedelta(days=1), decision)


def _review(person, plan, counts_from, day, decision, later=None):
    took_part = "told_afterwards" if person.number % 8 == 6 else "took_part"
    return PlanReview(
        plan=plan, covers_from=counts_from, reviewed_on=day, participation=took_part, decision=decision,
        client_words=CLIENT_SAYS[person.number % len(CLIENT_SAYS)], reasons=DECISIONS[decision][0], next_version=later,
        written_by=plan.written_by,
    )  # fmt: skip


def _lines(person, review, number):
    outcomes = AT_THE_END if review.decision in ("discharge", "step_down") else OUTCOMES
    for place, objective in enumerate(review.plan.objectives_written):
        outcome = outcomes[(person.number + number + place) % len(outcomes)] if review.decision else ""
        rating = _rating(review, outcome, place)
        yield ObjectiveReview(
            review=review, objective=objective, outcome=outcome, rating=rating, words=SEEN[outcome] if outcome else ""
        )


def _rating(review, outcome, place):
    """As the client sees it: a little nearer each month, and back where it became worse."""
    if not outcome:
        return None
    step = {O.ACHIEVED: 4, O.PARTIALLY_ACHIEVED: 1, O.NO_CHANGE: 0, O.WORSENED: -2, O.DISCONTINUED: -1}[outcome]
    return min(3 + 2 * (review.plan.version - 1) + place % 2 + step, 10)


def _sign(decided):
    for person, review in decided:
        review.signed_by, review.signed_credential = review.written_by, review.plan.signed_credential
        review.signed_at = review.completed_at = at(person, review.reviewed_on, 13)
        if review.signed_credential in SUPERVISED:
            review.needs_cosignature, review.completed_at = True, review.signed_at + dt.timedelta(hours=3)
            review.cosigned_by, review.cosigned_at = person.place.supervisor, review.completed_at
            review.cosigned_credential = "LCSW"
    signed = ["signed_by", "signed_credential", "signed_at", "completed_at", "needs_cosignature", "cosigned_by", "cosigned_at",
              "cosigned_credential"]  # fmt: skip
    PlanReview.objects.bulk_update([review for _, review in decided], signed, batch_size=1000)


def _what_ended(lines):
    """What was reached or given up is no longer worked on."""
    for outcome, status in ENDED.items():
        keys = [line.objective_id for line in lines if line.outcome == outcome]
        for first in range(0, len(keys), 5000):
            Objective.objects.filter(pk__in=keys[first : first + 5000]).update(status=status)
