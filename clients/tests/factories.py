"""Clients and what belongs to them. Situations are traits; a plain factory holds only what the model demands."""

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from clients.models import (
    Client,
    Commitment,
    Consent,
    ConsentRecipient,
    ConsentScan,
    Contact,
    ContactPoint,
    DraftConsent,
    Episode,
    FollowUp,
    Hold,
    Involvement,
    OtherName,
    ReceivedCall,
    RuleSet,
    Screening,
)
from iop_portal.tests.factories import ProgramFactory, UserFactory


def days_ago(days):
    """A day in the past, by the program's clock."""
    return timezone.localdate() - dt.timedelta(days=days)


class ClientFactory(DjangoModelFactory):
    """A person, nothing more."""

    class Meta:
        model = Client

    first_name = "Casey"
    last_name = factory.Sequence(lambda n: f"Example{n:03d}")
    born_on = dt.date(1990, 5, 17)
    created_by = factory.SubFactory(UserFactory)


class OtherNameFactory(DjangoModelFactory):
    """What somebody was called before."""

    class Meta:
        model = OtherName

    client = factory.SubFactory(ClientFactory)
    kind = "former"
    last_name = factory.Sequence(lambda n: f"Former{n:03d}")
    added_by = factory.SubFactory(UserFactory)


class EpisodeFactory(DjangoModelFactory):
    """An inquiry of a week ago."""

    class Meta:
        model = Episode
        skip_postgeneration_save = True

    client = factory.SubFactory(ClientFactory)
    program = factory.SubFactory(ProgramFactory)
    status = "inquiry"
    status_since = factory.LazyFunction(lambda: days_ago(7))
    inquired_on = factory.LazyFunction(lambda: days_ago(7))
    referral_source = "self"
    opened_by = factory.SubFactory(UserFactory)

    class Params:
        screening = factory.Trait(status="screening")
        waitlisted = factory.Trait(status="waitlist", waitlisted_on=factory.LazyFunction(lambda: days_ago(3)))
        admitted = factory.Trait(
            status="admitted",
            inquired_on=factory.LazyFunction(lambda: days_ago(40)),
            admitted_on=factory.LazyFunction(lambda: days_ago(30)),
            status_since=factory.LazyFunction(lambda: days_ago(30)),
            notice_given_on=factory.LazyFunction(lambda: days_ago(30)),
            clinician=factory.SubFactory(UserFactory),
        )
        on_hold = factory.Trait(
            status="on_hold",
            inquired_on=factory.LazyFunction(lambda: days_ago(40)),
            admitted_on=factory.LazyFunction(lambda: days_ago(30)),
            status_since=factory.LazyFunction(lambda: days_ago(6)),
            notice_given_on=factory.LazyFunction(lambda: days_ago(30)),
            clinician=factory.SubFactory(UserFactory),
            hold=factory.RelatedFactory("clients.tests.factories.HoldFactory", factory_related_name="episode"),
        )
        discharged = factory.Trait(
            status="discharged",
            inquired_on=factory.LazyFunction(lambda: days_ago(100)),
            admitted_on=factory.LazyFunction(lambda: days_ago(90)),
            discharged_on=factory.LazyFunction(lambda: days_ago(5)),
            closed_on=factory.LazyFunction(lambda: days_ago(5)),
            status_since=factory.LazyFunction(lambda: days_ago(5)),
            discharge_reason="completed",
        )


class HoldFactory(DjangoModelFactory):
    """In hospital for six days now. The trait `on_hold` of an episode makes one."""

    class Meta:
        model = Hold

    episode = factory.SubFactory(EpisodeFactory, on_hold=True, hold=None)
    reason = "hospital"
    starts_on = factory.LazyFunction(lambda: days_ago(6))
    held_by = factory.SubFactory(UserFactory)


class CommitmentFactory(DjangoModelFactory):
    """Office hours on Mondays and Wednesdays."""

    class Meta:
        model = Commitment

    client = factory.SubFactory(ClientFactory)
    kind = "work"
    weekdays = [0, 2]
    starts_at = dt.time(9)
    ends_at = dt.time(17)
    added_by = factory.SubFactory(UserFactory)


class ContactPointFactory(DjangoModelFactory):
    """A second phone at which nothing is said to be safe."""

    class Meta:
        model = ContactPoint

    client = factory.SubFactory(ClientFactory)
    kind = "phone"
    value = factory.Sequence(lambda n: f"+1202557{n % 10000:04d}")
    added_by = factory.SubFactory(UserFactory)


class RuleSetFactory(DjangoModelFactory):
    """An empty, unpublished rule set."""

    class Meta:
        model = RuleSet

    name = "Suitability"
    version = factory.Sequence(lambda n: 1000 + n)


class ScreeningFactory(DjangoModelFactory):
    """A screening with nothing answered yet."""

    class Meta:
        model = Screening

    episode = factory.SubFactory(EpisodeFactory, screening=True)
    rule_set = factory.SubFactory(RuleSetFactory)
    screened_on = factory.LazyFunction(lambda: days_ago(1))
    started_by = factory.SubFactory(UserFactory)


class ContactFactory(DjangoModelFactory):
    """A mother, listed and nothing more: no consent."""

    class Meta:
        model = Contact

    client = factory.SubFactory(ClientFactory)
    first_name = "Robin"
    last_name = factory.Sequence(lambda n: f"Relative{n:03d}")
    relationship = "parent"
    added_by = factory.SubFactory(UserFactory)


class ConsentFactory(DjangoModelFactory):
    """A consent in force that lets the contact take part in family sessions."""

    class Meta:
        model = Consent

    client = factory.SelfAttribute("contact.client")
    contact = factory.SubFactory(ContactFactory)
    program = factory.SubFactory(ProgramFactory)
    client_name = factory.LazyAttribute(lambda made: made.client.display_name)
    recipient_name = factory.LazyAttribute(lambda made: made.contact.display_name if made.contact else "Northside Clinic")
    categories = ["family_session"]
    information = "That the client attends, and what is said in family sessions"
    purpose = "Taking part in family sessions"
    expires_on = factory.LazyFunction(lambda: days_ago(-90))
    signed_on = factory.LazyFunction(lambda: days_ago(10))
    signed_name = "Casey Example"
    signature_method = "paper"
    recorded_by = factory.SubFactory(UserFactory)


class OfficialConsentFactory(ConsentFactory):
    """A consent to one organization beyond the client's contacts; its recipient is made by ConsentRecipientFactory."""

    client = factory.SubFactory(ClientFactory)
    contact = None
    recipients_named = 1
    categories = ["attendance", "progress", "plan"]

    class Params:
        tpo = factory.Trait(kind="tpo", statements="What is shared may be shared further as HIPAA permits.")


class ConsentRecipientFactory(DjangoModelFactory):
    """A clinic that a consent names."""

    class Meta:
        model = ConsentRecipient

    consent = factory.SubFactory(OfficialConsentFactory)
    name = "Northside Clinic"
    kind = "organization"
    address = "1 Example Street, Sampletown"


class ConsentScanFactory(DjangoModelFactory):
    """A paper of one page."""

    class Meta:
        model = ConsentScan

    consent = factory.SubFactory(ConsentFactory)
    content = b"%PDF-1.7 invented"
    media_type = "application/pdf"
    size = 17
    fingerprint = "0" * 64
    added_by = factory.SubFactory(UserFactory)


class DraftConsentFactory(DjangoModelFactory):
    """A paper from an old file that nobody signed."""

    class Meta:
        model = DraftConsent

    client = factory.SelfAttribute("contact.client")
    contact = factory.SubFactory(ContactFactory)
    program = factory.SubFactory(ProgramFactory)
    categories = ["attendance"]
    information = "Whether the client attends"
    came_from = "Paper in the old file"
    kept_by = factory.SubFactory(UserFactory)


class ReceivedCallFactory(DjangoModelFactory):
    """Somebody called yesterday and told us something; about a client of the program unless said otherwise."""

    class Meta:
        model = ReceivedCall

    program = factory.SubFactory(ProgramFactory)
    client = factory.LazyAttribute(lambda made: EpisodeFactory(program=made.program).client)
    caller = "A neighbor"
    received_at = factory.LazyFunction(lambda: timezone.now() - dt.timedelta(days=1))
    words = "Says that somebody was seen drinking on Saturday."
    recorded_by = factory.SubFactory(UserFactory)


class InvolvementFactory(DjangoModelFactory):
    """What a mother did yesterday, written in the client's program."""

    class Meta:
        model = Involvement

    program = factory.SubFactory(ProgramFactory)
    contact = factory.LazyAttribute(lambda made: ContactFactory(client=EpisodeFactory(program=made.program).client))
    on = factory.LazyFunction(lambda: timezone.localdate() - dt.timedelta(days=1))
    words = "Drove home."
    written_by = factory.SubFactory(UserFactory)


class FollowUpFactory(DjangoModelFactory):
    """A contact that was due yesterday."""

    class Meta:
        model = FollowUp

    episode = factory.SubFactory(EpisodeFactory, discharged=True)
    days = 30
    due_on = factory.LazyFunction(lambda: days_ago(1))
