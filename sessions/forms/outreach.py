"""What is heard about a try to reach somebody: the button that was pressed, and a remark."""

from django import forms

from clients.enums import OutreachKind, OutreachOutcome


class OutreachForm(forms.Form):
    """How, and what came of it: one button per outcome."""

    kind = forms.ChoiceField(choices=OutreachKind.choices, widget=forms.HiddenInput)
    outcome = forms.ChoiceField(choices=OutreachOutcome.choices, error_messages={"required": "Press what came of it."})
    words = forms.CharField(label="Remark", max_length=500, required=False)
