"""One answering of an instrument: what was said, what it comes to, and what became of it."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from clients.instruments import BY_CODE, CODES
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import Sealed


class MeasureStatus(models.TextChoices):
    """How an answering ended. Only a whole one has a score."""

    COMPLETED = "completed", "Completed"
    PARTIAL = "partial", "Broken off"
    DECLINED = "declined", "Declined"


class MeasureMode(models.TextChoices):
    """How the answers came to us."""

    INTERVIEW = "interview", "Interview"
    PAPER = "paper", "Client filled in paper"
    SCREEN = "screen", "Client filled in this screen"
    TELEHEALTH = "telehealth", "By video or phone"


class CutOff(models.TextChoices):
    """Whose cut-off was used, where an instrument has two."""

    MEN = "men", "Men"
    WOMEN = "women", "Women"


class MeasureQuerySet(models.QuerySet):
    """Measures, by what may be said from them."""

    def visible_to(self, user):
        """Measures of programs where this person may read charts."""
        return self.filter(episode__program__in=programs_where(user, Permission.CHART_VIEW))

    def standing(self):
        """Not entered in error."""
        return self.filter(in_error_at=None)

    def scored(self):
        """Whole, and standing: what trends and rules look at."""
        return self.standing().filter(status=MeasureStatus.COMPLETED)

    def latest_by_instrument(self, episode, on=None) -> dict:
        """The newest scored measure of each instrument up to that day, by the instrument's code. One query."""
        rows = self.scored().filter(episode=episode)
        if on is not None:
            rows = rows.filter(taken_on__lte=on)
        newest = rows.order_by("instrument", "-taken_on", "-pk").distinct("instrument")
        return {measure.instrument: measure for measure in newest}

    def latest_score(self, episode, instrument, on=None, part="") -> int | None:
        """The newest score up to that day, or that of a part where the instrument has no total. Never measured is None."""
        measure = self.filter(instrument=instrument).latest_by_instrument(episode, on).get(instrument)
        if measure is None:
            return None
        return measure.parts.get(part) if part else measure.score


@tracked("refused")
class Measure(models.Model):
    """One instrument, answered once. Sealed from its first second; a mistake is marked, never corrected.

    A partial one is never finished later, since it would mix the answers of two days. A score never sets a diagnosis.
    """

    class Privacy:
        """All that was asked and answered is clinical."""

        identifying = set()
        clinical = {
            "episode", "instrument", "taken_on", "status", "answers", "score", "band", "is_positive", "parts", "cut_off",
            "danger", "remark", "in_error_reason",
        }  # fmt: skip
        plain = {
            "id", "public_id", "version", "scorer_version", "mode", "recorded_at", "recorded_by", "in_error_at", "in_error_by",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="measures")
    instrument = models.CharField(max_length=12, choices=CODES)
    version = models.CharField(max_length=60)
    scorer_version = models.CharField(max_length=10)
    status = models.CharField(max_length=10, choices=MeasureStatus.choices)
    mode = models.CharField(max_length=10, choices=MeasureMode.choices)
    taken_on = models.DateField()
    # By item code: each instrument has other items, so they have no columns of their own.
    answers = models.JSONField(default=dict, blank=True)
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    parts = models.JSONField("subscores", default=dict, blank=True)
    band = models.CharField(max_length=20, blank=True)
    is_positive = models.BooleanField(null=True, blank=True)
    cut_off = models.CharField("cut-off for", max_length=5, choices=CutOff.choices, blank=True)
    danger = models.CharField(max_length=120, blank=True)
    remark = models.CharField(max_length=500, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    in_error_at = models.DateTimeField(null=True, blank=True)
    in_error_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    in_error_reason = models.CharField("why it was entered in error", max_length=500, blank=True)

    objects = MeasureQuerySet.as_manager()

    class Meta:
        """The newest first; scores only where everything was answered."""

        ordering = ["-taken_on", "-pk"]
        indexes = [models.Index(fields=["episode", "instrument", "-taken_on"], name="measure_by_instrument")]
        triggers = [
            Sealed(when_set="recorded_at", what="This result", open_fields=["in_error_at", "in_error_by", "in_error_reason"]),
            Sealed(when_set="in_error_at", what="This result", name="sealed_in_error"),
        ]
        constraints = [
            one_of("status", MeasureStatus, name="measure_status_known"),
            one_of("mode", MeasureMode, name="measure_mode_known"),
            models.CheckConstraint(
                condition=Q(instrument__in=sorted(code for code, _ in CODES)),
                name="measure_instrument_known",
                violation_error_message="Choose one of the listed instruments.",
            ),
            models.CheckConstraint(
                condition=Q(status=MeasureStatus.COMPLETED) | Q(score=None, band="", is_positive=None, parts={}),
                name="measure_partial_has_no_score",
                violation_error_message="What was declined or broken off has no score.",
            ),
            models.CheckConstraint(
                condition=~Q(status=MeasureStatus.DECLINED) | Q(answers={}),
                name="measure_declined_has_no_answers",
                violation_error_message="What was declined has no answers.",
            ),
            models.CheckConstraint(
                condition=~Q(instrument="audit_c", status=MeasureStatus.COMPLETED) | ~Q(cut_off=""),
                name="measure_audit_c_names_its_cut_off",
                violation_error_message="Say whose cut-off is used.",
            ),
            paired("in_error_at", "in_error_by", name="measure_in_error_by"),
            models.CheckConstraint(
                condition=Q(in_error_at=None, in_error_reason="") | (Q(in_error_at__isnull=False) & ~Q(in_error_reason="")),
                name="measure_in_error_with_a_reason",
                violation_error_message="Say why it was entered in error.",
            ),
        ]

    def __str__(self):
        return f"Measure {self.pk}"

    @property
    def definition(self):
        """The instrument, as it is defined now."""
        return BY_CODE[self.instrument]

    @property
    def total_band(self):
        """What the total is called, from the definition; None without a total."""
        total = self.definition.total
        return total.band(self.score, self.cut_off) if total else None

    @property
    def is_scored(self) -> bool:
        """Whole and standing."""
        return self.status == MeasureStatus.COMPLETED and self.in_error_at is None

    def number_of(self, part) -> int | None:
        """The total or a subscore."""
        return self.score if part.code == "total" else self.parts.get(part.code)

    @property
    def numbers(self) -> list:
        """(part, number, band) of the total and every subscore."""
        total = [self.definition.total] if self.definition.total else []
        found = [(part, self.number_of(part)) for part in (*total, *self.definition.subscores)]
        return [(part, number, part.band(number, self.cut_off)) for part, number in found if number is not None]

    def access_program_ids(self):
        """A measure belongs to its episode's program."""
        return {self.episode.program_id}

    def get_absolute_url(self):
        """The result's page."""
        return reverse("clients:measure-detail", kwargs={"public_id": self.public_id})
