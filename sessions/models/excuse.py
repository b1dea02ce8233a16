"""Absences that are excused before they happen, for a day or for a span of days."""

import uuid

from django.db import models
from django.db.models import Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, no_overlap, one_of, overlapping_days, paired, same
from iop_portal.history import tracked
from sessions.enums import AbsenceReason


class ExcuseQuerySet(models.QuerySet):
    """Excuses, by when they hold."""

    def visible_to(self, user):
        """Excuses in programs where this person may read attendance."""
        return self.filter(episode__program__in=programs_where(user, Permission.ATTENDANCE_VIEW))

    def standing(self):
        """Not taken back."""
        return self.filter(withdrawn_at=None)

    def on(self, day):
        """Standing, and about that day."""
        return self.standing().filter(starts_on__lte=day, ends_on__gte=day)


@tracked("refused")
class Excuse(models.Model):
    """Somebody said beforehand that they cannot come. The sheets of those days show it; whoever takes them has the last word.

    Taken back in one go: sheets that were not saved yet no longer show it. What was saved is a fact and stays.
    """

    class Privacy:
        """Why somebody stays away."""

        identifying = set()
        clinical = {"episode", "starts_on", "ends_on", "reason", "words"}
        plain = {"id", "public_id", "entered_at", "entered_by", "withdrawn_at", "withdrawn_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="excuses")
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day")
    reason = models.CharField(max_length=14, choices=AbsenceReason.choices)
    words = models.CharField("remark", max_length=300, blank=True)
    entered_at = models.DateTimeField(auto_now_add=True)
    entered_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = ExcuseQuerySet.as_manager()

    class Meta:
        """The latest first; one excuse for a day."""

        ordering = ["-starts_on", "-pk"]
        constraints = [
            one_of("reason", AbsenceReason, name="excuse_reason_known"),
            paired("withdrawn_at", "withdrawn_by", name="excuse_withdrawn_by"),
            in_order(
                "starts_on", "ends_on", name="excuse_in_order", violation_error_message="The last day cannot be before the first."
            ),
            no_overlap(
                name="excuse_once_a_day",
                expressions=[same("episode"), overlapping_days("starts_on", "ends_on")],
                condition=Q(withdrawn_at=None),
                violation_error_message="This client is excused on some of these days already.",
            ),
        ]

    def __str__(self):
        return f"Excuse {self.pk}"

    def access_program_ids(self):
        """Where the client is in treatment."""
        return {self.episode.program_id}
