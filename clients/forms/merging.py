"""How one knows that two records are of one person."""

from django import forms


class MergeForm(forms.Form):
    """The reason stays with the record that was merged."""

    reason = forms.CharField(
        label="How do you know that both are one person?",
        max_length=300,
        help_text="For example: identity document seen; the client said so and named the earlier address.",
    )
