"""Family that is expected, what was agreed, guests and invitations, for the suite."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.tests.factories import ConsentFactory, ContactFactory, EpisodeFactory, days_ago
from iop_portal.tests.factories import ProgramFactory, UserFactory
from sessions.models import FamilyBooking, GroupAgreement, Guest, InvitationText
from sessions.tests.factories import GroupSessionFactory


def in_two_days():
    """A moment that is still to come."""
    return timezone.now() + dt.timedelta(days=2)


class FamilyBookingFactory(DjangoModelFactory):
    """A mother who is expected in two days, under a consent that names her."""

    class Meta:
        model = FamilyBooking

    group_session = factory.SubFactory(GroupSessionFactory, family=True, starts_at=factory.LazyFunction(in_two_days))
    episode = factory.SubFactory(EpisodeFactory, admitted=True, program=factory.SelfAttribute("..group_session.program"))
    contact = factory.SubFactory(ContactFactory, client=factory.SelfAttribute("..episode.client"))
    consent = factory.SubFactory(
        ConsentFactory, contact=factory.SelfAttribute("..contact"), program=factory.SelfAttribute("..group_session.program")
    )
    booked_by = factory.SubFactory(UserFactory)


class GroupAgreementFactory(DjangoModelFactory):
    """A client who agreed on paper three weeks ago; with a contact, the contact."""

    class Meta:
        model = GroupAgreement

    episode = factory.SubFactory(EpisodeFactory, admitted=True)
    statement = "What is said in the group stays in the group."
    signed_on = factory.LazyFunction(lambda: days_ago(21))
    signed_name = "Robin Invented"
    signature_method = "paper"
    recorded_by = factory.SubFactory(UserFactory)


class GuestFactory(DjangoModelFactory):
    """Twelve people at yesterday's evening."""

    class Meta:
        model = Guest

    group_session = factory.SubFactory(GroupSessionFactory, modality="family", family_format="education", title="Family evening")
    heads = 12
    arrived_at = factory.SelfAttribute("group_session.starts_at")
    left_at = factory.SelfAttribute("group_session.ends_at")
    recorded_by = factory.SubFactory(UserFactory)


class InvitationTextFactory(DjangoModelFactory):
    """A wording in use since last month."""

    class Meta:
        model = InvitationText

    program = factory.SubFactory(ProgramFactory)
    body = "Dear {name}, we meet on {day} at {time}: {place}. Questions? Call {phone}."
    in_use_from = factory.LazyFunction(lambda: days_ago(30))
