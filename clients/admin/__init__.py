"""Clients in the administration: records to find and read, suitability rules and instrument settings to write."""

from . import consents, measures, people, rulesets, screenings

__all__ = ["consents", "measures", "people", "rulesets", "screenings"]
