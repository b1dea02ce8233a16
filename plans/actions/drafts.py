"""Writing happens in drafts only: every change to a plan's content begins by locking the draft."""

from iop_portal.refusals import CHANGED_MEANWHILE, Refused
from plans.models import TreatmentPlan
from plans.rules import blockers_to_writing


def lock(plan: TreatmentPlan) -> TreatmentPlan:
    """This plan as it stands now, held until the action is done, with everything the rules look at."""
    return still_there(TreatmentPlan.objects.with_content().select_for_update(of=("self",)), plan)


def lock_draft(plan: TreatmentPlan) -> TreatmentPlan:
    """The same, for writing: refused once it is signed."""
    plan = lock(plan)
    if reasons := blockers_to_writing(plan):
        raise Refused(reasons)
    return plan


def still_there(rows, row):
    """This row as it stands now; somebody may have discarded or removed it while this person was writing."""
    found = rows.filter(pk=row.pk).first()
    if found is None:
        raise Refused(["Somebody else removed this while you were writing."])
    return found


def refuse_if_stale(row, revision: int | None) -> None:
    """Two people wrote at once: the second one keeps their text and is told. None is a program that knows what it does."""
    if revision is not None and revision != row.revision:
        raise Refused([CHANGED_MEANWHILE])
