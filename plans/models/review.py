"""The review of a plan, as a signed document: what became of each objective, what is decided, and on which criterion."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import Sealed, SealedWith
from plans.enums import Criterion, Decision, Participation, ReviewOutcome

THIS_REVIEW = "This review"
TEN = 10


def one_of_or_open(field, choices, *, name):
    """One of ours, or not answered yet."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": ["", *sorted(choices.values)]}),
        name=name,
        violation_error_message=f"Choose one of the listed values for {field.replace('_', ' ')}.",
    )


class ReviewQuerySet(models.QuerySet):
    """Reviews, by whether they count."""

    def visible_to(self, user):
        """Reviews of plans that this person may read."""
        return self.filter(plan__episode__program__in=programs_where(user, Permission.PLAN_VIEW))

    def completed(self):
        """Signed, and co-signed where needed: the next review is counted from here."""
        return self.filter(completed_at__isnull=False)

    def under_way(self):
        """Begun, and not completed."""
        return self.filter(completed_at=None)

    def awaiting_cosignature(self):
        """Signed by an associate, waiting for the supervisor."""
        return self.under_way().filter(signed_at__isnull=False)

    def awaiting_cosignature_of(self, user):
        """What this person may co-sign, for clients in treatment, and did not sign themselves."""
        places = programs_where(user, Permission.PLAN_COSIGN)
        waiting = self.awaiting_cosignature().filter(plan__episode__program__in=places, plan__episode__closed_on=None)
        return waiting.exclude(signed_by=user)

    def with_content(self):
        """Everything the document says, in a number of queries that does not grow with it."""
        people = ("written_by", "signed_by", "cosigned_by", "next_version")
        found = self.select_related("plan__episode__program", "plan__episode__client", *people)
        return found.prefetch_related("objective_reviews__objective__goal", "dimension_reviews")


@tracked("refused")
class PlanReview(models.Model):
    """One review of the plan in force. It is dated by the day it was held, and the next one is counted from that day."""

    class Privacy:
        """How somebody is doing."""

        identifying = set()
        clinical = {"plan", "covers_from", "reviewed_on", "participation", "client_words", "decision", "reasons", "next_version"}
        plain = {
            "id", "public_id", "written_by", "created_at", "signed_at", "signed_by", "signed_credential", "needs_cosignature",
            "cosigned_at", "cosigned_by", "cosigned_credential", "completed_at", "revision",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey("plans.TreatmentPlan", on_delete=models.PROTECT, related_name="reviews")
    covers_from = models.DateField("looks back to", help_text="The review before it, or the day the first plan came into force.")
    reviewed_on = models.DateField("held on")
    participation = models.CharField("the client", max_length=16, choices=Participation.choices, blank=True)
    client_words = models.TextField("what the client says", max_length=2000, blank=True)
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True)
    reasons = models.TextField("why", max_length=2000, blank=True)
    next_version = models.OneToOneField(
        "plans.TreatmentPlan", on_delete=models.SET_NULL, related_name="begun_by_review", null=True, blank=True
    )
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="written_reviews")
    created_at = models.DateTimeField(auto_now_add=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    signed_credential = models.CharField(max_length=10, blank=True)
    needs_cosignature = models.BooleanField(default=False)
    cosigned_at = models.DateTimeField(null=True, blank=True)
    cosigned_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    cosigned_credential = models.CharField(max_length=10, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        """The newest first; one under way per plan; signed means sealed."""

        ordering = ["-reviewed_on", "-pk"]
        indexes = [models.Index(fields=["plan", "reviewed_on"], name="review_by_plan")]
        triggers = [
            Sealed(
                when_set="signed_at",
                what=THIS_REVIEW,
                open_fields=["cosigned_at", "cosigned_by", "cosigned_credential", "completed_at", "next_version"],
            ),
            Sealed(when_set="completed_at", what="A completed review", open_fields=["next_version"], name="sealed_completed"),
        ]
        constraints = [
            one_of_or_open("participation", Participation, name="review_participation_known"),
            one_of_or_open("decision", Decision, name="review_decision_known"),
            models.UniqueConstraint(
                fields=["plan"],
                condition=Q(completed_at=None),
                name="review_one_under_way",
                violation_error_message="A review of this plan is already under way.",
            ),
            in_order(
                "covers_from",
                "reviewed_on",
                name="review_after_the_last",
                violation_error_message="A review is not held before the one it follows.",
            ),
            paired("signed_at", "signed_by", name="review_signed_by"),
            paired("cosigned_at", "cosigned_by", name="review_cosigned_by"),
            models.CheckConstraint(
                condition=Q(signed_at=None) | (~Q(decision="") & ~Q(participation="")),
                name="review_signed_is_decided",
                violation_error_message="A signed review says what is decided, and how the client took part.",
            ),
            models.CheckConstraint(
                condition=Q(completed_at=None)
                | (Q(signed_at__isnull=False) & (Q(needs_cosignature=False) | Q(cosigned_at__isnull=False))),
                name="review_completed_is_signed",
                violation_error_message="A completed review is signed, and co-signed where needed.",
            ),
        ]

    def __str__(self):
        return f"Review {self.pk}"

    @property
    def program(self):
        """Where it was held."""
        return self.plan.episode.program

    @property
    def is_draft(self) -> bool:
        """Still being written."""
        return self.signed_at is None

    @property
    def is_completed(self) -> bool:
        """Signed by everybody it needs: it counts."""
        return self.completed_at is not None

    @property
    def awaits_cosignature(self) -> bool:
        """Signed by an associate; the supervisor has not looked."""
        return self.signed_at is not None and self.completed_at is None

    @property
    def stage(self) -> str:
        """Where it stands, for a badge."""
        if self.is_draft:
            return "draft"
        return "signed" if self.is_completed else "awaiting_cosignature"

    @property
    def stage_words(self) -> str:
        """The same in words."""
        return {"draft": "Draft", "signed": "Completed", "awaiting_cosignature": "Awaiting co-signature"}[self.stage]

    def access_program_ids(self):
        """A review belongs to its plan's program."""
        return self.plan.access_program_ids()

    def get_absolute_url(self):
        """The review's page."""
        return reverse("reviews:review-detail", kwargs={"public_id": self.public_id})


@tracked()
class ObjectiveReview(models.Model):
    """What became of one objective since the last review. Sealed with the review."""

    class Privacy:
        """How far somebody got."""

        identifying = set()
        clinical = {"review", "objective", "outcome", "rating", "words"}
        plain = {"id"}

    review = models.ForeignKey("plans.PlanReview", on_delete=models.CASCADE, related_name="objective_reviews")
    objective = models.ForeignKey("plans.Objective", on_delete=models.PROTECT, related_name="reviews")
    outcome = models.CharField(max_length=18, choices=ReviewOutcome.choices, blank=True)
    rating = models.PositiveSmallIntegerField(
        "how near, 0 to 10", null=True, blank=True, help_text="As the client sees it: 0 not at all, 10 reached."
    )
    words = models.TextField("what was seen", max_length=1000, blank=True)

    class Meta:
        """Each objective of the plan once."""

        ordering = ["objective__goal__position", "objective__position", "pk"]
        triggers = [
            SealedWith(parent="review", when_set="signed_at", what=THIS_REVIEW),
            pgtrigger.Trigger(
                name="same_plan",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    PERFORM 1 FROM plans_planreview r
                    JOIN plans_goal g ON g.plan_id = r.plan_id
                    JOIN plans_objective o ON o.goal_id = g.id
                    WHERE r.id = NEW.review_id AND o.id = NEW.objective_id;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'A review speaks of the objectives of its plan.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]
        constraints = [
            one_of_or_open("outcome", ReviewOutcome, name="objective_review_outcome_known"),
            models.UniqueConstraint(
                fields=["review", "objective"],
                name="objective_review_once",
                violation_error_message="This objective is reviewed already.",
            ),
            models.CheckConstraint(
                condition=Q(rating=None) | Q(rating__lte=TEN),
                name="objective_review_rating",
                violation_error_message="A rating is a number from 0 to 10.",
            ),
        ]

    def __str__(self):
        return f"Objective review {self.pk}"

    def access_program_ids(self):
        """It belongs to its review's program."""
        return self.review.access_program_ids()


@tracked()
class DimensionReview(models.Model):
    """On which criterion treatment goes on or ends, in one dimension (domain.md 1.4). Sealed with the review."""

    class Privacy:
        """A clinical judgement."""

        identifying = set()
        clinical = {"review", "dimension", "criterion"}
        plain = {"id"}

    review = models.ForeignKey("plans.PlanReview", on_delete=models.CASCADE, related_name="dimension_reviews")
    dimension = models.PositiveSmallIntegerField()
    criterion = models.CharField(max_length=14, choices=Criterion.choices)

    class Meta:
        """One word per dimension."""

        ordering = ["dimension"]
        triggers = [SealedWith(parent="review", when_set="signed_at", what=THIS_REVIEW)]
        constraints = [
            one_of("criterion", Criterion, name="dimension_review_criterion_known"),
            models.UniqueConstraint(
                fields=["review", "dimension"],
                name="dimension_review_once",
                violation_error_message="This dimension has its criterion already.",
            ),
            models.CheckConstraint(
                condition=Q(dimension__range=(1, 6)),
                name="dimension_review_range",
                violation_error_message="There are six dimensions.",
            ),
        ]

    def __str__(self):
        return f"Dimension review {self.pk}"

    def access_program_ids(self):
        """It belongs to its review's program."""
        return self.review.access_program_ids()
