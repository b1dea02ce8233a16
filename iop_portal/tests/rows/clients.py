"""Rows of clients, each in a given program."""

from clients.instruments import BY_CODE
from clients.models import (
    Appointment,
    Attempt,
    CallAddendum,
    Client,
    Commitment,
    Condition,
    Consent,
    ConsentRecipient,
    ConsentScan,
    Contact,
    ContactPoint,
    Correction,
    Disclosure,
    DisclosurePacket,
    DraftConsent,
    Episode,
    Finding,
    FollowUp,
    Hold,
    ImportBatch,
    ImportRow,
    InstrumentSetting,
    Involvement,
    ItemText,
    Measure,
    Move,
    OtherName,
    RatingSymbol,
    ReceivedCall,
    RedisclosureNotice,
    Rule,
    RuleSet,
    SafetyTask,
    Score,
    Screening,
    SubdimensionRating,
)
from clients.tests.disclosure_factories import DisclosureFactory, DisclosurePacketFactory, RedisclosureNoticeFactory
from clients.tests.factories import (
    CommitmentFactory,
    ConsentFactory,
    ConsentRecipientFactory,
    ConsentScanFactory,
    ContactFactory,
    ContactPointFactory,
    DraftConsentFactory,
    EpisodeFactory,
    FollowUpFactory,
    HoldFactory,
    InvolvementFactory,
    OtherNameFactory,
    ReceivedCallFactory,
    RuleSetFactory,
    ScreeningFactory,
    days_ago,
)
from clients.tests.measure_factories import InstrumentSettingFactory, ItemTextFactory, MeasureFactory, SafetyTaskFactory
from iop_portal.tests.factories import UserFactory


def contact(program):
    """A mother of somebody in the program."""
    return ContactFactory(client=EpisodeFactory(program=program).client)


def move(program):
    """A first call."""
    episode = EpisodeFactory(program=program)
    return Move.objects.create(episode=episode, to_status="inquiry", on=days_ago(7), made_by=episode.opened_by)


def finding(program):
    """A rule that fired."""
    screening = ScreeningFactory(episode__program=program)
    return Finding.objects.create(screening=screening, number=1, outcome="recommended", reason="Suits.", because="All low")


def score(program):
    """What somebody scored."""
    return Score.objects.create(
        screening=ScreeningFactory(episode__program=program), kind="phq9", value=9, taken_on=days_ago(1)
    )  # fmt: skip


def subdimension_rating(program):
    """A symbol from the book."""
    screening = ScreeningFactory(episode__program=program, edition="asam4")
    return SubdimensionRating.objects.create(screening=screening, subdimension="5_safety", symbol="A")


def rating_symbol(program):
    """A symbol that is offered."""
    return RatingSymbol.objects.create(subdimension="5_safety", symbol=f"S{RatingSymbol.objects.count()}")


def rule(program):
    """The first rule of a draft."""
    return Rule.objects.create(rule_set=RuleSetFactory(program=program), number=1, outcome="recommended", reason="Suits.")


def condition(program):
    """What the first rule looks at."""
    return Condition.objects.create(rule=rule(program), answer="risk_1", comparison="at_least", value=2)


def instrument_setting(program):
    """An instrument that the program has no settings for yet; there are only so many."""
    taken = set(program.instrument_settings.values_list("instrument", flat=True))
    free = [code for code in BY_CODE if code not in taken]
    return InstrumentSettingFactory(program=program, instrument=free[0]) if free else program.instrument_settings.first()


def item_text(program):
    """The next question of AUDIT, under the program's licence."""
    setting = program.instrument_settings.filter(instrument="audit").first() or InstrumentSettingFactory(program=program)
    return ItemTextFactory(setting=setting, item=str(setting.texts.count() + 1))


def involvement(program):
    """What a mother did."""
    return InvolvementFactory(program=program)


def call_addendum(program):
    """Something added to a call."""
    return CallAddendum.objects.create(call=ReceivedCallFactory(program=program), words="More.", written_by=UserFactory())


def appointment(program):
    """Where care goes on."""
    episode = EpisodeFactory(program=program, discharged=True)
    return Appointment.objects.create(episode=episode, with_whom="County clinic", booked_by=episode.opened_by)


def attempt(program):
    """A call nobody answered."""
    follow_up = FollowUpFactory(episode__program=program)
    return Attempt.objects.create(follow_up=follow_up, outcome="no_answer", made_by=follow_up.episode.opened_by)


def correction(program):
    """What was added to a discharge."""
    episode = EpisodeFactory(program=program, discharged=True)
    return Correction.objects.create(episode=episode, words="The clinic called back", made_by=episode.opened_by)


def disclosure(program):
    """A call to a mother, under a consent."""
    return DisclosureFactory(consent=ConsentFactory(contact=contact(program), program=program, categories=["attendance"]))


def import_batch(program):
    """A file of one row."""
    return ImportBatch.objects.create(program=program, what="clients", header=["first_name"], total=1, uploaded_by=UserFactory())


CONFIGURATION = {
    RedisclosureNotice: lambda program: RedisclosureNoticeFactory(),
    RuleSet: lambda program: RuleSetFactory(program=program),
    Rule: rule,
    Condition: condition,
    RatingSymbol: rating_symbol,
    InstrumentSetting: instrument_setting,
    ItemText: item_text,
}


RECORDS = {
    ImportBatch: import_batch,
    ImportRow: lambda program: ImportRow.objects.create(batch=import_batch(program), number=2, cells=["Casey"]),
    OtherName: lambda program: OtherNameFactory(client=EpisodeFactory(program=program).client),
    Disclosure: disclosure,
    DisclosurePacket: lambda program: DisclosurePacketFactory(disclosure=disclosure(program)),
    Client: lambda program: EpisodeFactory(program=program).client,
    Episode: lambda program: EpisodeFactory(program=program, admitted=True),
    Move: move,
    Hold: lambda program: HoldFactory(episode__program=program),
    Screening: lambda program: ScreeningFactory(episode__program=program),
    Finding: finding,
    Score: score,
    SubdimensionRating: subdimension_rating,
    Measure: lambda program: MeasureFactory(episode__program=program),
    SafetyTask: lambda program: SafetyTaskFactory(measure__episode__program=program),
    Contact: contact,
    Appointment: appointment,
    Attempt: attempt,
    Correction: correction,
    FollowUp: lambda program: FollowUpFactory(episode__program=program),
    ContactPoint: lambda program: ContactPointFactory(client=EpisodeFactory(program=program).client),
    Commitment: lambda program: CommitmentFactory(client=EpisodeFactory(program=program).client),
    Consent: lambda program: ConsentFactory(contact=contact(program), program=program),
    ConsentRecipient: lambda program: ConsentRecipientFactory(
        consent__program=program, consent__client=EpisodeFactory(program=program).client
    ),
    ConsentScan: lambda program: ConsentScanFactory(consent=ConsentFactory(contact=contact(program), program=program)),
    DraftConsent: lambda program: DraftConsentFactory(contact=contact(program), program=program),
    Involvement: involvement,
    ReceivedCall: lambda program: ReceivedCallFactory(program=program),
    CallAddendum: call_addendum,
}
