"""One session: its facts, its roster, and what can be done with it."""

from django.views.generic import DetailView

from iop_portal.access import Permission
from iop_portal.views import ScopedMixin
from sessions.models import GroupSession
from sessions.queries import roster


class GroupSessionDetail(ScopedMixin, DetailView):
    """What takes place, where, with whom, and who came. The front desk sees who has come and nothing more."""

    permission = Permission.SCHEDULE_VIEW
    model = GroupSession
    template_name = "sessions/group_session_detail.html"
    context_object_name = "group_session"

    def get_queryset(self):
        """With what the page prints."""
        related = ("program", "series", "room", "facilitator", "cancelled_by")
        return super().get_queryset().select_related(*related).prefetch_related("co_facilitators")

    def get_context_data(self, **kwargs):
        """The roster, and what this person may do from here."""
        lines = roster(self.object)
        return super().get_context_data(
            lines=lines,
            came=sum(1 for line in lines if line.attendance and line.attendance.was_present),
            may_attend=self.may(Permission.ATTENDANCE_WRITE),
            may_see_attendance=self.may(Permission.ATTENDANCE_VIEW),
            may_check_in=self.may(Permission.CHECK_IN),
            may_open_charts=self.may(Permission.CHART_VIEW),
            **kwargs,
        )
