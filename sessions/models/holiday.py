"""Days on which a program is closed."""

from django.db import models

from iop_portal.history import tracked


class HolidayQuerySet(models.QuerySet):
    """Holidays, by whether the program really is closed."""

    def kept(self):
        """Not taken back."""
        return self.filter(is_kept=True)


@tracked()
class Holiday(models.Model):
    """A day without groups in a program: no session of a series is produced on it, and those there are cancelled.

    A session planned for that day all the same is a single session.
    """

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "program", "on", "name", "is_kept"}

    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="holidays")
    on = models.DateField("day")
    name = models.CharField(max_length=60, help_text="As clients and staff call it.")
    is_kept = models.BooleanField(
        "closed", default=True, help_text="Off: the program is open after all; cancelled sessions are brought back one by one."
    )

    objects = HolidayQuerySet.as_manager()

    class Meta:
        """One name for a day."""

        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["program", "on"], name="holiday_once", violation_error_message="This day is in the list already."
            )
        ]

    def __str__(self):
        return self.name
