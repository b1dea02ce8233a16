"""One row of each of our models in a program, for tests that walk through the whole administration."""

import uuid

from django.utils import timezone

from clients.instruments import BY_CODE
from clients.models import (
    CallAddendum,
    Client,
    Condition,
    Consent,
    ConsentRecipient,
    ConsentScan,
    Contact,
    Disclosure,
    DisclosurePacket,
    DraftConsent,
    Episode,
    Finding,
    Hold,
    InstrumentSetting,
    Involvement,
    ItemText,
    Measure,
    Move,
    RatingSymbol,
    ReceivedCall,
    RedisclosureNotice,
    Rule,
    RuleSet,
    SafetyTask,
    Score,
    Screening,
    SubdimensionRating,
)  # fmt: skip
from clients.tests.factories import (
    ConsentFactory,
    ConsentRecipientFactory,
    ConsentScanFactory,
    ContactFactory,
    DisclosureFactory,
    DisclosurePacketFactory,
    DraftConsentFactory,
    EpisodeFactory,
    HoldFactory,
    ReceivedCallFactory,
    RedisclosureNoticeFactory,
    RuleSetFactory,
    ScreeningFactory,
    days_ago,
)  # fmt: skip
from clients.tests.measure_factories import InstrumentSettingFactory, ItemTextFactory, MeasureFactory, SafetyTaskFactory
from iop_portal.models import Membership, Program, Submission, User
from iop_portal.tests.factories import MembershipFactory, UserFactory
from plans.models import ElementNote, Goal, Objective, Prescription, TreatmentPlan
from plans.tests.factories import GoalFactory, ObjectiveFactory, PlanFactory, PrescriptionFactory
from sessions.models import (
    Attendance,
    Booking,
    CalendarFeed,
    CounselingNote,
    CounselingNoteAddendum,
    CounselingNoteGrant,
    Curriculum,
    Enrolment,
    FamilyParticipation,
    GroupSession,
    Holiday,
    KeepApart,
    Note,
    NoteObjective,
    Room,
    ScheduleCall,
    Series,
    SeriesWait,
    Topic,
)
from sessions.tests.factories import (
    AttendanceFactory,
    BookingFactory,
    CounselingNoteFactory,
    EnrolmentFactory,
    FamilyParticipationFactory,
    GroupSessionFactory,
    NoteFactory,
    RoomFactory,
    SeriesFactory,
    kept_apart,
)
from sessions.tests.planning_factories import (
    CalendarFeedFactory,
    CurriculumFactory,
    HolidayFactory,
    ScheduleCallFactory,
    SeriesWaitFactory,
    TopicFactory,
)


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


def goal(program):
    """What a client wants."""
    return GoalFactory(plan__episode__program=program)


def objective(program):
    """A step toward it."""
    return ObjectiveFactory(goal__plan__episode__program=program)


def note(program):
    """A signed note about yesterday."""
    draft = NoteFactory(attendance__group_session__program=program)
    return signed(draft)


def signed(draft):
    """The note, as part of the record."""
    draft.signed_at, draft.signed_by, draft.signed_credential = timezone.now(), draft.written_by, "LPC"
    draft.save()
    return draft


def note_objective(program):
    """What a session worked on."""
    line = NoteObjective.objects.create(
        note=NoteFactory(attendance__group_session__program=program), objective=objective(program)
    )
    signed(line.note)
    return line


def instrument_setting(program):
    """An instrument that the program has no settings for yet; there are only so many."""
    taken = set(program.instrument_settings.values_list("instrument", flat=True))
    free = [code for code in BY_CODE if code not in taken]
    return InstrumentSettingFactory(program=program, instrument=free[0]) if free else program.instrument_settings.first()


def item_text(program):
    """The next question of AUDIT, under the program's licence."""
    setting = program.instrument_settings.filter(instrument="audit").first() or InstrumentSettingFactory(program=program)
    return ItemTextFactory(setting=setting, item=str(setting.texts.count() + 1))


def group_session(program):
    """A session of its own facilitator."""
    return GroupSessionFactory(program=program, room=RoomFactory(program=program))


def family_participation(program):
    """A mother in yesterday's family session."""
    return FamilyParticipationFactory(group_session__program=program)


def involvement(program):
    """What a mother did."""
    return Involvement.objects.create(contact=contact(program), on=days_ago(1), words="Drove home.", written_by=UserFactory())


def call_addendum(program):
    """Something added to a call."""
    return CallAddendum.objects.create(call=ReceivedCallFactory(program=program), words="More.", written_by=UserFactory())


def counseling_note(program):
    """A signed one."""
    return CounselingNoteFactory(episode__program=program, signed=True)


def counseling_note_addendum(program):
    """Something its author added."""
    note = counseling_note(program)
    return CounselingNoteAddendum.objects.create(note=note, sealed_words="x", written_by=note.written_by)


def counseling_note_grant(program):
    """A colleague who may read it."""
    note = counseling_note(program)
    return CounselingNoteGrant.objects.create(note=note, reader=UserFactory(), reason="Cover", granted_by=note.written_by)


def disclosure(program):
    """A call to a mother, under a consent."""
    return DisclosureFactory(consent=ConsentFactory(contact=contact(program), program=program, categories=["attendance"]))


CONFIGURATION = {
    RedisclosureNotice: lambda program: RedisclosureNoticeFactory(),
    Program: lambda program: program,
    User: lambda program: MembershipFactory(program=program).user,
    Membership: lambda program: MembershipFactory(program=program, supervisor=UserFactory()),
    Submission: lambda program: Submission.objects.create(token=uuid.uuid4(), sent_by=UserFactory()),
    Room: lambda program: RoomFactory(program=program),
    RuleSet: lambda program: RuleSetFactory(program=program),
    Rule: rule,
    Condition: condition,
    RatingSymbol: rating_symbol,
    InstrumentSetting: instrument_setting,
    ItemText: item_text,
    Holiday: lambda program: HolidayFactory(program=program),
    Curriculum: lambda program: CurriculumFactory(program=program),
    Topic: lambda program: TopicFactory(curriculum__program=program),
    CalendarFeed: lambda program: CalendarFeedFactory(user=MembershipFactory(program=program).user),
}
RECORDS = {
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
    Consent: lambda program: ConsentFactory(contact=contact(program), program=program),
    ConsentRecipient: lambda program: ConsentRecipientFactory(
        consent__program=program, consent__client=EpisodeFactory(program=program).client
    ),
    ConsentScan: lambda program: ConsentScanFactory(consent=ConsentFactory(contact=contact(program), program=program)),
    Disclosure: disclosure,
    DisclosurePacket: lambda program: DisclosurePacketFactory(disclosure=disclosure(program)),
    DraftConsent: lambda program: DraftConsentFactory(contact=contact(program), program=program),
    TreatmentPlan: lambda program: PlanFactory(episode__program=program),
    Goal: goal,
    Objective: objective,
    ElementNote: lambda program: ElementNote.objects.create(
        plan=PlanFactory(episode__program=program), element="cravings", reason="Said to have none"
    ),
    Prescription: lambda program: PrescriptionFactory(plan__episode__program=program),
    Series: lambda program: SeriesFactory(program=program),
    GroupSession: group_session,
    Booking: lambda program: BookingFactory(group_session__program=program),
    Enrolment: lambda program: EnrolmentFactory(series__program=program),
    SeriesWait: lambda program: SeriesWaitFactory(series__program=program),
    ScheduleCall: lambda program: ScheduleCallFactory(group_session__program=program),
    Attendance: lambda program: AttendanceFactory(group_session__program=program),
    Note: note,
    NoteObjective: note_objective,
    FamilyParticipation: family_participation,
    Involvement: involvement,
    ReceivedCall: lambda program: ReceivedCallFactory(program=program),
    CallAddendum: call_addendum,
    KeepApart: lambda program: kept_apart(program)[0],
    CounselingNote: counseling_note,
    CounselingNoteAddendum: counseling_note_addendum,
    CounselingNoteGrant: counseling_note_grant,
}
ROWS = CONFIGURATION | RECORDS
OF_NO_CLIENT = {Series, GroupSession}
