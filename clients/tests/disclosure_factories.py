"""What left the program, for the suite."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.models import Disclosure, DisclosurePacket, RedisclosureNotice
from clients.tests.factories import ConsentFactory
from iop_portal.tests.factories import UserFactory


class RedisclosureNoticeFactory(DjangoModelFactory):
    """A wording for tests."""

    class Meta:
        model = RedisclosureNotice

    version = factory.Sequence(lambda n: f"test-{n}")
    long_text = "This record is protected."
    short_text = "Protected."
    source = "Invented"
    in_use_from = dt.date(2020, 1, 1)


class DisclosureFactory(DjangoModelFactory):
    """The mother was told by phone that the client attends, under a consent in force."""

    class Meta:
        model = Disclosure

    consent = factory.SubFactory(ConsentFactory, categories=["attendance"])
    client = factory.SelfAttribute("consent.client")
    program = factory.SelfAttribute("consent.program")
    contact = factory.SelfAttribute("consent.contact")
    recipient_name = "Robin Relative"
    basis = "consent"
    route = "phone"
    category = "attendance"
    description = "That the client attends"
    purpose = "Support at home"
    notice = factory.SubFactory(RedisclosureNoticeFactory)
    disclosed_at = factory.LazyFunction(timezone.now)
    disclosed_by = factory.SubFactory(UserFactory)


class DisclosurePacketFactory(DjangoModelFactory):
    """A paper of one page."""

    class Meta:
        model = DisclosurePacket

    disclosure = factory.SubFactory(DisclosureFactory)
    source = "{}"
    pdf = b"%PDF-1.7 invented"
