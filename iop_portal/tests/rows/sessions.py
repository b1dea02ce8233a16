"""Rows of sessions, each in a given program."""

from iop_portal.tests.factories import MembershipFactory, UserFactory
from iop_portal.tests.rows.plans import objective
from sessions.models import (
    Attendance,
    Booking,
    CalendarFeed,
    CounselingNote,
    CounselingNoteAddendum,
    CounselingNoteDisclosure,
    CounselingNoteGrant,
    Curriculum,
    Enrolment,
    FamilyBooking,
    FamilyParticipation,
    GroupAgreement,
    GroupSession,
    Guest,
    Holiday,
    InvitationText,
    KeepApart,
    Note,
    NoteAddendum,
    NoteObjective,
    Room,
    ScheduleCall,
    Series,
    SeriesWait,
    SharedDraft,
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
    SharedDraftFactory,
    in_record,
    kept_apart,
    note_that_left,
    signed_note,
)
from sessions.tests.family_factories import (
    FamilyBookingFactory,
    GroupAgreementFactory,
    GuestFactory,
    InvitationTextFactory,
)
from sessions.tests.planning_factories import (
    CalendarFeedFactory,
    CurriculumFactory,
    HolidayFactory,
    ScheduleCallFactory,
    SeriesWaitFactory,
    TopicFactory,
)


def note(program):
    """A signed note about yesterday."""
    return signed_note(attendance__group_session__program=program)


def note_addendum(program):
    """What somebody added."""
    row = note(program)
    return NoteAddendum.objects.create(note=row, words="Called back at noon.", written_by=row.written_by, credential="LPC")


def note_objective(program):
    """What a session worked on."""
    line = NoteObjective.objects.create(
        note=NoteFactory(attendance__group_session__program=program), objective=objective(program)
    )
    in_record(line.note)
    return line


def group_session(program):
    """A session of its own facilitator."""
    return GroupSessionFactory(program=program, room=RoomFactory(program=program))


def family_participation(program):
    """A mother in yesterday's family session."""
    return FamilyParticipationFactory(group_session__program=program)


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


CONFIGURATION = {
    Room: lambda program: RoomFactory(program=program),
    Holiday: lambda program: HolidayFactory(program=program),
    Curriculum: lambda program: CurriculumFactory(program=program),
    Topic: lambda program: TopicFactory(curriculum__program=program),
    InvitationText: lambda program: InvitationTextFactory(program=program),
    CalendarFeed: lambda program: CalendarFeedFactory(user=MembershipFactory(program=program).user),
}


RECORDS = {
    Series: lambda program: SeriesFactory(program=program),
    GroupSession: group_session,
    Booking: lambda program: BookingFactory(group_session__program=program),
    Enrolment: lambda program: EnrolmentFactory(series__program=program),
    SeriesWait: lambda program: SeriesWaitFactory(series__program=program),
    ScheduleCall: lambda program: ScheduleCallFactory(group_session__program=program),
    Attendance: lambda program: AttendanceFactory(group_session__program=program),
    Note: note,
    NoteObjective: note_objective,
    NoteAddendum: note_addendum,
    SharedDraft: lambda program: SharedDraftFactory(group_session__program=program),
    FamilyParticipation: family_participation,
    FamilyBooking: lambda program: FamilyBookingFactory(group_session__program=program),
    GroupAgreement: lambda program: GroupAgreementFactory(episode__program=program),
    Guest: lambda program: GuestFactory(group_session__program=program),
    KeepApart: lambda program: kept_apart(program)[0],
    CounselingNote: counseling_note,
    CounselingNoteAddendum: counseling_note_addendum,
    CounselingNoteGrant: counseling_note_grant,
    CounselingNoteDisclosure: lambda program: note_that_left(program=program),
}
