"""Whether an intensive outpatient program suits this person now: answers, suggestion, determination."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from clients.enums import Edition, Outcome, OverrideReason
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import Sealed, SealedWith

DIMENSIONS = range(1, 7)


def question(text, help_text=""):
    """A yes-or-no question that was asked or not: never assumed. None is "not asked yet"."""
    return models.BooleanField(text, null=True, blank=True, help_text=help_text)


def rating(dimension):
    """Risk in one ASAM dimension as the clinician rates it: 0 none, 1 mild, 2 moderate, 3 severe, 4 extreme; None is unrated."""
    return models.PositiveSmallIntegerField(f"dimension {dimension}", null=True, blank=True)


def rationale(dimension):
    """The clinician's own words for that rating."""
    return models.TextField(f"dimension {dimension}: why", max_length=1000, blank=True)


class ScreeningQuerySet(models.QuerySet):
    """Screenings, by how far they got."""

    def visible_to(self, user):
        """Screenings of programs where this person may read charts."""
        return self.filter(episode__program__in=programs_where(user, Permission.CHART_VIEW))

    def determined(self):
        """A clinician has decided."""
        return self.filter(determined_at__isnull=False)

    def awaiting_cosignature(self):
        """A stop rule was overridden toward IOP, and the supervisor has not signed yet."""
        return self.determined().filter(needs_cosignature=True, cosigned_at=None)


@tracked("refused")
class Screening(models.Model):
    """Suitability screening: the founding document's factors, the risk ratings, and what followed from them.

    Suggestion (the rules) and determination (the clinician) are kept apart; both are sealed on determination. A screening
    is never a diagnosis. A changed picture is a new screening (domain.md 1.5).
    """

    class Privacy:
        """All of it is clinical."""

        identifying = set()
        clinical = {
            "episode", "edition", "screened_on", "has_home_support", "from_residential", "has_commitments", "commitments",
            "has_dual_diagnosis", "lacks_motivation", "needs_medical_first", "has_eating_disorder", "needs_meal_support",
            "is_in_danger_now", "is_intoxicated_now", "intends_violence", "has_severe_withdrawal_history",
            "is_psychiatrically_unstable",
            "failed_iop_recently", "is_pregnant", "injects", "takes_addiction_medication",
            "needs_motivational_enhancement", "barriers", "preferences",
            "risk_1", "risk_2", "risk_3", "risk_4", "risk_5", "risk_6", "why_1", "why_2", "why_3", "why_4", "why_5", "why_6",
            "suggestion", "determination", "override_reason", "override_words", "conditions",
        }  # fmt: skip
        plain = {
            "id", "public_id", "rule_set", "started_by", "started_at", "determined_at", "determined_by",
            "determined_credential", "needs_cosignature", "cosigned_at", "cosigned_by", "revision",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="screenings")
    rule_set = models.ForeignKey("clients.RuleSet", on_delete=models.PROTECT, related_name="screenings")
    edition = models.CharField(max_length=6, choices=Edition.choices, default=Edition.THIRD)
    screened_on = models.DateField()

    # What speaks for IOP. None of these decides alone.
    has_home_support = question("Is there strong support at home?")
    from_residential = question("Is the person coming from residential treatment?")
    has_commitments = question("Do work, school or family rule out a long absence?")
    commitments = models.CharField("which commitments", max_length=300, blank=True)
    # What asks for care.
    has_dual_diagnosis = question("Is there a mental illness beside the addiction?", "Then both are treated together.")
    lacks_motivation = question("Is the person not yet strongly motivated?", "A need to serve, never alone a refusal.")
    needs_medical_first = question("Must another medical condition be treated first?")
    has_eating_disorder = question("Is there an eating disorder?")
    needs_meal_support = question("Does the eating disorder need meal support?")
    # What asks for a safer place.
    is_in_danger_now = question("Is there danger right now?", "Intent to die, or any other danger to somebody's life.")
    is_intoxicated_now = question("Overdose or severe intoxication right now?")
    intends_violence = question("Intent to harm somebody else?")
    has_severe_withdrawal_history = question(
        "Withdrawal seizures or delirium before, with recent heavy use?", "Then withdrawal may be dangerous."
    )
    is_psychiatrically_unstable = question("Psychosis or mania that is not stabilized?")
    failed_iop_recently = question("Did a recent IOP not hold?")
    # What gives priority or needs coordination; none is an exclusion.
    is_pregnant = question("Pregnant?", "Priority admission.")
    injects = question("Injection use?", "Priority admission.")
    takes_addiction_medication = question(
        "On medication for addiction?", "Methadone, buprenorphine, naltrexone. Never an exclusion."
    )

    # Dimension 6 of the fourth edition: not rated. It shapes how care is delivered, not which level is needed.
    needs_motivational_enhancement = question("Does the person need motivational enhancement?", "A need to serve.")
    barriers = models.TextField("barriers to care", max_length=1000, blank=True)
    preferences = models.TextField("what the person prefers", max_length=1000, blank=True)

    risk_1, risk_2, risk_3, risk_4, risk_5, risk_6 = (rating(dimension) for dimension in DIMENSIONS)
    why_1, why_2, why_3, why_4, why_5, why_6 = (rationale(dimension) for dimension in DIMENSIONS)

    suggestion = models.CharField(max_length=16, choices=Outcome.choices, blank=True)
    determination = models.CharField(max_length=16, choices=Outcome.choices, blank=True)
    conditions = models.TextField("conditions of admission", max_length=1000, blank=True)
    override_reason = models.CharField(max_length=28, choices=OverrideReason.choices, blank=True)
    override_words = models.TextField("why it differs", max_length=2000, blank=True)
    started_at = models.DateTimeField(auto_now_add=True)
    started_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    determined_at = models.DateTimeField(null=True, blank=True)
    determined_by = models.ForeignKey(
        "iop_portal.User", on_delete=models.PROTECT, related_name="determinations", null=True, blank=True
    )
    determined_credential = models.CharField(max_length=10, blank=True)
    needs_cosignature = models.BooleanField(default=False)
    cosigned_at = models.DateTimeField(null=True, blank=True)
    cosigned_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = ScreeningQuerySet.as_manager()

    class Meta:
        """Newest first; a difference has a reason; ratings are ratings."""

        ordering = ["-started_at", "-pk"]
        triggers = [
            Sealed(when_set="determined_at", what="This screening", open_fields=["cosigned_at", "cosigned_by"]),
            Sealed(when_set="cosigned_at", what="This screening", name="sealed_cosigned"),
        ]
        constraints = [
            one_of("edition", Edition, name="screening_edition_known"),
            paired("determined_at", "determined_by", name="screening_determined_by"),
            paired("cosigned_at", "cosigned_by", name="screening_cosigned_by"),
            models.UniqueConstraint(
                fields=["episode"],
                condition=Q(determined_at=None),
                name="screening_one_open",
                violation_error_message="There is already a screening under way for this episode.",
            ),
            models.CheckConstraint(
                condition=Q(determined_at=None) | (~Q(suggestion="") & ~Q(determination="")),
                name="screening_determined_with_both",
                violation_error_message="A determination keeps the suggestion beside it.",
            ),
            models.CheckConstraint(
                condition=Q(determined_at=None)
                | Q(determination=models.F("suggestion"))
                | (~Q(override_reason="") & ~Q(override_words="")),
                name="screening_difference_explained",
                violation_error_message="A determination that differs from the suggestion needs a reason and words.",
            ),
            models.CheckConstraint(
                condition=Q(cosigned_at=None) | Q(determined_at__isnull=False),
                name="screening_cosigned_after_determined",
                violation_error_message="A supervisor co-signs what was determined.",
            ),
            models.CheckConstraint(
                condition=~Q(has_eating_disorder=False, needs_meal_support=True),
                name="screening_meal_support_needs_a_cause",
                violation_error_message="Meal support is needed for an eating disorder, yet there is none. Correct one answer.",
            ),
            models.CheckConstraint(
                condition=~Q(edition=Edition.FOURTH) | Q(risk_6=None),
                name="screening_fourth_edition_rates_five",
                violation_error_message="The fourth edition does not rate dimension 6.",
            ),
            models.CheckConstraint(
                condition=Q(edition=Edition.FOURTH) | Q(needs_motivational_enhancement=None, barriers="", preferences=""),
                name="screening_person_centered_is_fourth",
                violation_error_message="Barriers, preferences and motivational enhancement are asked by the fourth edition.",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"risk_{dimension}": None}) | Q(**{f"risk_{dimension}__lte": 4}),
                    name=f"screening_risk_{dimension}_range",
                    violation_error_message=f"Dimension {dimension} is rated 0 to 4.",
                )
                for dimension in range(1, 7)
            ),
        ]

    def __str__(self):
        return f"Screening {self.pk}"

    @property
    def program(self):
        """Where it was made."""
        return self.episode.program

    def access_program_ids(self):
        """A screening belongs to its episode's program."""
        return {self.episode.program_id}

    @property
    def is_determined(self) -> bool:
        """A clinician has decided."""
        return self.determined_at is not None

    @property
    def is_final(self) -> bool:
        """Decided, and co-signed where that is needed."""
        return self.is_determined and (not self.needs_cosignature or self.cosigned_at is not None)

    def get_absolute_url(self):
        """The screening's page."""
        return reverse("clients:screening-detail", kwargs={"public_id": self.public_id})


class Finding(models.Model):
    """One rule that fired when a screening was determined, in the words the clinician saw. Kept as it was."""

    class Privacy:
        """What the rules found in somebody's answers."""

        identifying = set()
        clinical = {"screening", "outcome", "reason", "options", "because"}
        plain = {"id", "number"}

    screening = models.ForeignKey("clients.Screening", on_delete=models.PROTECT, related_name="findings")
    number = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=16, choices=Outcome.choices, blank=True)  # empty: a remark
    reason = models.CharField(max_length=250)
    options = models.CharField(max_length=250, blank=True)
    because = models.CharField("answers that fired it", max_length=500)

    class Meta:
        """In the rules' order; sealed with the screening."""

        ordering = ["number"]
        triggers = [SealedWith(parent="screening", when_set="determined_at", what="This screening")]
        constraints = [
            models.UniqueConstraint(
                fields=["screening", "number"], name="finding_once", violation_error_message="This rule is listed already."
            ),
        ]

    def __str__(self):
        return f"Finding {self.pk}"
