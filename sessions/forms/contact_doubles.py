"""What is heard about a person who was written down twice."""

from django import forms

from clients.forms.calls import CallerField
from clients.models import Contact


class SameForm(forms.Form):
    """Which entry stays."""

    same_as = CallerField(
        queryset=Contact.objects.none(),
        to_field_name="public_id",
        label="The same person as",
        required=False,
        help_text="The entry that stays in use: the one under which the consent was given.",
    )

    def __init__(self, *args, contact, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["same_as"].queryset = contact.client.contacts.active().exclude(pk=contact.pk)
        self.fields["same_as"].empty_label = "Nobody: a person of their own" if contact.same_as_id else "Choose one"
