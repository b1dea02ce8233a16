"""How a program invites family: words that tell nobody what kind of program it is."""

import string

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from iop_portal.history import tracked
from iop_portal.seals import AppendOnly

# Beginnings of words, or whole words where the beginning is harmless: an envelope may be opened by somebody else.
TELLING = (
    r"\m(addict|treat|recover|rehab|outpatient|sober|sobriety|detox|substance|alcohol|drug|opioid|relapse|counsel|therap|clinic"
    r"|psych|mental|behavioral health|withdrawal|iop\M|sud\M|aa\M|na\M|42 cfr)"
)
PLACES = ("name", "day", "time", "place", "phone")


def validate_places(value):
    """Only what is known may be filled in: {name}, {day}, {time}, {place}, {phone}."""
    try:
        parsed = [part for part in string.Formatter().parse(value) if part[1] is not None]
    except ValueError as error:
        raise ValidationError("Close each { with a }.") from error
    if unknown := sorted(field for _, field, spec, conversion in parsed if field not in PLACES or spec or conversion):
        raise ValidationError(f"{{{unknown[0]}}} cannot be filled in. Use {{name}}, {{day}}, {{time}}, {{place}}, {{phone}}.")


class InvitationTextQuerySet(models.QuerySet):
    """Wordings, by program."""

    def in_use(self, program, on):
        """The newest of this program on that day, or None."""
        return self.filter(program=program, in_use_from__lte=on).order_by("-in_use_from", "-pk").first()


@tracked()
class InvitationText(models.Model):
    """One wording of a program's invitation. A new wording is a new version; what was sent under the old one stays so."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "program", "body", "in_use_from", "added_at"}

    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="invitation_texts")
    body = models.TextField(
        "text",
        validators=[validate_places],
        max_length=2000,
        help_text="With {name}, {day}, {time}, {place} and {phone}. It never says what kind of program this is.",
    )
    in_use_from = models.DateField(help_text="Invitations from this day on use it.")
    added_at = models.DateTimeField(auto_now_add=True)

    objects = InvitationTextQuerySet.as_manager()

    class Meta:
        """The newest in use first."""

        ordering = ["program", "-in_use_from", "-pk"]
        triggers = [AppendOnly(what="An invitation text")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(body="") & ~Q(body__iregex=TELLING),
                name="invitation_text_tells_nothing",
                violation_error_message="Leave out every word that tells what kind of program this is.",
            )
        ]

    def __str__(self):
        return f"Invitation text {self.pk}"

    def access_program_ids(self):
        """Its program."""
        return {self.program_id}
