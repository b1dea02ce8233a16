"""Clients, their episodes of care, screenings, contacts and consents."""

from .client import Client
from .consent import Consent
from .contact import Contact
from .draft_consent import DraftConsent
from .episode import Episode, Move
from .hold import Hold
from .recipient import ConsentRecipient
from .ruleset import Condition, Rule, RuleSet
from .scan import ConsentScan
from .score import RatingSymbol, Score, SubdimensionRating
from .screening import Finding, Screening

__all__ = [
    "Client", "Condition", "Consent", "ConsentRecipient", "ConsentScan", "Contact", "DraftConsent", "Episode", "Finding",
    "Hold", "Move", "RatingSymbol", "Rule", "RuleSet", "Score", "Screening", "SubdimensionRating",
]  # fmt: skip
