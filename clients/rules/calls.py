"""What may be kept of a call. Hardly anything is refused: listening is always allowed."""

from django.utils import timezone

from iop_portal.access import Permission, can


def blockers_to_keeping_a_call(*, program, client, contact, received_at, by) -> list[str]:
    """Why this call cannot be written down like this."""
    reasons = []
    if not can(by, Permission.CALL_WRITE, program):
        reasons.append("Choose a program in which you take calls.")
    if client is not None and program.pk not in client.access_program_ids():
        reasons.append("Choose a program of this client.")
    if contact is not None and (client is None or contact.client_id != client.pk):
        reasons.append("This person is not a contact of this client.")
    if received_at > timezone.now():
        reasons.append("The call cannot lie in the future.")
    return reasons


def blockers_to_involvement(*, contact, program, on, by) -> list[str]:
    """Why this entry cannot be added."""
    reasons = []
    if not can(by, Permission.CONTACT_WRITE, program):
        reasons.append("Choose a program in which you write about contacts.")
    if program.pk not in contact.access_program_ids():
        reasons.append("Choose a program of this client.")
    if on > timezone.localdate(timezone=program.zone):
        reasons.append("What has not happened yet is no history.")
    return reasons
