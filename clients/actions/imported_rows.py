"""Rows of a file that were found good become records. What is not good any more says why, and stays."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from clients.actions import contacts
from clients.actions.inquiries import new_client, new_episode, open_together, person_in
from clients.enums import RowState
from clients.importing import facts_of
from clients.models import Client
from clients.rules.doubles import are_alike
from iop_portal.refusals import Refused, reasons_of

CALL = ("inquired_on", "referral_source", "presenting_concern")


def write_clients(batch, rows, *, by):
    """Clients with an inquiry, written together.

    Where PostgreSQL objects, they are written one by one to learn about which row. A row that may be the same person as one
    before it is left for the next time, when that one can be found.
    """
    ready = []
    for row in rows:
        row.episode = _heard(row, lambda row=row: _inquiry(batch, row, by))
        if row.episode is None:
            continue
        row.person = person_in(row.episode.client)
        if row.state == RowState.DOUBLE or not any(are_alike(row.person, other.person) for other in ready):
            ready.append(row)
    try:
        open_together(episodes=[row.episode for row in ready], by=by)
    except IntegrityError:
        for row in ready:
            _written(row, lambda row=row: open_together(episodes=[_inquiry(batch, row, by)], by=by))
    else:
        for row in ready:
            row.state = RowState.IMPORTED


def write_contacts(batch, rows, *, by):
    """Contacts of clients of this program."""
    for row in rows:
        _written(row, lambda row=row: _contact(batch, row, by))


def _inquiry(batch, row, by):
    facts = facts_of(batch, row)
    call = {name: facts.pop(name) for name in CALL}
    passed = f"Imported from a file although: {'; '.join(row.remarks)}"[:200] if row.state == RowState.DOUBLE else ""
    return new_episode(call, client=new_client(facts, told_apart=passed, by=by), program=batch.program, by=by)


def _contact(batch, row, by):
    facts = facts_of(batch, row)
    known = Client.objects.visible_to(by).filter(episodes__program=batch.program, pk=facts.pop("client_number"))
    client = known.distinct().first()
    if client is None:
        raise ValidationError("No client with this number in this program.")
    return contacts.add(client=client, facts=facts, by=by)


def _written(row, deed):
    """Do it, or say why not and leave nothing of it behind."""
    if _heard(row, transaction.atomic(deed)):
        row.state = RowState.IMPORTED


def _heard(row, deed):
    """What came of it; None where a rule, a field or PostgreSQL said no: then the row says so."""
    try:
        return deed()
    except Refused as refusal:
        row.state, row.remarks = RowState.SKIPPED, [reason[:400] for reason in refusal.reasons]
    except ValidationError as error:
        row.state, row.remarks = RowState.REFUSED, [sentence[:400] for sentence in error.messages]
    except IntegrityError as error:
        sentences = reasons_of(error)
        if not sentences:
            raise
        row.state, row.remarks = RowState.REFUSED, [sentence[:400] for sentence in sentences]
    return None
