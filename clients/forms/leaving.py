"""How treatment here ended, what comes next, and contacts after it."""

from django import forms

from clients.enums import DischargeReason, FollowUpOutcome
from clients.forms.episodes import one_of
from clients.forms.episodes import words as written
from clients.forms.intake import asks, day
from clients.models import Episode

APPOINTMENTS = 3


def no_later_needed(**options):
    """A date that may be unknown."""
    return forms.DateField(required=False, **day(**options))


class WithAppointments(forms.Form):
    """Some rows of appointments; empty ones are left out."""

    rows = APPOINTMENTS

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for number in range(1, self.rows + 1):
            clock = forms.TimeInput(attrs={"type": "time", "step": 300}, format="%H:%M")
            self.fields[f"with_whom_{number}"] = forms.CharField(label="With whom", max_length=120, required=False)
            self.fields[f"place_{number}"] = forms.CharField(label="Where", max_length=200, required=False)
            self.fields[f"on_{number}"] = no_later_needed(label="Day")
            self.fields[f"at_{number}"] = forms.TimeField(label="Time", required=False, widget=clock)
            self.fields[f"phone_{number}"] = forms.CharField(label="Phone there", max_length=30, required=False)

    def appointment_rows(self):
        """The fields row by row, for the page."""
        names = ("with_whom", "place", "on", "at", "phone")
        return [[self[f"{name}_{number}"] for name in names] for number in range(1, self.rows + 1)]

    def clean(self):
        """The rows become a list; a row says at least with whom."""
        data, found = super().clean(), []
        for number in range(1, self.rows + 1):
            row = {name: data.pop(f"{name}_{number}", None) for name in ("with_whom", "place", "on", "at", "phone")}
            if row["with_whom"]:
                found.append(row)
            elif any(row.values()):
                self.add_error(f"with_whom_{number}", "Say with whom.")
        return data | {"appointments": found}


class DischargeForm(WithAppointments):
    """How treatment here ended, and where care goes on."""

    on = forms.DateField(label="Discharge date", **day(help_text="The last day in treatment."))
    reason = one_of(DischargeReason, "Reason")
    last_service_on = no_later_needed(label="Last service", help_text="The last session attended, as attendance says.")
    outreach = written(
        "Outreach, warnings and referral before an administrative discharge", 3000, rows=3, required=False,
        help_text="Needed for an administrative discharge: what was tried, when, and where the person was referred.",
    )  # fmt: skip
    summary = written("Discharge summary", 5000, rows=8, help_text="Course of treatment, progress, how the client leaves.")
    continuing_care = written("Continuing-care plan", 3000, required=False)
    handed_over = written("Handed to the client", 1000, rows=2, required=False, help_text="Papers, numbers, naloxone.")
    wants_no_follow_up = asks(Episode, "wants_no_follow_up")


class CorrectionForm(WithAppointments):
    """What is added to a discharge, or corrected in it."""

    rows = 1
    words = written("What is added, or why it is corrected", 2000, rows=4)
    discharge_reason = one_of(DischargeReason, "Reason")
    last_service_on = no_later_needed(label="Last service")
    discharge_summary = written("Discharge summary", 5000, rows=6)
    outreach = written("Outreach, warnings and referral", 3000, rows=3, required=False)
    continuing_care = written("Continuing-care plan", 3000, rows=3, required=False)
    handed_over = written("Handed to the client", 1000, rows=2, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class AttemptForm(forms.Form):
    """What came of a try; the buttons of the page are its outcomes."""

    words = written("In a few words", 500, rows=2, required=False, help_text="How the person fares, or when to try again.")
    outcome = forms.ChoiceField(choices=FollowUpOutcome.choices, error_messages={"required": "Choose what came of it."})
