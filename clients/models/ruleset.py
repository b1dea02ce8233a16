"""The suitability rules as data: a program's medical director can read them, change them, and say which version judged whom."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from clients.enums import Outcome
from iop_portal.constraints import one_of
from iop_portal.history import tracked
from iop_portal.seals import Sealed, SealedWith


class Comparison(models.TextChoices):
    """How a condition looks at one answer."""

    AT_LEAST = "at_least", "is at least"
    AT_MOST = "at_most", "is at most"
    IS = "is", "is"


class RuleSetQuerySet(models.QuerySet):
    """Rule sets, by whether they judge."""

    def published(self):
        """Versions that were put in force; the newest one judges."""
        return self.filter(published_at__isnull=False)


@tracked()
class RuleSet(models.Model):
    """One version of the suitability rules (domain.md 1.5). Published means sealed: a change is a new version.

    The thresholds are ours, not ASAM's: no criteria text is shipped (domain.md 1.3).
    """

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {
            "id", "public_id", "program", "version", "name", "note", "also_required", "score_days",
            "published_at", "published_by",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    program = models.ForeignKey(
        "iop_portal.Program",
        on_delete=models.PROTECT,
        related_name="rule_sets",
        null=True,
        blank=True,
        help_text="Empty: for every program without rules of its own.",
    )
    version = models.PositiveIntegerField(editable=False)
    name = models.CharField(max_length=100)
    note = models.TextField("why this version", max_length=1000, blank=True)
    also_required = ArrayField(
        models.CharField(max_length=40),
        default=list,
        blank=True,
        help_text="Without these, too, there is no suggestion. The questions and ratings are always needed.",
    )
    score_days = models.PositiveSmallIntegerField(
        "a score counts for so many days", default=30, help_text="Older scores are not looked at: take the instrument again."
    )
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    published_by = models.ForeignKey(
        "iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )

    objects = RuleSetQuerySet.as_manager()

    class Meta:
        """Versions count up per program."""

        ordering = ["program", "-version"]
        triggers = [Sealed(when_set="published_at", what="A published rule set")]
        constraints = [
            models.UniqueConstraint(
                fields=["program", "version"],
                nulls_distinct=False,
                name="ruleset_version_once",
                violation_error_message="This version exists already.",
            ),
        ]

    def __str__(self):
        return f"{self.name}, version {self.version}"


@tracked()
class Rule(models.Model):
    """One row of the table: when any group of its conditions holds, it fires and says why.

    The first that fires (by number) sets the outcome; every other that fires is listed beside it. The one rule with an outcome
    and no conditions is the "otherwise": it fires when nothing else with an outcome did.
    """

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "rule_set", "number", "outcome", "reason", "options", "options_fourth"}

    rule_set = models.ForeignKey("clients.RuleSet", on_delete=models.CASCADE, related_name="rules")
    number = models.PositiveSmallIntegerField()
    outcome = models.CharField(
        max_length=16, choices=Outcome.choices, blank=True, help_text="Empty: a remark that is listed and never decides."
    )
    reason = models.CharField(max_length=250, help_text="The sentence a clinician reads when it fires.")
    options = models.CharField(max_length=250, blank=True, help_text="What could be done, e.g. which level of care.")
    options_fourth = models.CharField(
        "options, fourth edition", max_length=250, blank=True, help_text="In its levels of care; empty: the same."
    )

    class Meta:
        """Evaluated top-down."""

        ordering = ["number"]
        triggers = [SealedWith(parent="rule_set", when_set="published_at", what="A published rule set")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=["", *sorted(Outcome.values)]),
                name="rule_outcome_known",
                violation_error_message="Choose one of the listed outcomes, or none for a remark.",
            ),
            models.UniqueConstraint(
                fields=["rule_set", "number"], name="rule_number_once", violation_error_message="This number is taken."
            ),
        ]

    def __str__(self):
        return f"Rule {self.number}"


@tracked()
class Condition(models.Model):
    """One answer looked at. Conditions of one group must all hold; one group that holds is enough."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "rule", "group", "answer", "comparison", "value"}

    rule = models.ForeignKey("clients.Rule", on_delete=models.CASCADE, related_name="conditions")
    group = models.PositiveSmallIntegerField(default=1)
    answer = models.CharField(max_length=40, help_text="The screening's field, e.g. risk_1 or needs_medical_first; or edition.")
    comparison = models.CharField(max_length=10, choices=Comparison.choices)
    value = models.SmallIntegerField(help_text="A rating; 1 for yes and 0 for no; 3 or 4 for the edition.")

    class Meta:
        """In the order they read."""

        ordering = ["group", "pk"]
        triggers = [SealedWith(parent="rule__rule_set", when_set="published_at", what="A published rule set")]
        constraints = [one_of("comparison", Comparison, name="condition_comparison_known")]

    def __str__(self):
        return f"{self.answer} {self.get_comparison_display()} {self.value}"
