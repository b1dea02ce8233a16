"""People who must not meet: for those who may know who and why."""

from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DetailView

from clients import searching
from clients.models import Client
from iop_portal import audit, searched
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import keep_apart
from sessions.apart import shared_by
from sessions.forms.keep_apart import ApartEndForm, KeepApartForm, OtherClientForm
from sessions.models import KeepApart
from sessions.rules.keep_apart import blockers_to_ending_apart

TYPED = 20  # a client number is shorter


class ApartList(ScopedMixin, DetailView):
    """The pairs of one client of which this person may know."""

    permission = Permission.KEEP_APART_VIEW
    model = Client
    template_name = "sessions/apart_list.html"

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object, by=request.user, page="keep-apart")
        return response

    def get_context_data(self, **kwargs):
        """Standing ones first."""
        pairs = KeepApart.objects.visible_to(self.request.user).touching([self.object.pk]).with_people()
        pairs = list(pairs.order_by("-recorded_at", "-pk"))
        today = timezone.localdate()
        return super().get_context_data(
            client=self.object,
            pairs=sorted(pairs, key=lambda pair: not pair.holds_on(today)),
            today=today,
            may_record=self.may(Permission.KEEP_APART_WRITE),
            **kwargs,
        )


class ApartNew(ActionView):
    """Record that two people must not meet."""

    permission = Permission.KEEP_APART_WRITE
    model = Client
    form_class = KeepApartForm
    template_name = "sessions/apart_new.html"
    done = "Recorded. From now on no place, booking or check-in brings the two together."

    def post(self, request, *args, **kwargs):
        """Looking for the other client keeps what was typed on the server: a name typed by mistake is in no address."""
        if "find" in request.POST:
            key = searched.remember(request, request.POST.get("other", "")[:TYPED].replace("\0", ""))
            return redirect(f"{request.path}?{urlencode({'search': key})}" if key else request.path)
        return super().post(request, *args, **kwargs)

    @cached_property
    def chooser(self):
        """The other client's number, as it was typed."""
        typed = searched.recall(self.request)
        return OtherClientForm({"other": typed} if typed else None)

    @cached_property
    def other_client(self):
        """The other client; this one where none was asked for, None where there is no such number in one's programs."""
        typed = searched.recall(self.request)
        if not typed.strip():
            return self.object
        numbers = searching.read(typed).numbers
        visible = Client.objects.visible_to(self.request.user)
        return visible.filter(pk__in=numbers).first() if len(numbers) == 1 else None

    def get_initial(self):
        """From today on, until somebody ends it."""
        return {"since": timezone.localdate(), "contact": "client", "other_contact": "client" if self.is_about_two() else ""}

    def is_about_two(self):
        """Another client was found."""
        return self.other_client is not None and self.other_client != self.object

    def get_form_kwargs(self):
        """Whose people may be named."""
        return super().get_form_kwargs() | {"client": self.object, "other_client": self.other_client or self.object}

    def blockers(self):
        """Somebody of that number has to be there."""
        return [] if self.other_client else ["There is no client of that number in your programs."]

    def act(self, data):
        """Record the pair."""
        if self.other_client is None:
            raise ValidationError(self.blockers())
        facts = data | {"client": self.object, "other_client": self.other_client}
        return keep_apart.record(facts=facts, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        cancel_url = reverse("sessions:apart-list", kwargs={"public_id": self.object.public_id})
        return super().get_context_data(client=self.object, chooser=self.chooser, cancel_url=cancel_url, **kwargs)

    def get_success_url(self):
        """The pair's page, with what they share."""
        return self.result.get_absolute_url()


class ApartDetail(ScopedMixin, DetailView):
    """Who, why, until when, and what they still share."""

    permission = Permission.KEEP_APART_VIEW
    model = KeepApart
    template_name = "sessions/apart_detail.html"

    def get_queryset(self):
        """With both people."""
        return super().get_queryset().with_people()

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object, by=request.user)
        return response

    def get_context_data(self, **kwargs):
        """What stands in the way of keeping them apart today."""
        return super().get_context_data(
            pair=self.object,
            is_standing=self.object.holds_on(timezone.localdate()),
            shared=shared_by(self.object),
            list_url=reverse("sessions:apart-list", kwargs={"public_id": self.object.client.public_id}),
            may_end=self.may(Permission.KEEP_APART_WRITE) and not self.object.ended_at,
            **kwargs,
        )


class ApartEnd(ActionView):
    """They may meet again."""

    permission = Permission.KEEP_APART_WRITE
    model = KeepApart
    form_class = ApartEndForm
    template_name = "sessions/apart_end.html"
    done = "Ended. The entry stays to be read."

    def get_queryset(self):
        """With both people."""
        return super().get_queryset().with_people()

    def blockers(self):
        """Asked of the pair."""
        return blockers_to_ending_apart(self.object)

    def act(self, data):
        """End it."""
        return keep_apart.end(pair=self.object, reason=data["reason"], by=self.request.user)

    def get_context_data(self, **kwargs):
        """Which pair."""
        return super().get_context_data(pair=self.object, **kwargs)

    def get_success_url(self):
        """Back to the pair."""
        return self.object.get_absolute_url()
