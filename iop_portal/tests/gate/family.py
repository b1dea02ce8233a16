"""Family who are expected, invited, told of a change, or here."""

import contextlib
import datetime as dt

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import (
    ConsentFactory,
    days_ago,
)
from iop_portal.tests.gate.path import Path
from sessions.models import FamilyBooking, FamilyParticipation, ScheduleCall
from sessions.tests.factories import FamilyParticipationFactory
from sessions.tests.family_factories import FamilyBookingFactory
from sessions.tests.planning_factories import ScheduleCallFactory


class CheckIn(Path):
    """The mother is here, and takes part."""

    route = "sessions:family-new"

    def set_the_scene(self):
        self.group_session = self.session()

    def page(self):
        clock = [timezone.localtime(one, self.program.zone) for one in (self.group_session.starts_at, self.group_session.ends_at)]
        times = dict(zip(("arrived_at", "left_at"), (f"{one:%H:%M}" for one in clock), strict=True))
        return self.post(reverse(self.route, args=[self.group_session.public_id]), times | {"contact": self.mother.public_id})

    def around(self):
        people = {"episode": self.episode, "contact": self.mother, "consent": self.consent}
        FamilyParticipationFactory(group_session=self.session(), **people)

    def left(self):
        return FamilyParticipation.objects.count()


class Book(Path):
    """The mother is to be expected."""

    route = "sessions:family-book"

    def set_the_scene(self):
        self.group_session = self.session()

    def page(self):
        return self.post(reverse(self.route, args=[self.group_session.public_id]), {"contact": self.mother.public_id})

    def around(self):
        people = {"episode": self.episode, "contact": self.mother, "consent": self.consent}
        FamilyBookingFactory(group_session=self.session(), **people)

    def left(self):
        return FamilyBooking.objects.standing().count()


class Invite(Path):
    """The mother was booked once under a consent that was revoked; she is booked again where she may be, and invited."""

    route = "sessions:family-invite"
    says = dict.fromkeys(
        ["no consent", "wrong person", "wrong category", "expired yesterday", "missing element", "revoked a second ago"],
        "Cancelled: no consent.",
    )

    def set_the_scene(self):
        self.group_session = self.session()
        former = ConsentFactory(contact=self.mother, program=self.program, signed_on=days_ago(30))
        people = {"group_session": self.group_session, "episode": self.episode, "contact": self.mother}
        self.booking = FamilyBookingFactory(consent=former, **people)
        type(former).objects.filter(pk=former.pk).update(revoked_at=timezone.now() - dt.timedelta(hours=1), revoked_by=self.by)

    def rely(self):
        people = {"group_session": self.group_session, "episode": self.episode, "contact": self.mother}
        with contextlib.suppress(IntegrityError), transaction.atomic():
            self.booking = FamilyBookingFactory(consent=self.consent, **people)

    def page(self):
        return self.post(reverse(self.route, args=[self.booking.public_id]), {"address": ""})

    def around(self):
        self.disclosure()


class TellOfAChange(Path):
    """A date has changed, and the mother stands on the list of calls."""

    route = "sessions:schedule-calls"

    def set_the_scene(self):
        self.one, self.other = (self.call() for _ in range(2))

    def call(self):
        """As it is raised where the mother may come."""
        return ScheduleCallFactory(group_session=self.session(), episode=self.episode, contact=self.mother)

    def page(self):
        address = reverse(self.route, args=[self.one.group_session.public_id])
        return self.post(address, {"calls": [self.one.public_id]})

    def around(self):
        row = self.disclosure(route="phone")
        ScheduleCall.objects.filter(pk=self.other.pk).update(told_at=row.disclosed_at, told_by=self.by, disclosure=row)

    def left(self):
        return ScheduleCall.objects.exclude(told_at=None).count()
