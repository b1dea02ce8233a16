"""The week of a program, Monday to Sunday."""

import datetime as dt

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from clients.models import Client, Episode
from iop_portal.access import Permission, programs_where
from iop_portal.models import User
from iop_portal.views import ScopedMixin
from sessions.forms.schedule import WeekForm
from sessions.models import Room, ScheduleCall
from sessions.rules.staffing import LEADING_ROLES
from sessions.views.series import programs_of
from sessions.week import Wanted, monday_of, week_of

CHOICES = ("room", "person", "client", "track")


def _with_id(rows, public_id):
    return next((row for row in rows if row.public_id == public_id), None)


class Week(ScopedMixin, TemplateView):
    """Everything that takes place in a week: of all one's programs or of one, by room, by who leads, by client, by track."""

    permission = Permission.SCHEDULE_VIEW
    template_name = "sessions/week.html"

    def get_context_data(self, **kwargs):
        """The days, what they add up to, and the ways to other weeks."""
        form = WeekForm(self.request.GET)
        form.is_valid()  # a hand-written address with nonsense in it shows the usual week
        self.asked = form.cleaned_data
        programs = programs_of(self.request.user, self.permission)
        shown = self._shown(programs)
        if len(shown) == 1:
            timezone.activate(shown[0].zone)
        monday = monday_of(self.asked.get("day") or timezone.localdate())
        is_mine = bool(self.asked.get("mine"))
        choices = self._choices(shown)
        wanted = self._wanted(choices, is_mine)
        days = week_of(monday, programs=shown, user=self.request.user, wanted=wanted)
        return super().get_context_data(
            days=days,
            monday=monday,
            sunday=monday + dt.timedelta(days=6),
            names_programs=len(shown) > 1,
            whose=self._whose(is_mine),
            of_which=self._of_which(programs) if len(programs) > 1 else [],
            may_write=self.may(Permission.SERIES_WRITE),
            to_call=self._to_call(),
            choices=choices,
            wanted=wanted,
            everything_url=self._address(**dict.fromkeys(CHOICES)),
            kept={"day": self.asked.get("day"), "program": self.asked.get("program"), "mine": is_mine},
            **self._ways(monday),
            **self._sums(days),
            **kwargs,
        )

    def _shown(self, programs):
        wanted = self.asked.get("program")
        shown = [program for program in programs if wanted in (None, program.public_id)]
        if not shown:
            raise Http404
        return shown

    def _choices(self, programs):
        """The rooms, people and clients of these programs, for the filter."""
        roles = {"memberships__program__in": programs, "memberships__is_active": True, "memberships__role__in": LEADING_ROLES}
        leading = User.objects.filter(is_active=True, **roles)
        clients = Client.objects.filter(pk__in=Episode.objects.admitted().filter(program__in=programs).values("client"))
        return {
            "rooms": list(Room.objects.filter(program__in=programs, is_active=True).order_by("name", "pk")),
            "people": list(leading.distinct().order_by("last_name", "first_name", "pk")),
            "clients": list(clients.order_by("last_name", "first_name", "pk")) if self.may(Permission.CLIENT_FIND) else [],
        }

    def _wanted(self, choices, is_mine):
        """What is chosen, as long as it is among the choices: what others have does not exist here."""
        asked = self.asked.get
        return Wanted(
            room=next((room for room in choices["rooms"] if room.pk == asked("room")), None),
            person=self.request.user if is_mine else _with_id(choices["people"], asked("person")),
            client=_with_id(choices["clients"], asked("client")),
            track=asked("track") or "",
        )

    def _to_call(self):
        """How many people are still to hear of a date to come."""
        programs = programs_where(self.request.user, Permission.SCHEDULE_CALL)
        open_calls = ScheduleCall.objects.open().filter(group_session__program__in=programs)
        return open_calls.filter(group_session__ends_at__gte=timezone.now()).count() if programs else 0

    def _address(self, **changes):
        """This page with other choices; what is not chosen stays out of the address."""
        chosen = {name: self.asked.get(name) or None for name in ("day", "program", "mine", *CHOICES)}
        chosen |= changes
        return reverse("sessions:week", query={name: str(value) for name, value in chosen.items() if value})

    def _ways(self, monday):
        week = dt.timedelta(days=7)
        return {
            "previous_url": self._address(day=monday - week),
            "next_url": self._address(day=monday + week),
            "this_week_url": self._address(day=None),
            "is_this_week": monday == monday_of(timezone.localdate()),
        }

    def _whose(self, is_mine):
        return [
            {"label": "All sessions", "url": self._address(mine=None), "is_current": not is_mine},
            {"label": "Mine", "url": self._address(mine="on"), "is_current": is_mine},
        ]

    def _of_which(self, programs):
        wanted = self.asked.get("program")
        every = {"label": "All programs", "url": self._address(program=None), "is_current": wanted is None}
        return [every] + [
            {"label": program.name, "url": self._address(program=program.public_id), "is_current": wanted == program.public_id}
            for program in programs
        ]

    @staticmethod
    def _sums(days):
        slots = [slot for day in days for slot in day.slots]
        return {
            "held": sum(1 for slot in slots if not slot.group_session.is_cancelled),
            "missing": sum(1 for slot in slots if slot.is_missing),
            "has_slots": bool(slots),
        }
