"""Excuses, policy, tries to reach somebody, drug tests and medication, for the suite."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.models import OutreachAttempt
from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.tests.factories import ProgramFactory, UserFactory
from sessions.models import AbsenceStep, DrugTest, Excuse, Medication


class AbsenceStepFactory(DjangoModelFactory):
    """A call on the same day."""

    class Meta:
        model = AbsenceStep

    program = factory.SubFactory(ProgramFactory)
    missed = factory.Sequence(lambda n: n % 60 + 1)
    words = "Call on the same day."


class ExcuseFactory(DjangoModelFactory):
    """Three days away for court, from yesterday."""

    class Meta:
        model = Excuse

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    starts_on = factory.LazyFunction(lambda: days_ago(1))
    ends_on = factory.LazyFunction(lambda: days_ago(-1))
    reason = "court"
    entered_by = factory.SubFactory(UserFactory)


class OutreachAttemptFactory(DjangoModelFactory):
    """A call that nobody answered."""

    class Meta:
        model = OutreachAttempt

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    kind = "call"
    outcome = "no_answer"
    made_by = factory.SubFactory(UserFactory)


class DrugTestFactory(DjangoModelFactory):
    """A random test that was ordered."""

    class Meta:
        model = DrugTest

    class Params:
        positive = factory.Trait(
            collected_at=factory.LazyFunction(timezone.now),
            collected_by=factory.SelfAttribute("ordered_by"),
            result="positive",
            positive_for=["opiates"],
            resulted_at=factory.LazyFunction(timezone.now),
            resulted_by=factory.SelfAttribute("ordered_by"),
        )

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    reason = "random"
    specimen = "urine"
    substances = ["opiates", "fentanyl"]
    ordered_by = factory.SubFactory(UserFactory)


class MedicationFactory(DjangoModelFactory):
    """Buprenorphine, since a month."""

    class Meta:
        model = Medication

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    medicine = "buprenorphine"
    prescriber = "Dr. Example, Harbor Clinic, 555-0100"
    started_on = factory.LazyFunction(lambda: days_ago(30))
    noted_by = factory.SubFactory(UserFactory)


# one row of each in a program, for the walk through the administration
CONFIGURATION = {AbsenceStep: lambda program: AbsenceStepFactory(program=program)}
RECORDS = {
    factory_of._meta.model: lambda program, factory_of=factory_of: factory_of(episode__program=program)
    for factory_of in (ExcuseFactory, OutreachAttemptFactory, DrugTestFactory, MedicationFactory)
}
