"""Waiting for a place in a full series."""

from django import forms

from clients.models import Episode
from sessions.forms.schedule import DayField, OneAdmittedChoice


class WaitForm(forms.Form):
    """Who waits."""

    episode = OneAdmittedChoice(Episode.objects.none(), label="Client", empty_label="Choose a client", to_field_name="public_id")

    def __init__(self, *args, candidates, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["episode"].queryset = candidates


class TakeForm(forms.Form):
    """From when on."""

    starts_on = DayField(label="First day")


class LetGoForm(forms.Form):
    """Why they do not wait any more."""

    reason = forms.CharField(max_length=200, help_text="In a few words, such as: works on that day now.")
