"""What is heard about an attendance file: of which days."""

import datetime as dt

from django import forms

from sessions.forms.schedule import DayField

LONGEST = dt.timedelta(days=366)


class AttendanceFileForm(forms.Form):
    """From when until when, a year at most."""

    first_on = DayField(label="First day")
    last_on = DayField(label="Last day")

    def clean(self):
        """A period is a period."""
        data = super().clean()
        if {"first_on", "last_on"} <= data.keys():
            if data["last_on"] < data["first_on"]:
                self.add_error("last_on", "The last day cannot be before the first.")
            elif data["last_on"] - data["first_on"] > LONGEST:
                self.add_error("last_on", "A year at most in one file.")
        return data
