"""What planning goes by and leads to, for the suite: holidays, curricula, waits, calls, calendar feeds."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.tests.factories import EpisodeFactory, days_ago
from iop_portal.tests.factories import ProgramFactory, UserFactory
from sessions.models import CalendarFeed, Curriculum, Holiday, ScheduleCall, SeriesWait, Topic
from sessions.tests.factories import GroupSessionFactory, SeriesFactory


class HolidayFactory(DjangoModelFactory):
    """A day in a month's time on which the program is closed."""

    class Meta:
        model = Holiday

    program = factory.SubFactory(ProgramFactory)
    on = factory.Sequence(lambda n: days_ago(-30 - n))
    name = "Founders' Day"


class CurriculumFactory(DjangoModelFactory):
    """A curriculum without topics."""

    class Meta:
        model = Curriculum

    program = factory.SubFactory(ProgramFactory)
    name = factory.Sequence(lambda n: f"Recovery skills {n}")


class TopicFactory(DjangoModelFactory):
    """The next topic."""

    class Meta:
        model = Topic

    curriculum = factory.SubFactory(CurriculumFactory)
    number = factory.Sequence(lambda n: n + 1)
    title = factory.Sequence(lambda n: f"Topic {n}")


class SeriesWaitFactory(DjangoModelFactory):
    """A client who asked yesterday."""

    class Meta:
        model = SeriesWait

    series = factory.SubFactory(SeriesFactory)
    episode = factory.SubFactory(EpisodeFactory, admitted=True, program=factory.SelfAttribute("..series.program"))
    asked_at = factory.LazyFunction(lambda: timezone.now() - dt.timedelta(days=1))
    asked_by = factory.SubFactory(UserFactory)

    class Params:
        offered = factory.Trait(
            offered_at=factory.LazyFunction(timezone.now), offered_by=factory.SelfAttribute("asked_by")
        )  # fmt: skip


class ScheduleCallFactory(DjangoModelFactory):
    """A client who has to hear that a session does not take place."""

    class Meta:
        model = ScheduleCall

    group_session = factory.SubFactory(GroupSessionFactory)
    episode = factory.SubFactory(EpisodeFactory, admitted=True, program=factory.SelfAttribute("..group_session.program"))
    about = "cancelled"
    raised_at = factory.LazyFunction(timezone.now)


class CalendarFeedFactory(DjangoModelFactory):
    """An address whose key nobody knows."""

    class Meta:
        model = CalendarFeed

    user = factory.SubFactory(UserFactory)
    key_hash = factory.Sequence(lambda n: f"{n:064x}")
    made_at = factory.LazyFunction(timezone.now)
