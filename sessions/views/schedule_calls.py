"""Whom to call because a date has changed."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.views.generic import ListView

from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import schedule_calls
from sessions.forms.schedule_calls import ToldForm
from sessions.models import GroupSession, ScheduleCall
from sessions.rules.schedule_calls import blockers_to_family_knowing


@dataclass(frozen=True)
class Line:
    """One person to call: their number, what is safe on it, and for family what a consent says now."""

    call: ScheduleCall
    reasons: list[str]

    @property
    def person(self):
        """Whose number it is."""
        return self.call.contact or self.call.episode.client


class ScheduleCalls(ActionView):
    """Everybody who has to hear of it, ticked off as they know."""

    permission = Permission.SCHEDULE_CALL
    asks_gate = True
    model = GroupSession
    form_class = ToldForm
    template_name = "sessions/schedule_calls.html"
    done = "Noted: they know."

    def get_queryset(self):
        """With what the page prints."""
        return super().get_queryset().select_related("program", "series", "room", "facilitator")

    def get_form_kwargs(self):
        """Anybody on the list; who cannot be ticked off any more is said by the action."""
        return super().get_form_kwargs() | {"calls": self.object.schedule_calls.order_by("pk")}

    def get_context_data(self, **kwargs):
        """Who is still to be called, and who knows."""
        calls = self.object.schedule_calls.standing().for_telling()
        calls = calls.order_by("episode__client__last_name", "episode__client__first_name", "pk")
        lines = [Line(call, self._reasons(call)) for call in calls]
        open_lines = [line for line in lines if line.call.told_at is None]
        return super().get_context_data(
            group_session=self.object,
            open_lines=open_lines,
            may_be_told=any(not line.reasons for line in open_lines),
            told_lines=[line for line in lines if line.call.told_at],
            may_open_charts=self.may(Permission.CHART_VIEW),
            **kwargs,
        )

    def _reasons(self, call):
        return blockers_to_family_knowing(self.object, call.contact) if call.contact else []

    def act(self, data):
        """Tick them off."""
        return schedule_calls.tell(group_session=self.object, calls=list(data["calls"]), by=self.request.user)

    def also_concerned(self, form):
        """Whoever must not be told (domain.md 11.1)."""
        return [call.contact for call in form.cleaned_data["calls"] if self._reasons(call)]

    def get_success_url(self):
        """The same list, shorter."""
        return reverse("sessions:schedule-calls", kwargs={"public_id": self.object.public_id})


class ScheduleCallList(ScopedMixin, ListView):
    """Dates to come of which somebody has not heard yet."""

    permission = Permission.SCHEDULE_CALL
    model = GroupSession
    template_name = "sessions/schedule_call_list.html"
    context_object_name = "group_sessions"
    paginate_by = 50

    def get_queryset(self):
        """The next date first."""
        still = Count("schedule_calls", filter=Q(schedule_calls__told_at=None, schedule_calls__overtaken_at=None))
        found = super().get_queryset().filter(ends_at__gte=timezone.now()).annotate(still=still).filter(still__gt=0)
        return found.select_related("program", "room").order_by("starts_at", "pk")
