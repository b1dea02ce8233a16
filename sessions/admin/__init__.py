"""Group sessions in the administration: rooms to set up, the schedule and what happened to find and read."""

from . import attendance, schedule

__all__ = ["attendance", "schedule"]
