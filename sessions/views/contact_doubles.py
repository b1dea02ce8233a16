"""Two entries of one person, and which of them stays."""

from django.urls import reverse

from clients.models import Contact
from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import contact_doubles
from sessions.forms.contact_doubles import SameForm


class ContactSame(ActionView):
    """Somebody was written down twice, or after all not."""

    permission = Permission.CONTACT_WRITE
    model = Contact
    form_class = SameForm
    template_name = "sessions/contact_same.html"
    inward = "says which entries are one person; nobody is told"
    done = "Saved. Consents stay with the entry that they name."

    def get_queryset(self):
        """With the client, whose programs decide who may."""
        return super().get_queryset().select_related("client", "same_as").prefetch_related("client__episodes")

    def get_form_kwargs(self):
        """Which other entries there are."""
        return super().get_form_kwargs() | {"contact": self.object}

    def get_initial(self):
        """As it stands."""
        return {"same_as": self.object.same_as.public_id if self.object.same_as else None}

    def act(self, data):
        """Mark it, or take it back."""
        return contact_doubles.mark(contact=self.object, by=self.request.user, **data)

    def get_context_data(self, **kwargs):
        """Which entry."""
        return super().get_context_data(contact=self.object, cancel_url=self.page_of(self.object), **kwargs)

    def page_of(self, contact):
        """One person's page."""
        return reverse("clients:contact-detail", kwargs={"public_id": contact.public_id})

    def get_success_url(self):
        """The entry that stays."""
        return self.page_of(self.result.same_as or self.result)
