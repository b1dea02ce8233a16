"""A small schedule to test with: a Monday in November, a program, and its evening group."""

import datetime as dt
import zoneinfo

import pytest
from django.conf import settings

from clients.tests.factories import EpisodeFactory
from iop_portal.refusals import Refused
from iop_portal.tests.staff import staff
from sessions.actions import series as series_actions
from sessions.tests.factories import RoomFactory

MONDAY = dt.date(2026, 11, 23)
NOW = dt.datetime.combine(MONDAY, dt.time(9), zoneinfo.ZoneInfo(settings.TIME_ZONE)).astimezone(
    dt.UTC
)  # nine in the morning at home


def weeks(number):
    """So many weeks."""
    return dt.timedelta(weeks=number)


def facts_of_evening_group(program, **place):
    """Relapse prevention, Mondays at six in Room 2, led by a clinician of the program."""
    place = place or {"room": RoomFactory(program=program, name="Room 2")}
    return {
        "name": "Relapse Prevention",
        "modality": "group",
        "weekday": 0,
        "starts_at": dt.time(18),
        "duration": 90,
        "facilitator": staff("clinician", program),
        "capacity": 12,
        "starts_on": MONDAY,
    } | place


def series_in(program, **facts):
    """A series of the program, by telehealth, with somebody of its own to lead it, made as a supervisor would."""
    usual = facts_of_evening_group(program, room=None, is_telehealth=True)
    return series_actions.create(program=program, facts=usual | facts, by=staff("clinical_supervisor", program))


def admitted(program, on=dt.date(2026, 11, 2)):
    """A client in treatment in the program."""
    return EpisodeFactory(admitted=True, program=program, inquired_on=on, admitted_on=on)


def refusal_of(act, **facts):
    """What the action answers when it says no."""
    with pytest.raises(Refused) as refusal:
        act(**facts)
    return refusal.value.reasons
