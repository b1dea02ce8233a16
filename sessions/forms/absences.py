"""What is heard about absences: days and a reason, who walked in, which session makes up for a missed one."""

from django import forms

from clients.models import Episode
from sessions.enums import AbsenceReason
from sessions.forms.schedule import DayField
from sessions.models import Attendance


class ExcuseForm(forms.Form):
    """From when until when, and why."""

    starts_on = DayField(label="First day")
    ends_on = DayField(label="Last day", required=False, help_text="Empty: one day only.")
    reason = forms.ChoiceField(label="Reason", choices=[("", "Choose a reason"), *AbsenceReason.choices])
    words = forms.CharField(label="Remark", max_length=300, required=False)

    def clean(self):
        """One day is a span too."""
        data = super().clean()
        if "ends_on" not in self.errors:
            data["ends_on"] = data.get("ends_on") or data.get("starts_on")
        return data


class WalkInForm(forms.Form):
    """Who came without being expected."""

    episode = forms.ModelChoiceField(
        Episode.objects.none(), label="Client", to_field_name="public_id", empty_label="Choose a client"
    )

    def __init__(self, *args, candidates, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["episode"].queryset = candidates
        self.fields["episode"].label_from_instance = lambda episode: f"{episode.client.list_name} · {episode.client.number}"


class MakeUpForm(forms.Form):
    """The session that stands for the missed one."""

    attended = forms.ModelChoiceField(
        Attendance.objects.none(), label="Made up in", to_field_name="public_id", required=False, empty_label="Not made up"
    )

    def __init__(self, *args, possible, in_words, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["attended"].queryset = possible
        self.fields["attended"].label_from_instance = in_words
