"""Expecting family at a session, calling it off, and inviting them in words that tell nothing."""

from clients.models import Disclosure
from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import family_bookings, invitations
from sessions.enums import FamilyFormat
from sessions.forms.family import BookForm, InviteForm
from sessions.models import FamilyBooking
from sessions.rules.family_bookings import blockers_to_booking, blockers_to_calling_off, blockers_to_expecting
from sessions.rules.invitations import blockers_to_inviting
from sessions.views.family import FamilyNew


class FamilyBook(FamilyNew):
    """For each client of the session: who may be expected, who may not and why, and who is."""

    form_class = BookForm
    template_name = "sessions/family_book.html"
    done = "Booked. The consent is asked again when they come."
    ask = staticmethod(blockers_to_booking)

    def blockers(self):
        """What stands in the way whoever it is."""
        return blockers_to_expecting(self.object)

    def act(self, data):
        """Expect one person."""
        contact, episode = self.people()[data["contact"]]
        return family_bookings.book(group_session=self.object, episode=episode, contact=contact, by=self.request.user)

    def get_context_data(self, **kwargs):
        """Whether families meet each other here."""
        is_multifamily = self.object.family_format == FamilyFormat.MULTIFAMILY
        return super().get_context_data(is_multifamily=is_multifamily, **kwargs)

    def get_success_url(self):
        """The session, with everybody who is expected."""
        return self.object.get_absolute_url()


class FamilyCallOff(ActionView):
    """Somebody is no longer expected."""

    permission = Permission.FAMILY_WRITE
    inward = "takes an expectation back; nobody is told"
    model = FamilyBooking
    template_name = "sessions/family_call_off.html"
    done = "Called off."

    def get_queryset(self):
        """With what the page names."""
        return super().get_queryset().with_people()

    def blockers(self):
        """Called off or cancelled already."""
        return blockers_to_calling_off(self.object)

    def act(self, data):
        """Call it off."""
        return family_bookings.call_off(booking=self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        return super().get_context_data(booking=self.object, group_session=self.object.group_session, **kwargs)

    def get_success_url(self):
        """The session."""
        return self.object.group_session.get_absolute_url()


class FamilyInvite(ActionView):
    """The text of an invitation, to print or to copy. Making it is a disclosure: one row of the accounting, with its packet."""

    permission = Permission.DISCLOSE
    asks_gate = True
    model = FamilyBooking
    form_class = InviteForm
    template_name = "sessions/family_invite.html"
    done = "Kept in the accounting. Print or copy the text below."

    def get_queryset(self):
        """With everything that the text says."""
        return super().get_queryset().for_inviting()

    def blockers(self):
        """The gate, and what would give away the kind of program."""
        return blockers_to_inviting(self.object)

    def act(self, data):
        """Make it."""
        return invitations.invite(booking=self.object, by=self.request.user, **data)

    def also_concerned(self, form):
        """Who would have been invited (domain.md 11.1)."""
        return [self.object.contact]

    def get_context_data(self, **kwargs):
        """What was made for this person and session, shown only as long as the gate is open."""
        context = super().get_context_data(booking=self.object, group_session=self.object.group_session, **kwargs)
        made = Disclosure.objects.visible_to(self.request.user).filter(contact=self.object.contact_id)
        made = made.filter(description=invitations.description_of(self.object)).order_by("-pk").first()
        text = invitations.text_of(made) if made and not context["blockers"] else []
        return context | {"made": made, "paragraphs": text}

    def get_success_url(self):
        """The same page, with the text."""
        return self.request.path
