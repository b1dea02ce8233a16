"""Who came to family education of whom no client is known."""

from django.urls import reverse

from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import guests
from sessions.forms.agreements import GuestForm
from sessions.models import GroupSession
from sessions.rules.guests import blockers_to_guests


class GuestNew(ActionView):
    """A number, or a name that somebody gave; never whose family."""

    permission = Permission.FAMILY_WRITE
    inward = "an evening of which no client is known: nothing about anybody is told"
    model = GroupSession
    form_class = GuestForm
    template_name = "sessions/guest_new.html"
    done = "Written down."

    def get_queryset(self):
        """With the program, whose clock counts."""
        return super().get_queryset().select_related("program")

    def get_form_kwargs(self):
        """The session."""
        return super().get_form_kwargs() | {"group_session": self.object}

    def blockers(self):
        """Another kind of session, or one with clients on its sheet."""
        return blockers_to_guests(self.object)

    def act(self, data):
        """Keep it."""
        return guests.record(group_session=self.object, by=self.request.user, **data)

    def get_context_data(self, **kwargs):
        """Who came so far."""
        return super().get_context_data(group_session=self.object, guests=self.object.guests.with_people(), **kwargs)

    def get_success_url(self):
        """The same page: more may have come."""
        return reverse("sessions:guest-new", kwargs={"public_id": self.object.public_id})
