"""What must hold of a number or an address."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from phonenumber_field.phonenumber import to_python

from clients.enums import PointKind
from clients.models import Client


def mistakes_in_contact_point(*, kind: str, value: str) -> dict[str, str]:
    """What cannot be dialled or written to."""
    if kind == PointKind.PHONE:
        phone = to_python(value)
        if not phone or not phone.is_valid():
            return {"value": "Enter a phone number with area code, such as (201) 555-0123."}
    if kind == PointKind.EMAIL:
        try:
            validate_email(value)
        except ValidationError:
            return {"value": "Enter an email address."}
    return {}


def blockers_to_contact_point(client: Client, *, facts: dict) -> list[str]:
    """Why this cannot be one more: it is the client's first one, on the client's own page."""
    own = {str(client.phone or ""), client.email, client.address}
    return ["This is the client's own number or address; change it with the client."] if facts["value"] in own else []
