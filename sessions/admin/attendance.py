"""What happened: who came, what was written about it, and which family member took part."""

from django.contrib import admin

from iop_portal.admin_pages import ProgramFilter, RecordAdmin, RecordInline
from sessions.models import Attendance, FamilyParticipation, Note, NoteObjective


class OfSession:
    """Columns about the session that a row belongs to."""

    def group_session_of(self, row):
        """The session."""
        return row.group_session

    @admin.display(description="session")
    def title(self, row):
        """Which session."""
        return self.group_session_of(row).title

    @admin.display(description="begins")
    def begins(self, row):
        """By its program's clock."""
        group_session = self.group_session_of(row)
        return self.moment(group_session.starts_at, group_session.program)


@admin.register(Attendance)
class AttendanceAdmin(OfSession, RecordAdmin):
    """One client in one session: the biggest list there is, so it is filtered and not sorted."""

    program_path = "group_session__program"
    client_path = "client"
    page_path = "group_session"
    list_display = ["attendance", "whose", "title", "begins", "status", "minutes", "reason", "where"]
    list_filter = [ProgramFilter, "group_session__starts_at", "group_session__modality", "status", "reason"]
    list_select_related = ["client", "group_session__program"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "whose", "episode", "group_session", "title", "begins", "status", "arrived", "left", "break_minutes", "minutes",
        "makes_up", "reason", "words",
        "recorded_by", "recorded_at",
    ]  # fmt: skip

    @admin.display(description="attendance")
    def attendance(self, attendance):
        """Its number."""
        return str(attendance)

    @admin.display(description="arrived")
    def arrived(self, attendance):
        """By the program's clock."""
        return self.moment(attendance.arrived_at, attendance.group_session.program)

    @admin.display(description="left")
    def left(self, attendance):
        """By the program's clock."""
        return self.moment(attendance.left_at, attendance.group_session.program)


class NoteObjectiveInline(RecordInline):
    """What the session worked on."""

    model = NoteObjective
    fields = ["objective", "statement"]
    readonly_fields = ["statement"]
    show_change_link = False

    def get_queryset(self, request):
        """With the objectives' words."""
        return super().get_queryset(request).select_related("objective")

    @admin.display(description="words")
    def statement(self, line):
        """The objective, in words."""
        return line.objective.statement


@admin.register(Note)
class NoteAdmin(OfSession, RecordAdmin):
    """Progress notes; what they say is on the note's own page."""

    program_path = "attendance__group_session__program"
    client_path = "attendance__client"
    list_display = ["note", "whose", "title", "begins", "written_by", "state", "where"]
    list_filter = [ProgramFilter, ("signed_at", admin.EmptyFieldListFilter), "attendance__group_session__starts_at"]
    list_select_related = ["attendance__client", "attendance__group_session__program", "written_by"]
    ordering = ["-pk"]
    sortable_by = []
    inlines = [NoteObjectiveInline]
    fields = [
        "whose", "attendance", "title", "begins", "response", "next_step", "written_by", "written_at", "signed_by",
        "signed_credential", "signed_at",
    ]  # fmt: skip

    def get_queryset(self, request):
        """As in the portal: a draft is its author's and the supervisors', and nobody else's."""
        return super().get_queryset(request).visible_to(request.user)

    def group_session_of(self, row):
        """The session it is about."""
        return row.attendance.group_session

    @admin.display(description="note")
    def note(self, note):
        """Its number."""
        return str(note)

    @admin.display(description="state")
    def state(self, note):
        """Draft or signed."""
        return "Signed" if note.is_signed else "Draft"


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
        return super().get_queryset(request).filter(note__in=Note.objects.visible_to(request.user))

    @admin.display(description="objective")
    def statement(self, line):
        """The objective, in words."""
        return line.objective.statement


@admin.register(FamilyParticipation)
class FamilyParticipationAdmin(OfSession, RecordAdmin):
    """Which family member took part, under which consent."""

    program_path = "group_session__program"
    page_path = "group_session"
    list_display = ["participation", "who", "whose", "title", "begins", "minutes", "where"]
    list_filter = [ProgramFilter, "group_session__starts_at", "group_session__family_format", "contact__relationship"]
    list_select_related = ["episode__client", "group_session__program", "contact"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "whose", "who", "contact", "consent", "group_session", "title", "begins", "arrived", "left", "minutes", "words",
        "recorded_by", "recorded_at",
    ]  # fmt: skip

    @admin.display(description="participation")
    def participation(self, row):
        """Its number."""
        return str(row)

    @admin.display(description="family member")
    def who(self, row):
        """Who took part."""
        return f"{row.contact.display_name} ({row.contact.get_relationship_display()})"

    @admin.display(description="minutes")
    def minutes(self, row):
        """For how long."""
        return row.length_in_minutes

    @admin.display(description="arrived")
    def arrived(self, row):
        """By the program's clock."""
        return self.moment(row.arrived_at, row.group_session.program)

    @admin.display(description="left")
    def left(self, row):
        """By the program's clock."""
        return self.moment(row.left_at, row.group_session.program)
