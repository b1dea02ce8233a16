"""What was written down wrong about who came: may it be marked as entered in error?"""

from sessions.models import FamilyParticipation, Guest


def blockers_to_error(row: FamilyParticipation | Guest) -> list[str]:
    """Why it cannot be marked. No consent is asked for: it may be revoked by now, and what is wrong is wrong all the same."""
    return ["This is marked as entered in error already."] if row.in_error_at else []
