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


class Service(models.TextChoices):
    """What an intervention is: one of the week's kinds of service, or something beside them."""

    INDIVIDUAL = "individual", "Individual counseling"
    GROUP = "group", "Group therapy"
    EDUCATION = "education", "Education"
    FAMILY = "family", "Family work"
    MEDICATION = "medication", "Medication management"
    CASE_MANAGEMENT = "case_management", "Case management"
    TESTING = "testing", "Drug and alcohol testing"
    PEER_SUPPORT = "peer_support", "Peer support, mutual help"
    REFERRAL = "referral", "Referral elsewhere"


class Period(models.TextChoices):
    """Per what an intervention is counted."""

    WEEK = "week", "a week"
    TWO_WEEKS = "two_weeks", "every two weeks"
    MONTH = "month", "a month"
    ONCE = "once", "in all"


class StarterKind(models.TextChoices):
    """What a text of the library begins."""

    GOAL = "goal", "Goal"
    OBJECTIVE = "objective", "Objective"


REQUIRED_MODALITIES = (Modality.INDIVIDUAL, Modality.GROUP, Modality.EDUCATION)


class ObjectiveStatus(models.TextChoices):
    """Where an objective stands."""

    ACTIVE = "active", "Active"
    ACHIEVED = "achieved", "Achieved"
    DISCONTINUED = "discontinued", "Discontinued"
