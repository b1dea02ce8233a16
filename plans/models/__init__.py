"""Treatment plans: what was agreed."""

from .content import ElementNote, Goal, Objective, Prescription
from .plan import TreatmentPlan

__all__ = ["ElementNote", "Goal", "Objective", "Prescription", "TreatmentPlan"]
