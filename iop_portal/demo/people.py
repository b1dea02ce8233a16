"""Programs, rooms and staff: one account for every role, with a password that is printed."""

import datetime as dt
from dataclasses import dataclass, field

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from iop_portal.demo import words
from iop_portal.models import Membership, Program, User
from sessions.models import Room

PASSWORD = "recovery-works-daily"  # noqa: S105  printed by `make run`; the accounts exist only in demonstration data
# user name, first name, last name, role, credential, in which of the two programs
ACCOUNTS = [
    ("director", "Dana", "Northlake", "program_director", "", (0, 1)),
    ("supervisor", "Sidney", "Rivers", "clinical_supervisor", "LCSW", (0, 1)),
    ("clinician", "Chris", "Meadow", "clinician", "LPC", (0,)),
    ("associate", "Ari", "Brook", "clinician", "LPC-A", (0,)),
    ("evening", "Evan", "Lakeside", "clinician", "LMFT", (1,)),
    ("trainee", "Toby", "Shore", "clinician", "CADC-T", (1,)),
    ("casemanager", "Kim", "Valley", "case_manager", "", (0, 1)),
    ("intake", "Indy", "Harbor", "intake_coordinator", "", (0, 1)),
    ("medical", "Max", "Summit", "medical_provider", "NP", (0, 1)),
    ("frontdesk", "Fran", "Bridge", "front_desk", "", (0, 1)),
    ("compliance", "Cory", "Ledger", "compliance", "", (0, 1)),
    ("admin", "Ada", "Keys", "system_administrator", "", (0, 1)),
]
# Who works in each program of a measured size; nobody signs in there.
TEAM = [
    ("clinician_a", "clinician", "LPC"),
    ("clinician_b", "clinician", "LPC"),
    ("supervisor", "clinical_supervisor", "LCSW"),
    ("casemanager", "case_manager", ""),
    ("intake", "intake_coordinator", ""),
]
PROGRAMS = [
    ("Riverside Day IOP", "day", "(555) 010-0100"),
    ("Harbor Evening IOP", "evening", "(555) 010-0200"),
]


@dataclass
class Place:
    """One program with who works there and where they meet."""

    program: Program
    clinicians: list = field(default_factory=list)
    supervisor: User | None = None
    case_manager: User | None = None
    intake: User | None = None
    rooms: list = field(default_factory=list)


def two_programs() -> list[Place]:
    """The demonstration's day and evening program, with an account for every role."""
    places = [_place(name, track, phone) for name, track, phone in PROGRAMS]
    password = make_password(PASSWORD)
    for username, first_name, last_name, role, credential, where in ACCOUNTS:
        user = User.objects.create(username=username, first_name=first_name, last_name=last_name, password=password)
        for number in where:
            _employ(places[number], user, role, credential)
    return places


def many_programs(number: int) -> list[Place]:
    """As many programs as the measured size needs, each with two clinicians; nobody signs in there."""
    programs = Program.objects.bulk_create(
        Program(name=f"Program {count:04d}", track="day" if count % 2 else "evening") for count in range(1, number + 1)
    )
    unusable = make_password(None)
    users = User.objects.bulk_create(
        User(username=f"{name}_{program.pk}", first_name="Staff", last_name=words.LAST_NAMES[program.pk % 70], password=unusable)
        for program in programs
        for name, _, _ in TEAM
    )
    names_of_rooms = [(program, f"Room {number}") for program in programs for number in (1, 2, 3)]
    rooms = Room.objects.bulk_create(Room(program=program, name=name, seats=40) for program, name in names_of_rooms)
    places, memberships = [], []
    for at, program in enumerate(programs):
        team = users[at * len(TEAM) : (at + 1) * len(TEAM)]
        memberships += [
            Membership(user=user, program=program, role=role, credential=credential)
            for user, (_, role, credential) in zip(team, TEAM, strict=True)
        ]
        places.append(Place(program, team[:2], team[2], team[3], team[4], rooms[at * 3 : at * 3 + 3]))
    Membership.objects.bulk_create(memberships)
    return places


def _place(name, track, phone):
    program = Program.objects.create(
        name=name, track=track, phone=phone, rules_source="Demonstration values; set your state's", **{f"{track}_places": 14}
    )
    rooms = [Room.objects.create(program=program, name=room, seats=40) for room in ("Oak Room", "Birch Room", "Willow Room")]
    return Place(program, rooms=rooms)


def _employ(place, user, role, credential):
    expires_on = timezone.localdate() + dt.timedelta(days=400) if credential else None
    supervisor = place.supervisor if credential in ("LPC-A", "CADC-T") else None
    Membership.objects.create(
        user=user,
        program=place.program,
        role=role,
        credential=credential,
        credential_expires_on=expires_on,
        supervisor=supervisor,
    )
    if role == "clinician":
        place.clinicians.append(user)
    elif role == "clinical_supervisor":
        place.supervisor = user
    elif role == "case_manager":
        place.case_manager = user
    elif role == "intake_coordinator":
        place.intake = user


def at(person, day, hour):
    """That hour of that day, where the person's program is."""
    return dt.datetime.combine(day, dt.time(hour), tzinfo=person.place.program.zone)


def credential_of(user):
    """As what somebody signs."""
    return {account[0]: account[4] for account in ACCOUNTS}.get(user.username, "LPC")
