"""Setting something to try, and keeping how it went."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from clients.models import Episode
from iop_portal.models import User
from iop_portal.refusals import Refused
from plans.models import Objective
from sessions.enums import PracticeOutcome
from sessions.models import Attendance, SkillPractice
from sessions.rules.practices import STALE, blockers_in_practice, blockers_to_recording_practice

OF_WHAT_WAS_DONE = ("practised_on", "helped")


@transaction.atomic
def set_task(
    *,
    episode: Episode,
    objective: Objective,
    skill: str,
    task: str,
    due_on: dt.date,
    by: User,
    attendance: Attendance | None = None,
) -> SkillPractice:
    """Agree on something to try. The plan is looked at behind a lock, so that it is not superseded at this moment."""
    episode = Episode.objects.select_for_update(of=("self",), no_key=True).select_related("program").get(pk=episode.pk)
    today = timezone.localdate(timezone=episode.program.zone)
    if reasons := blockers_in_practice(episode, objective=objective, due_on=due_on, attendance=attendance, on=today):
        raise Refused(reasons)
    practice = SkillPractice(
        episode=episode, objective=objective, skill=skill, task=task, set_on=today, due_on=due_on, set_in=attendance, set_by=by
    )
    practice.full_clean()
    practice.save()
    return practice


@transaction.atomic
def record(
    *, practice: SkillPractice, facts: dict, revision: int, by: User, attendance: Attendance | None = None
) -> SkillPractice:
    """Keep how it went: `facts` are outcome, practised_on, situation, helped and words. Again corrects what was kept."""
    found = SkillPractice.objects.select_related("episode__program")
    practice = found.select_for_update(of=("self",)).get(pk=practice.pk)
    if facts["outcome"] == PracticeOutcome.NOT_DONE:
        facts = facts | dict.fromkeys(OF_WHAT_WAS_DONE)
    reasons = blockers_to_recording_practice(practice, practised_on=facts["practised_on"], attendance=attendance)
    if reasons := reasons + ([STALE] if practice.revision != revision else []):
        raise Refused(reasons)
    for name, value in facts.items():
        setattr(practice, name, value)
    practice.reviewed_in = attendance or practice.reviewed_in
    practice.reviewed_at, practice.reviewed_by, practice.revision = timezone.now(), by, practice.revision + 1
    practice.full_clean()
    practice.save()
    return practice
