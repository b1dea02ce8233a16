"""The signed paper behind a consent, scanned."""

import uuid

from django.db import models

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.seals import AppendOnly


class MediaType(models.TextChoices):
    """What a scanner makes, and a browser never runs."""

    PDF = "application/pdf", "PDF"
    PNG = "image/png", "PNG"
    JPEG = "image/jpeg", "JPEG"


ENDINGS = {MediaType.PDF: "pdf", MediaType.PNG: "png", MediaType.JPEG: "jpg"}


class ConsentScanQuerySet(models.QuerySet):
    """Scans, as a person may see them."""

    def visible_to(self, user):
        """Scans of consents given to programs where this person may read them."""
        return self.filter(consent__program__in=programs_where(user, Permission.CONSENT_VIEW))

    def without_content(self):
        """For lists: the bytes stay in the database."""
        return self.defer("content")


class ConsentScan(models.Model):
    """A picture of the signed paper, kept in the database beside the consent and handed out only as a download.

    Rows are added and never changed, so the row is its own history.
    """

    class Privacy:
        """A signed paper says everything."""

        identifying = {"content"}
        clinical = {"consent"}
        plain = {"id", "public_id", "media_type", "size", "fingerprint", "added_at", "added_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    consent = models.ForeignKey("clients.Consent", on_delete=models.PROTECT, related_name="scans")
    content = models.BinaryField()
    media_type = models.CharField(max_length=16, choices=MediaType.choices)
    size = models.PositiveIntegerField("bytes")
    fingerprint = models.CharField("SHA-256", max_length=64)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")

    objects = ConsentScanQuerySet.as_manager()

    class Meta:
        """Newest first."""

        ordering = ["-pk"]
        triggers = [AppendOnly(what="A scan of a signed consent")]
        constraints = [one_of("media_type", MediaType, name="scan_media_type_known")]

    def __str__(self):
        return f"Scan {self.pk}"

    def access_program_ids(self):
        """A scan belongs to its consent's program."""
        return {self.consent.program_id}

    def get_absolute_url(self):
        """On the consent's page."""
        return self.consent.get_absolute_url()

    @property
    def file_name(self) -> str:
        """What a download is called: a number, and nobody's name."""
        return f"consent-{self.consent_id}-scan-{self.pk}.{ENDINGS[self.media_type]}"
