"""Who belongs to a series, from when until when."""

import uuid

from django.db import models
from django.db.models import Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, no_overlap, overlapping_days, same
from iop_portal.history import tracked


class EnrolmentQuerySet(models.QuerySet):
    """Enrolments, by when they hold."""

    def visible_to(self, user):
        """Enrolments in programs whose schedule this person may see."""
        return self.filter(series__program__in=programs_where(user, Permission.SCHEDULE_VIEW))

    def on(self, day):
        """Holding on that day; first and last day count."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)


@tracked("refused")
class Enrolment(models.Model):
    """A client's place in a series. A session's roster is computed from these; leaving keeps what was attended."""

    class Privacy:
        """Who goes where."""

        identifying = set()
        clinical = {"episode", "series", "starts_on", "ends_on", "end_reason"}
        plain = {"id", "public_id", "enrolled_by", "enrolled_at"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    series = models.ForeignKey("iop_sessions.Series", on_delete=models.PROTECT, related_name="enrolments")
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="enrolments")
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day", null=True, blank=True)
    end_reason = models.CharField(max_length=200, blank=True)
    enrolled_at = models.DateTimeField(auto_now_add=True)
    enrolled_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        """One place per client and series at a time."""

        ordering = ["starts_on", "pk"]
        constraints = [
            in_order(
                "starts_on",
                "ends_on",
                name="enrolment_ends_after_start",
                violation_error_message="The last day cannot be before the first.",
            ),
            no_overlap(
                name="enrolment_once",
                expressions=[same("series"), same("episode"), overlapping_days("starts_on", "ends_on")],
                violation_error_message="This client is already enrolled in this series at that time.",
            ),
        ]

    def __str__(self):
        return f"Enrolment {self.pk}"

    def access_program_ids(self):
        """An enrolment belongs to the series' program."""
        return {self.series.program_id}
