"""Who was told."""

from django import forms

from sessions.models import ScheduleCall


class ToldForm(forms.Form):
    """Everybody who was reached, in one go."""

    calls = forms.ModelMultipleChoiceField(
        ScheduleCall.objects.none(),
        to_field_name="public_id",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one person."},
    )

    def __init__(self, *args, calls, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["calls"].queryset = calls
