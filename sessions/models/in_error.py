"""Facts that were typed wrong: marked with who, when and why, never changed and never gone."""

from django.db import models
from django.db.models import Q

IN_ERROR = ("in_error_at", "in_error_by", "in_error_reason")


def says_what_was_wrong(*, name):
    """A row that was entered in error says why; any other says nothing."""
    return models.CheckConstraint(
        condition=Q(in_error_at=None, in_error_reason="") | (Q(in_error_at__isnull=False) & ~Q(in_error_reason="")),
        name=name,
        violation_error_message="Say what was wrong.",
    )
