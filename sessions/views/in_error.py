"""Marking who came as entered in error: a family member, or guests of no client. The row stays, struck through."""

from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import family, guests
from sessions.forms.in_error import InErrorForm
from sessions.models import FamilyParticipation, Guest
from sessions.rules.in_error import blockers_to_error


class EntersInError:
    """A page about one row that somebody typed wrong."""

    permission = Permission.FAMILY_WRITE
    inward = "takes back what was written; nobody is told, and no consent is needed for it"
    form_class = InErrorForm
    template_name = "sessions/entered_in_error.html"
    done = "Marked as entered in error. It stays to be read, and counts no more."

    def get_queryset(self):
        """With what the page prints."""
        return super().get_queryset().with_people().select_related("group_session__program")

    def blockers(self):
        """It is marked once."""
        return blockers_to_error(self.object)

    def get_context_data(self, **kwargs):
        """Which session, and which row by its kind."""
        return super().get_context_data(group_session=self.object.group_session, **{self.kind: self.object}, **kwargs)

    def get_success_url(self):
        """The session, with the row struck through."""
        return self.object.group_session.get_absolute_url()


class FamilyError(EntersInError, ActionView):
    """A participation that is not true."""

    model = FamilyParticipation
    kind = "participation"

    def act(self, data):
        """Mark it."""
        return family.enter_error(participation=self.object, by=self.request.user, **data)


class GuestError(EntersInError, ActionView):
    """Guests who were written down wrong."""

    model = Guest
    kind = "guest"

    def act(self, data):
        """Mark it."""
        return guests.enter_error(guest=self.object, by=self.request.user, **data)
