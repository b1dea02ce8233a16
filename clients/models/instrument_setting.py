"""How a program uses an instrument: how often, and under which licence it may show the questions."""

import pgtrigger
from django.db import models
from django.db.models import Q

from clients.instruments import CODES
from iop_portal.constraints import paired
from iop_portal.history import tracked

NO_TEXT_WITHOUT_LICENCE = """
    PERFORM 1 FROM clients_instrumentsetting WHERE id = NEW.setting_id AND attested_on IS NOT NULL FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Attest the licence first: only then may the questions be entered.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


@tracked()
class InstrumentSetting(models.Model):
    """One instrument in one program. Without a row, the definition's own interval counts and no licence is attested."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "program", "instrument", "every_days", "attested_on", "attested_by", "licence"}

    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="instrument_settings")
    instrument = models.CharField(max_length=12, choices=CODES)
    every_days = models.PositiveSmallIntegerField(
        "due again after days", null=True, blank=True, help_text="Empty: it never becomes due by itself."
    )
    attested_on = models.DateField(
        "licence attested on", null=True, blank=True, help_text="Only for instruments whose questions are not ours to show."
    )
    attested_by = models.ForeignKey(
        "iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="attested by"
    )
    licence = models.CharField(
        max_length=500, blank=True, help_text="Which text, from whom, under which permission, and that it covers use on a screen."
    )

    class Meta:
        """Once per program and instrument; an attestation says who, when and what."""

        ordering = ["program", "instrument"]
        constraints = [
            models.UniqueConstraint(
                fields=["program", "instrument"],
                name="instrument_setting_once",
                violation_error_message="This program already has settings for this instrument.",
            ),
            models.CheckConstraint(
                condition=Q(instrument__in=sorted(code for code, _ in CODES)),
                name="instrument_setting_known",
                violation_error_message="Choose one of the listed instruments.",
            ),
            models.CheckConstraint(
                condition=Q(every_days=None) | Q(every_days__gte=1),
                name="instrument_setting_days",
                violation_error_message="Due again after one day at the earliest.",
            ),
            paired(
                "attested_on",
                "attested_by",
                name="instrument_setting_attested_by",
                violation_error_message="An attestation says who gave it and when.",
            ),
            models.CheckConstraint(
                condition=Q(attested_on=None, licence="") | (Q(attested_on__isnull=False) & ~Q(licence="")),
                name="instrument_setting_licence_named",
                violation_error_message="An attestation says which licence, and the licence belongs to an attestation.",
            ),
        ]

    def __str__(self):
        return self.get_instrument_display()

    def access_program_ids(self):
        """Where it counts."""
        return {self.program_id}


@tracked()
class ItemText(models.Model):
    """A question in the program's own words or under its own licence. PostgreSQL refuses it before the licence is attested."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "setting", "item", "words"}

    setting = models.ForeignKey("clients.InstrumentSetting", on_delete=models.CASCADE, related_name="texts")
    item = models.CharField("number", max_length=4)
    words = models.CharField("question", max_length=500)

    class Meta:
        """One per item."""

        ordering = ["setting", "pk"]
        triggers = [
            pgtrigger.Trigger(
                name="licensed",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=NO_TEXT_WITHOUT_LICENCE,
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["setting", "item"], name="item_text_once", violation_error_message="This item has its text already."
            )
        ]

    def __str__(self):
        return f"Question {self.item}"
