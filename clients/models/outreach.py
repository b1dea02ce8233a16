"""Tries to reach somebody who stays away."""

import uuid

from django.db import models

from clients.enums import OutreachKind, OutreachOutcome
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly


class OutreachQuerySet(models.QuerySet):
    """Attempts, by where."""

    def visible_to(self, user):
        """Attempts in programs where this person may read attendance."""
        return self.filter(episode__program__in=programs_where(user, Permission.ATTENDANCE_VIEW))


@tracked()
class OutreachAttempt(models.Model):
    """Somebody tried to reach a client who was missing: how, and what came of it. Never changed: a mistake is said beside it."""

    class Privacy:
        """That somebody stays away, and what they said."""

        identifying = set()
        clinical = {"episode", "kind", "outcome", "words"}
        plain = {"id", "public_id", "made_at", "made_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="outreach_attempts")
    kind = models.CharField(max_length=9, choices=OutreachKind.choices)
    outcome = models.CharField(max_length=12, choices=OutreachOutcome.choices)
    words = models.CharField("remark", max_length=500, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    objects = OutreachQuerySet.as_manager()

    class Meta:
        """The latest first; a trail."""

        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["episode", "-made_at"], name="outreach_by_episode")]
        triggers = [AppendOnly(what="An attempt to reach somebody")]
        constraints = [
            one_of("kind", OutreachKind, name="outreach_kind_known"),
            one_of("outcome", OutreachOutcome, name="outreach_outcome_known"),
        ]

    def __str__(self):
        return f"Outreach attempt {self.pk}"

    def access_program_ids(self):
        """Where the client is in treatment."""
        return {self.episode.program_id}
