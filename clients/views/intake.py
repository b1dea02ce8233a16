"""The first call: a person we do not know yet, or one who calls again."""

import uuid

from django.http import Http404
from django.utils import timezone

from clients import searching
from clients.actions import episodes
from clients.enums import PointKind
from clients.forms.intake import CallForm, InquiryForm, PersonForm
from clients.models import Client
from clients.reaching import safe_words
from clients.rules.doubles import Person, probable_doubles
from iop_portal import searched
from iop_portal.access import Permission, programs_where
from iop_portal.models import Program
from iop_portal.views import ActionView


class InquiryNew(ActionView):
    """Take an inquiry. With `?client=` it is for somebody whose chart is open; with `?search=` the search's words come along."""

    permission = Permission.INTAKE_WRITE
    model = Client
    template_name = "clients/inquiry_new.html"
    done = "Inquiry recorded."

    def dispatch(self, request, *args, **kwargs):
        """Find the client who calls again, if one is named."""
        if "client" in request.GET:
            try:
                kwargs["public_id"] = uuid.UUID(request.GET["client"])
            except ValueError as error:
                raise Http404 from error
        return super().dispatch(request, *args, **kwargs)

    def get_form_class(self):
        """A known client is not asked again who they are."""
        return CallForm if self.object else InquiryForm

    def get_form_kwargs(self):
        """The programs for which this person takes calls."""
        programs = Program.objects.filter(pk__in=programs_where(self.request.user, Permission.INTAKE_WRITE))
        return super().get_form_kwargs() | {"programs": programs}

    def get_initial(self):
        """Today, and what was typed into the search."""
        asked = searching.read(searched.recall(self.request))
        names = [word.capitalize() for word in asked.words]
        return {
            "inquired_on": timezone.localdate(),
            "may_call": True,
            "first_name": names[0] if len(names) > 1 else "",
            "last_name": " ".join(names[1:] or names),
            "born_on": asked.born_on[0] if asked.born_on else None,
            "phone": next((digits for digits in asked.digits if len(digits) == 10), ""),
        }

    def get_context_data(self, **kwargs):
        """The form, and the clients who may be the same person."""
        context = super().get_context_data(**kwargs)
        return context | {"duplicates": self.duplicates(context["form"]), "earlier": self.earlier()}

    def earlier(self):
        """The episodes of somebody who calls again, in programs where this person reads charts; newest first."""
        if self.object is None:
            return []
        readable = programs_where(self.request.user, Permission.CHART_VIEW)
        return self.object.episodes.filter(program__in=readable, closed_on__isnull=False).select_related("program")

    def duplicates(self, form):
        """Clients whom this person may find and who may be the one who calls; none before the form was sent."""
        known = ("first_name", "last_name", "born_on", "phone", "preferred_name")
        if self.object or not form.is_bound or not set(known) <= set(form.cleaned_data):
            return []
        facts = {name: form.cleaned_data[name] for name in known}
        person = Person(**facts | {"phone": str(facts["phone"] or "")})
        doubles = probable_doubles(Client.objects.visible_to(self.request.user), person)
        for double in doubles:
            double.record.phone_words = safe_words(PointKind.PHONE, double.record)
        return doubles

    def act(self, data):
        """Open the episode; with it the client, where the person is new."""
        person = {name: data.pop(name) for name in PersonForm.base_fields if name in data}
        who = {"client": self.object} if self.object else {"client_facts": person}
        who["told_apart"] = data.pop("told_apart", "")
        return episodes.open_inquiry(**who, program=data.pop("program"), episode_facts=data, by=self.request.user)

    def get_success_url(self):
        """The chart."""
        return self.result.client.get_absolute_url()
