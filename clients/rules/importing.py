"""What may happen next with an import."""

from clients.enums import ImportStage, RowState
from clients.models import ImportBatch


def blockers_to_step(batch: ImportBatch) -> list[str]:
    """Why it does not go on by itself."""
    if batch.stage in (ImportStage.CHECKING, ImportStage.WRITING):
        return []
    return ["This import waits for you." if batch.stage == ImportStage.READY else "This import has ended."]


def blockers_to_writing(batch: ImportBatch, *, only_whole: bool) -> list[str]:
    """Why nothing is written."""
    if batch.stage == ImportStage.CHECKING:
        return ["Not all rows have been checked yet."]
    if batch.stage != ImportStage.READY:
        return ["This import has begun already, or has ended."]
    if only_whole and (number := batch.rows.filter(state=RowState.REFUSED).count()):
        return [f"{number} of the rows cannot be imported, and you asked for all or nothing. Nothing was written."]
    return []
