"""The library: goals and objectives that a program offers to begin with."""

import uuid

from django.db import models
from django.db.models import Q

from iop_portal.constraints import one_of
from iop_portal.history import tracked
from plans.enums import Element, StarterKind


class StarterQuerySet(models.QuerySet):
    """Starters, by who is offered them."""

    def known_in(self, program):
        """This program's own, and those for every program; also what is no longer offered."""
        return self.filter(Q(program=program) | Q(program=None))

    def offered_in(self, program):
        """What this program's clinicians may pick."""
        return self.known_in(program).filter(is_offered=True)


@tracked()
class Starter(models.Model):
    """A text to begin with, edited in the administration. In a plan it is to become the client's own (individualization)."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {
            "id",
            "public_id",
            "program",
            "kind",
            "element",
            "text",
            "baseline",
            "measure",
            "target",
            "position",
            "is_offered",
        }

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    program = models.ForeignKey(
        "iop_portal.Program",
        on_delete=models.PROTECT,
        related_name="starters",
        null=True,
        blank=True,
        help_text="Empty: offered in every program.",
    )
    kind = models.CharField(max_length=10, choices=StarterKind.choices)
    element = models.CharField("element of recovery", max_length=18, choices=Element.choices, blank=True)
    text = models.TextField(max_length=1000)
    baseline = models.CharField("where the client stands", max_length=300, blank=True)
    measure = models.CharField("how we will know", max_length=300, blank=True)
    target = models.CharField("what is reached", max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=1, help_text="The order in which they are offered.")
    is_offered = models.BooleanField("offered", default=True)

    objects = StarterQuerySet.as_manager()

    class Meta:
        """By element, in the program's order."""

        ordering = ["kind", "element", "position", "pk"]
        verbose_name = "text of the library"
        verbose_name_plural = "texts of the library"
        constraints = [
            one_of("kind", StarterKind, name="starter_kind_known"),
            models.CheckConstraint(
                condition=Q(element="") | Q(element__in=sorted(Element.values)),
                name="starter_element_known",
                violation_error_message="Choose one of the listed values for element.",
            ),
            models.CheckConstraint(
                condition=Q(kind=StarterKind.OBJECTIVE) & ~Q(element="")
                | Q(kind=StarterKind.GOAL, element="", baseline="", measure="", target=""),
                name="starter_objective_has_an_element",
                violation_error_message="An objective has an element; a goal has neither element nor measure.",
            ),
        ]

    def __str__(self):
        return self.text[:80]
