"""Written permission to tell somebody something, or to let them take part."""

import uuid

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import dateformat, timezone

from clients.enums import Category, ConsentKind, SignatureMethod, SignerCapacity
from clients.strokes import validate_strokes
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import in_order, one_of, paired
from iop_portal.history import tracked
from iop_portal.seals import NotAhead, Sealed

DAY = "D, M j, Y"


ITS_END = ["revoked_at", "revoked_by", "revocation_words", "is_false"]
ITS_EVENT = ["event_on", "event_recorded_at", "event_recorded_by"]


class ConsentQuerySet(models.QuerySet):
    """Consents, by whether they can be relied on."""

    def visible_to(self, user):
        """Consents given to programs where this person may read them."""
        return self.filter(program__in=programs_where(user, Permission.CONSENT_VIEW))

    def in_force(self, on):
        """Consents that allow disclosure on that day: signed, not revoked, not over. The last day itself counts."""
        unexpired = Q(expires_on=None) | Q(expires_on__gte=on)
        not_over = Q(event_on=None) | Q(event_on__gte=on)
        return self.filter(unexpired, not_over, signed_on__lte=on, revoked_at=None)

    def covering(self, category):
        """Consents that name this category."""
        return self.filter(categories__contains=[category])

    def naming(self, contact):
        """Consents that name this very person; a consent for the mother says nothing to the father."""
        return self.filter(contact=contact)


@tracked("viewed", "refused", "printed")
class Consent(models.Model):
    """Consent to release information, for one purpose (42 CFR 2.31, as amended in 2024).

    To one of the client's contacts, or to recipients beyond them (ConsentRecipient): never both. Each kind stands alone.
    Never edited: it is written down as it was signed, and sealed. A changed recipient is a new consent; the old one is
    revoked, which takes effect at once and leaves standing what was done before in reliance on it. Both names stand here as
    they were when it was signed: a name that is corrected later does not rewrite what somebody put their name to.
    """

    class Privacy:
        """Who may hear what about whom."""

        identifying = {
            "client",
            "client_name",
            "contact",
            "recipient_name",
            "signed_name",
            "signer_authority",
            "also_signed_name",
            "witness_name",
            "drawn_signature",
        }
        clinical = {
            "kind",
            "categories",
            "information",
            "purpose",
            "expires_on",
            "expiry_event",
            "ends_with_treatment",
            "event_on",
            "revocation_words",
        }
        plain = {
            "id", "public_id", "program", "recipients_named", "statements", "signed_on", "signed_as", "signature_method",
            "recorded_at", "recorded_by", "event_recorded_at", "event_recorded_by", "revoked_at", "revoked_by", "is_false",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client = models.ForeignKey("clients.Client", on_delete=models.PROTECT, related_name="consents")
    program = models.ForeignKey(
        "iop_portal.Program", on_delete=models.PROTECT, related_name="consents", help_text="Who may disclose."
    )
    kind = models.CharField(max_length=16, choices=ConsentKind.choices, default=ConsentKind.SPECIFIC)
    contact = models.ForeignKey(
        "clients.Contact", on_delete=models.PROTECT, related_name="consents", null=True, blank=True, help_text="To whom."
    )
    recipients_named = models.PositiveSmallIntegerField("recipients beyond the client's contacts", default=0)
    client_name = models.CharField("client, as signed", max_length=200)
    recipient_name = models.CharField("recipient, as signed", max_length=1000)
    categories = ArrayField(models.CharField(max_length=16, choices=Category.choices), help_text="What it covers.")
    information = models.CharField("what may be shared", max_length=500, help_text="Specific and meaningful, in plain words.")
    purpose = models.CharField(max_length=300)
    expires_on = models.DateField("last day", null=True, blank=True)
    expiry_event = models.CharField("or until", max_length=200, blank=True, help_text="For example: the end of treatment.")
    ends_with_treatment = models.BooleanField(default=False, help_text="A discharge from this program ends it.")
    event_on = models.DateField("the event happened on", null=True, blank=True)
    event_recorded_at = models.DateTimeField(null=True, blank=True)
    event_recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    statements = models.TextField("what the client was told", blank=True)
    signed_on = models.DateField()
    signed_name = models.CharField("signed by", max_length=160, help_text="The client, or who may sign for the client.")
    signed_as = models.CharField("in whose right", max_length=14, choices=SignerCapacity.choices, default=SignerCapacity.CLIENT)
    signer_authority = models.CharField("by what authority", max_length=200, blank=True)
    also_signed_name = models.CharField("also signed by", max_length=160, blank=True)
    witness_name = models.CharField("witness", max_length=160, blank=True)
    signature_method = models.CharField(max_length=6, choices=SignatureMethod.choices)
    drawn_signature = models.TextField(blank=True, validators=[validate_strokes], help_text="Strokes, as an SVG path.")
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    revocation_words = models.CharField("how it was revoked", max_length=300, blank=True)
    is_false = models.BooleanField(
        "known to be false", default=False, help_text="It never was what it says; known since it was taken back (2.31(c)(4))."
    )

    objects = ConsentQuerySet.as_manager()

    class Meta:
        """Newest first; every element of 2.31(a) is there or the row is not."""

        ordering = ["-signed_on", "-pk"]
        triggers = [
            Sealed(when_set="recorded_at", what="A consent", open_fields=[*ITS_END, *ITS_EVENT]),
            Sealed(when_set="revoked_at", what="A revoked consent", name="sealed_revoked"),
            NotAhead(field="revoked_at", what="A revocation"),
            Sealed(when_set="event_on", what="The end of a consent", name="sealed_event", open_fields=ITS_END),
            pgtrigger.Trigger(
                name="same_client",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    PERFORM 1 FROM clients_contact WHERE id = NEW.contact_id AND client_id = NEW.client_id;
                    IF NEW.contact_id IS NOT NULL AND NOT FOUND THEN
                        RAISE EXCEPTION 'A consent names a contact of its own client.' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]
        constraints = [
            one_of("signature_method", SignatureMethod, name="consent_signature_method_known"),
            one_of("kind", ConsentKind, name="consent_kind_known"),
            one_of("signed_as", SignerCapacity, name="consent_signer_known"),
            paired("revoked_at", "revoked_by", name="consent_revoked_by"),
            models.CheckConstraint(
                condition=Q(is_false=False) | (Q(revoked_at__isnull=False) & ~Q(revocation_words="")),
                name="consent_false_says_why",
                violation_error_message="Say what is false about this consent.",
            ),
            paired("event_on", "event_recorded_at", "event_recorded_by", name="consent_event_recorded_by"),
            in_order(
                "signed_on",
                "event_on",
                name="consent_ends_after_signing",
                violation_error_message="What ends a consent cannot have happened before it was signed.",
            ),
            in_order(
                "signed_on",
                "expires_on",
                name="consent_expires_after_signing",
                violation_error_message="The last day cannot be before the day it was signed.",
            ),
            models.CheckConstraint(
                condition=Q(expires_on__isnull=False) | ~Q(expiry_event="") | Q(ends_with_treatment=True) | Q(kind="tpo"),
                name="consent_says_until_when",
                violation_error_message="Say until when: a last day, or an event such as the end of treatment.",
            ),
            models.CheckConstraint(
                condition=Q(categories__len__gte=1) & Q(categories__contained_by=sorted(Category.values)),
                name="consent_covers_something",
                violation_error_message="Choose at least one thing that this consent covers.",
            ),
            models.CheckConstraint(
                condition=~Q(information="") & ~Q(purpose="") & ~Q(signed_name="") & ~Q(client_name="") & ~Q(recipient_name=""),
                name="consent_has_its_elements",
                violation_error_message="A consent says whose it is, to whom, what, what for, and who signed (42 CFR 2.31).",
            ),
            models.CheckConstraint(
                condition=Q(contact__isnull=False, recipients_named=0) | Q(contact__isnull=True, recipients_named__gte=1),
                name="consent_names_its_recipients",
                violation_error_message="A consent names one contact, or recipients beyond the client's contacts.",
            ),
            models.CheckConstraint(
                condition=~Q(kind="tpo") | (Q(contact__isnull=True) & ~Q(statements="")),
                name="consent_tpo_is_whole",
                violation_error_message="A consent for treatment, payment and operations names no contact and says what follows.",
            ),
            models.CheckConstraint(
                condition=Q(kind="counseling_notes", categories=["counseling_notes"])
                | (~Q(kind="counseling_notes") & ~Q(categories__contains=["counseling_notes"])),
                name="consent_counseling_notes_alone",
                violation_error_message="Counseling notes need a consent of their own, and it covers nothing else.",
            ),
            models.CheckConstraint(
                condition=Q(signed_as="client") | ~Q(signer_authority=""),
                name="consent_signer_has_authority",
                violation_error_message="Say by what authority this person signs for the client.",
            ),
            models.CheckConstraint(
                condition=Q(signature_method="drawn") ^ Q(drawn_signature=""),
                name="consent_drawn_or_not",
                violation_error_message="The signature is missing: draw it, or choose another way to sign.",
            ),
        ]

    def __str__(self):
        return f"Consent {self.pk}"

    def access_program_ids(self):
        """A consent is given to one program."""
        return {self.program_id}

    def get_absolute_url(self):
        """The consent's page."""
        return reverse("clients:consent-detail", kwargs={"public_id": self.public_id})

    @property
    def covers(self) -> list[str]:
        """What it covers, as staff read it."""
        return [Category(category).label for category in self.categories]

    def stands(self, on, *, until=None) -> bool:
        """May it be relied on that day? The last day itself counts.

        `until` is when the person left, for what happened before today: a revocation later than that came too late to undo it.
        """
        is_unrevoked = self.revoked_at is None or (until is not None and self.revoked_at >= until)
        return (
            self.signed_on <= on and is_unrevoked and all(last is None or last >= on for last in (self.expires_on, self.event_on))
        )

    @property
    def awaits_event(self) -> bool:
        """Whether something that may happen would end it, and has not."""
        return self.event_on is None and (self.ends_with_treatment or bool(self.expiry_event))

    def status_on(self, day) -> str:
        """One word for a badge: false, revoked, expired or in force."""
        if self.revoked_at is not None:
            return "false" if self.is_false else "revoked"
        return "in_force" if self.stands(day) else "expired"

    @property
    def has_end(self) -> bool:
        """Whether anything ends it besides the client's own word."""
        return bool(self.expires_on or self.ends_with_treatment or self.expiry_event)

    @property
    def until_words(self) -> str:
        """Until when, as it was agreed."""
        last_day = f"until {dateformat.format(self.expires_on, DAY)}" if self.expires_on else ""
        treatment = "until the end of treatment" if self.ends_with_treatment else ""
        event = f"until {self.expiry_event}" if self.expiry_event else ""
        return " or ".join(words for words in (last_day, treatment, event) if words) or "until it is revoked"

    def standing_on(self, day) -> str:
        """Where it stands on that day, and since when or until when."""
        if self.is_false:
            return f"Known to be false since {dateformat.format(timezone.localtime(self.revoked_at, self.program.zone), DAY)}"
        if self.revoked_at is not None:
            return f"Revoked on {dateformat.format(timezone.localtime(self.revoked_at, self.program.zone), DAY)}"
        if self.event_on is not None and self.event_on < day:
            return f"Ended: what ends it happened on {dateformat.format(self.event_on, DAY)}"
        if not self.stands(day):
            return f"Expired: its last day was {dateformat.format(self.expires_on, DAY)}"
        if self.event_on is not None:
            return f"In force until {dateformat.format(self.event_on, DAY)}: what ends it has happened"
        return f"In force {self.until_words}"
