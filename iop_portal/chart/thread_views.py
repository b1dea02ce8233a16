"""The golden thread as a page."""

from django.utils import timezone
from django.views.generic import DetailView

from clients.models import Episode
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.chart.loose import loose_ends
from iop_portal.chart.thread import thread_of
from iop_portal.views import ScopedMixin


class EpisodeThread(ScopedMixin, DetailView):
    """From each finding to what was agreed and done, and back; and what hangs loose. That it was read is kept."""

    permission = Permission.PLAN_VIEW
    inward = "shown to staff who read plans; nothing leaves the program"
    model = Episode
    template_name = "chart/episode_thread.html"

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("client", "program")

    def get_context_data(self, **kwargs):
        """Everything, fetched before the template begins."""
        episode, user = self.object, self.request.user
        audit.record("viewed", episode.client, by=user, page="thread")
        thread = thread_of(episode, user)
        loose = loose_ends(episode, thread, user, timezone.localdate(timezone=episode.program.zone))
        return super().get_context_data(episode=episode, thread=thread, loose=loose, **kwargs)
