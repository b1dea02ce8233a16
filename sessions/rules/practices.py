"""May a skill practice be set, and its outcome recorded?"""

import datetime as dt

from django.utils import timezone

from clients.models import Episode
from plans.models import Objective
from sessions.models import Attendance, SkillPractice

LONGEST = 60  # days: beyond that it is an objective, not something to try this week
NO_PLAN = "This client has no plan in force with an active objective. A practice serves an objective, so the plan comes first."
NOT_OPEN = "This episode is closed."
OF_SOMEBODY_ELSE = "Choose an active objective of this client's plan in force."
OTHER_SESSION = "That session is not one that this client attended."
STALE = "Somebody else recorded how it went while you were writing. What they wrote is shown above; save again to replace it."


def objectives_to_practise(episode: Episode):
    """The active objectives of the plan in force, in the order of the plan."""
    found = Objective.objects.active().filter(goal__plan__episode=episode, goal__plan__status="in_force")
    return found.order_by(*Objective._meta.ordering)


def blockers_to_setting_practice(episode: Episode) -> list[str]:
    """Why nothing can be set for this client."""
    if not episode.is_open:
        return [NOT_OPEN]
    return [] if objectives_to_practise(episode).exists() else [NO_PLAN]


def blockers_in_practice(
    episode: Episode, *, objective: Objective, due_on: dt.date, attendance: Attendance | None, on: dt.date
) -> list[str]:
    """What is wrong with this one."""
    reasons = blockers_to_setting_practice(episode)
    if not objectives_to_practise(episode).filter(pk=objective.pk).exists():
        reasons.append(OF_SOMEBODY_ELSE)
    if due_on < on:
        reasons.append("It is due today or later.")
    if due_on > on + dt.timedelta(days=LONGEST):
        reasons.append(f"A practice is for the days ahead: {LONGEST} at most.")
    return reasons + blockers_in_session(episode, attendance)


def blockers_in_session(episode: Episode, attendance: Attendance | None) -> list[str]:
    """A session it was set or talked about in is one the client was in."""
    if attendance and (attendance.episode_id != episode.pk or not attendance.was_present):
        return [OTHER_SESSION]
    return []


def blockers_to_recording_practice(
    practice: SkillPractice, *, practised_on: dt.date | None, attendance: Attendance | None
) -> list[str]:
    """Why this outcome cannot be recorded. It can be, also after discharge: what was done was done."""
    today = timezone.localdate(timezone=practice.episode.program.zone)
    reasons = blockers_in_session(practice.episode, attendance)
    if practised_on and practised_on > today:
        reasons.append("That day is still to come.")
    return reasons
