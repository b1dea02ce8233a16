"""Attendance taken out of the portal as a file; each time is kept with the program."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.models import Program
from iop_portal.views import ActionView
from sessions.attendance_file import as_csv
from sessions.forms.attendance_file import AttendanceFileForm


class AttendanceExport(ActionView):
    """Numbers of clients, statuses and minutes of one program in a period. No names."""

    permission = Permission.ATTENDANCE_EXPORT
    model = Program
    form_class = AttendanceFileForm
    template_name = "sessions/attendance_export.html"

    def get_initial(self):
        """This month."""
        today = timezone.localdate(timezone=self.object.zone)
        return {"first_on": today.replace(day=1), "last_on": today}

    def get_context_data(self, **kwargs):
        """Of which program."""
        return super().get_context_data(program=self.object, list_url=reverse("sessions:no-show-list"), **kwargs)

    def form_valid(self, form):
        """The file; a second one is a second line in the history."""
        first, last = form.cleaned_data["first_on"], form.cleaned_data["last_on"]
        period = {"first_on": str(first), "last_on": str(last)}
        audit.record("exported", self.object, by=self.request.user, report="attendance", **period)
        headers = {"Content-Disposition": f'attachment; filename="attendance-{first}-{last}.csv"', "Cache-Control": "no-store"}
        return HttpResponse(as_csv(self.object, first, last), content_type="text/csv; charset=utf-8", headers=headers)
