"""The discharge, what it says afterwards, and what a supervisor adds to it."""

from django.urls import reverse
from django.views.generic import DetailView

from clients.actions import leaving as after
from clients.forms.leaving import CorrectionForm
from clients.models import Episode
from clients.rules.leaving import blockers_to_correction
from clients.views import episodes
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.chart import leaving
from iop_portal.views import ActionView, ScopedMixin


class EpisodeDischarge(episodes.EpisodeDischarge):
    """The discharge as it is in the clients app, with the plan closed in the same breath."""

    def get_initial(self):
        """The last service is what attendance says."""
        return super().get_initial() | {"last_service_on": leaving.last_service(self.object)}

    def act(self, data):
        """End the episode and its plan."""
        return leaving.discharge(episode=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """What was written, to be printed."""
        if hasattr(self, "result"):
            return reverse("chart:discharge-summary", kwargs={"public_id": self.object.public_id})
        return super().get_success_url()


class OfDischarge:
    """An episode with what the two pages below print."""

    model = Episode

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program", "clinician", "case_manager")


class DischargeSummary(OfDischarge, ScopedMixin, DetailView):
    """What happened, in one page for the file and for the client: dates, reason, hours, objectives, where care goes on."""

    permission = Permission.CHART_VIEW
    template_name = "chart/discharge_summary.html"

    def get_queryset(self):
        """An episode without a discharge has no summary."""
        return super().get_queryset().filter(discharged_on__isnull=False)

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object.client, by=request.user, page="discharge")
        return response

    def get_context_data(self, **kwargs):
        """Everything, fetched before the template begins; plan and attendance only where they may be read."""
        episode = self.object
        plan, objectives = leaving.last_plan(episode) if self.may(Permission.PLAN_VIEW) else (None, [])
        return super().get_context_data(
            episode=episode,
            days=(episode.discharged_on - episode.admitted_on).days,
            delivered=leaving.delivered(episode) if self.may(Permission.ATTENDANCE_VIEW) else None,
            plan=plan,
            objectives=objectives,
            appointments=list(episode.appointments.all()),
            follow_ups=list(episode.follow_ups.with_attempts().order_by("due_on", "pk")),
            corrections=list(episode.corrections.select_related("made_by")),
            chart_url=f"{episode.get_absolute_url()}?episode={episode.public_id}",
            correct_url=(
                reverse("chart:discharge-correct", kwargs={"public_id": episode.public_id})
                if self.may(Permission.DISCHARGE_CORRECT)
                else None
            ),
            **kwargs,
        )


class DischargeCorrect(OfDischarge, ActionView):
    """Add to a sealed discharge, or correct what it says, with the reason."""

    permission = Permission.DISCHARGE_CORRECT
    form_class = CorrectionForm
    template_name = "chart/discharge_correct.html"
    done = "Added. What stood there before is kept beside it."

    def blockers(self):
        """Only a discharge can be corrected."""
        return blockers_to_correction(self.object, by=self.request.user)

    def get_initial(self):
        """What it says now, and how many corrections this page knows."""
        names = [name for name in CorrectionForm.base_fields if name not in ("words", "seen")]
        return {name: getattr(self.object, name) for name in names} | {"seen": self.object.corrections.count()}

    def get_context_data(self, **kwargs):
        """The way back."""
        return super().get_context_data(episode=self.object, summary_url=self.get_success_url(), **kwargs)

    def act(self, data):
        """Write it."""
        words, seen, appointments = data.pop("words"), data.pop("seen"), data.pop("appointments")
        return after.correct(
            episode=self.object, words=words, facts=data, appointments=appointments, seen=seen, by=self.request.user
        )

    def get_success_url(self):
        """The summary."""
        return reverse("chart:discharge-summary", kwargs={"public_id": self.object.public_id})
