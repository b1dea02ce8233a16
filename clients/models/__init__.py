"""Clients, their episodes of care, screenings, contacts and consents."""

from .call import CallAddendum, ReceivedCall
from .client import Client
from .commitment import Commitment
from .consent import Consent
from .contact import Contact
from .contact_point import ContactPoint
from .disclosure import Disclosure, DisclosurePacket
from .draft_consent import DraftConsent
from .episode import Episode, Move
from .hold import Hold
from .importing import ImportBatch, ImportRow
from .instrument_setting import InstrumentSetting, ItemText
from .involvement import Involvement
from .leaving import Appointment, Attempt, Correction, FollowUp
from .measure import Measure
from .names import OtherName
from .notice import RedisclosureNotice
from .outreach import OutreachAttempt
from .recipient import ConsentRecipient
from .ruleset import Condition, Rule, RuleSet
from .safety import SafetyTask
from .scan import ConsentScan
from .score import RatingSymbol, Score, SubdimensionRating
from .screening import Finding, Screening

__all__ = [
    "Appointment",
    "Attempt",
    "CallAddendum",
    "Client",
    "Commitment",
    "Condition",
    "Consent",
    "ConsentRecipient",
    "ConsentScan",
    "Contact",
    "ContactPoint",
    "Correction",
    "Disclosure",
    "DisclosurePacket",
    "DraftConsent",
    "Episode",
    "Finding",
    "FollowUp",
    "Hold",
    "ImportBatch",
    "ImportRow",
    "InstrumentSetting",
    "Involvement",
    "ItemText",
    "Measure",
    "Move",
    "OtherName",
    "OutreachAttempt",
    "RatingSymbol",
    "ReceivedCall",
    "RedisclosureNotice",
    "Rule",
    "RuleSet",
    "SafetyTask",
    "Score",
    "Screening",
    "SubdimensionRating",
]
