"""What a report is about: from one day to another, in which of one's programs."""

import datetime as dt
from dataclasses import dataclass

from django import forms
from django.utils import timezone

from iop_portal.access import Permission, programs_where
from iop_portal.models import Program


@dataclass(frozen=True)
class Scope:
    """A period, both days included, and programs."""

    first_on: dt.date
    last_on: dt.date
    programs: tuple[Program, ...]

    @property
    def moments(self) -> tuple[dt.datetime, dt.datetime]:
        """From the first moment of the first day to the last of the last, by the clock in force."""
        after = self.last_on + dt.timedelta(days=1)
        return tuple(timezone.make_aware(dt.datetime.combine(day, dt.time())) for day in (self.first_on, after))


def a_year_ago():
    """The period begins there unless somebody says otherwise."""
    return timezone.localdate() - dt.timedelta(days=365)


def _day(label):
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class ScopeForm(forms.Form):
    """Empty means the last year, and every program in which one may see reports."""

    first_on = _day("From")
    last_on = _day("To")
    program = forms.ModelChoiceField(Program.objects.none(), required=False, empty_label="All my programs")

    def __init__(self, asked, *, user):
        asked = {"first_on": a_year_ago(), "last_on": timezone.localdate()} | {
            name: value for name, value in asked.items() if value
        }
        super().__init__(asked)
        self.programs = Program.objects.filter(pk__in=programs_where(user, Permission.REPORT_VIEW)).order_by("name")
        self.fields["program"].queryset = self.programs

    def clean(self):
        """A period goes forward."""
        asked = super().clean()
        if asked.get("first_on") and asked.get("last_on") and asked["last_on"] < asked["first_on"]:
            self.add_error("last_on", "The period ends before it begins.")
        return asked

    def scope(self) -> Scope | None:
        """What was asked for, or None where it was not understood."""
        if not self.is_valid():
            return None
        chosen = self.cleaned_data["program"]
        programs = (chosen,) if chosen else tuple(self.programs)
        return Scope(self.cleaned_data["first_on"], self.cleaned_data["last_on"], programs)
