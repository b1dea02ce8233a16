"""Who waits for a place in a full series."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from sessions.enums import WaitOutcome


class SeriesWaitQuerySet(models.QuerySet):
    """Waits, by where they stand."""

    def visible_to(self, user):
        """Waits in programs whose schedule this person may see."""
        return self.filter(series__program__in=programs_where(user, Permission.SCHEDULE_VIEW))

    def standing(self):
        """Of clients still in treatment, not taken and not let go."""
        return self.filter(closed_at=None, episode__discharged_on=None)

    def offered(self):
        """A place is kept for them until they answer."""
        return self.standing().exclude(offered_at=None)

    def in_order(self):
        """Who asked first comes first."""
        return self.order_by("asked_at", "pk")


@tracked("refused")
class SeriesWait(models.Model):
    """A client who waits for a place in a series. An offer keeps one place free for them until it is taken or let go."""

    class Privacy:
        """Who wants to go where."""

        identifying = set()
        clinical = {"series", "episode", "outcome", "close_reason"}
        plain = {
            "id", "public_id", "asked_at", "asked_by", "offered_at", "offered_by", "closed_at", "closed_by",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    series = models.ForeignKey("iop_sessions.Series", on_delete=models.PROTECT, related_name="waits")
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="series_waits")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField(null=True, blank=True)
    offered_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    outcome = models.CharField(max_length=8, choices=WaitOutcome.choices, blank=True)
    close_reason = models.CharField(max_length=200, blank=True)

    objects = SeriesWaitQuerySet.as_manager()

    class Meta:
        """In the order of asking; once per client and series at a time; only clients of the series' program."""

        ordering = ["asked_at", "pk"]
        indexes = [models.Index(fields=["series", "asked_at"], name="series_wait_in_order", condition=Q(closed_at=None))]
        triggers = [
            pgtrigger.Trigger(
                name="same_program",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    PERFORM 1 FROM clients_episode episode
                    JOIN iop_sessions_series series ON series.program_id = episode.program_id
                    WHERE episode.id = NEW.episode_id AND series.id = NEW.series_id;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'A series takes clients of its own program.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]
        constraints = [
            paired("offered_at", "offered_by", name="series_wait_offered_by"),
            paired("closed_at", "closed_by", name="series_wait_closed_by"),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="") | Q(closed_at__isnull=False, outcome__in=sorted(WaitOutcome.values)),
                name="series_wait_outcome",
                violation_error_message="Waiting ends with an outcome.",
            ),
            models.CheckConstraint(
                condition=Q(offered_at__isnull=False) | ~Q(outcome=WaitOutcome.TAKEN),
                name="series_wait_offered_first",
                violation_error_message="A place is offered before it is taken.",
            ),
            models.UniqueConstraint(
                fields=["series", "episode"],
                condition=Q(closed_at=None),
                name="series_wait_once",
                violation_error_message="This client waits for this series already.",
            ),
        ]

    def __str__(self):
        return f"Wait {self.pk}"

    def access_program_ids(self):
        """A wait belongs to the series' program."""
        return {self.series.program_id}
