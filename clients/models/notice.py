"""The notice that goes with each disclosure (42 CFR 2.32), as data with a version."""

from django.db import models
from django.db.models import Q

from iop_portal.seals import AppendOnly


class RedisclosureNotice(models.Model):
    """One wording of the notice, kept byte for byte. A new wording is a new version; what left under the old one stays so."""

    class Privacy:
        """About no client."""

        identifying = set()
        clinical = set()
        plain = {"id", "version", "long_text", "short_text", "source", "in_use_from", "added_at"}

    version = models.CharField(max_length=20, unique=True)
    long_text = models.TextField()
    short_text = models.TextField()
    source = models.CharField(max_length=300, help_text="Where this wording was checked.")
    in_use_from = models.DateField(help_text="Disclosures from this day on carry it.")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest in use first."""

        ordering = ["-in_use_from", "-pk"]
        triggers = [AppendOnly(what="A notice")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(version="") & ~Q(long_text="") & ~Q(short_text=""),
                name="notice_has_its_texts",
                violation_error_message="A notice has a version, a long and a short text.",
            )
        ]

    def __str__(self):
        return f"Notice {self.version}"
