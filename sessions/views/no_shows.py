"""Who stays away, and what is tried to reach them."""

from django.urls import reverse
from django.views.generic import ListView

from clients.actions import outreach
from clients.enums import OutreachKind, OutreachOutcome
from clients.models import Episode
from clients.reaching import ways_of
from clients.rules.outreach import blockers_to_kind, blockers_to_outreach
from iop_portal.access import Permission, programs_where
from iop_portal.views import ActionView, ScopedMixin
from sessions.forms.outreach import OutreachForm
from sessions.no_shows import lines_of, staying_away


class NoShowList(ScopedMixin, ListView):
    """Missed sessions in a row, the longest first; `?mine=1` are one's own clients."""

    permission = Permission.ATTENDANCE_VIEW
    model = Episode
    template_name = "sessions/no_show_list.html"
    paginate_by = 25

    def get_queryset(self):
        """With the numbers, and what is safe at each."""
        found = staying_away(programs_where(self.request.user, self.permission))
        found = found.on_caseload_of(self.request.user) if self.is_mine() else found
        return found.select_related("client", "program", "clinician").prefetch_related("client__contact_points")

    def is_mine(self):
        """Only one's own clients."""
        return self.request.GET.get("mine") == "1"

    def get_context_data(self, **kwargs):
        """A line for each."""
        context = super().get_context_data(**kwargs)
        lines = lines_of(list(context["page_obj"]))
        writes_in = programs_where(self.request.user, Permission.OUTREACH_WRITE)
        exports_of = programs_where(self.request.user, Permission.ATTENDANCE_EXPORT)
        exports = [program for program in self.request.user.programs() if program.pk in exports_of]
        return context | {"lines": lines, "is_mine": self.is_mine(), "writes_in": writes_in, "exports": exports}


class OutreachNew(ActionView):
    """The second click: what came of it."""

    permission = Permission.OUTREACH_WRITE
    model = Episode
    form_class = OutreachForm
    template_name = "sessions/outreach_new.html"
    done = "Written down."

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program").prefetch_related("client__contact_points")

    def kind(self):
        """How it was tried, as the address says; a call where it says nothing that is known."""
        asked = self.request.POST.get("kind") or self.request.GET.get("kind")
        return OutreachKind(asked) if asked in OutreachKind.values else OutreachKind.CALL

    def blockers(self):
        """Not in treatment, or not safe."""
        return blockers_to_outreach(self.object) or blockers_to_kind(self.object.client, self.kind())

    def get_initial(self):
        """How it was tried."""
        return {"kind": self.kind().value}

    def get_context_data(self, **kwargs):
        """The numbers, and what was tried before."""
        return super().get_context_data(
            episode=self.object,
            client=self.object.client,
            kind_label=self.kind().label,
            ways=ways_of(self.object.client),
            outcomes=OutreachOutcome.choices,
            attempts=list(self.object.outreach_attempts.select_related("made_by")[:20]),
            list_url=self.get_success_url(),
            **kwargs,
        )

    def act(self, data):
        """Write it down."""
        return outreach.record(episode=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Who else stays away."""
        return reverse("sessions:no-show-list")
