"""A file, what to do with it, and what each of its rows has to say."""

from django import forms
from phonenumber_field.formfields import PhoneNumberField

from clients.enums import ImportWhat, ReferralSource, Relationship
from clients.forms.intake import asks
from clients.models import Client, Episode
from iop_portal.models import Program

DATES = ["%Y-%m-%d", "%m/%d/%Y"]
YES = {"yes": True, "y": True, "true": True, "1": True, "x": True, "no": False, "n": False, "false": False, "0": False, "": False}


class UploadForm(forms.Form):
    """Which file, into which program."""

    what = forms.ChoiceField(label="The file holds", choices=ImportWhat.choices, widget=forms.RadioSelect)
    program = forms.ModelChoiceField(Program.objects.none(), empty_label="Choose a program")
    file = forms.FileField(
        label="CSV file",
        help_text="UTF-8, at most 5 MB. Nothing is written before you have looked at it.",
        error_messages={"required": "Choose a CSV file of at most 5 MB.", "empty": "The file is empty."},
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def __init__(self, *args, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].queryset = programs
        if len(programs) == 1:
            self.fields["program"].empty_label = None


class ImportForm(forms.Form):
    """What happens next with an import."""

    STEP, WRITE, FORGET = "step", "write", "forget"

    deed = forms.ChoiceField(choices=[(STEP, "Go on"), (WRITE, "Import"), (FORGET, "Delete")])
    whole = forms.ChoiceField(
        label="Rows with mistakes",
        choices=[("good", "Import the good rows; I correct the others"), ("all", "Import nothing unless every row is good")],
        widget=forms.RadioSelect,
        initial="good",
        required=False,
    )
    doubles = forms.ChoiceField(
        label="Probable doubles",
        choices=[("skip", "Skip them"), ("import", "Import them too: I looked, they are somebody else")],
        widget=forms.RadioSelect,
        initial="skip",
        required=False,
    )


class YesField(forms.CharField):
    """Yes or no, as people write it into a table."""

    def clean(self, value):
        """True, False, or a sentence."""
        text = super().clean(value).lower()
        if text not in YES:
            raise forms.ValidationError("Write yes or no.")
        return YES[text]


class ChosenField(forms.CharField):
    """One of our words: its code or its label, in any case."""

    def __init__(self, choices, *, otherwise="", **kwargs):
        super().__init__(required=False, **kwargs)
        self.words = {word.lower(): value for value, label in choices for word in (str(value), str(label))}
        self.otherwise, self.known = otherwise, ", ".join(str(value) for value, _ in choices)

    def clean(self, value):
        """The code, or a sentence that lists what is possible."""
        text = super().clean(value).lower()
        if not text and self.otherwise:
            return self.otherwise
        if text not in self.words:
            raise forms.ValidationError(f"Write one of: {self.known}.")
        return self.words[text]


class ClientRowForm(forms.Form):
    """A client and the first contact."""

    first_name = asks(Client, "first_name")
    last_name = asks(Client, "last_name")
    preferred_name = asks(Client, "preferred_name")
    born_on = forms.DateField(input_formats=DATES, error_messages={"invalid": "Write the date as 1990-05-17 or 05/17/1990."})
    phone = asks(Client, "phone")
    email = asks(Client, "email")
    address = asks(Client, "address")
    language = forms.CharField(max_length=40, required=False)
    inquired_on = forms.DateField(
        input_formats=DATES, required=False, error_messages={"invalid": "Write the date as 2026-05-17 or 05/17/2026."}
    )
    referral_source = ChosenField(ReferralSource.choices, otherwise=ReferralSource.OTHER)
    presenting_concern = asks(Episode, "presenting_concern", widget=forms.TextInput)


class ContactRowForm(forms.Form):
    """Somebody in the life of a client whom the portal knows."""

    client_number = forms.CharField(max_length=20)
    first_name = forms.CharField(max_length=80)
    last_name = forms.CharField(max_length=80, required=False)
    relationship = ChosenField(Relationship.choices)
    involvement = forms.CharField(max_length=300, required=False)
    phone = PhoneNumberField(required=False)
    email = forms.EmailField(required=False)
    is_emergency_contact = YesField(required=False)


ROW_FORMS = {ImportWhat.CLIENTS: ClientRowForm, ImportWhat.CONTACTS: ContactRowForm}
REQUIRED = {
    ImportWhat.CLIENTS: ["first_name", "last_name", "born_on"],
    ImportWhat.CONTACTS: ["client_number", "first_name", "relationship"],
}
EXAMPLES = {
    ImportWhat.CLIENTS: [
        "Casey", "Sample", "", "1990-05-17", "(202) 555-0142", "casey@example.com", "", "English", "2026-05-17", "self", "",
    ],
    ImportWhat.CONTACTS: ["C-000123", "Robin", "Sample", "parent", "", "(202) 555-0143", "", "yes"],
}  # fmt: skip


def columns_of(what) -> list[str]:
    """The columns of a file, in the order of the template."""
    return list(ROW_FORMS[what].base_fields)
