"""What has to be done when somebody may be in danger: open until a clinician wrote down what was done."""

import uuid

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from iop_portal.seals import Sealed


class SafetyDeed(models.TextChoices):
    """What can be done when a client may be in danger."""

    CSSRS = "cssrs", "C-SSRS done today"
    ASSESSED = "assessed", "Risk assessed in person"
    SAFETY_PLAN = "safety_plan", "Safety plan written or renewed"
    MEANS = "means", "Access to means discussed"
    SUPERVISOR = "supervisor", "Supervisor told"
    PSYCHIATRY = "psychiatry", "Same-day psychiatric evaluation arranged"
    CRISIS_LINE = "crisis_line", "988 called together"
    EMERGENCY = "emergency", "Emergency services called (911), or taken to an emergency department"
    NOT_REACHED = "not_reached", "Could not be reached; welfare check asked for"
    OTHER = "other", "Something else, described below"


class SafetyTaskQuerySet(models.QuerySet):
    """Safety tasks, by whether somebody still has to act."""

    def visible_to(self, user):
        """Tasks of programs where this person may read charts."""
        return self.filter(episode__program__in=programs_where(user, Permission.CHART_VIEW))

    def open(self):
        """Nobody has documented an action yet. A result entered in error changes nothing here."""
        return self.filter(closed_at=None)

    def waiting_for(self, user):
        """Open tasks that stand on this person's day.

        One's own clients, those one asked oneself, and clients without a clinician; for a supervisor all of the program.
        """
        acting = programs_where(user, Permission.SAFETY_CLOSE)
        supervised = programs_where(user, Permission.SCREENING_COSIGN)
        return (
            self.visible_to(user)
            .open()
            .filter(
                Q(episode__clinician=user)
                | Q(opened_by=user)
                | Q(episode__clinician=None, episode__program__in=acting)
                | Q(episode__program__in=supervised)
            )
        )


@tracked("refused")
class SafetyTask(models.Model):
    """An answer that asks for help today. Nobody can dismiss it: a clinician writes down what was done, and that closes it."""

    class Privacy:
        """That it exists says enough."""

        identifying = set()
        clinical = {"episode", "measure", "cause", "deeds", "words"}
        plain = {"id", "public_id", "opened_at", "opened_by", "closed_at", "closed_by", "closed_credential"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="safety_tasks")
    measure = models.OneToOneField("clients.Measure", on_delete=models.PROTECT, related_name="safety_task")
    cause = models.CharField(max_length=120)
    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    deeds = ArrayField(
        models.CharField(max_length=12, choices=SafetyDeed.choices), verbose_name="what was done", default=list, blank=True
    )
    words = models.TextField("in your own words", max_length=2000, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    closed_credential = models.CharField(max_length=10, blank=True)

    objects = SafetyTaskQuerySet.as_manager()

    class Meta:
        """The longest waiting first; closed only with an action, by a credential."""

        ordering = ["opened_at", "pk"]
        indexes = [models.Index(fields=["episode"], condition=Q(closed_at=None), name="safety_task_open")]
        triggers = [
            Sealed(when_set="closed_at", what="What was done for safety"),
            pgtrigger.Trigger(
                name="kept",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                func="RAISE EXCEPTION 'A safety task is never removed.' USING ERRCODE = 'check_violation';",
            ),
        ]
        constraints = [
            paired("closed_at", "closed_by", name="safety_task_closed_by"),
            models.CheckConstraint(
                condition=Q(closed_at=None, deeds=[], words="", closed_credential="")
                | (Q(closed_at__isnull=False) & ~Q(deeds=[]) & ~Q(words="") & ~Q(closed_credential="")),
                name="safety_task_closed_with_an_action",
                violation_error_message="A safety task closes with what was done, in words, by a clinician.",
            ),
        ]

    def __str__(self):
        return f"Safety task {self.pk}"

    @property
    def done(self) -> list[str]:
        """What was done, in words."""
        return [SafetyDeed(deed).label for deed in self.deeds]

    def access_program_ids(self):
        """A task belongs to its episode's program."""
        return {self.episode.program_id}

    def get_absolute_url(self):
        """The page on which it is closed."""
        return reverse("clients:safety-task-close", kwargs={"public_id": self.public_id})
