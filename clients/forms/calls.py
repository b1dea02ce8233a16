"""What is heard about a call from outside."""

from django import forms

from clients.models import Contact
from iop_portal.models import Program

MOMENT = "%Y-%m-%dT%H:%M"


class CallerField(forms.ModelChoiceField):
    """A contact by name."""

    def label_from_instance(self, contact):
        """Name and relationship."""
        return f"{contact.display_name}, {contact.get_relationship_display().lower()}"


class InAProgram(forms.Form):
    """In which of one's programs it is kept; asked only where there are several."""

    program = forms.ModelChoiceField(queryset=Program.objects.none(), to_field_name="public_id", empty_label=None)

    def __init__(self, *args, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].queryset = Program.objects.filter(pk__in=[program.pk for program in programs])
        if programs:
            self.fields["program"].initial = programs[0].public_id
        if len(programs) == 1:
            self.fields["program"].widget = forms.HiddenInput()


class CallForm(InAProgram):
    """When, who says they call, what they said. Nobody is looked for."""

    received_at = forms.DateTimeField(
        label="When", widget=forms.DateTimeInput(format=MOMENT, attrs={"type": "datetime-local"}), input_formats=[MOMENT]
    )
    contact = CallerField(
        queryset=Contact.objects.none(),
        to_field_name="public_id",
        label="Who calls",
        required=False,
        empty_label="Somebody who is not listed",
    )
    caller = forms.CharField(label="Who they say they are", max_length=120, required=False)
    words = forms.CharField(label="What they said", max_length=4000, widget=forms.Textarea(attrs={"rows": 6}))

    def __init__(self, *args, client, **kwargs):
        super().__init__(*args, **kwargs)
        if client is None:
            del self.fields["contact"]
        else:
            self.fields["contact"].queryset = client.contacts.active()


class CallAddendumForm(forms.Form):
    """What was wrong or missing."""

    words = forms.CharField(label="Addendum", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))


class InvolvementForm(InAProgram):
    """One entry: where, when and what."""

    on = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    words = forms.CharField(
        label="What happened",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="For example: drove the client home after the evening group. Not this person's own history.",
    )
