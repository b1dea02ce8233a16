"""Clients, their episodes of care, screenings, contacts and consents."""

from .client import Client
from .consent import Consent
from .contact import Contact
from .episode import Episode, Move
from .hold import Hold
from .ruleset import Condition, Rule, RuleSet
from .screening import Finding, Screening

__all__ = ["Client", "Condition", "Consent", "Contact", "Episode", "Finding", "Hold", "Move", "Rule", "RuleSet", "Screening"]
