"""What happened: who came, and which family member took part."""

from django.contrib import admin

from iop_portal.admin_pages import ProgramFilter, RecordAdmin
from sessions.models import Attendance, FamilyParticipation


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


class MayBeInError(OfSession):
    """What somebody may have written down wrong."""

    @admin.display(description="counts", boolean=True)
    def is_standing(self, row):
        """Not entered in error."""
        return row.in_error_at is None


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


@admin.register(FamilyParticipation)
class FamilyParticipationAdmin(MayBeInError, RecordAdmin):
    """Which family member took part, under which consent."""

    program_path = "group_session__program"
    page_path = "group_session"
    list_display = ["participation", "who", "whose", "title", "begins", "minutes", "is_standing", "where"]
    list_filter = [
        ProgramFilter, "group_session__starts_at", "group_session__family_format", "contact__relationship",
        ("in_error_at", admin.EmptyFieldListFilter),
    ]  # fmt: skip
    list_select_related = ["episode__client", "group_session__program", "contact"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "whose", "who", "contact", "consent", "group_session", "title", "begins", "arrived", "left", "minutes", "words",
        "recorded_by", "recorded_at", "in_error_by", "in_error_at", "in_error_reason",
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
