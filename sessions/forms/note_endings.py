"""What is heard about a signed note: an addendum, what to change, what the error was."""

from django import forms

OFF = {"autocomplete": "off"}


class NoteAddendumForm(forms.Form):
    """Something to add."""

    words = forms.CharField(label="Addendum", max_length=4000, widget=forms.Textarea(attrs={"rows": 6} | OFF))


class NoteReturnForm(forms.Form):
    """What the author should change."""

    words = forms.CharField(label="What to change", max_length=1000, widget=forms.Textarea(attrs={"rows": 4} | OFF))


class NoteErrorForm(forms.Form):
    """Why it does not belong here."""

    reason = forms.CharField(label="What was the error?", max_length=300, widget=forms.TextInput(attrs=OFF))
