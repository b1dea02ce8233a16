"""What must hold of a person's facts, and of the day of a first call."""

import datetime as dt

from django.utils import timezone

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


def blockers_to_new_client(visible, *, first_name, last_name, born_on, phone) -> list[str]:
    """Who may already be this person, among the clients that the person who takes the call may find. Never others."""
    found = visible.like(first_name=first_name, last_name=last_name, born_on=born_on, phone=phone)
    return [
        f"{client.display_name} ({client.number}) may be this person. Open that chart, or tick the box below." for client in found
    ]
