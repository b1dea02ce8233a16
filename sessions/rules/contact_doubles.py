"""May two entries of one client's contacts be one person?"""

from django.db.models import Q

from clients.models import Contact
from clients.rules.contacts import blockers_to_being_the_same
from sessions.models import KeepApart

ASK = "These two entries cannot be one person. Ask a supervisor."


def blockers_to_marking_as_same(contact: Contact, other: Contact | None) -> list[str]:
    """Why this entry cannot be marked as a second entry of that one.

    Two who are kept apart from each other are two. The sentence tells neither that nor why.
    """
    reasons = blockers_to_being_the_same(contact, other)
    if not reasons and other is not None:
        both = Q(contact=contact, other_contact=other) | Q(contact=other, other_contact=contact)
        reasons = [ASK] if KeepApart.objects.standing().filter(both).exists() else []
    return reasons
