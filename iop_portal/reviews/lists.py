"""Which reviews are due and how long they wait: one's own caseload or everybody's."""

from django.core.paginator import Paginator
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from iop_portal.access import Permission, can, programs_where
from iop_portal.views import ScopedMixin
from plans.models import PlanReview, TreatmentPlan

PER_PAGE = 50
ORDERS = {
    "due": ["review_due", "pk"],
    "client": ["episode__client__last_name", "episode__client__first_name", "pk"],
    "clinician": ["episode__clinician__last_name", "episode__clinician__first_name", "review_due", "pk"],
}


class ReviewList(ScopedMixin, TemplateView):
    """Plans in force with the day of their next review, the longest overdue first."""

    permission = Permission.PLAN_VIEW
    template_name = "reviews/review_list.html"

    def get_context_data(self, **kwargs):
        """One page of it; the choices stay in the address and name nobody."""
        asked = self.request.GET
        whose = "all" if asked.get("whose") == "all" or not can(self.request.user, Permission.PLAN_WRITE) else "mine"
        order = asked.get("order") if asked.get("order") in ORDERS else "due"
        page = Paginator(self.plans(whose).order_by(*ORDERS[order]), PER_PAGE).get_page(asked.get("page"))
        for plan in page:
            plan.days_left = (plan.review_due - plan.program_day).days
            plan.days_late = -plan.days_left
        return super().get_context_data(
            page_obj=page,
            whose=whose,
            order=order,
            tabs=self.tabs(whose, order),
            may_write=can(self.request.user, Permission.PLAN_WRITE),
            orders=[(key, f"{reverse('reviews:review-list')}?whose={whose}&order={key}") for key in ORDERS],
            **kwargs,
        )

    def plans(self, whose):
        """Plans in force of clients in treatment, with the review that is under way."""
        user = self.request.user
        open_review = PlanReview.objects.under_way().filter(plan=OuterRef("pk"))
        found = TreatmentPlan.objects.in_force().in_treatment()
        found = found.filter(episode__program__in=programs_where(user, Permission.PLAN_VIEW))
        found = found.filter(episode__clinician=user) if whose == "mine" else found
        found = found.with_review_date().with_program_day(timezone.now())
        found = found.annotate(open_review=Subquery(open_review.values("public_id")[:1]))
        return found.select_related("episode__client", "episode__program", "episode__clinician")

    @staticmethod
    def tabs(whose, order):
        """One's own, or everybody's."""
        page = reverse("reviews:review-list")
        return [
            {"label": label, "url": f"{page}?whose={key}&order={order}", "is_current": key == whose, "count": None}
            for key, label in (("mine", "My caseload"), ("all", "Everybody"))
        ]
