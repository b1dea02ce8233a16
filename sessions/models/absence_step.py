"""What a program does when somebody stays away: its own policy, as rows."""

from django.db import models

from iop_portal.history import tracked


@tracked()
class AbsenceStep(models.Model):
    """After so many missed sessions in a row, this is to be done. Advice to a person; nothing happens by itself."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "program", "missed", "words", "source", "is_active"}

    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="absence_steps")
    missed = models.PositiveSmallIntegerField("missed sessions in a row")
    words = models.CharField(
        "what is to be done", max_length=200, help_text="Such as: Call on the same day. Or: The supervisor reviews the case."
    )
    source = models.CharField(max_length=200, blank=True, help_text="The policy or contract it comes from.")
    is_active = models.BooleanField("active", default=True)

    class Meta:
        """In the order of absences; one step for a number."""

        ordering = ["program", "missed", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(missed__range=(1, 60)),
                name="absence_step_range",
                violation_error_message="Between 1 and 60 missed sessions.",
            ),
            models.UniqueConstraint(
                fields=["program", "missed"],
                condition=models.Q(is_active=True),
                name="absence_step_once",
                violation_error_message="There is a step for this number already.",
            ),
        ]

    def __str__(self):
        return f"Absence step {self.pk}"
