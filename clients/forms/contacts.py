"""What is heard about a contact."""

from django import forms
from phonenumber_field.formfields import PhoneNumberField

from clients.enums import Relationship


class ContactForm(forms.Form):
    """A person in the client's life, and how to reach them safely."""

    first_name = forms.CharField(max_length=80)
    last_name = forms.CharField(max_length=80, required=False)
    relationship = forms.ChoiceField(label="Relationship to the client", choices=[("", "Choose one"), *Relationship.choices])
    involvement = forms.CharField(
        label="Part in the client's recovery",
        max_length=300,
        required=False,
        help_text="For example: lives with the client, drives to evening groups.",
    )
    phone = PhoneNumberField(required=False)
    email = forms.EmailField(required=False)
    may_call = forms.BooleanField(label="Calls are safe", required=False, initial=True)
    may_leave_voicemail = forms.BooleanField(label="Voicemail is safe", required=False)
    may_text = forms.BooleanField(label="Text messages are safe", required=False)
    may_mail = forms.BooleanField(label="Mail is safe", required=False)
    name_to_use = forms.CharField(
        label="What to say",
        max_length=100,
        required=False,
        help_text="Who to say is calling, on this person's own number. Never the kind of program.",
    )
    is_emergency_contact = forms.BooleanField(
        label="Emergency contact", required=False, help_text="Whom medical personnel may need. This is not a consent."
    )


class ContactEditForm(ContactForm):
    """The same, and whether the person is still part of the client's life."""

    is_active = forms.BooleanField(
        label="Active", required=False, help_text="Without it, the person stays in the record and can no longer take part."
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)
