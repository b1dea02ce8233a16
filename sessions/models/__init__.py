"""What happens in the rooms: series, sessions, who is enrolled or booked, who came, what was noted, which family took part."""

from .absence_step import AbsenceStep
from .attendance import Attendance
from .booking import Booking
from .calendar_feed import CalendarFeed
from .counseling_note import CounselingNote, CounselingNoteAddendum, CounselingNoteDisclosure, CounselingNoteGrant
from .curriculum import Curriculum, Topic
from .enrolment import Enrolment
from .excuse import Excuse
from .family import FamilyParticipation
from .family_booking import FamilyBooking
from .group_agreement import GroupAgreement
from .group_session import GroupSession
from .guest import Guest
from .holiday import Holiday
from .invitation_text import InvitationText
from .keep_apart import KeepApart
from .medical import DrugTest, Medication
from .note import Note, NoteAddendum, NoteObjective, SharedDraft
from .practice import SkillPractice
from .room import Room
from .schedule_call import ScheduleCall
from .series import Series
from .series_wait import SeriesWait

__all__ = [
    "AbsenceStep", "Attendance", "Booking", "CalendarFeed", "CounselingNote", "CounselingNoteAddendum",
    "CounselingNoteDisclosure", "CounselingNoteGrant",
    "Curriculum", "DrugTest", "Enrolment", "Excuse", "FamilyBooking", "FamilyParticipation", "GroupAgreement", "GroupSession",
    "Guest", "Holiday", "InvitationText", "KeepApart", "Medication", "Note", "NoteAddendum", "NoteObjective", "Room",
    "ScheduleCall", "Series", "SeriesWait", "SharedDraft", "SkillPractice", "Topic",
]  # fmt: skip
