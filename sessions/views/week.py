"""The week of a program, Monday to Sunday."""

import datetime as dt

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from iop_portal.access import Permission
from iop_portal.views import ScopedMixin
from sessions.forms.schedule import WeekForm
from sessions.views.series import programs_of
from sessions.week import monday_of, week_of


class Week(ScopedMixin, TemplateView):
    """Everything that takes place in a week: of all one's programs or of one, of everybody or one's own."""

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
        days = week_of(monday, programs=shown, user=self.request.user, is_mine=is_mine)
        return super().get_context_data(
            days=days,
            monday=monday,
            sunday=monday + dt.timedelta(days=6),
            names_programs=len(shown) > 1,
            whose=self._whose(is_mine),
            of_which=self._of_which(programs) if len(programs) > 1 else [],
            may_write=self.may(Permission.SERIES_WRITE),
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

    def _address(self, **changes):
        """This page with other choices; what is not chosen stays out of the address."""
        chosen = {"day": self.asked.get("day"), "program": self.asked.get("program"), "mine": self.asked.get("mine") or None}
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
