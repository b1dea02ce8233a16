"""The day's sessions, with how many are expected and how many of those are not marked yet."""

import datetime as dt

from sessions.due import sheets_to_finish
from sessions.models import GroupSession
from sessions.queries import with_places

LOOKED_BACK_DAYS = 60
SHEETS_SHOWN = 12


def sessions_of_the_day(user, week, day, *, mine):
    """The day's sessions of one's programs, or only those one leads."""
    found = GroupSession.objects.visible_to(user).between(week.moment(day), week.moment(day + dt.timedelta(days=1)))
    found = found.led_by(user) if mine else found
    return with_places(found).select_related("room", "facilitator", "program").order_by("starts_at", "pk")


def next_session(user, now):
    """When one leads the next session, for a day without any."""
    return GroupSession.objects.visible_to(user).held().led_by(user).filter(starts_at__gt=now).order_by("starts_at", "pk").first()


def open_sheets(user, now):
    """Sheets of sessions one led where somebody is not marked: they stay here until done, for two months."""
    since = now - dt.timedelta(days=LOOKED_BACK_DAYS)
    return sheets_to_finish(user, at=now).filter(starts_at__gte=since)[:SHEETS_SHOWN]
