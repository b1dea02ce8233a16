"""A consent that is not one yet: an old paper, an import, a form that came back half filled."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from clients.enums import Category
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from iop_portal.seals import Sealed


class DraftConsentQuerySet(models.QuerySet):
    """Drafts, as a person may see them."""

    def visible_to(self, user):
        """Drafts of programs where this person may read consents."""
        return self.filter(program__in=programs_where(user, Permission.CONSENT_VIEW))

    def waiting(self):
        """Neither completed nor set aside."""
        return self.filter(closed_at=None)


@tracked("refused")
class DraftConsent(models.Model):
    """What is known of a consent that lacks an element of 42 CFR 2.31(a). It allows nothing: no table lets anybody rely on it.

    It is completed by recording a consent with the client, never by filling in what they did not sign.
    """

    class Privacy:
        """As much as a consent says."""

        identifying = {"client", "contact", "recipient_name", "signed_name"}
        clinical = {"categories", "information", "purpose", "expires_on", "expiry_event", "came_from"}
        plain = {"id", "public_id", "program", "signed_on", "kept_at", "kept_by", "closed_at", "closed_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="draft_consents")
    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="drafts", null=True, blank=True)
    recipient_name = models.CharField("recipient, as written", max_length=200, blank=True)
    categories = ArrayField(models.CharField(max_length=16, choices=Category.choices), default=list, blank=True)
    information = models.CharField("what may be shared", max_length=500, blank=True)
    purpose = models.CharField(max_length=300, blank=True)
    expires_on = models.DateField("last day", null=True, blank=True)
    expiry_event = models.CharField("or until", max_length=200, blank=True)
    signed_name = models.CharField("signed by", max_length=160, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    came_from = models.CharField("where it came from", max_length=300, help_text="For example: paper in the old file.")
    kept_at = models.DateTimeField(auto_now_add=True)
    kept_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = DraftConsentQuerySet.as_manager()

    class Meta:
        """Newest first."""

        ordering = ["-pk"]
        triggers = [
            Sealed(when_set="kept_at", what="A draft consent", open_fields=["closed_at", "closed_by"]),
            Sealed(when_set="closed_at", what="A closed draft", name="sealed_closed"),
        ]
        constraints = [
            paired("closed_at", "closed_by", name="draft_consent_closed_by"),
            models.CheckConstraint(
                condition=Q(categories__contained_by=sorted(Category.values)),
                name="draft_consent_categories_known",
                violation_error_message="Choose among the listed categories.",
            ),
        ]

    def __str__(self):
        return f"Draft consent {self.pk}"

    def access_program_ids(self):
        """A draft belongs to one program."""
        return {self.program_id}

    def get_absolute_url(self):
        """Among the client's contacts and consents."""
        return reverse("clients:contact-list", kwargs={"public_id": self.client.public_id})
