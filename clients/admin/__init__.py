"""Clients in the administration: records to find and read, suitability rules to write."""

from . import consents, people, rulesets, screenings

__all__ = ["consents", "people", "rulesets", "screenings"]
