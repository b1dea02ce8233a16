"""Where a session takes place."""

from django.db import models

from iop_portal.history import tracked


@tracked()
class Room(models.Model):
    """A room of a program, with how many people it seats."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "program", "name", "seats", "is_active"}

    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="rooms")
    name = models.CharField(max_length=60)
    seats = models.PositiveSmallIntegerField(default=14)
    is_active = models.BooleanField("active", default=True)

    class Meta:
        """Named once per program."""

        ordering = ["program", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["program", "name"], name="room_once", violation_error_message="This program has a room of that name."
            )
        ]

    def __str__(self):
        return self.name
