"""What left the program, to whom, why, and under which consent: the accounting of 42 CFR 2.25 and 45 CFR 164.528."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import dateformat

from clients.enums import Category, DisclosureBasis, DisclosureRoute
from clients.models.consent import DAY
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of
from iop_portal.history import NO_TRUNCATE, tracked
from iop_portal.seals import AppendOnly, NotAhead

# One statement asks what the rule asks (rules/consents.py): the consent is of the right kind, names this very recipient, covers
# the category, and stands at that moment by the program's clock. FOR SHARE makes a revocation at this moment wait, or us see it.
CONSENT_STANDS = """
    IF NEW.basis <> 'consent' THEN
        RETURN NEW;
    END IF;
    PERFORM 1
    FROM clients_consent consent, iop_portal_program program
    WHERE consent.id = NEW.consent_id
      AND program.id = consent.program_id
      AND consent.program_id = NEW.program_id
      AND consent.client_id = NEW.client_id
      AND NEW.category = ANY (consent.categories)
      AND consent.kind = ANY (CASE WHEN NEW.is_for_proceedings THEN ARRAY['proceedings']
                                   WHEN NEW.category = 'counseling_notes' THEN ARRAY['counseling_notes']
                                   ELSE ARRAY['specific', 'tpo'] END)
      AND (consent.revoked_at IS NULL OR consent.revoked_at > NEW.disclosed_at)
      AND consent.signed_on <= (NEW.disclosed_at AT TIME ZONE program.time_zone)::date
      AND COALESCE(consent.expires_on, 'infinity') >= (NEW.disclosed_at AT TIME ZONE program.time_zone)::date
      AND COALESCE(consent.event_on, 'infinity') >= (NEW.disclosed_at AT TIME ZONE program.time_zone)::date
      AND (NEW.recipient_id IS NOT NULL OR consent.contact_id = NEW.contact_id)
    FOR SHARE OF consent;
    IF FOUND AND NEW.recipient_id IS NOT NULL THEN
        PERFORM 1 FROM clients_consentrecipient named
        WHERE named.id = NEW.recipient_id
          AND named.consent_id = NEW.consent_id
          AND (named.revoked_at IS NULL OR named.revoked_at > NEW.disclosed_at)
        FOR SHARE;
    END IF;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'No consent in force allows this disclosure.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class DisclosureQuerySet(models.QuerySet):
    """Disclosures, as a person may see them."""

    def visible_to(self, user):
        """Disclosures of programs where this person may read the accounting."""
        return self.filter(program__in=programs_where(user, Permission.ACCOUNTING_VIEW))

    def since(self, moment):
        """From that moment on."""
        return self.filter(disclosed_at__gte=moment)

    def for_accounting(self):
        """As the accounting prints them, newest first."""
        people = ("program", "consent", "disclosed_by", "notice")
        return self.select_related(*people).order_by("-disclosed_at", "-pk")


@tracked("viewed", "printed", "refused")
class Disclosure(models.Model):
    """Something about a client left the program. Written in one step with what left, and never changed.

    Under a consent, with the notice of 2.32; or in a medical emergency, with the facts that 2.51 asks for.
    """

    class Privacy:
        """Who heard what about whom."""

        identifying = {"client", "contact", "recipient", "recipient_name", "recipient_affiliation", "recipient_address"}
        clinical = {"consent", "category", "description", "purpose", "emergency_nature"}
        plain = {
            "id", "public_id", "program", "basis", "route", "is_for_proceedings", "notice", "disclosed_at", "disclosed_by",
            "recorded_at",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="disclosures")
    program = models.ForeignKey("iop_portal.Program", on_delete=models.PROTECT, related_name="+")
    basis = models.CharField(max_length=10, choices=DisclosureBasis.choices)
    route = models.CharField("how", max_length=12, choices=DisclosureRoute.choices)
    consent = models.ForeignKey("clients.Consent", on_delete=models.PROTECT, related_name="disclosures", null=True, blank=True)
    contact = models.ForeignKey("clients.Contact", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    recipient = models.ForeignKey("clients.ConsentRecipient", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    recipient_name = models.CharField("to whom", max_length=200)
    recipient_affiliation = models.CharField("affiliation", max_length=200, blank=True)
    recipient_address = models.CharField("address", max_length=300, blank=True)
    category = models.CharField("what it was about", max_length=16, choices=Category.choices)
    is_for_proceedings = models.BooleanField("for legal proceedings", default=False)
    description = models.CharField("what was disclosed", max_length=500)
    purpose = models.CharField(max_length=300)
    emergency_nature = models.CharField("nature of the emergency", max_length=500, blank=True)
    notice = models.ForeignKey("clients.RedisclosureNotice", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    disclosed_at = models.DateTimeField()
    disclosed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    objects = DisclosureQuerySet.as_manager()

    class Meta:
        """Newest first; each basis with its own facts."""

        ordering = ["-disclosed_at", "-pk"]
        indexes = [models.Index(fields=["client", "-disclosed_at", "-id"], name="disclosure_of_client")]
        triggers = [
            AppendOnly(what="A disclosure"),
            NO_TRUNCATE,
            NotAhead(field="disclosed_at", what="A disclosure"),
            pgtrigger.Trigger(name="consent_stands", when=pgtrigger.Before, operation=pgtrigger.Insert, func=CONSENT_STANDS),
        ]
        constraints = [
            one_of("basis", DisclosureBasis, name="disclosure_basis_known"),
            one_of("route", DisclosureRoute, name="disclosure_route_known"),
            one_of("category", Category, name="disclosure_category_known"),
            models.CheckConstraint(
                condition=Q(route="note", category="counseling_notes") | (~Q(route="note") & ~Q(category="counseling_notes")),
                name="disclosure_of_counseling_notes_is_a_copy",
                violation_error_message="Counseling notes leave as a copy of a note, and in no other paper.",
            ),
            models.CheckConstraint(
                condition=~Q(recipient_name="") & ~Q(description="") & ~Q(purpose=""),
                name="disclosure_says_what_to_whom_and_why",
                violation_error_message="An accounting says to whom, what, and what for (45 CFR 164.528).",
            ),
            models.CheckConstraint(
                condition=Q(basis="emergency")
                | (Q(consent__isnull=False, notice__isnull=False) & (Q(contact__isnull=False) ^ Q(recipient__isnull=False))),
                name="disclosure_under_a_consent_is_whole",
                violation_error_message="A disclosure under a consent names the consent, the recipient and the notice.",
            ),
            models.CheckConstraint(
                condition=Q(basis="consent") | (Q(consent__isnull=True) & ~Q(recipient_affiliation="") & ~Q(emergency_nature="")),
                name="disclosure_in_an_emergency_is_whole",
                violation_error_message="Say with whom the recipient works and what the emergency was (42 CFR 2.51).",
            ),
            models.CheckConstraint(
                condition=Q(basis="consent")
                | Q(contact__isnull=True, recipient__isnull=True, category="emergency", is_for_proceedings=False),
                name="disclosure_in_an_emergency_is_to_medical_personnel",
                violation_error_message="In a medical emergency medical personnel are told what they need, and nobody else is.",
            ),
        ]

    def __str__(self):
        return f"Disclosure {self.pk}"

    def access_program_ids(self):
        """A disclosure is made by one program."""
        return {self.program_id}

    def get_absolute_url(self):
        """Its page."""
        return reverse("releases:disclosure-detail", kwargs={"public_id": self.public_id})

    @property
    def basis_words(self) -> str:
        """Under what, in words that the client understands too; the consent is loaded."""
        if self.consent is None:
            return "Medical emergency (42 CFR 2.51)"
        return f"Consent signed on {dateformat.format(self.consent.signed_on, DAY)}"


class DisclosurePacket(models.Model):
    """The paper of one disclosure, as it left: what was disclosed, the notice, and the scope of the consent."""

    class Privacy:
        """All that was disclosed."""

        identifying = set()
        clinical = {"disclosure", "source", "pdf"}
        plain = {"id", "made_at"}

    disclosure = models.OneToOneField("clients.Disclosure", on_delete=models.PROTECT, related_name="packet")
    source = models.TextField(help_text="The text of the paper, as JSON.")
    pdf = models.BinaryField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Kept as it left."""

        triggers = [AppendOnly(what="A packet"), NO_TRUNCATE]

    def __str__(self):
        return f"Packet {self.pk}"
