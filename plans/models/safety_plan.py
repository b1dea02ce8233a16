"""What the client does when it becomes dangerous: a document of its own, with its own versions."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, paired
from iop_portal.history import tracked
from iop_portal.seals import Sealed


class SafetyPlanQuerySet(models.QuerySet):
    """Safety plans, by whether they count."""

    def visible_to(self, user):
        """Safety plans of programs where this person may read plans."""
        return self.filter(episode__program__in=programs_where(user, Permission.PLAN_VIEW))

    def drafts(self):
        """Being written."""
        return self.filter(signed_at=None)

    def in_force(self):
        """Signed, and no newer one has taken its place."""
        return self.filter(signed_at__isnull=False, ended_on=None)


@tracked("refused", "printed")
class SafetyPlan(models.Model):
    """Warning signs, what helps, whom to ask, and a safe home: one step after the other, on one sheet the client keeps.

    It changes faster than the treatment plan, so it has versions of its own. Each step is written one thing to a line.
    """

    class Privacy:
        """Names and numbers of people who help; what puts somebody in danger."""

        identifying = {"distractions", "people_to_ask", "professionals"}
        clinical = {"episode", "version", "warning_signs", "own_coping", "means_safety", "reasons_to_live"}
        plain = {
            "id", "public_id", "written_by", "created_at", "signed_at", "signed_by", "signed_credential", "copy_given_on",
            "ended_on", "revision",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="safety_plans")
    version = models.PositiveSmallIntegerField(editable=False)
    warning_signs = models.TextField("how I notice that a crisis is coming", max_length=1000, blank=True)
    own_coping = models.TextField("what I can do by myself", max_length=1000, blank=True)
    distractions = models.TextField("people and places that take my mind off it", max_length=1000, blank=True)
    people_to_ask = models.TextField("people I can ask for help", max_length=1000, blank=True)
    professionals = models.TextField("professionals and services I can call", max_length=1000, blank=True)
    means_safety = models.TextField("how my surroundings are made safe", max_length=1000, blank=True)
    reasons_to_live = models.TextField("what matters most to me", max_length=1000, blank=True)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    signed_credential = models.CharField(max_length=10, blank=True)
    copy_given_on = models.DateField("agreed with the client, who got a copy on", null=True, blank=True)
    ended_on = models.DateField("superseded", null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = SafetyPlanQuerySet.as_manager()

    class Meta:
        """Versions count up; one counts, one is written."""

        ordering = ["-version"]
        triggers = [
            Sealed(when_set="signed_at", what="This safety plan", open_fields=["ended_on"]),
            Sealed(when_set="ended_on", what="This safety plan", name="sealed_ended"),
        ]
        constraints = [
            paired("signed_at", "signed_by", "copy_given_on", name="safety_plan_signed_by",
                   violation_error_message="A safety plan is signed by somebody, on the day it was agreed with the client."),
            in_order("copy_given_on", "ended_on", name="safety_plan_ends_after",
                     violation_error_message="A safety plan cannot end before it was agreed."),
            models.UniqueConstraint(
                fields=["episode", "version"], name="safety_plan_version_once",
                violation_error_message="This version exists already.",
            ),
            models.UniqueConstraint(
                fields=["episode"], condition=Q(signed_at=None), name="safety_plan_one_draft",
                violation_error_message="A safety plan is already being written.",
            ),
            models.UniqueConstraint(
                fields=["episode"], condition=Q(signed_at__isnull=False, ended_on=None), name="safety_plan_one_in_force",
                violation_error_message="This episode already has a safety plan.",
            ),
            models.CheckConstraint(
                condition=Q(signed_at__isnull=False) | Q(ended_on=None), name="safety_plan_ended_was_signed",
                violation_error_message="Only what was signed can be superseded.",
            ),
        ]  # fmt: skip

    def __str__(self):
        return f"Safety plan {self.pk}"

    @property
    def program(self):
        """Where it was agreed."""
        return self.episode.program

    @property
    def is_draft(self) -> bool:
        """Still being written."""
        return self.signed_at is None

    @property
    def is_in_force(self) -> bool:
        """The one that counts."""
        return self.signed_at is not None and self.ended_on is None

    def access_program_ids(self):
        """A safety plan belongs to its episode's program."""
        return {self.episode.program_id}

    def get_absolute_url(self):
        """The safety plan's page."""
        return reverse("plans:safety-plan-detail", kwargs={"public_id": self.public_id})
