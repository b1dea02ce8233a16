"""A file becomes clients or contacts: uploaded, checked, written, each in steps that may be cut off and gone on with."""

import datetime as dt
import time

from django.db import transaction
from django.utils import timezone

from clients.actions.imported_rows import write_clients, write_contacts
from clients.enums import ImportStage, ImportWhat, RowState
from clients.importing import checked
from clients.models import ImportBatch, ImportRow
from clients.rules.importing import blockers_to_step, blockers_to_writing
from iop_portal.models import Program, User
from iop_portal.refusals import Refused

ROWS_AT_ONCE = 50  # checked; a quarter of a second
WRITTEN_AT_ONCE = 20  # written together; so seldom a clock is looked at
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
    # One state after the other: so the index gives the next rows at once, however many still wait.
    states = (batch.rows.filter(state=state)[:WRITTEN_AT_ONCE] for state in (RowState.GOOD, RowState.DOUBLE))
    rows = next(filter(None, map(list, states)), [])
    if not rows:
        batch.stage = ImportStage.DONE
        return False
    deed = write_contacts if batch.what == ImportWhat.CONTACTS else write_clients
    deed(batch, rows, by=by)
    for row in rows:
        if row.state in COUNTED:
            setattr(batch, COUNTED[row.state], getattr(batch, COUNTED[row.state]) + 1)
    ImportRow.objects.bulk_update(rows, ["state", "remarks"])
    ImportRow.objects.filter(pk__in=[row.pk for row in rows], state=RowState.IMPORTED).delete()
    return True
