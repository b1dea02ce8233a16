"""The safety plan: begun, written, signed with the client, printed."""

from django.views.generic import DetailView

from clients.models import Episode
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.accounts.reauthentication import confirm_identity
from iop_portal.views import ActionView, ScopedMixin
from plans import safety_rules
from plans.actions import safety_plans
from plans.models import SafetyPlan
from plans.rules import today_in
from plans.safety_forms import SafetyPlanForm, SafetyPlanSignForm


class SafetyPlanNew(ActionView):
    """Begin a version: empty, or with what the one in force says."""

    permission = Permission.PLAN_WRITE
    model = Episode
    template_name = "plans/safety_plan_new.html"
    done = "A safety plan is begun. Write it together with the client."

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("client", "program")

    def blockers(self):
        """Why none can be begun."""
        return safety_rules.blockers_to_safety_plan(self.object)

    def act(self, data):
        """Begin it."""
        return safety_plans.start(episode=self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """What there is already."""
        return super().get_context_data(newest=self.object.safety_plans.first(), **kwargs)

    def get_success_url(self):
        """The new draft."""
        return self.result.get_absolute_url()


class SafetyPlanDetail(ScopedMixin, DetailView):
    """The steps, as they are read. That it was read is kept in the client's record."""

    permission = Permission.PLAN_VIEW
    model = SafetyPlan
    template_name = "plans/safety_plan_detail.html"
    context_object_name = "safety_plan"

    def get_queryset(self):
        """With the people it names."""
        return super().get_queryset().select_related("episode__client", "episode__program", "written_by", "signed_by")

    def get_context_data(self, **kwargs):
        """The steps, the versions, and what one may do."""
        plan, user = self.object, self.request.user
        audit.record("viewed", plan.episode.client, by=user, page="safety plan")
        may_sign = plan.is_draft and self.may(Permission.PLAN_SIGN)
        return super().get_context_data(
            steps=safety_rules.steps_of(plan),
            versions=list(plan.episode.safety_plans.all()),
            may_write=plan.is_draft and self.may(Permission.PLAN_WRITE),
            may_begin=plan.is_in_force
            and self.may(Permission.PLAN_WRITE)
            and not safety_rules.blockers_to_safety_plan(plan.episode),
            may_sign=may_sign,
            blockers_to_signing=safety_rules.blockers_to_signing(plan, by=user) if may_sign else [],
            **kwargs,
        )


class SafetyPlanPrint(SafetyPlanDetail):
    """One sheet for the client to keep. That it was printed is kept in its history."""

    template_name = "plans/safety_plan_print.html"

    def get_context_data(self, **kwargs):
        """The same, and a line in the history."""
        audit.record("printed", self.object, by=self.request.user)
        return super().get_context_data(**kwargs)


class SafetyPlanView(ActionView):
    """A form about one safety plan."""

    model = SafetyPlan

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("episode__client", "episode__program")

    def blockers(self):
        """Signed is sealed."""
        return safety_rules.blockers_to_writing(self.object)

    def get_context_data(self, **kwargs):
        """The way back."""
        return super().get_context_data(safety_plan=self.object, back_url=self.object.get_absolute_url(), **kwargs)

    def get_success_url(self):
        """Back to it."""
        return self.object.get_absolute_url()


class SafetyPlanEdit(SafetyPlanView):
    """Write the steps."""

    permission = Permission.PLAN_WRITE
    form_class = SafetyPlanForm
    template_name = "plans/safety_plan_edit.html"

    def get_initial(self):
        """As it stands."""
        return {name: getattr(self.object, name) for name in (*safety_rules.STEPS, "revision")}

    def act(self, data):
        """Write it down."""
        revision = data.pop("revision")
        return safety_plans.write(plan=self.object, facts=data, revision=revision, by=self.request.user)


class SafetyPlanSign(SafetyPlanView):
    """The clinician signs what was agreed. Asks who it is once more."""

    permission = Permission.PLAN_SIGN
    form_class = SafetyPlanSignForm
    template_name = "plans/safety_plan_sign.html"
    done = "Signed. The safety plan counts from now on."

    def blockers(self):
        """What it still lacks, or the signer."""
        return safety_rules.blockers_to_signing(self.object, by=self.request.user)

    def get_initial(self):
        """Most are agreed today."""
        return {"on": today_in(self.object.program)}

    def form_valid(self, form):
        """Who it is comes after whether it may be."""
        if not self.blockers():
            confirm_identity(self.request)
        return super().form_valid(form)

    def act(self, data):
        """Sign."""
        return safety_plans.sign(plan=self.object, on=data["on"], by=self.request.user)


class SafetyPlanDiscard(SafetyPlanView):
    """Throw a draft away."""

    permission = Permission.PLAN_WRITE
    template_name = "plans/safety_plan_discard.html"
    done = "The draft was discarded."

    def act(self, data):
        """Throw it away."""
        return safety_plans.discard(plan=self.object, by=self.request.user)

    def get_success_url(self):
        """It while it is there, then the client's chart."""
        return self.object.episode.get_absolute_url() if hasattr(self, "result") else self.object.get_absolute_url()
