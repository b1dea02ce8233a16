"""What is taught, in which order."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from iop_portal.history import tracked


@tracked()
class Curriculum(models.Model):
    """The topics of a program's class or group, one after the other; after the last the first comes again."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "program", "name", "source", "is_active"}

    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="curricula")
    name = models.CharField(max_length=100)
    source = models.CharField(max_length=200, blank=True, help_text="The manual it comes from.")
    is_active = models.BooleanField("active", default=True)

    class Meta:
        """Named once per program."""

        ordering = ["program", "name"]
        verbose_name_plural = "curricula"
        constraints = [
            models.UniqueConstraint(
                fields=["program", "name"],
                name="curriculum_once",
                violation_error_message="This program has a curriculum of that name.",
            )
        ]

    def __str__(self):
        return self.name


class TopicQuerySet(models.QuerySet):
    """Topics, by whether they are still taught."""

    def taught(self):
        """In use, in their order."""
        return self.filter(is_active=True).order_by("number", "pk")


@tracked()
class Topic(models.Model):
    """One lesson of a curriculum. A session keeps its title as it was, whatever becomes of the topic."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "curriculum", "number", "title", "is_active"}

    curriculum = models.ForeignKey("iop_sessions.Curriculum", on_delete=models.PROTECT, related_name="topics")
    number = models.PositiveSmallIntegerField("place in the order", validators=[MinValueValidator(1)])
    title = models.CharField(max_length=200)
    is_active = models.BooleanField("active", default=True, help_text="Off: it is left out from now on.")

    objects = TopicQuerySet.as_manager()

    class Meta:
        """In the order of teaching."""

        ordering = ["curriculum", "number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["curriculum", "number"],
                name="topic_in_order",
                violation_error_message="Another topic has this place in the order.",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="topic_from_one", violation_error_message="The first topic has number 1."
            ),
        ]

    def __str__(self):
        return self.title

    def access_program_ids(self):
        """A topic belongs to the program of its curriculum."""
        return {self.curriculum.program_id}
