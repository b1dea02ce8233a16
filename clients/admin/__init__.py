"""Clients in the administration: records to find and read, suitability rules and instrument settings to write."""

from . import calls, consents, disclosures, measures, people, rulesets, screenings

__all__ = ["calls", "consents", "disclosures", "measures", "people", "rulesets", "screenings"]
