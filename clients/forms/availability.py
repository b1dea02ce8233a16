"""When a client cannot come, how they get here, and one more way to reach them."""

import calendar

from django import forms

from clients.enums import CommitmentKind, PointKind
from clients.forms.intake import asks, day
from clients.models import Commitment, ContactPoint, Episode


def clock(label):
    """A time of day, with the browser's own clock."""
    return forms.TimeField(label=label, widget=forms.TimeInput(attrs={"type": "time", "step": 300}, format="%H:%M"))


class CommitmentForm(forms.Form):
    """The same hours on any number of days."""

    kind = forms.ChoiceField(label="What", choices=CommitmentKind.choices, widget=forms.RadioSelect)
    words = asks(Commitment, "words", help_text="In a few words, such as: warehouse, night shift.")
    weekdays = forms.TypedMultipleChoiceField(
        label="Days",
        choices=list(enumerate(calendar.day_name)),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one day of the week."},
    )
    starts_at = clock("From")
    ends_at = clock("Until")
    first_day = asks(Commitment, "first_day", **day(help_text="Empty: it holds already."))
    last_day = asks(Commitment, "last_day", **day(help_text="Empty: no end in sight."))

    def clean_weekdays(self):
        """In the order of the week."""
        return sorted(self.cleaned_data["weekdays"])


class CommitmentEditForm(CommitmentForm):
    """The same, and whether it is still so."""

    is_active = forms.BooleanField(
        label="Still so", required=False, help_text="Without it, the hours are free again and stay in the history."
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class TravelForm(forms.Form):
    """How a client gets here."""

    track = asks(Episode, "track", nothing="No preference")
    transport = asks(Episode, "transport", nothing="Not asked yet")
    travel_minutes = forms.IntegerField(label="Minutes on the way", min_value=0, max_value=300, required=False)


class ContactPointForm(forms.Form):
    """A number or an address, and what is safe there. Nothing is safe until somebody says so."""

    kind = forms.ChoiceField(label="Kind", choices=PointKind.choices, widget=forms.RadioSelect, initial=PointKind.PHONE)
    value = asks(ContactPoint, "value")
    label = asks(ContactPoint, "label")
    may_call = asks(ContactPoint, "may_call")
    may_leave_voicemail = asks(ContactPoint, "may_leave_voicemail")
    may_text = asks(ContactPoint, "may_text")
    may_mail = asks(ContactPoint, "may_mail", help_text="Email or letters, for an email or postal address.")
    name_to_use = asks(ContactPoint, "name_to_use")
    best_times = asks(ContactPoint, "best_times")
    is_preferred = asks(ContactPoint, "is_preferred")


class ContactPointEditForm(ContactPointForm):
    """The same, and whether it is still in use."""

    is_active = forms.BooleanField(
        label="In use", required=False, help_text="Without it, the number stays in the history and is no longer shown or found."
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
