"""Clients in the administration: records to find and read, suitability rules and instrument settings to write."""

from . import calls, consents, measures, people, rulesets, screenings

__all__ = ["calls", "consents", "measures", "people", "rulesets", "screenings"]
