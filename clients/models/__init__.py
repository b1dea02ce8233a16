"""Clients, their episodes of care, screenings, contacts and consents."""

from .client import Client
from .consent import Consent
from .contact import Contact
from .draft_consent import DraftConsent
from .episode import Episode, Move
from .hold import Hold
from .instrument_setting import InstrumentSetting, ItemText
from .measure import Measure
from .recipient import ConsentRecipient
from .ruleset import Condition, Rule, RuleSet
from .safety import SafetyTask
from .scan import ConsentScan
from .score import RatingSymbol, Score, SubdimensionRating
from .screening import Finding, Screening

__all__ = [
    "Client", "Condition", "Consent", "ConsentRecipient", "ConsentScan", "Contact", "DraftConsent", "Episode", "Finding",
    "Hold", "InstrumentSetting", "ItemText", "Measure", "Move", "RatingSymbol", "Rule", "RuleSet", "SafetyTask", "Score",
    "Screening", "SubdimensionRating",
]  # fmt: skip
