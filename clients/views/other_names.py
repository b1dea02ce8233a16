"""Former names, aliases and other spellings of a client."""

from django.urls import reverse

from clients.actions import other_names
from clients.forms.other_names import OtherNameForm
from clients.models import Client, OtherName
from clients.rules.clients import blockers_to_naming
from iop_portal.access import Permission
from iop_portal.views import ActionView


class OtherNames(ActionView):
    """All other names of a client, and one more."""

    permission = Permission.INTAKE_WRITE
    model = Client
    form_class = OtherNameForm
    template_name = "clients/other_names.html"
    done = "Name added. The search finds the client by it."

    def blockers(self):
        """A record that was merged takes no more names."""
        return blockers_to_naming(self.object)

    def act(self, data):
        """Write it down."""
        return other_names.add(client=self.object, facts=data, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The names so far, by name."""
        return super().get_context_data(client=self.object, names=list(self.object.other_names.all()), **kwargs)

    def get_success_url(self):
        """Here again: the next name."""
        return address_of(self.object)


class OtherNameRemove(ActionView):
    """It was never this person's name."""

    permission = Permission.INTAKE_WRITE
    model = OtherName
    template_name = "clients/other_name_remove.html"
    done = "Name taken out. The record's history keeps it."

    def get_queryset(self):
        """With the client, whose programs decide who may."""
        return super().get_queryset().select_related("client")

    def act(self, data):
        """Take it out."""
        return other_names.remove(name=self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """Whose name, and the way back."""
        return super().get_context_data(
            name=self.object,
            question=f"Take out “{self.object.display_name}”?",
            back_url=address_of(self.object.client),
            **kwargs,
        )

    def get_success_url(self):
        """Back among the names."""
        return address_of(self.object.client)


def address_of(client):
    """The page of this client's other names."""
    return reverse("clients:other-names", kwargs={"public_id": client.public_id})
