"""Releasing something, the packet that leaves, and what left so far."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DetailView, View

from clients.actions import disclosures
from clients.models import Client, Disclosure
from clients.rules.disclosures import blockers_to_handing_out
from clients.views.consents import programs_for
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.papers import as_file, pdf_of
from iop_portal.refusals import Refused
from iop_portal.releases import accounting
from iop_portal.releases.content import blockers_to_content, content_of
from iop_portal.releases.forms import FACTS, EmergencyForm, ReleaseForm, recipient_choices
from iop_portal.views import ActionView, ScopedMixin


class ToARecipient(ActionView):
    """Something leaves to somebody whom the form names."""

    def also_concerned(self, form):
        """The recipient (domain.md 11.1)."""
        return [form.cleaned_data["recipient"]]


class ReleaseNew(ToARecipient):
    """Let something leave: the gate is asked, and record, notice and paper are made in one step."""

    permission = Permission.DISCLOSE
    asks_gate = True
    model = Client
    form_class = ReleaseForm
    template_name = "releases/release_new.html"
    done = "Released and kept in the accounting. Print the packet: the notice and the consent go with it."

    @cached_property
    def programs(self):
        """Where this person may disclose for this client."""
        return programs_for(self.request.user, self.object, self.permission)

    @cached_property
    def recipients(self):
        """Whom the form may name."""
        return recipient_choices(self.object, self.programs)

    def get_form_kwargs(self):
        """Who may be chosen."""
        return super().get_form_kwargs() | {"recipients": self.recipients, "programs": self.programs}

    def get_initial(self):
        """The person whose row was clicked, and what they usually ask for."""
        asked = f"contact-{self.request.GET.get('contact', '')}"
        today = timezone.localdate()
        return {"recipient": asked if asked in self.recipients else "", "first": today.replace(day=1), "last": today}

    def act(self, data):
        """Release it."""
        client, program = self.object, data["program"]
        if reasons := blockers_to_content(client, program, data["route"]):
            raise Refused(reasons)
        return disclosures.release(
            client=client,
            recipient=data["recipient"],
            program=program,
            route=data["route"],
            category=data["category"],
            for_proceedings=data["for_proceedings"],
            facts={name: data[name] for name in FACTS},
            content=content_of(client, program, data),
            by=self.request.user,
        )

    def get_context_data(self, **kwargs):
        """The page's words."""
        list_url = reverse("clients:contact-list", kwargs={"public_id": self.object.public_id})
        return super().get_context_data(client=self.object, cancel_url=list_url, **kwargs)

    def get_success_url(self):
        """The disclosure, with its packet."""
        return self.result.get_absolute_url()


class EmergencyNew(ActionView):
    """Write down at once that medical personnel were told, in a medical emergency."""

    permission = Permission.DISCLOSE
    inward = "writes down what was told to medical personnel under 42 CFR 2.51, which needs no consent and all of its facts"
    model = Client
    form_class = EmergencyForm
    template_name = "releases/emergency_new.html"
    done = "Kept in the accounting, with the facts that 42 CFR 2.51 asks for."

    def get_form_kwargs(self):
        """Where this person may disclose for this client."""
        return super().get_form_kwargs() | {"programs": programs_for(self.request.user, self.object, self.permission)}

    def get_initial(self):
        """Now."""
        return {"disclosed_at": timezone.localtime()}

    def act(self, data):
        """Keep it."""
        program = data.pop("program")
        return disclosures.record_emergency(client=self.object, program=program, facts=data, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        list_url = reverse("clients:contact-list", kwargs={"public_id": self.object.public_id})
        return super().get_context_data(client=self.object, cancel_url=list_url, **kwargs)

    def get_success_url(self):
        """The disclosure."""
        return self.result.get_absolute_url()


class DisclosureDetail(ScopedMixin, DetailView):
    """One disclosure, with its packet."""

    permission = Permission.ACCOUNTING_VIEW
    inward = "shown to staff who read the accounting"
    model = Disclosure
    template_name = "releases/disclosure_detail.html"

    def get_queryset(self):
        """With everybody it names."""
        return super().get_queryset().for_accounting().select_related("client")

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object, by=request.user)
        return response

    def get_context_data(self, **kwargs):
        """Its client."""
        return super().get_context_data(
            disclosure=self.object,
            client=self.object.client,
            blockers=blockers_to_handing_out(self.object),
            may_examine=self.may(Permission.PACKET_EXAMINE),
            **kwargs,
        )


class HandsOut(ScopedMixin, View):
    """A paper that left before is handed out again: the gate is asked once more, and what came of it is kept."""

    asks_gate = True

    def refuse(self, disclosure, reasons):
        """Back to where the button was, with the reasons."""
        for row in (self.object, disclosure.contact or disclosure.recipient):
            audit.record("refused", row, by=self.request.user, deed=type(self).__name__)
        for reason in reasons:
            messages.error(self.request, f"Not handed out again. {reason}")
        return redirect(self.back_url())


class PacketDownload(HandsOut):
    """The packet as it left, again. Once its consent has ended only who oversees opens it, to examine it."""

    permission = Permission.ACCOUNTING_VIEW
    model = Disclosure

    def get(self, request, *args, **kwargs):
        """Byte for byte. An emergency has none."""
        packet = getattr(self.object, "packet", None)
        if packet is None:
            raise Http404
        reasons = blockers_to_handing_out(self.object)
        if reasons and not self.may(Permission.PACKET_EXAMINE):
            return self.refuse(self.object, reasons)
        audit.record("viewed" if reasons else "printed", self.object, by=request.user, page="packet")
        return as_file(bytes(packet.pdf), "application/pdf", f"disclosure-{self.object.pk}.pdf")

    def back_url(self):
        """The disclosure."""
        return self.object.get_absolute_url()


class Accounting(ScopedMixin, DetailView):
    """What left the program about one client."""

    permission = Permission.ACCOUNTING_VIEW
    inward = "shown to staff who read the accounting"
    model = Client
    template_name = "releases/accounting.html"
    per_page = 50

    @property
    def years(self):
        """Six, unless three are asked for."""
        return "3" if self.request.GET.get("years") == "3" else "6"

    def found(self):
        """All of that window."""
        return accounting.disclosures_of(self.object, self.request.user, self.years)

    def get_context_data(self, **kwargs):
        """One page of it."""
        page = Paginator(self.found(), self.per_page).get_page(self.request.GET.get("page"))
        address = reverse("releases:accounting", kwargs={"public_id": self.object.public_id})
        tabs = [
            {"url": f"{address}?years={years}", "label": label.partition(" (")[0], "is_current": years == self.years}
            for years, label in accounting.WINDOWS.items()
        ]
        return super().get_context_data(
            client=self.object, page_obj=page, tabs=tabs, years=self.years, may_disclose=self.may(Permission.DISCLOSE), **kwargs
        )


class AccountingFile(Accounting):
    """The accounting as a file. It goes to the client, who asks for it, so no consent is needed; making it is kept."""

    inward = "the client's own accounting, given to the client (42 CFR 2.25)"

    def get(self, request, *args, **kwargs):
        """Hand it out, and keep that it was."""
        audit.record("viewed", self.object, by=request.user, page=f"accounting {self.ending}")
        return as_file(self.content(), self.media_type, f"accounting-{self.object.number}-{self.years}-years.{self.ending}")


class AccountingPdf(AccountingFile):
    """On paper."""

    ending, media_type = "pdf", "application/pdf"

    def content(self):
        """Tagged, to be read by everybody."""
        return pdf_of(accounting.paper_of(self.object, self.found(), self.years))


class AccountingCsv(AccountingFile):
    """For a spreadsheet."""

    ending, media_type = "csv", "text/csv; charset=utf-8"

    def content(self):
        """Without anything that a spreadsheet would run."""
        return accounting.csv_of(self.found())
