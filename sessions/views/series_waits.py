"""The line for a full series: who waits, who is offered a place, who takes it or lets it go."""

from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import series_waits
from sessions.forms.schedule import admitted_to
from sessions.forms.series_waits import LetGoForm, TakeForm, WaitForm
from sessions.models import Series, SeriesWait
from sessions.rules.series import blockers_once_over
from sessions.rules.series_waits import (
    blockers_once_closed,
    blockers_to_offering,
    blockers_to_taking,
    first_possible_day,
)


class SeriesWaitNew(ActionView):
    """A client for the line."""

    permission = Permission.ENROLMENT_WRITE
    model = Series
    form_class = WaitForm
    template_name = "sessions/series_wait_new.html"
    done = "The client waits for a place."

    def get_queryset(self):
        """With what the page prints."""
        return super().get_queryset().select_related("program")

    def blockers(self):
        """Nobody waits for a series that is over."""
        return blockers_once_over(self.object)

    def get_form_kwargs(self):
        """Clients in treatment in its program."""
        return super().get_form_kwargs() | {"candidates": admitted_to(self.object.program)}

    def get_context_data(self, **kwargs):
        """How many wait already."""
        return super().get_context_data(series=self.object, waiting=self.object.waits.standing().count(), **kwargs)

    def act(self, data):
        """Put them in line."""
        return series_waits.ask(series=self.object, episode=data["episode"], by=self.request.user)

    def get_success_url(self):
        """Back to the series."""
        return self.object.get_absolute_url()


class OneWait(ActionView):
    """What the pages about one who waits share."""

    permission = Permission.ENROLMENT_WRITE
    model = SeriesWait

    def get_queryset(self):
        """With whom and what it is about."""
        return super().get_queryset().select_related("series__program", "episode__client")

    def get_context_data(self, **kwargs):
        """The client and the series."""
        return super().get_context_data(
            wait=self.object, series=self.object.series, client_record=self.object.episode.client, **kwargs
        )

    def get_success_url(self):
        """Back to the series."""
        return self.object.series.get_absolute_url()


class SeriesWaitOffer(OneWait):
    """A free place is kept for this client."""

    template_name = "sessions/series_wait_offer.html"
    done = "The place is kept until the client takes it or lets it go."

    def blockers(self):
        """No place is free, or something else is in the way."""
        return blockers_to_offering(self.object)

    def act(self, data):
        """Offer it."""
        return series_waits.offer(wait=self.object, by=self.request.user)


class SeriesWaitTake(OneWait):
    """The client takes the place."""

    form_class = TakeForm
    template_name = "sessions/series_wait_take.html"
    done = "The place is taken. The client is on the roster from that day on."

    def blockers(self):
        """A place is offered first."""
        return blockers_to_taking(self.object)

    def get_initial(self):
        """As soon as possible."""
        return {"starts_on": first_possible_day(self.object.series, self.object.episode)}

    def act(self, data):
        """Take it."""
        return series_waits.take(wait=self.object, by=self.request.user, **data)


class SeriesWaitLetGo(OneWait):
    """The client waits no more."""

    form_class = LetGoForm
    template_name = "sessions/series_wait_let_go.html"
    done = "The client does not wait any more."

    def blockers(self):
        """It ended already."""
        return blockers_once_closed(self.object)

    def act(self, data):
        """Let it go."""
        return series_waits.let_go(wait=self.object, by=self.request.user, **data)
