"""Progress notes in the administration: what is signed, with what was added; drafts only as a line that there is one."""

from django.contrib import admin

from iop_portal.admin_pages import ProgramFilter, RecordAdmin, RecordInline
from sessions.admin.attendance import OfSession
from sessions.models import Note, NoteAddendum, NoteObjective, SharedDraft


class NoteObjectiveInline(RecordInline):
    """What the session worked on."""

    model = NoteObjective
    fields = ["objective", "statement"]
    readonly_fields = ["statement"]
    show_change_link = False

    @admin.display(description="words")
    def statement(self, line):
        """The objective, in words."""
        return line.objective.statement


class NoteAddendumInline(RecordInline):
    """What was added later."""

    model = NoteAddendum
    fields = ["words", "written_by", "credential", "written_at"]
    show_change_link = False


@admin.register(Note)
class NoteAdmin(OfSession, RecordAdmin):
    """Progress notes; what they say is on the note's own page."""

    program_path = "attendance__group_session__program"
    client_path = "attendance__client"
    list_display = ["note", "whose", "title", "begins", "written_by", "state", "where"]
    list_filter = [
        ProgramFilter, "format", "is_late_entry", ("cosigned_at", admin.EmptyFieldListFilter),
        ("returned_at", admin.EmptyFieldListFilter), ("error_at", admin.EmptyFieldListFilter),
        "attendance__group_session__starts_at",
    ]  # fmt: skip
    list_select_related = ["attendance__client", "attendance__group_session__program", "written_by"]
    ordering = ["-pk"]
    sortable_by = []
    inlines = [NoteObjectiveInline, NoteAddendumInline]
    fields = [
        "whose", "attendance", "title", "begins", "format", "topic", "content", "facilitators", "headcount", "opening",
        "response", "assessment", "next_step", "risk", "risk_words", "overlap_reason", "written_by", "written_at", "signed_by",
        "signed_credential", "signed_at", "is_late_entry", "needs_cosignature", "cosigned_by", "cosigned_credential",
        "cosigned_at", "returned_by", "returned_at", "return_words", "error_by", "error_at", "error_reason",
    ]  # fmt: skip

    def get_queryset(self, request):
        """As in the portal, without drafts: those are read by their authors, on the page where they write them."""
        return super().get_queryset(request).visible_to(request.user).exclude(signed_at=None)

    def group_session_of(self, row):
        """The session it is about."""
        return row.attendance.group_session

    @admin.display(description="note")
    def note(self, note):
        """Its number."""
        return str(note)

    @admin.display(description="state")
    def state(self, note):
        """Whether it counts, and whether a signature is missing."""
        if note.error_at:
            return "Entered in error"
        if note.returned_at:
            return "Returned"
        return "Waits for a co-signature" if note.awaits_cosignature else "Signed"


@admin.register(NoteObjective)
class NoteObjectiveAdmin(RecordAdmin):
    """Which objectives sessions worked on; read with the note."""

    is_part = True
    program_path = "note__attendance__group_session__program"
    client_path = "note__attendance__client"
    page_path = "note"
    list_display = ["note", "whose", "statement"]
    list_filter = [ProgramFilter, "objective__element"]
    list_select_related = ["note__attendance__client", "objective"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "note", "objective", "statement"]

    def get_queryset(self, request):
        """Of notes that one may read."""
        return super().get_queryset(request).filter(note__in=Note.objects.visible_to(request.user).exclude(signed_at=None))

    @admin.display(description="objective")
    def statement(self, line):
        """The objective, in words."""
        return line.objective.statement


@admin.register(NoteAddendum)
class NoteAddendumAdmin(RecordAdmin):
    """What was added to signed notes; read with the note."""

    is_part = True
    program_path = "note__attendance__group_session__program"
    client_path = "note__attendance__client"
    page_path = "note"
    list_display = ["note", "whose", "written_by", "written_at"]
    list_filter = [ProgramFilter, "written_at"]
    list_select_related = ["note__attendance__client", "written_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["whose", "note", "words", "written_by", "credential", "written_at"]

    def get_queryset(self, request):
        """Of notes that one may read."""
        return super().get_queryset(request).filter(note__in=Note.objects.visible_to(request.user))


@admin.register(SharedDraft)
class SharedDraftAdmin(OfSession, RecordAdmin):
    """That somebody is writing, about which session, since when. The words are their author's alone."""

    client_path = None
    program_path = "group_session__program"
    page_path = "group_session"
    list_display = ["draft", "title", "begins", "written_by", "where"]
    list_filter = [ProgramFilter, "written_at"]
    list_select_related = ["group_session__program", "written_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = ["title", "begins", "written_by", "written_at"]

    @admin.display(description="draft")
    def draft(self, draft):
        """Its number."""
        return str(draft)
