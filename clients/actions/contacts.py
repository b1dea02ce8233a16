"""People in a client's life: written down, corrected, no longer active. Never deleted."""

from django.db import transaction

from clients.models import Client, Contact, Involvement
from clients.rules.calls import blockers_to_involvement
from clients.rules.contacts import blockers_to_adding, blockers_to_editing
from iop_portal.models import Program, User
from iop_portal.refusals import Refused


@transaction.atomic
def add(*, client: Client, facts: dict, by: User) -> Contact:
    """Write a person down. It allows nobody to tell them anything."""
    client = Client.objects.select_for_update(no_key=True).get(pk=client.pk)
    if reasons := blockers_to_adding(client, facts=facts):
        raise Refused(reasons)
    contact = Contact(client=client, added_by=by, **facts)
    contact.full_clean()
    contact.save()
    return contact


@transaction.atomic
def edit(*, contact: Contact, facts: dict, revision: int, by: User) -> Contact:
    """Correct what is known about a person. `by` is kept by the history of the table."""
    contact = Contact.objects.select_for_update(no_key=True).get(pk=contact.pk)
    if reasons := blockers_to_editing(contact, facts=facts, revision=revision):
        raise Refused(reasons)
    for name, value in facts.items():
        setattr(contact, name, value)
    contact.revision += 1
    contact.full_clean()
    contact.save()
    return contact


@transaction.atomic
def involve(*, contact: Contact, program: Program, on, words: str, by: User) -> Involvement:
    """One more entry in the history of a person's part in the client's recovery, read in the program it is written in."""
    if reasons := blockers_to_involvement(contact=contact, program=program, on=on, by=by):
        raise Refused(reasons)
    entry = Involvement(contact=contact, program=program, on=on, words=words, written_by=by)
    entry.full_clean()
    entry.save()
    return entry
