"""What the plan answers: a problem, and where it was found."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from iop_portal.access import Permission, programs_where
from iop_portal.history import tracked
from iop_portal.seals import SealedWith
from plans.diagnoses import listed_code, title_of

OF_ANOTHER_CLIENT = """
    PERFORM 1 FROM plans_treatmentplan plan
    WHERE plan.id = NEW.plan_id
        AND (NEW.screening_id IS NULL OR EXISTS (
            SELECT 1 FROM clients_screening s WHERE s.id = NEW.screening_id AND s.episode_id = plan.episode_id))
        AND (NEW.finding_id IS NULL OR EXISTS (
            SELECT 1 FROM clients_finding f JOIN clients_screening s ON s.id = f.screening_id
            WHERE f.id = NEW.finding_id AND s.episode_id = plan.episode_id))
        AND (NEW.measure_id IS NULL OR EXISTS (
            SELECT 1 FROM clients_measure m WHERE m.id = NEW.measure_id AND m.episode_id = plan.episode_id));
    IF NOT FOUND THEN
        RAISE EXCEPTION 'A problem rests on what was found in the same episode.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class ProblemQuerySet(models.QuerySet):
    """Problems, as a person may find them."""

    def visible_to(self, user):
        """Problems of plans that this person may read."""
        return self.filter(plan__episode__program__in=programs_where(user, Permission.PLAN_VIEW))

    def with_sources(self):
        """With what each rests on."""
        return self.select_related("screening", "finding", "measure")


@tracked()
class Problem(models.Model):
    """What stands in the client's way, and what it rests on: a dimension of the screening, a finding, an instrument, a diagnosis.

    The first link of the golden thread: goals stand under problems, objectives under goals, notes point at objectives.
    """

    class Privacy:
        """Clinical reasoning."""

        identifying = set()
        clinical = {"plan", "words", "dimension", "screening", "finding", "measure", "diagnosis", "no_goal_reason"}
        plain = {"id", "public_id", "position", "revision"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    plan = models.ForeignKey("plans.TreatmentPlan", on_delete=models.CASCADE, related_name="problems")
    words = models.TextField("problem", max_length=500)
    screening = models.ForeignKey(
        "clients.Screening", on_delete=models.PROTECT, related_name="problems", null=True, blank=True, verbose_name="rated in"
    )
    dimension = models.PositiveSmallIntegerField(null=True, blank=True)
    finding = models.ForeignKey(
        "clients.Finding",
        on_delete=models.PROTECT,
        related_name="problems",
        null=True,
        blank=True,
        verbose_name="finding of the screening",
    )
    measure = models.ForeignKey(
        "clients.Measure",
        on_delete=models.PROTECT,
        related_name="problems",
        null=True,
        blank=True,
        verbose_name="result of an instrument",
    )
    diagnosis = models.CharField("diagnosis (ICD-10-CM)", max_length=8, blank=True, validators=[listed_code])
    no_goal_reason = models.CharField("not worked on here, because", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=1)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = ProblemQuerySet.as_manager()

    class Meta:
        """The most pressing first; sealed with the plan; never without a source, never of somebody else."""

        ordering = ["position", "pk"]
        triggers = [
            SealedWith(parent="plan", when_set="signed_at", what="This plan"),
            pgtrigger.Trigger(
                name="sources_of_this_episode",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=OF_ANOTHER_CLIENT,
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(dimension__isnull=False) | Q(finding__isnull=False) | Q(measure__isnull=False) | ~Q(diagnosis=""),
                name="problem_rests_on_something",
                violation_error_message="Say what the problem rests on: a dimension, a finding, an instrument or a diagnosis.",
            ),
            models.CheckConstraint(
                condition=Q(dimension=None, screening=None) | Q(dimension__range=(1, 6), screening__isnull=False),
                name="problem_dimension_of_a_screening",
                violation_error_message="A dimension, 1 to 6, goes with the screening that rated it.",
            ),
        ]

    def __str__(self):
        return f"Problem {self.pk}"

    @property
    def diagnosis_title(self) -> str:
        """What the code means."""
        return title_of(self.diagnosis)

    @property
    def rating(self) -> int | None:
        """How the screening rated that dimension."""
        return getattr(self.screening, f"risk_{self.dimension}") if self.dimension else None

    def access_program_ids(self):
        """A problem belongs to its plan's program."""
        return self.plan.access_program_ids()
