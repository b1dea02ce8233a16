"""Who may receive under a consent, beyond the client's own people: an organization, a person there, a class."""

import uuid

import pgtrigger
from django.db import models

from clients.enums import RecipientKind
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import NotAhead, Sealed

NAMED_WHEN_SIGNED = """
    PERFORM 1 FROM clients_consent consent
    WHERE consent.id = NEW.consent_id
      AND consent.recipients_named > (SELECT count(*) FROM clients_consentrecipient named WHERE named.consent_id = consent.id)
    FOR NO KEY UPDATE OF consent;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Nobody is added to a signed consent: that takes a new one.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class ConsentRecipientQuerySet(models.QuerySet):
    """Recipients, as a person may see them."""

    def visible_to(self, user):
        """Recipients of consents given to programs where this person may read them."""
        return self.filter(consent__program__in=programs_where(user, Permission.CONSENT_VIEW))


@tracked("refused")
class ConsentRecipient(models.Model):
    """One recipient of a consent. Sealed with it; can be revoked alone, and then the others still stand."""

    class Privacy:
        """Who may hear."""

        identifying = {"name", "address"}
        clinical = {"consent", "kind", "revocation_words"}
        plain = {"id", "public_id", "revoked_at", "revoked_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    consent = models.ForeignKey("clients.Consent", on_delete=models.PROTECT, related_name="recipients")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=RecipientKind.choices)
    address = models.CharField(max_length=300, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    revocation_words = models.CharField("how it was revoked", max_length=300, blank=True)

    objects = ConsentRecipientQuerySet.as_manager()

    class Meta:
        """In the order they stand on the paper."""

        ordering = ["pk"]
        triggers = [
            Sealed(
                when_set="public_id",
                what="A recipient of a consent",
                open_fields=["revoked_at", "revoked_by", "revocation_words"],
            ),
            Sealed(when_set="revoked_at", what="A revoked recipient", name="sealed_revoked"),
            NotAhead(field="revoked_at", what="A revocation"),
            pgtrigger.Trigger(
                name="named_when_signed", when=pgtrigger.Before, operation=pgtrigger.Insert, func=NAMED_WHEN_SIGNED
            ),
        ]
        constraints = [
            one_of("kind", RecipientKind, name="recipient_kind_known"),
            paired("revoked_at", "revoked_by", name="recipient_revoked_by"),
            models.CheckConstraint(
                condition=~models.Q(name=""),
                name="recipient_has_a_name",
                violation_error_message="A recipient has a name, or is a class that is named.",
            ),
        ]

    def __str__(self):
        return f"Recipient {self.pk}"

    @property
    def is_taken_back(self) -> bool:
        """No longer named: they alone, or the whole consent, were revoked."""
        return self.revoked_at is not None or self.consent.revoked_at is not None

    @property
    def display_name(self) -> str:
        """As staff say it."""
        return self.name

    def access_program_ids(self):
        """A recipient belongs to its consent's program."""
        return {self.consent.program_id}

    def get_absolute_url(self):
        """On the consent's page."""
        return self.consent.get_absolute_url()
