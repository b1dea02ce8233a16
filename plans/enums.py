"""The words of a treatment plan (domain.md sections 0 and 5)."""

from django.db import models


class PlanStatus(models.TextChoices):
    """A plan's way from draft to history."""

    DRAFT = "draft", "Draft"
    AWAITING_CLIENT = "awaiting_client", "Awaiting client signature"
    AWAITING_COSIGNATURE = "awaiting_cosignature", "Awaiting co-signature"
    IN_FORCE = "in_force", "In force"
    SUPERSEDED = "superseded", "Superseded"
    CLOSED = "closed", "Closed"

    @classmethod
    def being_written(cls):
        """On the way to being in force: at most one version of an episode is."""
        return [cls.DRAFT, cls.AWAITING_CLIENT, cls.AWAITING_COSIGNATURE]


class Element(models.TextChoices):
    """Recovery elements: what IOP works on (founding document; domain.md section 0)."""

    COPING_SKILLS = "coping_skills", "Coping skills"
    CRAVINGS = "cravings", "Handling cravings"
    STRESS_REDUCTION = "stress_reduction", "Stress reduction"
    UNDERLYING_ISSUES = "underlying_issues", "Underlying issues"
    MENTAL_HEALTH = "mental_health", "Mental health"


ALWAYS_ADDRESSED = (Element.COPING_SKILLS, Element.CRAVINGS, Element.STRESS_REDUCTION, Element.UNDERLYING_ISSUES)


class Modality(models.TextChoices):
    """Kinds of therapeutic service. The first three are what makes an IOP."""

    INDIVIDUAL = "individual", "Individual counseling"
    GROUP = "group", "Group therapy"
    EDUCATION = "education", "Education"
    FAMILY = "family", "Family work"


REQUIRED_MODALITIES = (Modality.INDIVIDUAL, Modality.GROUP, Modality.EDUCATION)


class ObjectiveStatus(models.TextChoices):
    """Where an objective stands."""

    ACTIVE = "active", "Active"
    ACHIEVED = "achieved", "Achieved"
    DISCONTINUED = "discontinued", "Discontinued"
