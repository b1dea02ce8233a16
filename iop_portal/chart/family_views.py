"""A client's family beside the client's attendance."""

from django.utils import timezone
from django.views.generic import DetailView

from clients.models import Episode
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.chart.family import family_weeks
from iop_portal.views import ScopedMixin


class FamilyTimeline(ScopedMixin, DetailView):
    """Week by week, for staff who read attendance. Opening it is kept."""

    permission = Permission.ATTENDANCE_VIEW
    inward = "shown to staff: who took part, with the consents behind it"
    model = Episode
    template_name = "chart/family_timeline.html"

    def get_queryset(self):
        """With the client and the program's clock."""
        return super().get_queryset().select_related("client", "program")

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object.client, by=request.user, page="family timeline")
        return response

    def get_context_data(self, **kwargs):
        """The weeks."""
        today = timezone.localdate(timezone=self.object.program.zone)
        return super().get_context_data(
            episode=self.object, client=self.object.client, weeks=family_weeks(self.object, today), **kwargs
        )
