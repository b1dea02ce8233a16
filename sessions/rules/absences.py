"""May an absence be excused beforehand, a client walk in, or a missed session be made up?"""

import datetime as dt

from django.utils import timezone

from iop_portal.templatetags.portal import day as in_full
from sessions.enums import MISSED, PRESENT
from sessions.models import Attendance, Excuse

LONGEST = dt.timedelta(days=92)
MADE_UP_WITHIN = dt.timedelta(days=30)


def blockers_to_excuse(episode) -> list[str]:
    """Why nothing is excused for this client."""
    return [] if episode.is_open and episode.admitted_on else ["This client is not in treatment here."]


def mistakes_in_excuse(episode, *, starts_on, ends_on) -> dict[str, str]:
    """Days that cannot be meant."""
    if ends_on < starts_on:
        return {"ends_on": "The last day cannot be before the first."}
    if starts_on < episode.admitted_on:
        return {"starts_on": f"The admission was on {in_full(episode.admitted_on)}."}
    if ends_on - starts_on > LONGEST:
        return {"ends_on": "An excuse lasts three months at most. For a longer absence, put the client on hold."}
    return {}


def blockers_to_withdrawing(excuse: Excuse) -> list[str]:
    """Why an excuse cannot be taken back."""
    return ["This excuse was taken back already."] if excuse.withdrawn_at else []


def blockers_to_make_up(missed: Attendance) -> list[str]:
    """Why nothing makes up for this attendance."""
    if missed.status not in MISSED:
        return ["Only a session that the client missed can be made up."]
    return []


def sessions_that_make_up(missed: Attendance):
    """Attended sessions of the same client and program, a month around it, that make up for nothing else; nearest last."""
    reach = (missed.group_session.starts_at - MADE_UP_WITHIN, missed.group_session.starts_at + MADE_UP_WITHIN)
    free = Attendance.objects.filter(makes_up=None) | Attendance.objects.filter(makes_up=missed)
    found = free.filter(episode=missed.episode_id, status__in=PRESENT, group_session__starts_at__range=reach)
    return found.select_related("group_session__program").order_by("group_session__starts_at", "pk")


def arrival_of_a_walk_in(group_session):
    """The minute it is while the session runs; its beginning before and afterwards."""
    now = timezone.now().replace(second=0, microsecond=0)
    return now if group_session.starts_at < now < group_session.ends_at else group_session.starts_at
