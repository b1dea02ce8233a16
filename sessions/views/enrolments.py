"""Places in series: from the side of the series, from the side of the client, and how they end."""

from django.utils import timezone

from clients.enums import EpisodeStatus
from clients.models import Episode
from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import enrolments
from sessions.forms.schedule import PlaceEndForm, PlaceForm, WeekOfPlacesForm, admitted_to
from sessions.models import Enrolment, Series
from sessions.queries import offers, week_strip
from sessions.rules.agreements import is_about_an_agreement
from sessions.rules.enrolments import blockers_to_ending
from sessions.rules.series import blockers_once_over, today_in


class EnrolmentNew(ActionView):
    """A client for this series."""

    permission = Permission.ENROLMENT_WRITE
    model = Series
    form_class = PlaceForm
    template_name = "sessions/enrolment_new.html"
    done = "The place is taken. The client is on the roster from that day on."

    def get_queryset(self):
        """With what the page prints."""
        return super().get_queryset().select_related("program", "room", "facilitator")

    def blockers(self):
        """Nobody begins in a series that is over."""
        return blockers_once_over(self.object)

    def get_form_kwargs(self):
        """Clients in treatment in its program."""
        return super().get_form_kwargs() | {"candidates": admitted_to(self.object.program)}

    def get_initial(self):
        """From today, or from its first day."""
        return {"starts_on": max(today_in(self.object.program), self.object.starts_on)}

    def get_context_data(self, **kwargs):
        """How many places are taken today."""
        taken = Enrolment.objects.filter(series=self.object).holding_on(today_in(self.object.program)).count()
        context = super().get_context_data(series=self.object, taken=taken, **kwargs)
        form = context["form"]
        chosen = getattr(form, "cleaned_data", {}).get("episode") if form.is_bound else None
        return context | {
            "strip": week_strip(chosen, today_in(self.object.program)) if chosen else None,
            "to_agree": [chosen] if chosen and is_about_an_agreement(form.non_field_errors()) else [],
            "may_agree": self.may(Permission.CONSENT_WRITE),
        }

    def act(self, data):
        """Give the place."""
        return enrolments.enrol(series=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Back to the series."""
        return self.object.get_absolute_url()


class EnrolmentFor(ActionView):
    """A client's week: every open series of the program, with its places and what of the client's own is in the way."""

    permission = Permission.ENROLMENT_WRITE
    model = Episode
    form_class = WeekOfPlacesForm
    template_name = "sessions/enrolment_for.html"
    done = "The places are taken. The client is on the rosters from that day on."

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program")

    def blockers(self):
        """Places are for clients in treatment."""
        if self.object.status == EpisodeStatus.ON_HOLD:
            return ["This client is on hold: their places are kept, new ones begin when treatment goes on."]
        return (
            []
            if self.object.status == EpisodeStatus.ADMITTED
            else ["This client is not admitted. Places in series begin with the admission."]
        )

    def get_form_kwargs(self):
        """The series of the program that are not over."""
        today = today_in(self.object.program)
        return super().get_form_kwargs() | {"series": Series.objects.filter(program=self.object.program).open_on(today)}

    def get_initial(self):
        """From today, or from the admission where that is still to come."""
        return {"starts_on": self._first_day()}

    def _first_day(self):
        return max(filter(None, (today_in(self.object.program), self.object.admitted_on)))

    def get_context_data(self, **kwargs):
        """What can be chosen, and what the client has already."""
        context = super().get_context_data(**kwargs)
        form = context["form"]
        asked = form.cleaned_data.get("starts_on") if form.is_bound and hasattr(form, "cleaned_data") else None
        chosen = form.data.getlist("series") if form.is_bound else []
        return context | {
            "episode": self.object,
            "client_record": self.object.client,
            "offers": offers(self.object, asked or self._first_day()),
            "chosen": chosen,
            "strip": week_strip(self.object, asked or self._first_day()),
            "may_agree": self.may(Permission.CONSENT_WRITE),
        }

    def act(self, data):
        """All of them or none."""
        return enrolments.enrol_in_each(episode=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """The client's chart."""
        return self.object.get_absolute_url()


class EnrolmentEnd(ActionView):
    """The last day of a place."""

    permission = Permission.ENROLMENT_WRITE
    model = Enrolment
    form_class = PlaceEndForm
    template_name = "sessions/enrolment_end.html"
    done = "The last day is set. What was attended stays on record."

    def get_queryset(self):
        """With whom and what it is about."""
        return super().get_queryset().select_related("series__program", "series__room", "episode__client")

    def blockers(self):
        """A place that is over, or was withdrawn, stays as it is."""
        today = today_in(self.object.series.program)
        is_over = self.object.withdrawn_at or (self.object.ends_on and self.object.ends_on < today)
        return blockers_to_ending(self.object, on=today) if is_over else []

    def get_initial(self):
        """Today."""
        return {"on": timezone.localdate()}

    def get_context_data(self, **kwargs):
        """The place, the series, and whether it has begun."""
        has_begun = self.object.starts_on <= today_in(self.object.series.program)
        return super().get_context_data(enrolment=self.object, series=self.object.series, has_begun=has_begun, **kwargs)

    def act(self, data):
        """End it."""
        return enrolments.end(enrolment=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Back to the series."""
        return self.object.series.get_absolute_url()
