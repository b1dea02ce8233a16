"""Calls from people to whom we may tell nothing: a page to listen with, and what was kept."""

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView, TemplateView

from clients.actions import calls
from clients.forms.calls import CallAddendumForm, CallForm
from clients.models import Client, ReceivedCall
from clients.queries import contacts_with_consents
from iop_portal import audit
from iop_portal.access import Permission, programs_where
from iop_portal.views import ActionView, ScopedMixin

PER_PAGE = 50


class CallNew(ActionView):
    """Somebody calls. The portal does not ask whether the one they speak of is here.

    Opened from a client's own page the call goes to that chart, opened from anywhere else to nobody's.
    """

    permission = Permission.CALL_WRITE
    model = Client
    form_class = CallForm
    template_name = "clients/call_new.html"
    inward = "listens: keeps what a caller said, and tells them nothing"
    done = "Kept. Nothing about anybody went out."

    def programs(self):
        """Where this person takes calls; about a client, only the programs that know the client."""
        able = programs_where(self.request.user, Permission.CALL_WRITE)
        if self.object is not None:
            able = able & self.object.access_program_ids()
        return [program for program in self.request.user.programs() if program.pk in able]

    def get_form_kwargs(self):
        """The programs, and whose contacts may be the caller."""
        return super().get_form_kwargs() | {"programs": self.programs(), "client": self.object}

    def get_initial(self):
        """A moment ago."""
        return {"received_at": timezone.localtime().replace(second=0, microsecond=0)}

    def act(self, data):
        """Keep it."""
        return calls.keep(client=self.object, by=self.request.user, **({"contact": None} | data))

    def get_context_data(self, **kwargs):
        """Whose chart it goes to, if any."""
        may_disclose = self.object is not None and self.may(Permission.DISCLOSE)
        about = {"client": self.object, "lines": self.lines(), "may_disclose": may_disclose}
        return super().get_context_data(cancel_url=self.back_url(), **about, **kwargs)

    def lines(self):
        """Whom a consent names today: the one question while somebody is on the line. Of nobody, there is no answer."""
        if self.object is None:
            return None
        lines = contacts_with_consents(self.object, self.request.user, timezone.localdate())
        return [line for line in lines if line.has_consent]

    def back_url(self):
        """Among the calls of nobody, or the client's contacts."""
        if self.object is None:
            return reverse("clients:call-list")
        return reverse("clients:contact-list", kwargs={"public_id": self.object.public_id})

    def get_success_url(self):
        """Where they are listed."""
        return self.back_url()


class CallList(ScopedMixin, TemplateView):
    """Calls attached to nobody: one's own, and for supervisors and compliance all of their programs."""

    permission = Permission.CONTACT_VIEW
    model = ReceivedCall
    template_name = "clients/call_list.html"
    inward = "listens: keeps what a caller said, and tells them nothing"

    def get_context_data(self, **kwargs):
        """One page, newest first."""
        found = (
            ReceivedCall.objects.visible_to(self.request.user).unattached().select_related("program", "recorded_by", "contact")
        )
        page = Paginator(found.order_by("-received_at", "-pk"), PER_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(page_obj=page, may_write=self.may(Permission.CALL_WRITE), **kwargs)


class CallDetail(ScopedMixin, DetailView):
    """What was said, and what was added since."""

    permission = Permission.CONTACT_VIEW
    model = ReceivedCall
    template_name = "clients/call_detail.html"
    inward = "listens: keeps what a caller said, and tells them nothing"

    def get_queryset(self):
        """With all that the page prints."""
        return super().get_queryset().select_related("client", "contact", "program", "recorded_by")

    def get(self, request, *args, **kwargs):
        """Show the page; for a client, keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        if self.object.client:
            audit.record("viewed", self.object.client, by=request.user, page="received-call")
        return response

    def get_context_data(self, **kwargs):
        """With its addenda."""
        call = self.object
        sees = call.client is not None and Client.objects.visible_to(self.request.user).filter(pk=call.client_id).exists()
        return super().get_context_data(
            call=call,
            client=call.client if sees else None,
            back_url=_listed_at(call),
            addenda=call.addenda.select_related("written_by"),
            may_add=self.may(Permission.CALL_WRITE),
            **kwargs,
        )


class CallAdd(ActionView):
    """An addendum to a call."""

    permission = Permission.CALL_WRITE
    model = ReceivedCall
    form_class = CallAddendumForm
    template_name = "clients/call_add.html"
    done = "Added. The entry itself stays as it was."

    def act(self, data):
        """Add it."""
        return calls.add(call=self.object, words=data["words"], by=self.request.user)

    def get_context_data(self, **kwargs):
        """Which call."""
        return super().get_context_data(call=self.object, cancel_url=self.object.get_absolute_url(), **kwargs)

    def get_success_url(self):
        """Back to the call."""
        return self.object.get_absolute_url()


def _listed_at(call):
    if call.client is None:
        return reverse("clients:call-list")
    return reverse("clients:contact-list", kwargs={"public_id": call.client.public_id})
