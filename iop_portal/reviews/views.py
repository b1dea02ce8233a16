"""A review as a page: begun, written with what the sessions recorded beside it, signed, read; and progress over time."""

from django.urls import reverse
from django.views.generic import DetailView

from clients.models import Episode, Screening
from clients.suitability import DIMENSION_NAMES, UNRATED_DIMENSION
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.accounts.reauthentication import confirm_identity
from iop_portal.reviews.evidence import evidence_for
from iop_portal.reviews.forms import ReviewForm, initial_of, written
from iop_portal.reviews.progress import courses_of
from iop_portal.views import ActionView, ScopedMixin
from plans import review_rules
from plans.actions import reviews
from plans.models import PlanReview, TreatmentPlan
from plans.rules import today_in


def dimensions_of(episode):
    """The dimensions of the edition this client was screened with, by number."""
    latest = Screening.objects.filter(episode=episode).determined().order_by("-determined_at", "-pk").first()
    return DIMENSION_NAMES[latest.edition if latest else "asam3"]


class ReviewNew(ActionView):
    """Begin the review of a plan in force."""

    permission = Permission.PLAN_WRITE
    model = TreatmentPlan
    template_name = "reviews/review_new.html"
    done = "A review is begun. It counts when it is signed."

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().with_content().with_review_date()

    def blockers(self):
        """Why none can be begun."""
        return review_rules.blockers_to_review(self.object)

    def act(self, data):
        """Begin it."""
        return reviews.begin(plan=self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """How many objectives there are, and the one that is under way."""
        return super().get_context_data(
            plan=self.object,
            objectives=review_rules.active_objectives(self.object),
            under_way=self.object.reviews.under_way().first(),
            back_url=self.object.get_absolute_url(),
            **kwargs,
        )

    def get_success_url(self):
        """Straight to writing."""
        return reverse("reviews:review-write", kwargs={"public_id": self.result.public_id})


class OneReview(ScopedMixin):
    """A page about one review."""

    model = PlanReview

    def get_queryset(self):
        """With everything it says."""
        return super().get_queryset().with_content()

    def rows(self):
        """(line, notes about its objective) for each objective."""
        evidence = evidence_for(self.object)
        return evidence, [(line, evidence.about(line.objective)) for line in self.object.objective_reviews.all()]


class ReviewDetail(OneReview, DetailView):
    """The review as a document. That it was read is kept in the client's record."""

    permission = Permission.PLAN_VIEW
    inward = "shown to staff who read plans"
    template_name = "reviews/review_detail.html"
    context_object_name = "review"

    def get_context_data(self, **kwargs):
        """What was found, beside what the sessions recorded, and what comes next."""
        review, user = self.object, self.request.user
        audit.record("viewed", review.plan.episode.client, by=user, page="review")
        evidence, rows = self.rows()
        may_write = review.is_draft and self.may(Permission.PLAN_WRITE)
        may_sign = review.is_draft and self.may(Permission.PLAN_SIGN)
        may_cosign = review.awaits_cosignature and self.may(Permission.PLAN_COSIGN)
        names = dimensions_of(review.plan.episode)
        return super().get_context_data(
            rows=rows,
            attendance=evidence.attendance,
            criteria=[
                (f"{row.dimension}. {names.get(row.dimension, UNRATED_DIMENSION)}", row) for row in review.dimension_reviews.all()
            ],
            next_review_on=review_rules.next_review_on(review),
            may_write=may_write,
            may_sign=may_sign,
            blockers_to_signing=review_rules.blockers_to_signing_review(review, by=user) if may_sign else [],
            may_cosign=may_cosign,
            blockers_to_cosigning=review_rules.blockers_to_cosigning_review(review, by=user) if may_cosign else [],
            back_url=review.plan.get_absolute_url(),
            **kwargs,
        )


class ReviewView(OneReview, ActionView):
    """A form about one review."""

    permission = Permission.PLAN_WRITE

    def get_context_data(self, **kwargs):
        """The review, and the way back to it."""
        return super().get_context_data(review=self.object, back_url=self.object.get_absolute_url(), **kwargs)

    def get_success_url(self):
        """The review, where it says what comes next."""
        return self.object.get_absolute_url()


class ReviewWrite(ReviewView):
    """Objective by objective, with what the sessions recorded beside it; then the decision."""

    inward = "written by staff; nobody outside hears of it"
    form_class = ReviewForm
    template_name = "reviews/review_write.html"
    done = "Saved."

    def blockers(self):
        """Signed is sealed."""
        return review_rules.blockers_to_writing_review(self.object)

    def get_form_kwargs(self):
        """Its lines and its dimensions."""
        lines = {"review": self.object, "dimensions": dimensions_of(self.object.plan.episode)}
        return super().get_form_kwargs() | lines

    def get_initial(self):
        """As it stands."""
        return initial_of(self.object)

    def act(self, data):
        """Write it down."""
        return reviews.write(review=self.object, by=self.request.user, **written(data, self.object))

    def get_context_data(self, **kwargs):
        """Each objective with its fields and its notes."""
        context = super().get_context_data(**kwargs)
        evidence = evidence_for(self.object)
        rows = [(*row, evidence.about(row[0].objective)) for row in context["form"].rows()]
        return context | {"rows": rows, "attendance": evidence.attendance}


class SignatureView(ReviewView):
    """A signature on a review: who signs is asked who they are once more."""

    def form_valid(self, form):
        """Who it is comes after whether it may be: nobody types a password to read a refusal."""
        if not self.blockers():
            confirm_identity(self.request)
        return super().form_valid(form)


class ReviewSign(SignatureView):
    """The clinician signs."""

    permission = Permission.PLAN_SIGN
    template_name = "reviews/review_sign.html"
    done = "Signed."

    def blockers(self):
        """What it still lacks, or the signer."""
        return review_rules.blockers_to_signing_review(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """In which capacity one would sign."""
        day = today_in(self.object.program)
        capacity = self.request.user.signing_membership(self.object.program, Permission.PLAN_SIGN, day)
        return super().get_context_data(capacity=capacity, **kwargs)

    def act(self, data):
        """Sign."""
        return reviews.sign(review=self.object, by=self.request.user)


class ReviewCosign(SignatureView):
    """The supervisor attests."""

    permission = Permission.PLAN_COSIGN
    template_name = "reviews/review_cosign.html"
    done = "Co-signed. The review is completed."

    def blockers(self):
        """Whether this person may."""
        return review_rules.blockers_to_cosigning_review(self.object, by=self.request.user)

    def act(self, data):
        """Co-sign."""
        return reviews.cosign(review=self.object, by=self.request.user)


class ReviewDiscard(ReviewView):
    """Throw a draft away."""

    template_name = "reviews/review_discard.html"
    done = "The draft of the review was discarded."

    def blockers(self):
        """What was signed is kept."""
        return review_rules.blockers_to_discarding_review(self.object)

    def act(self, data):
        """Throw it away."""
        return reviews.discard(review=self.object, by=self.request.user)

    def get_success_url(self):
        """The plan, once the review is gone."""
        return self.result.get_absolute_url() if hasattr(self, "result") else self.object.get_absolute_url()


class Progress(ScopedMixin, DetailView):
    """Each objective through its reviews, as pictures and as tables."""

    permission = Permission.PLAN_VIEW
    model = Episode
    template_name = "reviews/progress.html"
    context_object_name = "episode"

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program")

    def get_context_data(self, **kwargs):
        """The courses, and the reviews they come from. That it was read is kept."""
        audit.record("viewed", self.object.client, by=self.request.user, page="progress")
        completed = PlanReview.objects.completed().filter(plan__episode=self.object).select_related("plan__episode", "signed_by")
        return super().get_context_data(courses=courses_of(self.object), reviews=list(completed), **kwargs)
