"""When a client cannot come: work, school, somebody to look after."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from clients.enums import CommitmentKind
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, one_of
from iop_portal.history import tracked


class CommitmentQuerySet(models.QuerySet):
    """Commitments, by whether they hold."""

    def visible_to(self, user):
        """Those of clients with an episode where this person may see the schedule."""
        programs = programs_where(user, Permission.SCHEDULE_VIEW)
        return self.filter(pk__in=self.model.objects.filter(client__episodes__program__in=programs).values("pk"))

    def overlapping(self, first, last=None):
        """Kept, and holding on some day from `first` to `last` (None: for ever)."""
        found = self.filter(Q(last_day=None) | Q(last_day__gte=first), is_active=True)
        return found if last is None else found.filter(Q(first_day=None) | Q(first_day__lte=last))


@tracked("refused")
class Commitment(models.Model):
    """Hours of the week that are taken. One that ends before it begins goes on past midnight: a night shift.

    Never deleted: a wrong one is set inactive, a job that ends gets a last day.
    """

    class Privacy:
        """Where somebody is at three on a Tuesday."""

        identifying = {"client"}
        clinical = {"kind", "words", "weekdays", "starts_at", "ends_at", "first_day", "last_day"}
        plain = {"id", "public_id", "is_active", "revision", "added_at", "added_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="commitments")
    kind = models.CharField(max_length=10, choices=CommitmentKind.choices)
    weekdays = ArrayField(models.PositiveSmallIntegerField(), size=7)  # Monday is 0
    starts_at = models.TimeField("from")
    ends_at = models.TimeField("until")
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    words = models.CharField("what it is", max_length=100, blank=True)
    is_active = models.BooleanField("active", default=True)
    revision = models.PositiveIntegerField(default=0, editable=False)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        """In the order of the day; a week has seven days, and an hour has a length."""

        ordering = ["starts_at", "ends_at", "pk"]
        constraints = [
            one_of("kind", CommitmentKind, name="commitment_kind_known"),
            models.CheckConstraint(
                condition=Q(weekdays__len__gte=1, weekdays__contained_by=[0, 1, 2, 3, 4, 5, 6]),
                name="commitment_weekdays",
                violation_error_message="Choose at least one day of the week.",
            ),
            models.CheckConstraint(
                condition=~Q(starts_at=F("ends_at")),
                name="commitment_has_a_length",
                violation_error_message="From and until cannot be the same time.",
            ),
            in_order(
                "first_day",
                "last_day",
                name="commitment_last_day_after_first",
                violation_error_message="The last day cannot be before the first.",
            ),
        ]

    def __str__(self):
        return f"Commitment {self.pk}"

    def access_program_ids(self):
        """Where the client has an episode."""
        return self.client.access_program_ids()

    def get_absolute_url(self):
        """On the client's chart."""
        return reverse("chart:client-chart", kwargs={"public_id": self.client.public_id})
