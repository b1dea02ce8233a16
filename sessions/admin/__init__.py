"""Group sessions in the administration: rooms to set up, the schedule and what happened to find and read."""

from . import absences, attendance, counseling_notes, family, keep_apart, notes, planning, practices, schedule

__all__ = ["absences", "attendance", "counseling_notes", "family", "keep_apart", "notes", "planning", "practices", "schedule"]
