"""The people around clients, and what may be told to them."""

from django.contrib import admin
from django.utils import timezone

from clients.admin.people import ConsentInline
from clients.models import Consent, Contact
from iop_portal.admin_pages import ProgramFilter, RecordAdmin


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
        ("Kept", {"fields": ["is_active", "added_at", "added_by", "public_id"]}),
    ]

    @admin.display(description="name", ordering="first_name")
    def name(self, contact):
        """As staff say it."""
        return contact.display_name


@admin.register(Consent)
class ConsentAdmin(RecordAdmin):
    """Consents as they were signed, and whether they still stand."""

    client_path = "client"
    list_display = ["consent", "whose", "recipient_name", "covers", "signed_on", "expires_on", "standing", "where"]
    list_filter = [ProgramFilter, "signature_method", "signed_on", "expires_on", ("revoked_at", admin.EmptyFieldListFilter)]
    list_select_related = ["client", "program"]
    ordering = ["-pk"]
    fieldsets = [
        (None, {"fields": ["whose", "where", "standing", "client_name", "contact", "recipient_name"]}),
        ("What for", {"fields": ["covers", "information", "purpose", "expires_on", "expiry_event"]}),
        ("Signature", {"fields": ["signed_on", "signed_name", "signature_method", "recorded_at", "recorded_by"]}),
        ("Revocation", {"fields": ["revoked_at", "revoked_by", "revocation_words"]}),
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
