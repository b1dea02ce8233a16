"""Every path of the portal that asks the gate."""

from iop_portal.tests.gate.family import Book, CheckIn, Invite, TellOfAChange
from iop_portal.tests.gate.papers import (
    AttendanceConfirmed,
    Call,
    Letter,
    NoteAgain,
    NoteRelease,
    OtherRecord,
    PacketAgain,
    PlanCopy,
    ToAClinic,
)

PATHS = [
    Letter, PlanCopy, AttendanceConfirmed, Call, OtherRecord, ToAClinic, NoteRelease, CheckIn, Book, Invite, TellOfAChange,
    PacketAgain, NoteAgain,
]  # fmt: skip
