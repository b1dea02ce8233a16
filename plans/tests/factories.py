"""Treatment plans for the suite. Content is written while the plan is a draft: a signed plan takes none."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.tests.factories import UserFactory
from plans.models import (
    DimensionReview,
    Goal,
    Intervention,
    Objective,
    ObjectiveReview,
    PlanReview,
    Prescription,
    Problem,
    SafetyPlan,
    Starter,
    TreatmentPlan,
)


def a_monday(after, weeks=1):
    """The first Monday after that day, or one of those that follow."""
    return after + dt.timedelta(days=7 * weeks - after.weekday())


class PlanFactory(DjangoModelFactory):
    """An empty draft for an admitted client."""

    class Meta:
        model = TreatmentPlan
        skip_postgeneration_save = True

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    version = 1
    starts_on = factory.LazyFunction(lambda: days_ago(7))
    written_by = factory.SubFactory(UserFactory)


class ProblemFactory(DjangoModelFactory):
    """What stands in the way, by its diagnosis."""

    class Meta:
        model = Problem

    plan = factory.SubFactory(PlanFactory)
    words = "Drinks when evenings are empty."
    diagnosis = "F10.20"


class GoalFactory(DjangoModelFactory):
    """What the client wants."""

    class Meta:
        model = Goal

    plan = factory.SubFactory(PlanFactory)
    words = "I want my children to trust me again."


class ObjectiveFactory(DjangoModelFactory):
    """One step toward it."""

    class Meta:
        model = Objective

    goal = factory.SubFactory(GoalFactory)
    element = "coping_skills"
    statement = "Name three ways to get through an urge and use one each day."
    baseline = "Knows one way"
    measure = "Log of urges"
    target = "Used on five days of seven"
    target_on = factory.LazyFunction(lambda: days_ago(-30))


class InterventionFactory(DjangoModelFactory):
    """What a counselor does toward it."""

    class Meta:
        model = Intervention

    objective = factory.SubFactory(ObjectiveFactory)
    service = "group"
    words = "Skills group"
    role = "clinician"
    minutes = 90


class StarterFactory(DjangoModelFactory):
    """A text of the library."""

    class Meta:
        model = Starter

    kind = "objective"
    element = "cravings"
    text = "Log each craving, and what was done about it."
    baseline = "No log"
    measure = "Days logged"
    target = "Six days of seven"


class SafetyPlanFactory(DjangoModelFactory):
    """A draft that says enough to be signed."""

    class Meta:
        model = SafetyPlan

    class Params:
        signed = factory.Trait(
            signed_at=factory.LazyFunction(timezone.now),
            signed_by=factory.SelfAttribute("written_by"),
            signed_credential="LPC",
            copy_given_on=factory.LazyFunction(lambda: days_ago(0)),
        )

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    version = 1
    warning_signs = "I stop answering the phone."
    own_coping = "Walk to the river."
    people_to_ask = "My sister"
    means_safety = "Pills are kept at my sister's."
    written_by = factory.SubFactory(UserFactory)


class PrescriptionFactory(DjangoModelFactory):
    """Three groups a week of an hour and a half."""

    class Meta:
        model = Prescription

    plan = factory.SubFactory(PlanFactory)
    modality = "group"
    sessions_per_week = 3
    minutes_each = 90


def full_plan(**kwargs):
    """A draft that lacks nothing: a problem, a goal, an objective per element, and 10 hours a week in all three modalities."""
    prose = {"strengths": "A steady job", "discharge_criteria": "Twelve weeks without use"}
    prose["schedule_reason"] = "Places are given once the client has signed."
    plan = PlanFactory(**prose | {"relapse_prevention": "Calls a sponsor at the first warning sign"} | kwargs)
    goal = GoalFactory(plan=plan, problem=ProblemFactory(plan=plan))
    for element in ("coping_skills", "cravings", "stress_reduction", "underlying_issues", "mental_health"):
        InterventionFactory(objective=ObjectiveFactory(goal=goal, element=element))
    for modality, times, minutes in (("group", 3, 120), ("education", 3, 60), ("individual", 1, 60)):
        PrescriptionFactory(plan=plan, modality=modality, sessions_per_week=times, minutes_each=minutes)
    return plan


def plan_in_force(**kwargs):
    """The full plan, signed by everybody, as it stands in the record."""
    return put_in_force(full_plan(**kwargs))


def put_in_force(plan, since=None):
    """Signed by everybody, a week ago if nothing is said."""
    since = since or days_ago(7)
    plan.signed_at, plan.signed_by, plan.signed_credential = timezone.now() - dt.timedelta(days=7), plan.written_by, "LPC"
    plan.client_signed_on, plan.client_signed_name = since, "Casey Example"
    plan.in_force_on, plan.status = since, "in_force"
    plan.save()
    return plan


class PlanReviewFactory(DjangoModelFactory):
    """A draft review of a plan in force, with its objectives and nothing said about them yet."""

    class Meta:
        model = PlanReview
        skip_postgeneration_save = True

    plan = factory.LazyFunction(lambda: plan_in_force())
    covers_from = factory.LazyAttribute(lambda review: review.plan.in_force_on)
    reviewed_on = factory.LazyFunction(lambda: days_ago(0))
    written_by = factory.SelfAttribute("plan.written_by")


def answered_review(plan=None, *, outcome="partially_achieved", decision="continue", criterion="progressing", **kwargs):
    """A draft review that lacks nothing."""
    review = PlanReviewFactory(
        **({"plan": plan} if plan else {}),
        participation="took_part",
        decision=decision,
        reasons="Two urges this week, both talked through.",
        **kwargs,
    )
    for objective in Objective.objects.filter(goal__plan=review.plan).active():
        ObjectiveReview.objects.create(
            review=review, objective=objective, outcome=outcome, rating=5, words="Seen in three groups."
        )
    DimensionReview.objects.create(review=review, dimension=5, criterion=criterion)
    return review


def completed_review(plan=None, **kwargs):
    """The same, signed, as it stands in the record."""
    review = answered_review(plan, **kwargs)
    review.signed_at = review.completed_at = timezone.now()
    review.signed_by, review.signed_credential = review.written_by, "LPC"
    review.save()
    return review
