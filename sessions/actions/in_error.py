"""Marking a fact that was typed wrong. Who asks for it, and what else speaks against it, is said where the fact is known."""

from django.utils import timezone

from iop_portal.models import User
from sessions.models import FamilyParticipation, Guest
from sessions.models.in_error import IN_ERROR


def mark_in_error(row: FamilyParticipation | Guest, *, reason: str, by: User) -> FamilyParticipation | Guest:
    """The row stays to be read, with who, when and why, and counts no more. Part of an action, which has locked it."""
    row.in_error_at, row.in_error_by, row.in_error_reason = timezone.now(), by, reason.strip()
    row.full_clean()
    row.save(update_fields=IN_ERROR)
    return row
