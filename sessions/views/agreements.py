"""What is signed before a multifamily group, and taking it back."""

from django.urls import reverse
from django.utils import timezone

from clients.models import Episode
from clients.strokes import HEIGHT, WIDTH
from clients.views.returning import ComesBack
from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import agreements
from sessions.forms.agreements import AgreementForm
from sessions.group_statements import CLIENT_STATEMENT, FAMILY_STATEMENT
from sessions.models import GroupAgreement
from sessions.rules.agreements import blockers_to_withdrawing


class AgreementNew(ComesBack, ActionView):
    """What the client and each family member agreed to, and a new signature."""

    permission = Permission.CONSENT_WRITE
    inward = "takes down what somebody signs; nobody is told anything"
    model = Episode
    form_class = AgreementForm
    template_name = "sessions/agreement_new.html"
    done = "Recorded and sealed."

    def get_queryset(self):
        """With the client and the program."""
        return super().get_queryset().select_related("client", "program")

    def get_form_kwargs(self):
        """Who may sign."""
        return super().get_form_kwargs() | {"people": self.object.client.contacts.active()}

    def get_initial(self):
        """Signed today, by whom the page was opened for; the client first."""
        standing = GroupAgreement.objects.standing().filter(episode=self.object).values_list("contact__public_id", flat=True)
        agreed = {str(key) if key else "client" for key in standing}
        who = next((key for key in ("client", self.request.GET.get("who")) if key not in agreed), None)
        return {"signed_on": timezone.localdate(timezone=self.object.program.zone), "who": who}

    def act(self, data):
        """Keep it."""
        contact, signed_on = data.pop("contact"), data.pop("signed_on")
        return agreements.record(episode=self.object, contact=contact, signed_on=signed_on, signature=data, by=self.request.user)

    def get_context_data(self, **kwargs):
        """What stands so far, and the words that are signed."""
        signed = GroupAgreement.objects.visible_to(self.request.user).filter(episode=self.object)
        return super().get_context_data(
            episode=self.object,
            client=self.object.client,
            agreements=signed.select_related("contact", "episode__client"),
            client_statement=CLIENT_STATEMENT,
            family_statement=FAMILY_STATEMENT,
            sheet_width=WIDTH,
            sheet_height=HEIGHT,
            cancel_url=self.back_to(self.object.client.get_absolute_url()),
            **kwargs,
        )

    def get_success_url(self):
        """The same page, on the same way: the next one may sign."""
        return self.request.get_full_path()


class AgreementWithdraw(ActionView):
    """Somebody no longer wants to meet other families."""

    permission = Permission.CONSENT_WRITE
    inward = "ends who may be met"
    model = GroupAgreement
    template_name = "sessions/agreement_withdraw.html"
    done = "Taken back. What was booked for family under it is cancelled."

    def get_queryset(self):
        """With what the page names."""
        return super().get_queryset().select_related("episode__client", "contact")

    def blockers(self):
        """It ends once."""
        return blockers_to_withdrawing(self.object)

    def act(self, data):
        """Take it back."""
        return agreements.withdraw(agreement=self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        return super().get_context_data(agreement=self.object, cancel_url=self.get_success_url(), **kwargs)

    def get_success_url(self):
        """The client's agreements."""
        return reverse("sessions:agreement-new", kwargs={"public_id": self.object.episode.public_id})
