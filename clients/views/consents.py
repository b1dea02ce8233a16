"""Consents: recorded as signed, read, printed."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView, View

from clients.actions import consents
from clients.forms.consents import ConsentForm, OfficialConsentForm, content_of
from clients.models import Client, Consent, DraftConsent
from clients.packets import copy_of
from clients.queries import consent_line
from clients.rules.recording import TPO_STATEMENTS, blockers_to_ending, blockers_to_revocation
from clients.strokes import HEIGHT, WIDTH
from clients.views.returning import ComesBack
from iop_portal import audit
from iop_portal.access import Permission, programs_where
from iop_portal.models import Program
from iop_portal.papers import as_file, pdf_of
from iop_portal.views import ActionView, ScopedMixin


def programs_for(user, client, permission=Permission.CONSENT_WRITE):
    """The client's programs for which this person may record."""
    return Program.objects.filter(pk__in=programs_where(user, permission), episodes__client=client).distinct()


class ConsentNew(ComesBack, ActionView):
    """Record a consent with the client at one's side, or from the signed paper."""

    permission = Permission.CONSENT_WRITE
    inward = "writes down what the client allows; nobody outside hears of it"
    model = Client
    form_class = ConsentForm
    template_name = "clients/consent_form.html"
    done = "Consent recorded and sealed. It can be revoked at any time."

    def get_form_kwargs(self):
        """This client's contacts, and the programs for which this person may record."""
        programs = programs_for(self.request.user, self.object)
        return super().get_form_kwargs() | {"contacts": self.object.contacts.active(), "programs": programs}

    def get_initial(self):
        """Signed today; the person and the category that it is needed for, or what stands on the draft that is completed."""
        asked = self.request.GET.get("contact", "")
        named = next((one for one in self.object.contacts.active() if str(one.public_id) == asked), None)
        known = {"signed_on": timezone.localdate(), "contact": named, "categories": self.request.GET.getlist("category")}
        if draft := self.draft():
            written = {name: getattr(draft, name) for name in ("contact", "categories", "information", "purpose", "expiry_event")}
            known |= {name: value for name, value in written.items() if value}
        return known

    def draft(self):
        """The paper that this consent completes, named in the address."""
        asked = self.request.GET.get("draft", "")
        waiting = DraftConsent.objects.visible_to(self.request.user).waiting().filter(client=self.object)
        return next((draft for draft in waiting if str(draft.public_id) == asked), None)

    def act(self, data):
        """Seal it. The attestation stands in the way it was signed."""
        contact, program, scan = data.pop("contact"), data.pop("program"), content_of(data.pop("scan"))
        del data["attested"]
        consent = consents.record(contact=contact, program=program, facts=data, draft=self.draft(), by=self.request.user)
        return self.with_scan(consent, scan)

    def with_scan(self, consent, scan):
        """Keep the paper in the same breath."""
        if scan:
            consents.add_scan(consent=consent, content=scan, by=self.request.user)
        return consent

    def get_context_data(self, **kwargs):
        """The page's words."""
        list_url = reverse("clients:contact-list", kwargs={"public_id": self.object.public_id})
        sheet = {"sheet_width": WIDTH, "sheet_height": HEIGHT}
        return super().get_context_data(client=self.object, cancel_url=self.back_to(list_url), **sheet, **kwargs)

    def get_success_url(self):
        """The consent, to print it; or back to the page that needed it."""
        return self.back_to(self.result.get_absolute_url())


class ConsentOfficial(ConsentNew):
    """Record a consent to recipients beyond the client's contacts: a court, an employer, treating providers, health plans."""

    form_class = OfficialConsentForm
    template_name = "clients/consent_official.html"

    def get_form_kwargs(self):
        """No contacts here."""
        kwargs = super().get_form_kwargs()
        del kwargs["contacts"]
        return kwargs

    def act(self, data):
        """Seal it with everybody it names."""
        program, recipients, scan = data.pop("program"), data.pop("recipients"), content_of(data.pop("scan"))
        del data["attested"]
        consent = consents.record_for(
            client=self.object, program=program, recipients=recipients, facts=data, by=self.request.user
        )
        return self.with_scan(consent, scan)

    def get_context_data(self, **kwargs):
        """With what the client is told about treatment, payment and operations."""
        return super().get_context_data(statements=TPO_STATEMENTS, **kwargs)


class ConsentPage(ScopedMixin, DetailView):
    """One consent. Opening it is kept."""

    permission = Permission.CONSENT_VIEW
    inward = "shown to staff who may read consents"
    model = Consent
    kept_as = "viewed"

    def get_queryset(self):
        """With everybody it names."""
        people = ("client", "contact", "program", "recorded_by", "revoked_by", "event_recorded_by")
        return super().get_queryset().select_related(*people)

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record(self.kept_as, self.object, by=request.user)
        return response

    def get_context_data(self, **kwargs):
        """Where it stands today, by the clock of its program."""
        today = timezone.localdate(timezone=self.object.program.zone)
        return super().get_context_data(
            line=consent_line(self.object, today),
            client=self.object.client,
            recipients=list(self.object.recipients.select_related("revoked_by")),
            sheet_width=WIDTH,
            sheet_height=HEIGHT,
            **kwargs,
        )


class ConsentDetail(ConsentPage):
    """Every element, where it stands, and what can be done with it."""

    template_name = "clients/consent_detail.html"

    def get_context_data(self, **kwargs):
        """Whether this person may take it back for the client, end it, or add the paper."""
        may_write = self.may(Permission.CONSENT_WRITE)
        return super().get_context_data(
            may_revoke=may_write and not blockers_to_revocation(self.object),
            may_end=may_write and not blockers_to_ending(self.object),
            may_add_scan=may_write and self.object.signature_method == "paper",
            scans=list(self.object.scans.without_content().select_related("added_by")),
            **kwargs,
        )


class ConsentPdf(ScopedMixin, View):
    """The same copy as an accessible PDF, to hand over or to file."""

    permission = Permission.CONSENT_VIEW
    inward = "the client's own copy; a copy for a recipient travels in a release's packet"
    model = Consent

    def get_queryset(self):
        """With what it names."""
        return super().get_queryset().select_related("program")

    def get(self, request, *args, **kwargs):
        """Hand it out, and keep that it was."""
        audit.record("printed", self.object, by=request.user, page="pdf")
        today = timezone.localdate(timezone=self.object.program.zone)
        pdf = pdf_of(copy_of(self.object, today))
        name = f"consent-{self.object.pk}.pdf"
        return as_file(pdf, "application/pdf", name)


class ConsentPrint(ConsentPage):
    """The copy for paper. Opening it counts as printing: what is on a screen ready to print must be taken for printed."""

    inward = "the client's own copy; a copy for a recipient travels in a release's packet"
    template_name = "clients/consent_print.html"
    kept_as = "printed"
