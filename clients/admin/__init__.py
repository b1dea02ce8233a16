"""Clients in the administration: records to find and read, suitability rules and instrument settings to write."""

from . import availability, calls, consents, disclosures, importing, leaving, measures, people, rulesets, screenings

__all__ = [
    "availability",
    "calls",
    "consents",
    "disclosures",
    "importing",
    "leaving",
    "measures",
    "people",
    "rulesets",
    "screenings",
]
