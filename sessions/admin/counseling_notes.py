"""Counseling notes in the administration, for compliance: that one exists, by whom and when. Never what it says."""

from django.contrib import admin

from iop_portal.access import Permission
from iop_portal.admin_pages import ProgramFilter, RecordAdmin
from sessions.models import CounselingNote, CounselingNoteAddendum, CounselingNoteDisclosure, CounselingNoteGrant


@admin.register(CounselingNote)
class CounselingNoteAdmin(RecordAdmin):
    """Date and author. The words are in no column, no search and no page here."""

    permission = Permission.COUNSELING_NOTE_EXAMINE
    program_path = "episode__program"
    page_path = "episode"
    list_display = ["note", "whose", "where", "written_by", "begun", "state"]
    list_filter = [ProgramFilter, "begun_at"]
    list_select_related = ["episode__client", "episode__program", "written_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "where", "written_by", "begun", "state"]

    def get_queryset(self, request):
        """Without the words: not even as ciphertext."""
        return super().get_queryset(request).defer("sealed_words")

    @admin.display(description="counseling note")
    def note(self, note):
        """Its number."""
        return str(note)

    @admin.display(description="begun")
    def begun(self, note):
        """By the program's clock."""
        return self.moment(note.begun_at, note.episode.program)

    @admin.display(description="state")
    def state(self, note):
        """Draft or signed."""
        return "Signed" if note.is_signed else "Draft"


class OfCounselingNote:
    """Parts of a counseling note: read with it."""

    permission = Permission.COUNSELING_NOTE_EXAMINE
    is_part = True
    program_path = "note__episode__program"
    client_path = "note__episode__client"
    page_path = "note__episode"
    list_filter = [ProgramFilter]
    ordering = ["-pk"]
    sortable_by = []


@admin.register(CounselingNoteAddendum)
class CounselingNoteAddendumAdmin(OfCounselingNote, RecordAdmin):
    """That something was added, by whom and when."""

    list_display = ["addendum", "whose", "where", "written_by"]
    list_select_related = ["note__episode__client", "note__episode__program", "written_by"]
    fields = ["whose", "note", "written_by", "written_at"]

    def get_queryset(self, request):
        """Without the words."""
        return super().get_queryset(request).defer("sealed_words")

    @admin.display(description="addendum")
    def addendum(self, row):
        """Its number."""
        return str(row)


@admin.register(CounselingNoteGrant)
class CounselingNoteGrantAdmin(OfCounselingNote, RecordAdmin):
    """Who was let in by the author, and why."""

    list_display = ["exception", "whose", "where", "reader", "granted_by", "withdrawn_at"]
    list_select_related = ["note__episode__client", "note__episode__program", "reader", "granted_by"]
    fields = ["whose", "note", "reader", "reason", "granted_at", "granted_by", "withdrawn_at", "withdrawn_by"]

    @admin.display(description="exception")
    def exception(self, row):
        """Its number."""
        return str(row)


@admin.register(CounselingNoteDisclosure)
class CounselingNoteDisclosureAdmin(OfCounselingNote, RecordAdmin):
    """Which note left with which disclosure."""

    list_display = ["row", "whose", "where", "disclosure"]
    list_select_related = ["note__episode__client", "note__episode__program", "disclosure"]
    fields = ["whose", "note", "disclosure"]

    @admin.display(description="disclosure of a note")
    def row(self, row):
        """Its number."""
        return str(row)
