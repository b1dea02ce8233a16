"""Another name of a client."""

from django import forms

from clients.forms.intake import asks
from clients.models import OtherName


class OtherNameForm(forms.Form):
    """A first name, a last name, or both."""

    kind = asks(OtherName, "kind", nothing="Choose one")
    first_name = asks(OtherName, "first_name")
    last_name = asks(OtherName, "last_name")
