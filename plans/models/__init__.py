"""Treatment plans: what was agreed."""

from .content import ElementNote, Goal, Objective, Prescription
from .intervention import Intervention
from .plan import TreatmentPlan
from .problem import Problem
from .safety_plan import SafetyPlan
from .starter import Starter

__all__ = [
    "ElementNote",
    "Goal",
    "Intervention",
    "Objective",
    "Prescription",
    "Problem",
    "SafetyPlan",
    "Starter",
    "TreatmentPlan",
]
