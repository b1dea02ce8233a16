"""Skill practices for the suite."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.tests.factories import days_ago
from iop_portal.tests.factories import UserFactory
from plans.tests.factories import ObjectiveFactory
from sessions.models import SkillPractice


class SkillPracticeFactory(DjangoModelFactory):
    """Something to try this week."""

    class Meta:
        model = SkillPractice

    class Params:
        reviewed = factory.Trait(
            outcome="done",
            practised_on=factory.LazyFunction(lambda: days_ago(1)),
            situation="At the bus stop, after work",
            helped=7,
            words="The wave went down.",
            reviewed_at=factory.LazyFunction(timezone.now),
            reviewed_by=factory.SelfAttribute("set_by"),
        )

    objective = factory.SubFactory(ObjectiveFactory)
    episode = factory.SelfAttribute("objective.goal.plan.episode")
    skill = "Urge surfing"
    task = "Once a day, when an urge comes, watch it for five minutes."
    set_on = factory.LazyFunction(lambda: days_ago(3))
    due_on = factory.LazyFunction(lambda: days_ago(-4))
    set_by = factory.SubFactory(UserFactory)


CONFIGURATION = {}
RECORDS = {SkillPractice: lambda program: SkillPracticeFactory(objective__goal__plan__episode__program=program)}
