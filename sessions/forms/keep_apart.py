"""What is heard about two people who must not meet."""

from django import forms

from sessions.enums import ApartKind, ApartSource

IN_PERSON = "client"
DAY = {"type": "date"}


class OtherClientForm(forms.Form):
    """Which other client, by number; none is somebody around this client."""

    other = forms.CharField(
        label="Number of the other client",
        max_length=20,
        required=False,
        widget=forms.TextInput(
            attrs={"placeholder": "C-000123", "pattern": "[Cc]-[0-9]+", "title": "C- and digits", "aria-describedby": "whom-else"}
        ),
    )


class KeepApartForm(forms.Form):
    """Who, why, since when, and who says so."""

    contact = forms.ChoiceField(label="This person")
    other_contact = forms.ChoiceField(label="Must not meet")
    kind = forms.ChoiceField(label="Kind", choices=[("", "Choose one"), *ApartKind.choices])
    reason = forms.CharField(
        label="Reason",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Read only by those who may know. Everybody else sees “not possible”.",
    )
    since = forms.DateField(label="First day", widget=forms.DateInput(attrs=DAY))
    until = forms.DateField(
        label="Last day", required=False, widget=forms.DateInput(attrs=DAY), help_text="Empty: until somebody ends it."
    )
    source = forms.ChoiceField(label="Who says so", choices=[("", "Choose one"), *ApartSource.choices])
    order_number = forms.CharField(label="Number of the order", max_length=60, required=False)
    ordered_on = forms.DateField(label="Date of the order", required=False, widget=forms.DateInput(attrs=DAY))

    def __init__(self, *args, client, other_client, **kwargs):
        super().__init__(*args, **kwargs)
        self.clients = {"contact": client, "other_contact": other_client}
        self.found = {}
        for name, whose in self.clients.items():
            contacts = list(whose.contacts.active())
            self.found[name] = {str(contact.public_id): contact for contact in contacts}
            listed = [
                (key, f"{found.display_name}, {found.get_relationship_display().lower()}")
                for key, found in self.found[name].items()
            ]
            self.fields[name].choices = [("", "Choose one"), (IN_PERSON, f"{whose.display_name} ({whose.number})"), *listed]

    def clean(self):
        """Contacts instead of their keys; None is the client in person."""
        data = super().clean()
        return data | {name: self.found[name].get(data[name]) for name in self.clients if name in data}


class ApartEndForm(forms.Form):
    """Why they may meet again."""

    reason = forms.CharField(label="Why they may meet again", max_length=300)
