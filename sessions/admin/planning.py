"""What planning goes by (holidays, curricula), and what it leads to: who waits, who has to be called, private calendars."""

from django.contrib import admin

from iop_portal.access import Permission, can, programs_where
from iop_portal.admin_pages import ConfigurationAdmin, ProgramFilter, RecordAdmin
from sessions.actions import group_sessions
from sessions.models import CalendarFeed, Curriculum, Holiday, ScheduleCall, SeriesWait, Topic


@admin.register(Holiday)
class HolidayAdmin(ConfigurationAdmin):
    """Days on which a program is closed: no session of a series is produced on them."""

    list_display = ["on", "name", "program", "is_kept"]
    list_display_links = ["on", "name"]
    list_filter = [ProgramFilter, "is_kept", "on"]
    list_select_related = ["program"]
    search_fields = ["name"]
    ordering = ["-on", "-pk"]
    fields = ["program", "on", "name", "is_kept"]

    def get_readonly_fields(self, request, obj=None):
        """A day that was named stays that day; it is kept or not."""
        return ["program", "on"] if obj else []

    def save_model(self, request, obj, form, change):
        """What was planned for that day is cancelled, by the same action as anywhere; whoever expects to come is to be called."""
        super().save_model(request, obj, form, change)
        if obj.is_kept:
            group_sessions.close_for(holiday=obj, by=request.user)


class TopicInline(admin.TabularInline):
    """The lessons in their order; one that is no longer taught is set inactive."""

    model = Topic
    fields = ["number", "title", "is_active"]
    ordering = ["number", "pk"]
    extra = 3
    can_delete = False

    def has_view_permission(self, request, obj=None):
        """Whoever configures."""
        return can(request.user, Permission.ADMIN_CONFIGURE)

    has_add_permission = has_change_permission = has_view_permission


@admin.register(Curriculum)
class CurriculumAdmin(ConfigurationAdmin):
    """What is taught in which order. A series that follows a curriculum gives each of its sessions the next topic."""

    list_display = ["name", "program", "source", "is_active"]
    list_filter = [ProgramFilter, "is_active"]
    list_select_related = ["program"]
    search_fields = ["name"]
    inlines = [TopicInline]

    def get_readonly_fields(self, request, obj=None):
        """A curriculum does not move: series of its program follow it."""
        return ["program"] if obj else []


@admin.register(Topic)
class TopicAdmin(ConfigurationAdmin):
    """One lesson, among the others of its curriculum."""

    is_part = True
    program_path = "curriculum__program"
    list_display = ["title", "number", "curriculum", "is_active"]
    list_filter = ["is_active"]
    list_select_related = ["curriculum"]
    search_fields = ["title"]
    ordering = ["curriculum", "number", "pk"]
    fields = ["curriculum", "number", "title", "is_active"]

    def get_readonly_fields(self, request, obj=None):
        """A lesson stays in its curriculum."""
        return ["curriculum"] if obj else []

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Only curricula of programs one configures."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "curriculum" and not request.user.is_superuser:
            field.queryset = field.queryset.filter(program__in=programs_where(request.user, self.permission))
        return field


@admin.register(SeriesWait)
class SeriesWaitAdmin(RecordAdmin):
    """Who waits, or waited, for a place in a full series."""

    program_path = "series__program"
    page_path = "series"
    list_display = ["wait", "whose", "series", "where", "asked_at", "offered_at", "outcome"]
    list_filter = [ProgramFilter, "outcome", ("offered_at", admin.EmptyFieldListFilter)]
    list_select_related = ["episode__client", "series__program"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "whose", "episode", "series", "asked_at", "asked_by", "offered_at", "offered_by", "closed_at", "closed_by", "outcome",
        "close_reason",
    ]  # fmt: skip

    @admin.display(description="wait")
    def wait(self, wait):
        """Its number."""
        return str(wait)


@admin.register(ScheduleCall)
class ScheduleCallAdmin(RecordAdmin):
    """Who had to hear that a date was changed, and who told them."""

    program_path = "group_session__program"
    page_path = "group_session"
    list_display = ["call", "whose", "title", "begins", "where", "about", "told_by"]
    list_filter = [ProgramFilter, "about", ("told_at", admin.EmptyFieldListFilter), "raised_at"]
    list_select_related = ["episode__client", "group_session__program", "told_by"]
    ordering = ["-pk"]
    sortable_by = []
    fields = [
        "whose", "episode", "contact", "group_session", "title", "begins", "about", "raised_at", "told_at", "told_by",
        "disclosure", "overtaken_at",
    ]  # fmt: skip

    @admin.display(description="call")
    def call(self, call):
        """Its number."""
        return str(call)

    @admin.display(description="session")
    def title(self, call):
        """Which session."""
        return call.group_session.title

    @admin.display(description="begins")
    def begins(self, call):
        """By its program's clock."""
        return self.moment(call.group_session.starts_at, call.group_session.program)


@admin.register(CalendarFeed)
class CalendarFeedAdmin(ConfigurationAdmin):
    """Who has a private calendar address, since when. The address itself is kept nowhere; a closed account ends it."""

    program_path = "user__memberships__program"
    list_display = ["user", "made_at", "closed_at"]
    list_filter = [("closed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["user"]
    search_fields = ["user__last_name", "user__first_name"]
    fields = ["user", "made_at", "closed_at"]

    def has_add_permission(self, request):
        """People make their own."""
        return False

    def has_change_permission(self, request, obj=None):
        """People replace their own."""
        return False
