"""What happens in the rooms: series, sessions, who is enrolled or booked, who came, what was noted, which family took part."""

from .attendance import Attendance
from .booking import Booking
from .counseling_note import CounselingNote, CounselingNoteAddendum, CounselingNoteGrant
from .enrolment import Enrolment
from .family import FamilyParticipation
from .group_session import GroupSession
from .keep_apart import KeepApart
from .note import Note, NoteObjective
from .room import Room
from .series import Series

__all__ = [
    "Attendance", "Booking", "CounselingNote", "CounselingNoteAddendum", "CounselingNoteGrant", "Enrolment",
    "FamilyParticipation", "GroupSession", "KeepApart", "Note", "NoteObjective", "Room", "Series",
]  # fmt: skip
