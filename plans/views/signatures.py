"""Four signatures and refusals: the clinician's, the client's, the client's refusal, the supervisor's."""

from django.utils.functional import cached_property

from clients.strokes import HEIGHT, WIDTH
from iop_portal.access import Permission
from iop_portal.accounts.reauthentication import confirm_identity
from iop_portal.views import ActionView
from plans import above, rules
from plans.actions import plans
from plans.forms import ClientRefusalForm, ClientSignatureForm, ReturnForm, ScheduleReasonForm
from plans.models import TreatmentPlan


class SignatureView(ActionView):
    """A page about one signature on a plan. Staff who sign are asked who they are once more."""

    model = TreatmentPlan
    asks_again = True

    def get_queryset(self):
        """With everything the rules look at."""
        return super().get_queryset().with_content()

    def form_valid(self, form):
        """Who it is comes after whether it may be: nobody types a password to read a refusal."""
        if self.asks_again and not self.blockers():
            confirm_identity(self.request)
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        """The plan in short, as what is signed."""
        return super().get_context_data(
            plan=self.object,
            week=rules.first_week(self.object),
            steps=rules.steps_of(self.object),
            back_url=self.object.get_absolute_url(),
            **kwargs,
        )

    def get_success_url(self):
        """The plan, where it says what comes next."""
        return self.object.get_absolute_url()


class PlanSign(SignatureView):
    """The clinician signs."""

    permission = Permission.PLAN_SIGN
    form_class = ScheduleReasonForm
    template_name = "plans/plan_sign.html"
    done = "Signed. Now the client reads it, and signs or refuses."

    def blockers(self):
        """What the plan still lacks, or the signer."""
        return rules.blockers_to_signing(self.object, by=self.request.user)

    @cached_property
    def gaps(self):
        """Where the client's places differ from what the plan prescribes; asked only where the plan itself is ready."""
        return above.gaps.about(self.object) if not self.blockers() else []

    def get_form(self, form_class=None):
        """Where places and prescription agree there is nothing to explain."""
        form = super().get_form(form_class)
        if not self.gaps:
            del form.fields["schedule_reason"]
        return form

    def form_valid(self, form):
        """The reason comes before the password, like everything the signature may be refused for."""
        reason = form.cleaned_data.get("schedule_reason") or self.object.schedule_reason
        if reasons := rules.blockers_from_schedule(self.gaps, reason=reason):
            return self.refuse(form, reasons)
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        """In which capacity one would sign, and beside which schedule."""
        day = rules.today_in(self.object.program)
        capacity = self.request.user.signing_membership(self.object.program, Permission.PLAN_SIGN, day)
        return super().get_context_data(capacity=capacity, gaps=self.gaps, **kwargs)

    def act(self, data):
        """Sign."""
        return plans.sign(plan=self.object, by=self.request.user, **data)


class PlanCosign(SignatureView):
    """The supervisor attests."""

    permission = Permission.PLAN_COSIGN
    template_name = "plans/plan_cosign.html"
    done = "Co-signed. The plan is in force."

    def blockers(self):
        """Whether this person may."""
        return rules.blockers_to_cosignature(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """Who is on file to do it."""
        return super().get_context_data(supervisors=rules.supervisors_of_signer(self.object), **kwargs)

    def act(self, data):
        """Co-sign."""
        return plans.cosign(plan=self.object, by=self.request.user)


class PlanReturn(SignatureView):
    """The supervisor asks for changes instead."""

    permission = Permission.PLAN_COSIGN
    form_class = ReturnForm
    template_name = "plans/plan_return.html"
    done = "Returned. The author goes on in the next version."

    def blockers(self):
        """Whoever could co-sign may."""
        return rules.blockers_to_sending_back(self.object, by=self.request.user)

    def act(self, data):
        """Return it."""
        return plans.send_back(plan=self.object, words=data["words"], by=self.request.user)


class ClientAnswerView(SignatureView):
    """What the client said to the plan."""

    permission = Permission.PLAN_WRITE
    asks_again = False

    def get_initial(self):
        """Today, most often."""
        return {"on": rules.today_in(self.object.program)}

    def blockers(self):
        """Only a plan that waits for the client."""
        return rules.blockers_to_client_answer(self.object)


class PlanClientSignature(ClientAnswerView):
    """The client signed."""

    form_class = ClientSignatureForm
    template_name = "plans/plan_client_signature.html"
    done = "The client's signature is recorded."

    def act(self, data):
        """Record it."""
        facts = {"on": data["on"], "name": data["name"], "drawn": data["drawn_signature"]}
        return plans.record_client_signature(plan=self.object, by=self.request.user, **facts)

    def get_context_data(self, **kwargs):
        """With the sheet to draw on."""
        return super().get_context_data(sheet_width=WIDTH, sheet_height=HEIGHT, **kwargs)


class PlanClientRefusal(ClientAnswerView):
    """The client refused to sign."""

    form_class = ClientRefusalForm
    template_name = "plans/plan_client_refusal.html"
    done = "The client's refusal is recorded, with the reason and the witness."

    def act(self, data):
        """Record it."""
        return plans.record_client_refusal(plan=self.object, by=self.request.user, **data)
