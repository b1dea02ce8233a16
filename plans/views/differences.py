"""What changed between two versions, as a page."""

from django.views.generic import DetailView

from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ScopedMixin
from plans.differences import difference
from plans.models import TreatmentPlan


class PlanDifference(ScopedMixin, DetailView):
    """This version against the one before it, or against the one named in the address."""

    permission = Permission.PLAN_VIEW
    model = TreatmentPlan
    template_name = "plans/plan_difference.html"
    context_object_name = "plan"

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("episode__client", "episode__program", "written_by", "returned_by")

    def get_context_data(self, **kwargs):
        """The two versions, and what differs. That it was read is kept in the client's record."""
        plan = self.object
        audit.record("viewed", plan.episode.client, by=self.request.user, page="plan difference")
        versions = [other for other in plan.episode.plans.all() if other.pk != plan.pk]
        earlier = self.chosen(versions)
        older, newer = sorted((one for one in (earlier, plan) if one), key=lambda one: one.version) if earlier else (None, plan)
        return super().get_context_data(
            earlier=earlier,
            older=older,
            newer=newer,
            others=[other for other in versions if other != earlier],
            sections=difference(older, newer) if older else [],
            back_url=plan.get_absolute_url(),
            **kwargs,
        )

    def chosen(self, versions):
        """The version in the address; otherwise the one this one came from: the last before it."""
        asked = self.request.GET.get("with", "")
        before = [other for other in versions if other.version < self.object.version]
        return next((other for other in versions if str(other.version) == asked), before[0] if before else None)
