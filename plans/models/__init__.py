"""Treatment plans: what was agreed."""

from .content import ElementNote, Goal, Objective, Prescription
from .intervention import Intervention
from .plan import TreatmentPlan
from .problem import Problem
from .review import DimensionReview, ObjectiveReview, PlanReview
from .safety_plan import SafetyPlan
from .starter import Starter

__all__ = [
    "DimensionReview",
    "ElementNote",
    "Goal",
    "Intervention",
    "Objective",
    "ObjectiveReview",
    "PlanReview",
    "Prescription",
    "Problem",
    "SafetyPlan",
    "Starter",
    "TreatmentPlan",
]
