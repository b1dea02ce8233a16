"""What staff do toward an objective: which service, who, how often, how long."""

import uuid

from django.db import models
from django.db.models import Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.history import tracked
from iop_portal.models.membership import Role
from iop_portal.seals import SealedWith
from plans.enums import Period, Service


class InterventionQuerySet(models.QuerySet):
    """Interventions, as a person may find them."""

    def visible_to(self, user):
        """Interventions of plans that this person may read."""
        return self.filter(objective__goal__plan__episode__program__in=programs_where(user, Permission.PLAN_VIEW))


@tracked()
class Intervention(models.Model):
    """What staff do toward one objective. Who does it is a role, or a person, or both."""

    class Privacy:
        """What care somebody gets."""

        identifying = set()
        clinical = {"objective", "service", "words", "times", "period", "minutes"}
        plain = {"id", "public_id", "role", "staff", "position", "revision"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    objective = models.ForeignKey("plans.Objective", on_delete=models.CASCADE, related_name="interventions")
    service = models.CharField(max_length=15, choices=Service.choices)
    words = models.CharField("intervention", max_length=300)
    role = models.CharField("done by", max_length=24, choices=Role.choices, blank=True)
    staff = models.ForeignKey(
        "iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="namely"
    )
    times = models.PositiveSmallIntegerField(default=1)
    period = models.CharField("how often", max_length=10, choices=Period.choices, default=Period.WEEK)
    minutes = models.PositiveSmallIntegerField("minutes each")
    position = models.PositiveSmallIntegerField(default=1)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = InterventionQuerySet.as_manager()

    class Meta:
        """Under its objective; sealed with the plan."""

        ordering = ["position", "pk"]
        triggers = [SealedWith(parent="objective__goal__plan", when_set="signed_at", what="This plan")]
        constraints = [
            one_of("service", Service, name="intervention_service_known"),
            one_of("period", Period, name="intervention_period_known"),
            models.CheckConstraint(
                condition=~Q(role="") | Q(staff__isnull=False),
                name="intervention_by_somebody",
                violation_error_message="Say who does it: a role, or a person.",
            ),
            models.CheckConstraint(
                condition=Q(times__range=(1, 14), minutes__range=(5, 360)),
                name="intervention_is_possible",
                violation_error_message="One to fourteen times, of 5 to 360 minutes each.",
            ),
        ]

    def __str__(self):
        return f"Intervention {self.pk}"

    @property
    def often(self) -> str:
        """How often, in words: 3 times a week."""
        if self.period == Period.ONCE:
            return "once" if self.times == 1 else f"{self.times} times in all"
        return f"{'once' if self.times == 1 else f'{self.times} times'} {self.get_period_display()}"

    def access_program_ids(self):
        """An intervention belongs to its plan's program."""
        return self.objective.access_program_ids()
