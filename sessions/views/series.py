"""Series: the list, a page for each, and how they begin, change and end."""

import datetime as dt

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView, ListView

from iop_portal.access import Permission, programs_where
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import series as series_actions
from sessions.forms.schedule import SeriesChangeForm, SeriesEndForm, SeriesForm
from sessions.models import Attendance, Enrolment, ScheduleCall, Series
from sessions.queries import places_of, with_places_taken
from sessions.rates import rates
from sessions.rules.agreements import lacking_in
from sessions.rules.series import blockers_once_over, blockers_to_ending_before, today_in

UPCOMING = 8


def programs_of(user, permission):
    """The programs in which this person may do this, by name."""
    keys = programs_where(user, permission)
    return [program for program in user.programs() if program.pk in keys]


def chosen_program(request, permission):
    """The program named in the address, or the person's first. One that is not theirs does not exist for them."""
    programs = programs_of(request.user, permission)
    wanted = request.GET.get("program")
    found = [program for program in programs if wanted in (None, "", str(program.public_id))]
    if not found:
        raise Http404
    timezone.activate(found[0].zone)
    return found[0]


class SeriesList(ScopedMixin, ListView):
    """What recurs, in the order of the week."""

    permission = Permission.SCHEDULE_VIEW
    model = Series
    template_name = "sessions/series_list.html"
    context_object_name = "series"
    paginate_by = 50

    def get_queryset(self):
        """Running and coming; with `ended` the others."""
        today = timezone.localdate()
        found = super().get_queryset()
        found = found.filter(ends_on__lt=today) if "ended" in self.request.GET else found.open_on(today)
        return with_places_taken(found, today).select_related("program", "room", "facilitator").order_by(*Series._meta.ordering)

    def get_context_data(self, **kwargs):
        """With the way to a new one."""
        return super().get_context_data(
            may_write=self.may(Permission.SERIES_WRITE),
            shows_ended="ended" in self.request.GET,
            names_programs=len(self.request.user.programs()) > 1,
            **kwargs,
        )


class SeriesDetail(ScopedMixin, DetailView):
    """One series: its facts, who has a place, and the sessions that come next."""

    permission = Permission.SCHEDULE_VIEW
    model = Series
    template_name = "sessions/series_detail.html"
    context_object_name = "series"

    def get_queryset(self):
        """With what the page prints."""
        found = super().get_queryset().select_related("program", "room", "facilitator", "curriculum")
        return found.prefetch_related("co_facilitators")

    def get_context_data(self, **kwargs):
        """Places by whether they hold; the next sessions."""
        today = today_in(self.object.program)
        places = places_of(self.object)
        coming = self.object.group_sessions.filter(ends_at__gte=timezone.now()).select_related("room", "facilitator")
        is_over = bool(blockers_once_over(self.object))
        current = [place for place in places if place.holds_from(today)]
        return super().get_context_data(
            current=current,
            lacking=lacking_in(self.object, [place.episode for place in current]),
            may_agree=self.may(Permission.CONSENT_WRITE),
            former=[place for place in places if not place.holds_from(today)],
            taken=sum(1 for place in current if place.starts_on <= today),
            waits=list(self.object.waits.standing().in_order().select_related("episode__client")),
            coming=coming.order_by("starts_at")[:UPCOMING],
            rates=self.rates(),
            may_write=self.may(Permission.SERIES_WRITE) and not is_over,
            may_enrol=self.may(Permission.ENROLMENT_WRITE) and not is_over,
            may_open_charts=self.may(Permission.CHART_VIEW),
            today=today,
            **kwargs,
        )

    def rates(self):
        """How many of its places were attended, for those who may read attendance."""
        if not self.may(Permission.ATTENDANCE_VIEW):
            return None
        return rates(Attendance.objects.filter(group_session__series=self.object))


class SeriesNew(ActionView):
    """A new series, with its sessions for twelve weeks."""

    permission = Permission.SERIES_WRITE
    form_class = SeriesForm
    template_name = "sessions/series_form.html"
    done = "The series begins. Its sessions are in the week for twelve weeks."

    def get_form_kwargs(self):
        """Rooms and people of the chosen program."""
        self.program = chosen_program(self.request, self.permission)
        return super().get_form_kwargs() | {"program": self.program}

    def get_initial(self):
        """A group that begins today."""
        return {"modality": "group", "starts_on": timezone.localdate(), "weekday": timezone.localdate().weekday()}

    def get_context_data(self, **kwargs):
        """With the choice of program, where there is one."""
        programs = programs_of(self.request.user, self.permission)
        return super().get_context_data(**kwargs) | {"program": self.program, "programs": programs, "series": None}

    def act(self, data):
        """Begin it."""
        return series_actions.create(program=self.program, facts=data, by=self.request.user)

    def get_success_url(self):
        """Its page."""
        return self.result.get_absolute_url()


class SeriesEdit(ActionView):
    """Other facts from a day on."""

    permission = Permission.SERIES_WRITE
    model = Series
    form_class = SeriesChangeForm
    template_name = "sessions/series_form.html"
    done = "The series is changed. Sessions before that day stay as they were."

    def get_queryset(self):
        """With what the form shows."""
        return (
            super()
            .get_queryset()
            .select_related("program", "room", "facilitator", "curriculum")
            .prefetch_related("co_facilitators")
        )

    def blockers(self):
        """A series that is over does not change."""
        return blockers_once_over(self.object)

    def get_form_kwargs(self):
        """Rooms and people of its program."""
        return super().get_form_kwargs() | {"program": self.object.program, "is_family": self.object.modality == "family"}

    def get_initial(self):
        """As it is now, from the next day on which nothing was recorded yet."""
        names = ("name", "weekday", "also_on", "starts_at", "duration", "room", "is_telehealth", "facilitator", "capacity")
        names += ("family_format", "curriculum", "clash_reason")
        today = today_in(self.object.program)
        first = max(today, self.object.starts_on)
        on = first + dt.timedelta(days=1) if blockers_to_ending_before(self.object, first) else first
        return {name: getattr(self.object, name) for name in names} | {
            "co_facilitators": self.object.co_facilitators.all(),
            "revision": self.object.revision,
            "on": on,
        }

    def get_context_data(self, **kwargs):
        """The same page as a new one."""
        return super().get_context_data(**kwargs) | {"program": self.object.program, "programs": [], "series": self.object}

    def act(self, data):
        """Change it."""
        facts = {name: value for name, value in data.items() if name not in ("on", "revision")}
        return series_actions.edit_from(
            series=self.object, on=data["on"], facts=facts, revision=data["revision"], by=self.request.user
        )

    def get_success_url(self):
        """The page of the series that goes on."""
        return self.result.get_absolute_url()


class SeriesEnd(ActionView):
    """The last day of a series."""

    permission = Permission.SERIES_WRITE
    model = Series
    form_class = SeriesEndForm
    template_name = "sessions/series_end.html"
    done = "The last day is set. Places end with it, and later sessions are cancelled. Whoever expects to come is called."

    def get_queryset(self):
        """With its program's clock."""
        return super().get_queryset().select_related("program")

    def blockers(self):
        """A series that is over cannot end again."""
        return blockers_once_over(self.object)

    def get_initial(self):
        """Today, or its first day where that is still to come."""
        return {"on": max(today_in(self.object.program), self.object.starts_on)}

    def get_context_data(self, **kwargs):
        """How many places end with it."""
        today = today_in(self.object.program)
        places = Enrolment.objects.filter(series=self.object).overlapping(today, None).count()
        return super().get_context_data(series=self.object, places=places, **kwargs)

    def act(self, data):
        """End it."""
        return series_actions.end(series=self.object, on=data["on"], by=self.request.user)

    def get_success_url(self):
        """Whom to call, where somebody has to be; else its page."""
        if ScheduleCall.objects.open().filter(group_session__series=self.object).exists():
            return reverse("sessions:schedule-call-list")
        return self.object.get_absolute_url()
