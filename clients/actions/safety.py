"""Close a safety task with what was done."""

from django.db import transaction
from django.utils import timezone

from clients.models import SafetyTask
from clients.rules.safety import blockers_to_action, blockers_to_closing
from iop_portal.access import Permission
from iop_portal.models import User
from iop_portal.refusals import Refused


@transaction.atomic
def close(*, task: SafetyTask, deeds: list[str], words: str, by: User) -> SafetyTask:
    """A clinician says what was done and how the person is now; that is sealed, with the credential it was done under."""
    task = SafetyTask.objects.select_for_update(of=("self",)).select_related("episode__program").get(pk=task.pk)
    if reasons := blockers_to_closing(task, by=by) or blockers_to_action(deeds=deeds, words=words):
        raise Refused(reasons)
    membership = by.signing_membership(task.episode.program, Permission.SAFETY_CLOSE)
    task.deeds, task.words, task.closed_credential = list(deeds), words.strip(), membership.credential
    task.closed_at, task.closed_by = timezone.now(), by
    task.full_clean()
    task.save(update_fields=["deeds", "words", "closed_credential", "closed_at", "closed_by"])
    return task
