"""What is heard when a client consents, or takes it back. Each element of 42 CFR 2.31(a) is a field of its own."""

from django import forms

from clients.enums import Category, SignatureMethod


def day_field(**kwargs):
    """A day, with the browser's own calendar."""
    return forms.DateField(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **kwargs)


class RecipientField(forms.ModelChoiceField):
    """One of the client's contacts, by name and relationship."""

    def label_from_instance(self, contact):
        """As staff say it."""
        return f"{contact.display_name} ({contact.get_relationship_display()})"


class ConsentForm(forms.Form):
    """A consent as it is signed. Whose it is, and to whom it can be given, is known from the page."""

    contact = RecipientField(
        label="Who may receive it", queryset=None, to_field_name="public_id", empty_label="Choose one person"
    )
    program = forms.ModelChoiceField(label="Who may disclose", queryset=None, to_field_name="public_id", empty_label=None)
    categories = forms.MultipleChoiceField(label="What it covers", choices=Category.choices, widget=forms.CheckboxSelectMultiple)
    information = forms.CharField(
        label="In plain words: what may be shared",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Specific enough to be recognized. For example: that I attend, and what is said in family sessions.",
    )
    purpose = forms.CharField(
        max_length=300, help_text="For example: so that my sister can support my recovery. “At my request” is enough."
    )
    expires_on = day_field(label="Last day", required=False, help_text="The day itself still counts.")
    expiry_event = forms.CharField(
        label="Or until", max_length=200, required=False, help_text="An event, for example: the end of treatment."
    )
    signature_method = forms.ChoiceField(label="How it was signed", choices=SignatureMethod.choices, widget=forms.RadioSelect)
    signed_name = forms.CharField(
        label="Signed by", max_length=160, help_text="The client's full name, or of the person who may sign for the client."
    )
    signed_on = day_field(label="Signed on")
    attested = forms.BooleanField(
        label="The client read this or had it read to them, knows that they may revoke it, and signs of their own will",
        error_messages={"required": "Without this the consent is not the client's own: tick it once the client has said so."},
    )

    def __init__(self, *args, contacts, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact"].queryset = contacts
        self.fields["program"].queryset = programs
        if len(programs) == 1:
            self.fields["program"].widget = forms.HiddenInput()
            self.fields["program"].initial = programs[0]

    def clean(self):
        """A consent without an end is none (2.31(a)(7))."""
        data = super().clean()
        if not data.get("expires_on") and not data.get("expiry_event") and "expires_on" not in self.errors:
            self.add_error("expires_on", "Say until when: a last day, or an event such as the end of treatment.")
        return data


class RevocationForm(forms.Form):
    """The client's word that ends a consent."""

    words = forms.CharField(
        label="How the client revoked it",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For example: in writing, letter of today in the file; or: said so to me on the phone.",
    )
