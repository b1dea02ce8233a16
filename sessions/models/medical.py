"""Drug tests, and medication for addiction that somebody else prescribes."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, one_of, paired
from iop_portal.history import tracked
from sessions.enums import Confirmation, Medicine, Specimen, Substance, TestReason, TestResult

PEOPLE = ("ordered_by", "collected_by", "resulted_by", "confirmed_by", "noted_by")
WITHOUT_SPECIMEN = (TestResult.NOT_PROVIDED, TestResult.DECLINED)


class OnTheChart(models.QuerySet):
    """Rows that are read with the chart."""

    def visible_to(self, user):
        """Where this person may read the chart."""
        return self.filter(episode__program__in=programs_where(user, Permission.CHART_VIEW))

    def with_facts(self):
        """With everybody whom a line of them names."""
        return self.select_related(*(name for name in PEOPLE if hasattr(self.model, name)))


@tracked("refused")
class DrugTest(models.Model):
    """One test: ordered, collected, its result, and what the laboratory confirmed. A result says nothing about a person."""

    class Privacy:
        """What was found in somebody."""

        identifying = set()
        clinical = {
            "episode", "reason", "specimen", "substances", "is_observed", "result", "positive_for", "confirmation", "words",
        }  # fmt: skip
        plain = {
            "id", "public_id", "ordered_at", "ordered_by", "collected_at", "collected_by", "resulted_at", "resulted_by",
            "confirmed_at", "confirmed_by",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="drug_tests")
    reason = models.CharField(max_length=10, choices=TestReason.choices)
    specimen = models.CharField(max_length=10, choices=Specimen.choices)
    substances = ArrayField(models.CharField(max_length=16, choices=Substance.choices), verbose_name="looks for")
    ordered_at = models.DateTimeField(auto_now_add=True)
    ordered_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    collected_at = models.DateTimeField(null=True, blank=True)
    collected_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    is_observed = models.BooleanField("collection was observed", default=False)
    result = models.CharField(max_length=12, choices=TestResult.choices, blank=True)
    positive_for = ArrayField(
        models.CharField(max_length=16, choices=Substance.choices), verbose_name="positive for", default=list, blank=True
    )
    resulted_at = models.DateTimeField(null=True, blank=True)
    resulted_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    confirmation = models.CharField(max_length=13, choices=Confirmation.choices, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    words = models.CharField("remark", max_length=300, blank=True)

    objects = OnTheChart.as_manager()

    class Meta:
        """The latest first; each step has who and when, and follows the one before."""

        ordering = ["-ordered_at", "-pk"]
        indexes = [models.Index(fields=["episode", "-ordered_at"], name="drug_test_by_episode")]
        constraints = [
            one_of("reason", TestReason, name="drug_test_reason_known"),
            one_of("specimen", Specimen, name="drug_test_specimen_known"),
            paired("collected_at", "collected_by", name="drug_test_collected_by"),
            paired("resulted_at", "resulted_by", name="drug_test_resulted_by"),
            paired("confirmed_at", "confirmed_by", name="drug_test_confirmed_by"),
            models.CheckConstraint(
                condition=Q(substances__len__gt=0, substances__contained_by=list(Substance.values)),
                name="drug_test_panel",
                violation_error_message="Say what the test looks for.",
            ),
            models.CheckConstraint(
                condition=Q(resulted_at=None, result="")
                | Q(resulted_at__isnull=False, result__in=sorted(WITHOUT_SPECIMEN))
                | Q(resulted_at__isnull=False, collected_at__isnull=False, result__in=sorted(TestResult.values)),
                name="drug_test_result_after_collection",
                violation_error_message="A result needs a specimen that was collected.",
            ),
            models.CheckConstraint(
                condition=Q(result=TestResult.POSITIVE, positive_for__len__gt=0, positive_for__contained_by=F("substances"))
                | (~Q(result=TestResult.POSITIVE) & Q(positive_for=[])),
                name="drug_test_positive_for",
                violation_error_message="A positive result names substances of its panel; any other names none.",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None, confirmation="")
                | Q(confirmed_at__isnull=False, result=TestResult.POSITIVE, confirmation__in=sorted(Confirmation.values)),
                name="drug_test_confirmed_when_positive",
                violation_error_message="Only a positive result is confirmed.",
            ),
        ]

    def __str__(self):
        return f"Drug test {self.pk}"

    def access_program_ids(self):
        """Where the client is in treatment."""
        return {self.episode.program_id}

    @property
    def stands(self) -> tuple[str, str]:
        """How far it is, in words, and the tone of its badge. A positive result is a fact, not an alarm."""
        if self.confirmation:
            return f"{self.get_result_display()}, {self.get_confirmation_display().lower()}", "neutral"
        if self.result:
            return self.get_result_display(), "quiet" if self.result in WITHOUT_SPECIMEN else "neutral"
        return ("Collected", "wait") if self.collected_at else ("Ordered", "wait")

    @property
    def looks_for(self) -> str:
        """The panel, in words."""
        return ", ".join(Substance(value).label for value in self.substances)

    @property
    def found(self) -> str:
        """What it was positive for, in words."""
        return ", ".join(Substance(value).label for value in self.positive_for)


@tracked("refused")
class Medication(models.Model):
    """Medication for addiction, and who prescribes it, so that care goes together. Never a reason to refuse somebody."""

    class Privacy:
        """What somebody takes."""

        identifying = set()
        clinical = {"episode", "medicine", "dose", "prescriber", "started_on", "stopped_on", "stop_words"}
        plain = {"id", "public_id", "noted_at", "noted_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="medications")
    medicine = models.CharField(max_length=20, choices=Medicine.choices)
    dose = models.CharField("name and dose", max_length=120, blank=True)
    prescriber = models.CharField(max_length=120, help_text="Who prescribes it, and where they can be reached.")
    started_on = models.DateField("since")
    stopped_on = models.DateField("until", null=True, blank=True)
    stop_words = models.CharField("why it ended", max_length=300, blank=True)
    noted_at = models.DateTimeField(auto_now_add=True)
    noted_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    objects = OnTheChart.as_manager()

    class Meta:
        """What is taken now first."""

        ordering = [F("stopped_on").desc(nulls_first=True), "-started_on", "pk"]
        constraints = [
            one_of("medicine", Medicine, name="medication_known"),
            in_order(
                "started_on",
                "stopped_on",
                name="medication_in_order",
                violation_error_message="The last day cannot be before the first.",
            ),
            models.CheckConstraint(
                condition=Q(stopped_on=None, stop_words="") | Q(stopped_on__isnull=False) & ~Q(stop_words=""),
                name="medication_ends_with_a_reason",
                violation_error_message="Say why it ended.",
            ),
            models.UniqueConstraint(
                fields=["episode", "medicine"],
                condition=Q(stopped_on=None) & ~Q(medicine=Medicine.OTHER),
                name="medication_once",
                violation_error_message="This medication is noted already.",
            ),
        ]

    def __str__(self):
        return f"Medication {self.pk}"

    def access_program_ids(self):
        """Where the client is in treatment."""
        return {self.episode.program_id}
