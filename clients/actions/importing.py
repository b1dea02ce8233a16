"""A file becomes clients or contacts: uploaded, checked, written, each in steps that may be cut off and gone on with."""

import datetime as dt
import time

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from clients.actions import contacts, episodes
from clients.enums import ImportStage, RowState
from clients.importing import checked, facts_of
from clients.models import Client, ImportBatch, ImportRow
from clients.rules.importing import blockers_to_step, blockers_to_writing
from iop_portal.models import Program, User
from iop_portal.refusals import Refused, reasons_of

ROWS_AT_ONCE = 100
KEPT_FOR = dt.timedelta(days=1)
COUNTED = {RowState.IMPORTED: "imported", RowState.SKIPPED: "skipped", RowState.REFUSED: "refused"}


@transaction.atomic
def upload(*, table, what: str, program: Program, by: User) -> ImportBatch:
    """Keep the rows to be checked. What others left behind for more than a day is deleted first."""
    forget_stale()
    batch = ImportBatch.objects.create(program=program, what=what, header=table.header, total=len(table.rows), uploaded_by=by)
    rows = (ImportRow(batch=batch, number=number, cells=cells) for number, cells in table.rows)
    ImportRow.objects.bulk_create(rows, batch_size=2000)
    return batch


@transaction.atomic
def step(*, batch: ImportBatch, seconds: float, by: User) -> ImportBatch:
    """Go on checking, or writing, for about so long. The batch is locked: of two who go on at once, the second waits.

    All of a step is kept or none of it, so whoever is cut off goes on where the last whole step ended.
    """
    batch = _locked(batch)
    if reasons := blockers_to_step(batch):
        raise Refused(reasons)
    deed = _check_some if batch.stage == ImportStage.CHECKING else _write_some
    ends_at = time.monotonic() + seconds
    while deed(batch, by) and time.monotonic() < ends_at:
        continue
    batch.save()
    return batch


@transaction.atomic
def begin_writing(*, batch: ImportBatch, takes_doubles: bool, only_whole: bool, by: User) -> ImportBatch:
    """The person has looked: write the good rows, and the probable doubles only where they were said to be somebody else."""
    batch = _locked(batch)
    if reasons := blockers_to_writing(batch, only_whole=only_whole):
        raise Refused(reasons)
    batch.stage, batch.takes_doubles = ImportStage.WRITING, takes_doubles
    if not takes_doubles:
        batch.skipped = batch.rows.filter(state=RowState.DOUBLE).update(state=RowState.SKIPPED)
    batch.save()
    return batch


@transaction.atomic
def forget(*, batch: ImportBatch, by: User) -> ImportBatch:
    """Delete the rows. What was imported stays imported; what was not is gone from the portal."""
    batch = _locked(batch)
    batch.rows.all().delete()
    if batch.stage != ImportStage.DONE:
        batch.stage = ImportStage.ABANDONED
    batch.save()
    return batch


@transaction.atomic
def forget_stale() -> int:
    """Delete the rows of every import that is older than a day: nobody comes back for them. Returns of how many."""
    before = timezone.now() - KEPT_FOR
    stale = ImportBatch.objects.select_for_update(skip_locked=True).filter(uploaded_at__lt=before, rows__isnull=False)
    batches = ImportBatch.objects.filter(pk__in=[batch.pk for batch in stale.only("pk")])
    ImportRow.objects.filter(batch__in=batches).delete()
    batches.exclude(stage=ImportStage.DONE).update(stage=ImportStage.ABANDONED)
    return len(batches)


def _locked(batch):
    return ImportBatch.objects.select_for_update(of=("self",)).select_related("program").get(pk=batch.pk)


def _check_some(batch, by):
    """The next rows, each good, a probable double or refused. False when there were none left."""
    rows = list(batch.rows.filter(state=RowState.WAITING)[:ROWS_AT_ONCE])
    if not rows:
        batch.stage = ImportStage.READY
        return False
    checked(batch, rows, by=by)
    batch.refused += sum(row.state == RowState.REFUSED for row in rows)
    ImportRow.objects.bulk_update(rows, ["state", "remarks", "born_on", "phone", "twin_key"])
    return True


def _write_some(batch, by):
    """Write the next rows; a written one is deleted in the same breath. False when there were none left."""
    rows = list(batch.rows.filter(state__in=[RowState.GOOD, RowState.DOUBLE])[:ROWS_AT_ONCE])
    if not rows:
        batch.stage = ImportStage.DONE
        return False
    for row in rows:
        _write(batch, row, by)
        counter = COUNTED[row.state]
        setattr(batch, counter, getattr(batch, counter) + 1)
    ImportRow.objects.bulk_update(rows, ["state", "remarks"])
    ImportRow.objects.filter(pk__in=[row.pk for row in rows], state=RowState.IMPORTED).delete()
    return True


def _write(batch, row, by):
    """One row. What was good when it was looked at may not be any more: then it says why, and stays."""
    try:
        with transaction.atomic():
            _make(batch, row, by)
        row.state = RowState.IMPORTED
    except Refused as refusal:
        row.state, row.remarks = RowState.SKIPPED, [reason[:400] for reason in refusal.reasons]
    except ValidationError as error:
        row.state, row.remarks = RowState.REFUSED, [sentence[:400] for sentence in error.messages]
    except IntegrityError as error:
        sentences = reasons_of(error)
        if not sentences:
            raise
        row.state, row.remarks = RowState.REFUSED, [sentence[:400] for sentence in sentences]


def _make(batch, row, by):
    facts = facts_of(batch, row)
    if "client_number" in facts:
        client = (
            Client.objects.visible_to(by)
            .filter(episodes__program=batch.program, pk=facts.pop("client_number"))
            .distinct()
            .first()
        )
        if client is None:
            raise ValidationError("No client with this number in this program.")
        contacts.add(client=client, facts=facts, by=by)
        return
    call = {name: facts.pop(name) for name in ("inquired_on", "referral_source", "presenting_concern")}
    passed = f"Imported from a file although: {'; '.join(row.remarks)}"[:200] if row.state == RowState.DOUBLE else ""
    episodes.open_inquiry(client_facts=facts, episode_facts=call, program=batch.program, by=by, told_apart=passed)
