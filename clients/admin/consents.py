"""The people around clients, and what may be told to them."""

from django.contrib import admin
from django.utils import timezone

from clients.admin.people import ConsentInline
from clients.models import Consent, ConsentRecipient, ConsentScan, Contact, DraftConsent
from clients.rules.recording import missing_elements
from iop_portal.admin_pages import ProgramFilter, RecordAdmin, RecordInline


class ConsentOfContactInline(ConsentInline):
    """What may be told to this person."""

    fk_name = "contact"


@admin.register(Contact)
class ContactAdmin(RecordAdmin):
    """Family and other supports. That somebody is listed allows nobody to tell them anything."""

    program_path = "client__episodes__program"
    client_path = "client"
    list_display = ["name", "relationship", "whose", "is_emergency_contact", "is_active"]
    list_filter = [ProgramFilter, "relationship", "is_emergency_contact", "is_active"]
    list_select_related = ["client"]
    ordering = ["-pk"]
    inlines = [ConsentOfContactInline]
    fieldsets = [
        (None, {"fields": ["whose", "first_name", "last_name", "relationship", "involvement"]}),
        ("How to reach", {"fields": ["phone", "email", "may_call", "may_leave_voicemail", "is_emergency_contact"]}),
        ("Kept", {"fields": ["is_active", "same_as", "added_at", "added_by", "public_id"]}),
    ]

    @admin.display(description="name", ordering="first_name")
    def name(self, contact):
        """As staff say it."""
        return contact.display_name


class RecipientInline(RecordInline):
    """Whom it names beyond the contacts."""

    model = ConsentRecipient
    fields = ["name", "kind", "address", "revoked_at", "revocation_words"]


@admin.register(Consent)
class ConsentAdmin(RecordAdmin):
    """Consents as they were signed, and whether they still stand."""

    client_path = "client"
    list_display = ["consent", "whose", "kind", "recipient_name", "covers", "signed_on", "expires_on", "standing", "where"]
    list_filter = [
        ProgramFilter,
        "kind",
        "signature_method",
        "signed_on",
        "expires_on",
        ("revoked_at", admin.EmptyFieldListFilter),
        "is_false",
    ]
    list_select_related = ["client", "program"]
    ordering = ["-pk"]
    inlines = [RecipientInline]
    fieldsets = [
        (None, {"fields": ["whose", "where", "standing", "kind", "client_name", "contact", "recipient_name"]}),
        (
            "What for",
            {"fields": ["covers", "information", "purpose", "expires_on", "expiry_event", "ends_with_treatment", "statements"]},
        ),
        (
            "Signature",
            {"fields": ["signed_on", "signed_name", "signed_as", "signer_authority", "also_signed_name", "witness_name"]},
        ),
        ("Kept", {"fields": ["signature_method", "recorded_at", "recorded_by"]}),
        ("End", {"fields": ["event_on", "event_recorded_at", "event_recorded_by"]}),
        ("Revocation", {"fields": ["revoked_at", "revoked_by", "revocation_words", "is_false"]}),
    ]

    @admin.display(description="consent", ordering="pk")
    def consent(self, consent):
        """Its number."""
        return str(consent)

    @admin.display(description="covers")
    def covers(self, consent):
        """What it covers, in words."""
        return ", ".join(consent.covers)

    @admin.display(description="today")
    def standing(self, consent):
        """Whether it can be relied on today, by its program's clock."""
        return consent.standing_on(timezone.localdate(timezone=consent.program.zone))


@admin.register(ConsentRecipient)
class ConsentRecipientAdmin(RecordAdmin):
    """Organizations, persons and classes that consents name, and who of them was taken out."""

    is_part = True
    program_path = "consent__program"
    client_path = "consent__client"
    page_path = "consent"
    list_display = ["name", "whose", "kind", "revoked_at", "where"]
    list_filter = [ProgramFilter, "kind", ("revoked_at", admin.EmptyFieldListFilter)]
    list_select_related = ["consent__client", "consent__program"]
    ordering = ["-pk"]
    fields = ["whose", "consent", "name", "kind", "address", "revoked_at", "revoked_by", "revocation_words"]


@admin.register(ConsentScan)
class ConsentScanAdmin(RecordAdmin):
    """That a signed paper is kept; the paper itself is downloaded in the portal."""

    is_part = True
    program_path = "consent__program"
    client_path = "consent__client"
    page_path = "consent"
    list_display = ["scan", "whose", "media_type", "size", "added_at", "where"]
    list_filter = [ProgramFilter, "media_type", "added_at"]
    list_select_related = ["consent__client", "consent__program"]
    ordering = ["-pk"]
    fields = ["whose", "consent", "media_type", "size", "fingerprint", "added_at", "added_by"]

    @admin.display(description="scan", ordering="pk")
    def scan(self, scan):
        """Its number."""
        return str(scan)

    def get_queryset(self, request):
        """The bytes stay in the database."""
        return super().get_queryset(request).without_content()


@admin.register(DraftConsent)
class DraftConsentAdmin(RecordAdmin):
    """Papers that lack an element of 42 CFR 2.31(a). They allow nothing."""

    client_path = "client"
    list_display = ["draft", "whose", "recipient_name", "lacks", "came_from", "closed_at", "where"]
    list_filter = [ProgramFilter, ("closed_at", admin.EmptyFieldListFilter), "kept_at"]
    list_select_related = ["client", "program"]
    ordering = ["-pk"]
    fieldsets = [
        (None, {"fields": ["whose", "where", "lacks", "contact", "recipient_name", "came_from"]}),
        ("What for", {"fields": ["information", "purpose", "expires_on", "expiry_event"]}),
        ("Signature", {"fields": ["signed_name", "signed_on"]}),
        ("Kept", {"fields": ["kept_at", "kept_by", "closed_at", "closed_by"]}),
    ]

    @admin.display(description="draft", ordering="pk")
    def draft(self, draft):
        """Its number."""
        return str(draft)

    @admin.display(description="lacks")
    def lacks(self, draft):
        """Which elements."""
        return ", ".join(missing_elements(draft))
