"""What happens in the rooms: series, sessions, who is enrolled or booked, who came, what was noted, which family took part."""

from .attendance import Attendance
from .booking import Booking
from .enrolment import Enrolment
from .family import FamilyParticipation
from .group_session import GroupSession
from .note import Note, NoteObjective
from .room import Room
from .series import Series

__all__ = [
    "Attendance", "Booking", "Enrolment", "FamilyParticipation", "GroupSession", "Note", "NoteObjective", "Room", "Series",
]  # fmt: skip
