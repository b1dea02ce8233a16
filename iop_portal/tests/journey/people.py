"""Who is in the story, and the sessions that were on this morning."""

import datetime as dt
import zoneinfo
from dataclasses import dataclass, field

from django.utils import timezone

from clients.models import Episode
from clients.tests.factories import EpisodeFactory
from iop_portal.models import Program
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff
from sessions.models import GroupSession
from sessions.tests.factories import EnrolmentFactory, GroupSessionFactory, RoomFactory, SeriesFactory

PASSWORD = "a lamp beside the quiet river"
# Every few hours one: in at least one of them it is afternoon, whenever this test runs.
AROUND_THE_WORLD = (
    "America/New_York",
    "Pacific/Honolulu",
    "Pacific/Auckland",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Europe/Berlin",
)
AFTERNOON = range(13, 20)


def where_it_is_afternoon():
    """A time zone in which this morning's sessions are over and midnight is far, so that the story has one day and one week."""
    return next(zone for zone in AROUND_THE_WORLD if timezone.localtime(timezone=zoneinfo.ZoneInfo(zone)).hour in AFTERNOON)


@dataclass
class Cast:
    """The program, its people by role, what was on this morning, and the words that are for clinical eyes only."""

    program: Program
    people: dict
    group: GroupSession
    education: GroupSession
    family: GroupSession
    bystander: Episode
    clinical_words: dict = field(default_factory=dict)

    @property
    def today(self):
        """The day it is in the program."""
        return timezone.localdate(timezone=self.program.zone)


def hire(program, role, first_name, **membership):
    """Somebody who works here, with an account and a password."""
    person = staff(role, program, **membership)
    person.username, person.first_name, person.last_name = role, first_name, "Example"
    person.set_password(PASSWORD)
    person.save()
    return person


def gather():
    """Everybody at their desks, and three sessions that were on this morning: group, education, family."""
    program = ProgramFactory(name="Harbor Day IOP", time_zone=where_it_is_afternoon())
    people = {
        "supervisor": hire(program, "clinical_supervisor", "Sofia"),
        "intake": hire(program, "intake_coordinator", "Ines"),
        "desk": hire(program, "front_desk", "Fran"),
        "director": hire(program, "program_director", "Dora"),
    }
    supervised = {"credential": "LPC-A", "supervisor": people["supervisor"]}
    people["clinician"] = hire(program, "clinician", "Alex", **supervised)
    room = RoomFactory(program=program, name="Harbor room")
    group = this_morning(program, people["clinician"], room, "Relapse prevention", "group", dt.time(8), 90)
    education = this_morning(program, people["clinician"], room, "How addiction works", "education", dt.time(10), 60)
    bystander = EpisodeFactory(admitted=True, program=program, client__first_name="Wren", client__last_name="Bystander")
    EnrolmentFactory(series=group.series, episode=bystander)
    family = GroupSessionFactory(
        family=True, program=program, facilitator=people["clinician"], starts_at=on_the_clock(program, dt.time(11, 30))
    )
    return Cast(program, people, group, education, family, bystander)


def on_the_clock(program, time):
    """Today at that time, in the program."""
    return dt.datetime.combine(timezone.localdate(timezone=program.zone), time, program.zone)


def this_morning(program, facilitator, room, name, modality, begins, minutes):
    """A weekly series and its session of today."""
    starts_at = on_the_clock(program, begins)
    shared = {"program": program, "facilitator": facilitator, "room": room, "modality": modality}
    series = SeriesFactory(name=name, weekday=starts_at.weekday(), starts_at=begins, duration=minutes, **shared)
    ends_at = starts_at + dt.timedelta(minutes=minutes)
    return GroupSessionFactory(series=series, title=name, starts_at=starts_at, ends_at=ends_at, is_telehealth=False, **shared)
