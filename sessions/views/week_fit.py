"""A client's plan against the schedule, and the best whole week. Places are given by the page that gives places."""

from django.views.generic import DetailView

from clients.availability import strip
from clients.models import Commitment, Episode
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ScopedMixin
from sessions import against_plan
from sessions.models import Enrolment


class WeekFit(ScopedMixin, DetailView):
    """What is prescribed and has no place, what closes the gap, and a whole week that fits, or why there is none."""

    permission = Permission.PLAN_VIEW
    model = Episode
    template_name = "sessions/week_fit.html"
    context_object_name = "episode"

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program")

    def get_context_data(self, **kwargs):
        """The comparison, and the proposal where a client in treatment lacks something. That it was read is kept."""
        audit.record("viewed", self.object.client, by=self.request.user, page="week-fit")
        plan = against_plan.plan_to_compare(self.object, drafts_first=True)
        context = {"plan": plan, "client_record": self.object.client, "may_enrol": self.may(Permission.ENROLMENT_WRITE)}
        return super().get_context_data(**context, **(self._week(plan) if plan else {}), **kwargs)

    def _week(self, plan):
        day = against_plan.day_of(plan)
        places = list(Enrolment.objects.overlapping(day, None).filter(episode=self.object).select_related("series"))
        comparison = against_plan.compare(plan, day, places)
        offers = against_plan.offers_for(plan)
        is_open = comparison.gaps and self.object.status == "admitted"
        proposal = against_plan.propose(comparison, offers) if is_open else None
        series = [place.series for place in places] + (proposal.series if proposal else [])
        hours = [(weekday, one.starts_at, one.duration) for one in series for weekday in one.weekdays]
        busy = list(Commitment.objects.filter(client=self.object.client_id).overlapping(day))
        return {
            "day": day,
            "comparison": comparison,
            "proposal": proposal,
            "closers": against_plan.closers(comparison, offers) if is_open else [],
            "strip": strip(busy, hours),
        }
