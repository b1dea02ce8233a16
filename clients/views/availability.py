"""When a client cannot come, how they get here, and more ways to reach them."""

from clients.actions import commitments, contact_points
from clients.forms import availability as forms
from clients.models import Client, Commitment, ContactPoint, Episode
from clients.views.returning import ComesBack
from iop_portal.access import Permission
from iop_portal.views import ActionView


class OfClient(ComesBack, ActionView):
    """Something new on a client's chart, and the way back."""

    model = Client

    def get_context_data(self, **kwargs):
        """Whose it is."""
        return super().get_context_data(client=self.object, row=None, cancel_url=self.get_success_url(), **kwargs)

    def get_success_url(self):
        """The chart, or the page that needed this."""
        return self.back_to(self.object.get_absolute_url())


class RowOfClient(ComesBack, ActionView):
    """Something on a client's chart, corrected, unless somebody else was faster."""

    def get_queryset(self):
        """With the client, whose programs decide who may edit."""
        return super().get_queryset().select_related("client")

    def get_initial(self):
        """As it stands now, with the revision that the person is looking at."""
        return {name: getattr(self.object, name) for name in self.form_class.base_fields}

    def get_context_data(self, **kwargs):
        """Whose it is."""
        return super().get_context_data(client=self.object.client, row=self.object, cancel_url=self.get_success_url(), **kwargs)

    def get_success_url(self):
        """The chart, or the page that needed this."""
        return self.back_to(self.object.get_absolute_url())


class CommitmentNew(OfClient):
    """Write down hours that are taken."""

    permission = Permission.INTAKE_WRITE
    form_class = forms.CommitmentForm
    template_name = "clients/commitment_form.html"
    done = "Written down. Enrolling into a group at that hour now asks why."

    def act(self, data):
        """Add them."""
        return commitments.add(client=self.object, facts=data, by=self.request.user)


class CommitmentEdit(RowOfClient):
    """Correct them, or say that they are over."""

    permission = Permission.INTAKE_WRITE
    model = Commitment
    form_class = forms.CommitmentEditForm
    template_name = "clients/commitment_form.html"
    done = "Saved."

    def act(self, data):
        """Save."""
        revision = data.pop("revision")
        return commitments.edit(commitment=self.object, facts=data, revision=revision, by=self.request.user)


class EpisodeTravel(ActionView):
    """Which track suits, and how the client gets here."""

    permission = Permission.INTAKE_WRITE
    model = Episode
    form_class = forms.TravelForm
    template_name = "clients/episode_travel.html"
    done = "Saved."

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program")

    def get_initial(self):
        """What is known."""
        return {name: getattr(self.object, name) for name in self.form_class.base_fields}

    def get_context_data(self, **kwargs):
        """Whose it is."""
        return super().get_context_data(client=self.object.client, cancel_url=self.get_success_url(), **kwargs)

    def act(self, data):
        """Save."""
        return commitments.travel(episode=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """The chart."""
        return self.object.get_absolute_url()


class ContactPointNew(OfClient):
    """One more number or address."""

    permission = Permission.CONTACT_WRITE
    form_class = forms.ContactPointForm
    template_name = "clients/contact_point_form.html"
    done = "Added."

    def act(self, data):
        """Add it."""
        return contact_points.add(client=self.object, facts=data, by=self.request.user)


class ContactPointEdit(RowOfClient):
    """Correct it, or take it out of use."""

    permission = Permission.CONTACT_WRITE
    model = ContactPoint
    form_class = forms.ContactPointEditForm
    template_name = "clients/contact_point_form.html"
    done = "Saved."

    def act(self, data):
        """Save."""
        revision = data.pop("revision")
        return contact_points.edit(point=self.object, facts=data, revision=revision, by=self.request.user)
