"""What is heard about a fact that was typed wrong."""

from django import forms


class InErrorForm(forms.Form):
    """What was wrong with it."""

    reason = forms.CharField(
        label="What was wrong?",
        help_text="Such as: wrong time, came to another session. Name nobody of another family.",
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Say what was wrong."},
    )
