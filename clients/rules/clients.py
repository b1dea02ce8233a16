"""What must hold of a person's facts, and of the day of a first call."""

import datetime as dt

from django.utils import timezone

from clients.rules.doubles import Likeness
from iop_portal.seals import MERGED_MEANWHILE

EARLIEST_BIRTH = dt.date(1900, 1, 1)


def mistakes_in_client(*, born_on) -> dict[str, str]:
    """What cannot be true of anybody who calls today."""
    if born_on is None:
        return {"born_on": "Enter the date of birth."}
    if born_on > timezone.localdate():
        return {"born_on": "The date of birth lies in the future."}
    if born_on < EARLIEST_BIRTH:
        return {"born_on": "Check the date of birth: it lies before 1900."}
    return {}


def mistakes_in_inquiry(*, inquired_on, born_on) -> dict[str, str]:
    """What cannot be true of a first contact."""
    if inquired_on is None:
        return {"inquired_on": "Enter the date of the first contact."}
    if inquired_on > timezone.localdate():
        return {"inquired_on": "The first contact lies in the future."}
    if inquired_on < born_on:
        return {"inquired_on": "The first contact lies before the date of birth."}
    return {}


def blockers_to_new_client(doubles: list[Likeness]) -> list[str]:
    """Who may already be this person, and what matches. Only among clients that the person who takes the call may find."""
    return [
        f"{double.record.display_name} ({double.record.number}) may be this person: {double.words}. "
        "Open that chart, or say why this is somebody else."
        for double in doubles
    ]


def blockers_to_naming(client) -> list[str]:
    """Why this record takes no other name: it is part of another record by now."""
    return [MERGED_MEANWHILE] if client.merged_into_id else []
