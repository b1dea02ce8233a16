"""Calls that were listened to, and the history of people around a client: found and read here."""

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q

from clients.models import CallAddendum, Episode, Involvement, OutreachAttempt, ReceivedCall
from iop_portal.admin_pages import ProgramFilter, RecordAdmin


@admin.register(ReceivedCall)
class ReceivedCallAdmin(RecordAdmin):
    """What callers said; calls about nobody too."""

    client_path = "client"
    list_display = ["call", "whose", "who", "received", "recorded_by", "where"]
    list_filter = [ProgramFilter, "received_at"]
    list_select_related = ["client", "contact", "program", "recorded_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "who", "contact", "caller", "received", "words", "recorded_by", "recorded_at"]

    @admin.display(description="call")
    def call(self, row):
        """Its number."""
        return str(row)

    @admin.display(description="client")
    def whose(self, row):
        """Whose chart it is in; many are in nobody's."""
        return super().whose(row) if row.client else "Nobody"

    @admin.display(description="who called")
    def who(self, row):
        """As they said."""
        return row.who

    @admin.display(description="received")
    def received(self, row):
        """By the program's clock."""
        return self.moment(row.received_at, row.program)


@admin.register(CallAddendum)
class CallAddendumAdmin(RecordAdmin):
    """What was added to a call; read with it."""

    is_part = True
    program_path = "call__program"
    client_path = "call__client"
    page_path = "call"
    list_display = ["addendum", "call", "written_by", "where"]
    list_filter = [ProgramFilter, "written_at"]
    list_select_related = ["call__program", "call__client", "written_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["call", "words", "written_by", "written_at"]

    @admin.display(description="addendum")
    def addendum(self, row):
        """Its number."""
        return str(row)


@admin.register(Involvement)
class InvolvementAdmin(RecordAdmin):
    """Each contact's history; read with the contact."""

    is_part = True
    client_path = "contact__client"
    page_path = "contact"
    list_display = ["entry", "whose", "who", "on", "written_by", "where"]
    list_filter = [ProgramFilter, "on"]
    list_select_related = ["contact__client", "program", "written_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "who", "where", "on", "words", "written_by", "written_at"]

    def in_programs(self, rows, programs):
        """Of these programs; entries from before programs were kept, where the client is known."""
        known = Episode.objects.filter(program__in=programs, client=OuterRef("contact__client"))
        return rows.filter(Q(program__in=programs) | Q(Exists(known), program=None))

    @admin.display(description="program")
    def where(self, row):
        """In which it was written."""
        return super().where(row) if row.program else "Any that knows the client"

    @admin.display(description="entry")
    def entry(self, row):
        """Its number."""
        return str(row)

    @admin.display(description="contact")
    def who(self, row):
        """Who took part."""
        return row.contact.display_name


@admin.register(OutreachAttempt)
class OutreachAttemptAdmin(RecordAdmin):
    """What was tried to reach somebody who stayed away."""

    program_path = "episode__program"
    client_path = "episode__client"
    page_path = "episode__client"
    list_display = ["made_at", "whose", "where", "kind", "outcome", "made_by"]
    list_filter = [ProgramFilter, "kind", "outcome", "made_at"]
    list_select_related = ["episode__client", "episode__program", "made_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "episode", "kind", "outcome", "words", "made_at", "made_by"]
