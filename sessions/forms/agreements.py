"""What is heard about agreements, and about guests of no client."""

import datetime as dt

from django import forms

from clients.enums import SignatureMethod
from sessions.forms.family import time_field
from sessions.forms.schedule import DayField

# Whoever signs here need not be the client.
METHODS = [
    (SignatureMethod.PAPER, SignatureMethod.PAPER.label),
    (SignatureMethod.TYPED, "Typed"),
    (SignatureMethod.DRAWN, "Drawn on the screen"),
]


class AgreementForm(forms.Form):
    """Who agreed, and how they signed."""

    who = forms.ChoiceField(label="Who agrees", widget=forms.RadioSelect, error_messages={"required": "Choose who agrees."})
    signature_method = forms.ChoiceField(label="How it was signed", choices=METHODS, widget=forms.RadioSelect)
    drawn_signature = forms.CharField(required=False, widget=forms.HiddenInput)
    signed_name = forms.CharField(label="Signed by", max_length=160)
    signed_on = DayField(label="Signed on")

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {"client": None} | {str(contact.public_id): contact for contact in people}
        names = [(key, f"{one.display_name} ({one.get_relationship_display()})") for key, one in self.people.items() if one]
        self.fields["who"].choices = [("client", "The client"), *names]

    def clean(self):
        """A drawing counts only where drawing was chosen."""
        data = super().clean()
        if data.get("signature_method") != SignatureMethod.DRAWN:
            data["drawn_signature"] = ""
        elif not data.get("drawn_signature"):
            self.add_error("signature_method", "Nothing was drawn. Sign on the sheet, or type the name instead.")
        if "who" in data:
            data["contact"] = self.people[data.pop("who")]
        return data


class GuestForm(forms.Form):
    """How many came, or the name that one of them gave."""

    heads = forms.IntegerField(label="How many people", min_value=1, max_value=200, initial=1)
    name = forms.CharField(label="Name, if the guest gave one", max_length=100, required=False, help_text="Never whose family.")
    arrived_at = time_field(label="Came at")
    left_at = time_field(label="Left at")

    def __init__(self, *args, group_session, **kwargs):
        super().__init__(*args, **kwargs)
        self.group_session = group_session
        self.fields["arrived_at"].initial = group_session.local_start().time()
        self.fields["left_at"].initial = group_session.local_end().time()

    def clean(self):
        """Moments of the session's day; an evening may end after midnight."""
        data = super().clean()
        for name in ("arrived_at", "left_at"):
            if data.get(name):
                moment = dt.datetime.combine(self.group_session.day(), data[name], tzinfo=self.group_session.program.zone)
                is_past_midnight = moment < self.group_session.starts_at - dt.timedelta(hours=12)
                data[name] = moment + dt.timedelta(days=1) if is_past_midnight else moment
        return data
