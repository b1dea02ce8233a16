"""What is heard when something leaves the program."""

from django import forms

from clients.enums import CATEGORY_OF_ROUTE, Category, DisclosureRoute
from clients.forms.consents import day_field
from clients.models import ConsentRecipient, Contact

FACTS = ("description", "purpose", "recipient_address")
# A counseling note leaves from its own page, by its author.
ROUTES = [choice for choice in DisclosureRoute.choices if choice[0] != DisclosureRoute.NOTE]
TEXT_NEEDED = (DisclosureRoute.LETTER, DisclosureRoute.PHONE, DisclosureRoute.RECORD)


def recipient_choices(client, programs):
    """Everybody who could be told something: contacts, and whom a consent names beyond them. The gate decides who is.

    Also whom the client took back meanwhile, so that a page opened before gets the reason; such are not offered any more.
    """
    contacts = {f"contact-{one.public_id}": one for one in client.contacts.active()}
    named = ConsentRecipient.objects.filter(consent__client=client, consent__program__in=programs)
    named = {f"recipient-{one.public_id}": one for one in named.select_related("consent__program")}
    return contacts | named


class RecipientForm(forms.Form):
    """To whom something leaves, and what the accounting says of it."""

    recipient = forms.ChoiceField(label="Recipient")
    recipient_address = forms.CharField(
        label="Address or number", max_length=300, required=False, help_text="Where it goes. Empty: as in the consent."
    )
    description = forms.CharField(
        label="What is disclosed, briefly",
        max_length=500,
        help_text="As the accounting will say it, for example: attendance in May.",
    )
    purpose = forms.CharField(max_length=300, required=False, help_text="Empty: as the consent says.")

    def __init__(self, *args, recipients, **kwargs):
        super().__init__(*args, **kwargs)
        self.recipients = recipients
        choices = [("", "Choose one"), *[(key, self.named(one)) for key, one in recipients.items()]]
        self.fields["recipient"].choices = choices
        taken_back = {key for key, one in recipients.items() if isinstance(one, ConsentRecipient) and one.is_taken_back}
        self.fields["recipient"].widget.choices = [choice for choice in choices if choice[0] not in taken_back]

    @staticmethod
    def named(recipient):
        """As staff say it."""
        detail = recipient.get_relationship_display() if isinstance(recipient, Contact) else "named in a consent"
        return f"{recipient.display_name} ({detail})"

    def clean_recipient(self):
        """The row behind the choice."""
        return self.recipients[self.cleaned_data["recipient"]]


class NoteReleaseForm(RecipientForm):
    """One counseling note: the paper is the note, so only the recipient is asked for, and the reason."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["description"].help_text = "As the accounting will say it, without what the note says: the note of May 3."


class ReleaseForm(RecipientForm):
    """What leaves, to whom, and why."""

    program = forms.ModelChoiceField(label="Who discloses", queryset=None, to_field_name="public_id", empty_label=None)
    route = forms.ChoiceField(label="What leaves", choices=ROUTES, widget=forms.RadioSelect)
    category = forms.ChoiceField(
        label="What it is about",
        choices=[("", "Choose one"), *[choice for choice in Category.choices if choice[0] != Category.COUNSELING_NOTES]],
        required=False,
        help_text="What the consent must cover. A plan copy and a confirmation of attendance say so themselves.",
    )
    for_proceedings = forms.BooleanField(label="It is for legal proceedings", required=False)
    first = day_field(label="Attendance from", required=False)
    last = day_field(label="Attendance to", required=False)
    text = forms.CharField(
        label="Text of the letter, or what was said", max_length=8000, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )

    def __init__(self, *args, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].queryset = programs
        if len(programs) == 1:
            self.fields["program"].widget = forms.HiddenInput()
            self.fields["program"].initial = programs[0]

    def clean(self):
        """Each paper asks for its own part."""
        data = super().clean()
        route = data.get("route")
        data["category"] = CATEGORY_OF_ROUTE.get(route) or data.get("category")
        if route and not data["category"]:
            self.add_error("category", "Say what it is about.")
        if route in TEXT_NEEDED and not data.get("text") and "text" not in self.errors:
            self.add_error("text", "Write the text, or what was said.")
        if route == DisclosureRoute.ATTENDANCE:
            self._clean_days(data)
        return data

    def _clean_days(self, data):
        for name in ("first", "last"):
            if not data.get(name) and name not in self.errors:
                self.add_error(name, "A day is needed.")
        if data.get("first") and data.get("last") and data["last"] < data["first"]:
            self.add_error("last", "The last day lies before the first.")


class EmergencyForm(forms.Form):
    """The facts that 42 CFR 2.51(c) asks to be written down at once."""

    program = forms.ModelChoiceField(label="Who disclosed", queryset=None, to_field_name="public_id", empty_label=None)
    recipient_name = forms.CharField(label="Who was told", max_length=200, help_text="Medical personnel, by name.")
    recipient_affiliation = forms.CharField(label="With", max_length=200, help_text="The hospital, ambulance or office.")
    recipient_address = forms.CharField(label="Address or number", max_length=300, required=False)
    disclosed_at = forms.DateTimeField(
        label="When", widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
    )
    emergency_nature = forms.CharField(label="Nature of the emergency", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    description = forms.CharField(label="What was disclosed", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].queryset = programs
        if len(programs) == 1:
            self.fields["program"].widget = forms.HiddenInput()
            self.fields["program"].initial = programs[0]
