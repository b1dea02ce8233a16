"""Contacts after a discharge: which are due, for how long, and what came of each try."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import ListView

from clients.actions import leaving
from clients.enums import FollowUpOutcome
from clients.forms.leaving import AttemptForm
from clients.models import FollowUp
from clients.reaching import ways_of
from clients.rules.leaving import blockers_to_recording
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin

AHEAD_DAYS = 7


class FollowUpList(ScopedMixin, ListView):
    """What is due or comes due within a week, the longest waiting first; `?mine=1` are those of one's own clients."""

    permission = Permission.FOLLOW_UP
    model = FollowUp
    template_name = "clients/follow_up_list.html"
    paginate_by = 25

    def get_queryset(self):
        """With how often somebody tried, and the numbers with what is safe."""
        until = timezone.localdate() + timezone.timedelta(days=AHEAD_DAYS)
        found = FollowUp.objects.visible_to(self.request.user).due_by(until).with_attempts()
        found = found.of(self.request.user) if self.is_mine() else found
        found = found.select_related("episode__client", "episode__program", "episode__case_manager", "episode__clinician")
        return found.prefetch_related("episode__client__contact_points").order_by("due_on", "pk")

    def is_mine(self):
        """Only one's own clients."""
        return self.request.GET.get("mine") == "1"

    def get_context_data(self, **kwargs):
        """A line for each: how long overdue, and how to reach the client safely."""
        context, today = super().get_context_data(**kwargs), timezone.localdate()
        lines = [
            {
                "follow_up": row,
                "client": row.episode.client,
                "ways": ways_of(row.episode.client)[:2],
                "overdue": (today - row.due_on).days,
            }
            for row in context["page_obj"]
        ]
        return context | {"lines": lines, "is_mine": self.is_mine()}


class FollowUpRecord(ActionView):
    """What came of a try: one button per outcome."""

    permission = Permission.FOLLOW_UP
    model = FollowUp
    form_class = AttemptForm
    template_name = "clients/follow_up_record.html"
    done = "Recorded."

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("episode__client", "episode__program")

    def blockers(self):
        """A closed one stays as it is."""
        return blockers_to_recording(self.object)

    def get_context_data(self, **kwargs):
        """How the client can be reached, and what was tried."""
        client = self.object.episode.client
        return super().get_context_data(
            follow_up=self.object,
            client=client,
            ways=ways_of(client),
            attempts=self.object.attempts.select_related("made_by"),
            outcomes=FollowUpOutcome.choices,
            list_url=self.get_success_url(),
            **kwargs,
        )

    def act(self, data):
        """Write it down."""
        return leaving.record(follow_up=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """What else is due."""
        return reverse("clients:follow-up-list")
