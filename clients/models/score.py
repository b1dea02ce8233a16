"""What a screening knows besides its own answers: scores of instruments, and the fourth edition's own ratings."""

from django.db import models
from django.db.models import Q

from clients.enums import Subdimension
from clients.scores import HIGHEST_SCORE, ScoreKind
from iop_portal.constraints import one_of
from iop_portal.history import tracked
from iop_portal.seals import SealedWith


@tracked()
class Score(models.Model):
    """One instrument's score as it is known at a screening, with the day it was taken. No row: not taken, never zero."""

    class Privacy:
        """What somebody scored."""

        identifying = set()
        clinical = {"screening", "kind", "value", "taken_on"}
        plain = {"id", "is_from_chart"}

    screening = models.ForeignKey("clients.Screening", on_delete=models.PROTECT, related_name="scores")
    kind = models.CharField(max_length=12, choices=ScoreKind.choices)
    value = models.PositiveSmallIntegerField()
    taken_on = models.DateField()
    is_from_chart = models.BooleanField("from the instrument in the chart", default=False)

    class Meta:
        """Once per screening; within the instrument's range; sealed with the screening."""

        ordering = ["pk"]
        triggers = [SealedWith(parent="screening", when_set="determined_at", what="This screening")]
        constraints = [
            models.UniqueConstraint(
                fields=["screening", "kind"], name="score_once", violation_error_message="This score is entered already."
            ),
            models.CheckConstraint(
                condition=Q(*(Q(kind=kind.value, value__lte=most) for kind, most in HIGHEST_SCORE.items()), _connector=Q.OR),
                name="score_in_range",
                violation_error_message="That is no score of this instrument.",
            ),
        ]

    def __str__(self):
        return f"Score {self.pk}"


@tracked()
class SubdimensionRating(models.Model):
    """The fourth edition's symbol for one subdimension, as the clinician chose it from the book. No rule looks at it (ADR 11)."""

    class Privacy:
        """How somebody was rated."""

        identifying = set()
        clinical = {"screening", "subdimension", "symbol"}
        plain = {"id"}

    screening = models.ForeignKey("clients.Screening", on_delete=models.PROTECT, related_name="symbols")
    subdimension = models.CharField(max_length=24, choices=Subdimension.choices)
    symbol = models.CharField(max_length=8)

    class Meta:
        """Once per screening; sealed with it."""

        ordering = ["subdimension"]
        triggers = [SealedWith(parent="screening", when_set="determined_at", what="This screening")]
        constraints = [
            one_of("subdimension", Subdimension, name="subdimension_rating_known"),
            models.UniqueConstraint(
                fields=["screening", "subdimension"],
                name="subdimension_rated_once",
                violation_error_message="This subdimension is rated already.",
            ),
        ]

    def __str__(self):
        return f"Subdimension rating {self.pk}"


@tracked()
class RatingSymbol(models.Model):
    """A symbol that may be chosen for a subdimension of the fourth edition, copied by the site from its own book.

    The portal ships none: which symbols a subdimension has is ASAM's content (domain.md 1.3). Until a site lists its own,
    the clinician writes the symbol.
    """

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "subdimension", "symbol", "position", "is_active"}

    subdimension = models.CharField(max_length=24, choices=Subdimension.choices)
    symbol = models.CharField(max_length=8)
    position = models.PositiveSmallIntegerField(default=1, help_text="The order in which they are offered.")
    is_active = models.BooleanField("offered", default=True)

    class Meta:
        """In the order of the book; each once."""

        ordering = ["subdimension", "position", "pk"]
        constraints = [
            one_of("subdimension", Subdimension, name="rating_symbol_subdimension_known"),
            models.UniqueConstraint(
                fields=["subdimension", "symbol"],
                name="rating_symbol_once",
                violation_error_message="This symbol is listed already.",
            ),
        ]

    def __str__(self):
        return self.symbol
