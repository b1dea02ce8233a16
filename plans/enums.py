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
    RETURNED = "returned", "Returned for changes"

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


class ReviewOutcome(models.TextChoices):
    """What a review finds about one objective (domain.md 5.1)."""

    ACHIEVED = "achieved", "Achieved"
    PARTIALLY_ACHIEVED = "partially_achieved", "Partially achieved"
    NO_CHANGE = "no_change", "No change"
    WORSENED = "worsened", "Worsened"
    DISCONTINUED = "discontinued", "Discontinued"

    @classmethod
    def to_explain(cls):
        """What cannot stand without a word why."""
        return [cls.NO_CHANGE, cls.WORSENED, cls.DISCONTINUED]


class Decision(models.TextChoices):
    """What follows from a review."""

    CONTINUE = "continue", "Continue as planned"
    REVISE = "revise", "Revise the plan"
    ADD = "add", "Add to the plan"
    STEP_UP = "step_up", "Step up to a higher level of care"
    STEP_DOWN = "step_down", "Step down"
    DISCHARGE = "discharge", "Discharge"

    @classmethod
    def to_stay(cls):
        """Treatment goes on at this level."""
        return [cls.CONTINUE, cls.REVISE, cls.ADD]

    @classmethod
    def to_rewrite(cls):
        """The next version of the plan is begun at once."""
        return [cls.REVISE, cls.ADD]


class Criterion(models.TextChoices):
    """Why treatment goes on at this level, or does not, in our own short words (domain.md 1.4)."""

    PROGRESSING = "progressing", "Progressing, and not there yet"
    ABLE = "able", "Not progressing yet, but able and working on it"
    NEW_PROBLEM = "new_problem", "A new problem that this level can treat"
    REACHED = "reached", "Goals reached"
    UNRESOLVED = "unresolved", "Not resolved despite an amended plan"
    LACKS_CAPACITY = "lacks_capacity", "Cannot be resolved at this level"
    NEEDS_HIGHER = "needs_higher", "Worse or new, and needs a higher level"

    @classmethod
    def of_continued_service(cls):
        """Any one of them is a reason to stay."""
        return [cls.PROGRESSING, cls.ABLE, cls.NEW_PROBLEM]

    @classmethod
    def of_transfer(cls):
        """Any one of them is a reason to move on."""
        return [cls.REACHED, cls.UNRESOLVED, cls.LACKS_CAPACITY, cls.NEEDS_HIGHER]

    @classmethod
    def fitting(cls, decision):
        """Those that carry this decision: nobody steps up because the goals are reached."""
        if decision in Decision.to_stay():
            return cls.of_continued_service()
        return [one for one in cls.of_transfer() if decision != Decision.STEP_UP or one != cls.REACHED]


class Participation(models.TextChoices):
    """The client's part in a review."""

    TOOK_PART = "took_part", "Took part"
    TOLD_AFTERWARDS = "told_afterwards", "Was told the outcome afterwards"
    DECLINED = "declined", "Declined to take part"
    NOT_REACHED = "not_reached", "Could not be reached"
