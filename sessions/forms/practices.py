"""What is heard about a skill practice."""

from django import forms
from django.utils.formats import date_format

from clients.forms.consents import day_field
from sessions.enums import PracticeOutcome


class PracticeForm(forms.Form):
    """Something to try before the next session."""

    objective = forms.ModelChoiceField(
        label="Toward which objective", queryset=None, to_field_name="public_id", empty_label=None, widget=forms.RadioSelect
    )
    skill = forms.CharField(max_length=120, help_text="For example: urge surfing, calling before, box breathing.")
    task = forms.CharField(
        label="What to do",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="So that both know when it is done.",
    )
    due_on = day_field(label="Until")
    attendance = forms.ModelChoiceField(
        label="Agreed in", queryset=None, to_field_name="public_id", empty_label="Between sessions", required=False
    )

    def __init__(self, *args, objectives, attendances, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["objective"].queryset = objectives
        self.fields["objective"].label_from_instance = lambda row: f"{row.get_element_display()}: {row.statement}"
        offer_sessions(self.fields["attendance"], attendances)


class PracticeOutcomeForm(forms.Form):
    """How it went, as the client says."""

    outcome = forms.ChoiceField(label="Was it done?", choices=PracticeOutcome.choices, widget=forms.RadioSelect)
    practised_on = day_field(label="On which day", required=False)
    situation = forms.CharField(max_length=500, required=False, help_text="Where, with whom, what came up.")
    helped = forms.IntegerField(
        label="Did it help?", min_value=0, max_value=10, required=False, help_text="0 not at all, 10 very much."
    )
    words = forms.CharField(
        label="What the client says", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    attendance = forms.ModelChoiceField(
        label="Talked about in", queryset=None, to_field_name="public_id", empty_label="Between sessions", required=False
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, attendances, **kwargs):
        super().__init__(*args, **kwargs)
        offer_sessions(self.fields["attendance"], attendances)


def offer_sessions(field, attendances):
    """The sessions this client attended of late, as one says them."""
    field.queryset = attendances
    field.label_from_instance = lambda row: f"{row.group_session.title}, {date_format(row.group_session.day(), 'M j')}"
