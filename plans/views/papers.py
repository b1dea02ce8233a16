"""The plan and its reviews on paper."""

from django.views.generic import View

from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.papers import as_file, pdf_of
from iop_portal.views import ScopedMixin
from plans.models import PlanReview, TreatmentPlan
from plans.papers import plan_paper
from plans.review_papers import review_paper


class PlanPdf(ScopedMixin, View):
    """One version as an accessible PDF, for the file and for the client. That it was printed is kept."""

    permission = Permission.PLAN_VIEW
    inward = "the program's own copy and the client's; to anybody else it leaves through releases, with the notice"
    model = TreatmentPlan

    def get_queryset(self):
        """With everything the document says."""
        return super().get_queryset().with_content()

    def get(self, request, *args, **kwargs):
        """Hand it out."""
        plan = self.object
        audit.record("printed", plan, by=request.user)
        return as_file(pdf_of(plan_paper(plan)), "application/pdf", f"plan-{plan.pk}-version-{plan.version}.pdf")


class ReviewPdf(ScopedMixin, View):
    """One review as an accessible PDF. That it was printed is kept with the plan."""

    permission = Permission.PLAN_VIEW
    inward = "the program's own copy and the client's; to anybody else it leaves through releases, with the notice"
    model = PlanReview

    def get_queryset(self):
        """With everything the document says."""
        return super().get_queryset().with_content()

    def get(self, request, *args, **kwargs):
        """Hand it out."""
        review = self.object
        audit.record("printed", review.plan, by=request.user, page="review")
        return as_file(pdf_of(review_paper(review)), "application/pdf", f"review-{review.pk}.pdf")
