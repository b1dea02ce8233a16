"""Consents: recorded as signed, read, revoked, printed."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView

from clients.actions import consents
from clients.forms.consents import ConsentForm, RevocationForm
from clients.models import Client, Consent
from clients.queries import consent_line
from clients.rules.consents import blockers_to_revocation
from clients.views.returning import ComesBack
from iop_portal import audit
from iop_portal.access import Permission, programs_where
from iop_portal.models import Program
from iop_portal.views import ActionView, ScopedMixin


class ConsentNew(ComesBack, ActionView):
    """Record a consent with the client at one's side, or from the signed paper."""

    permission = Permission.CONSENT_WRITE
    model = Client
    form_class = ConsentForm
    template_name = "clients/consent_form.html"
    done = "Consent recorded and sealed. It can be revoked at any time."

    def get_form_kwargs(self):
        """This client's contacts, and the programs for which this person may record."""
        may_record = programs_where(self.request.user, self.permission)
        programs = Program.objects.filter(pk__in=may_record, episodes__client=self.object).distinct()
        return super().get_form_kwargs() | {"contacts": self.object.contacts.active(), "programs": programs}

    def get_initial(self):
        """Signed today; the person whose row was clicked."""
        asked = self.request.GET.get("contact", "")
        named = next((one for one in self.object.contacts.active() if str(one.public_id) == asked), None)
        return {"signed_on": timezone.localdate(), "contact": named}

    def act(self, data):
        """Seal it. The attestation stands in the way it was signed."""
        contact, program = data.pop("contact"), data.pop("program")
        del data["attested"]
        return consents.record(contact=contact, program=program, facts=data, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        list_url = reverse("clients:contact-list", kwargs={"public_id": self.object.public_id})
        return super().get_context_data(client=self.object, cancel_url=self.back_to(list_url), **kwargs)

    def get_success_url(self):
        """The consent, to print it; or back to the page that needed it."""
        return self.back_to(self.result.get_absolute_url())


class ConsentPage(ScopedMixin, DetailView):
    """One consent. Opening it is kept."""

    permission = Permission.CONSENT_VIEW
    model = Consent
    kept_as = "viewed"

    def get_queryset(self):
        """With everybody it names."""
        return super().get_queryset().select_related("client", "contact", "program", "recorded_by", "revoked_by")

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record(self.kept_as, self.object, by=request.user)
        return response

    def get_context_data(self, **kwargs):
        """Where it stands today, by the clock of its program."""
        today = timezone.localdate(timezone=self.object.program.zone)
        return super().get_context_data(line=consent_line(self.object, today), client=self.object.client, **kwargs)


class ConsentDetail(ConsentPage):
    """Every element, where it stands, and what can be done with it."""

    template_name = "clients/consent_detail.html"

    def get_context_data(self, **kwargs):
        """Whether this person may take it back for the client."""
        may_revoke = self.may(Permission.CONSENT_WRITE) and not blockers_to_revocation(self.object)
        return super().get_context_data(may_revoke=may_revoke, **kwargs)


class ConsentPrint(ConsentPage):
    """The copy for paper. Opening it counts as printing: what is on a screen ready to print must be taken for printed."""

    template_name = "clients/consent_print.html"
    kept_as = "printed"


class ConsentRevoke(ActionView):
    """Take a consent back for the client, at once."""

    permission = Permission.CONSENT_WRITE
    model = Consent
    form_class = RevocationForm
    template_name = "clients/consent_revoke.html"
    done = "Consent revoked. From now on nothing may be shared under it."

    def get_queryset(self):
        """With what the page names."""
        return super().get_queryset().select_related("client", "contact", "program")

    def blockers(self):
        """It ends once."""
        return blockers_to_revocation(self.object)

    def act(self, data):
        """Revoke."""
        return consents.revoke(consent=self.object, by=self.request.user, **data)

    def get_context_data(self, **kwargs):
        """The page's words."""
        return super().get_context_data(consent=self.object, client=self.object.client, **kwargs)

    def get_success_url(self):
        """The consent, as it stands now."""
        return self.object.get_absolute_url()
