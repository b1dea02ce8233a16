"""People who work here, the programs they work in, and in which role."""

from .membership import Credential, Membership, Role
from .program import NoteFormat, Program
from .submission import Submission
from .user import User

__all__ = ["Credential", "Membership", "NoteFormat", "Program", "Role", "Submission", "User"]
