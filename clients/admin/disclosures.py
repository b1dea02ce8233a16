"""What left the program: read here, changed nowhere. New wordings of the notice are added here."""

from django.contrib import admin

from clients.models import Disclosure, DisclosurePacket, RedisclosureNotice
from iop_portal.admin_pages import ConfigurationAdmin, HoldsInEveryProgram, ProgramFilter, RecordAdmin


@admin.register(Disclosure)
class DisclosureAdmin(RecordAdmin):
    """The accounting, row by row."""

    client_path = "client"
    list_display = ["when", "whose", "recipient_name", "route", "category", "basis", "disclosed_by", "where"]
    list_filter = [ProgramFilter, "basis", "route", "category", "disclosed_at"]
    list_select_related = ["client", "program", "disclosed_by"]
    ordering = ["-pk"]
    fieldsets = [
        (None, {"fields": ["whose", "where", "basis", "consent", "route", "disclosed_at", "disclosed_by", "recorded_at"]}),
        ("To whom", {"fields": ["recipient_name", "recipient_affiliation", "recipient_address", "contact", "recipient"]}),
        ("What", {"fields": ["category", "is_for_proceedings", "description", "purpose", "emergency_nature", "notice"]}),
    ]

    @admin.display(description="when", ordering="disclosed_at")
    def when(self, disclosure):
        """By its program's clock."""
        return self.moment(disclosure.disclosed_at, disclosure.program)


@admin.register(DisclosurePacket)
class DisclosurePacketAdmin(RecordAdmin):
    """That a paper left; it is downloaded in the portal."""

    is_part = True
    program_path = "disclosure__program"
    client_path = "disclosure__client"
    page_path = "disclosure"
    list_display = ["packet", "whose", "made_at", "where"]
    list_filter = [ProgramFilter, "made_at"]
    list_select_related = ["disclosure__client", "disclosure__program"]
    ordering = ["-pk"]
    fields = ["whose", "disclosure", "made_at"]

    @admin.display(description="packet", ordering="pk")
    def packet(self, packet):
        """Its number."""
        return str(packet)

    def get_queryset(self, request):
        """The bytes stay in the database."""
        return super().get_queryset(request).defer("pdf", "source")


@admin.register(RedisclosureNotice)
class RedisclosureNoticeAdmin(HoldsInEveryProgram, ConfigurationAdmin):
    """Wordings of 42 CFR 2.32. A new one is added as a version; none is changed."""

    program_path = None
    has_history = False
    list_display = ["version", "in_use_from", "source", "added_at"]
    search_fields = ["version"]
    ordering = ["-in_use_from"]
    fields = ["version", "in_use_from", "source", "long_text", "short_text"]

    def has_change_permission(self, request, obj=None):
        """What left under a wording left under it."""
        return False
