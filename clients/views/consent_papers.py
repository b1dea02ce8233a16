"""The papers behind consents: scans of what was signed, and drafts of what was not."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.generic import View

from clients.actions import consents
from clients.forms.consents import DraftForm, ScanForm, content_of
from clients.models import Client, Consent, ConsentScan
from clients.views.consents import programs_for
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin


class ConsentScanNew(ActionView):
    """Add the scan of the signed paper."""

    permission = Permission.CONSENT_WRITE
    inward = "keeps a paper in the record"
    model = Consent
    form_class = ScanForm
    template_name = "clients/consent_scan.html"
    done = "The scan is kept with the consent."

    def get_queryset(self):
        """With what the page names."""
        return super().get_queryset().select_related("client", "program")

    def act(self, data):
        """Keep it."""
        return consents.add_scan(consent=self.object, content=content_of(data["scan"]), by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        return super().get_context_data(consent=self.object, client=self.object.client, **kwargs)

    def get_success_url(self):
        """The consent, with its paper."""
        return self.object.get_absolute_url()


class ScanDownload(ScopedMixin, View):
    """The paper, as a file for who may read the consent: never shown inside the portal, so nothing in it can run there."""

    permission = Permission.CONSENT_VIEW
    inward = "a download for staff who may read the consent; kept as printed"
    model = ConsentScan

    def get_queryset(self):
        """With its consent."""
        return super().get_queryset().select_related("consent")

    def get(self, request, *args, **kwargs):
        """Hand it out, and keep that it was."""
        scan = self.object
        audit.record("printed", scan.consent, by=request.user, page="scan")
        return HttpResponse(
            bytes(scan.content),
            content_type=scan.media_type,
            headers={
                "Content-Disposition": f'attachment; filename="{scan.file_name}"',
                "X-Content-Type-Options": "nosniff",
                "Content-Security-Policy": "sandbox; default-src 'none'",
            },
        )


class DraftNew(ActionView):
    """Keep what is known of a paper that lacks something."""

    permission = Permission.CONSENT_WRITE
    inward = "keeps a paper that allows nothing"
    model = Client
    form_class = DraftForm
    template_name = "clients/draft_new.html"
    done = "Draft kept. It allows nothing until the client signs a consent."

    def get_form_kwargs(self):
        """This client's contacts, and the programs for which this person may record."""
        programs = programs_for(self.request.user, self.object)
        return super().get_form_kwargs() | {"contacts": self.object.contacts.active(), "programs": programs}

    def act(self, data):
        """Keep it."""
        return consents.keep_draft(client=self.object, program=data.pop("program"), facts=data, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        cancel_url = reverse("clients:contact-list", kwargs={"public_id": self.object.public_id})
        return super().get_context_data(client=self.object, cancel_url=cancel_url, **kwargs)

    def get_success_url(self):
        """Among the contacts and consents."""
        return self.result.get_absolute_url()
