"""Measures as rows, without the action: for what is shown and counted. Numbers fit the answers."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.models import InstrumentSetting, ItemText, Measure, SafetyTask
from clients.tests.factories import EpisodeFactory
from iop_portal.tests.factories import ProgramFactory, UserFactory

LOW = {str(number): 1 for number in range(1, 9)} | {"9": 0}


class MeasureFactory(DjangoModelFactory):
    """A PHQ-9 of today that came to 8, mild."""

    class Meta:
        model = Measure

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    instrument = "phq9"
    version = "2001, English"
    scorer_version = "1"
    status = "completed"
    mode = "interview"
    taken_on = factory.LazyFunction(timezone.localdate)
    answers = factory.LazyFunction(lambda: dict(LOW))
    score = 8
    band = "mild"
    is_positive = False
    recorded_by = factory.SubFactory(UserFactory)


class SafetyTaskFactory(DjangoModelFactory):
    """Item 9 was answered above zero, and nobody has acted yet."""

    class Meta:
        model = SafetyTask

    episode = factory.SelfAttribute("measure.episode")
    measure = factory.SubFactory(MeasureFactory, danger="PHQ-9 item 9 was answered above zero.")
    cause = "PHQ-9 item 9 was answered above zero."
    opened_by = factory.SubFactory(UserFactory)


class InstrumentSettingFactory(DjangoModelFactory):
    """AUDIT in one program, under a licence of its own."""

    class Meta:
        model = InstrumentSetting

    program = factory.SubFactory(ProgramFactory)
    instrument = "audit"
    attested_on = factory.LazyFunction(timezone.localdate)
    attested_by = factory.SubFactory(UserFactory)
    licence = "Our own agreement of 2025, which covers use on a screen"


class ItemTextFactory(DjangoModelFactory):
    """A made-up first question."""

    class Meta:
        model = ItemText

    setting = factory.SubFactory(InstrumentSettingFactory)
    item = "1"
    words = "A question under the program's own licence"
