"""A person's own sessions, for the calendar on their phone."""

from django.db import models
from django.db.models import Q

from iop_portal.history import tracked


@tracked(exclude=["key_hash"])
class CalendarFeed(models.Model):
    """A private address at which a calendar program reads one person's sessions, without signing in.

    Whoever has the address can read it, so it says little: times, rooms, initials at most. Only a hash of its key is kept:
    the address is shown once, and replaced when it got into the wrong hands.
    """

    class Privacy:
        """About staff, not clients."""

        identifying = set()
        clinical = set()
        plain = {"id", "user", "key_hash", "made_at", "closed_at"}

    user = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="calendar_feeds")
    key_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """One open address per person."""

        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(closed_at=None),
                name="calendar_feed_once",
                violation_error_message="There is an address already: replace it.",
            )
        ]

    def __str__(self):
        return f"Calendar feed {self.pk}"
