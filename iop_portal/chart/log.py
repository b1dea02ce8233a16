"""Who opened a client's record and who changed it, newest first: read from the append-only history tables."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db.models import BooleanField, CharField, Exists, F, OuterRef, Value
from django.db.models.fields.json import KeyTextTransform

from iop_portal.access import Permission, programs_where
from iop_portal.models import Membership, User

SHOWN = 200
THE_PORTAL = "The portal itself"
NOT_SHOWN = "Name not shown"
WRITTEN = {"insert": "Written", "update": "Changed", "delete": "Removed"}
# what it is called on the page, model, path to the client, path to the program (empty where it is the client's in all programs)
SOURCES = [
    ("Client", "clients.ClientEvent", "pgh_obj_id", ""),
    ("Record", "clients.ClientMoment", "pgh_obj_id", ""),
    ("Episode", "clients.EpisodeEvent", "client_id", "program"),
    ("Hold", "clients.HoldEvent", "episode__client_id", "episode__program"),
    ("Screening", "clients.ScreeningEvent", "episode__client_id", "episode__program"),
    ("Measure", "clients.MeasureEvent", "episode__client_id", "episode__program"),
    ("Safety task", "clients.SafetyTaskEvent", "episode__client_id", "episode__program"),
    ("Other name", "clients.OtherNameEvent", "client_id", ""),
    ("Contact", "clients.ContactEvent", "client_id", ""),
    ("Contact's history", "clients.InvolvementEvent", "contact__client_id", "program"),
    ("Call received", "clients.ReceivedCallEvent", "client_id", "program"),
    ("Number or address", "clients.ContactPointEvent", "client_id", ""),
    ("Commitment", "clients.CommitmentEvent", "client_id", ""),
    ("Follow-up", "clients.FollowUpEvent", "episode__client_id", "episode__program"),
    ("Consent", "clients.ConsentEvent", "client_id", "program"),
    ("Treatment plan", "plans.TreatmentPlanEvent", "episode__client_id", "episode__program"),
    ("Attendance", "iop_sessions.AttendanceEvent", "client_id", "group_session__program"),
    ("Excuse", "iop_sessions.ExcuseEvent", "episode__client_id", "episode__program"),
    ("Outreach", "clients.OutreachAttemptEvent", "episode__client_id", "episode__program"),
    ("Drug test", "iop_sessions.DrugTestEvent", "episode__client_id", "episode__program"),
    ("Medication", "iop_sessions.MedicationEvent", "episode__client_id", "episode__program"),
    ("Note", "iop_sessions.NoteEvent", "attendance__client_id", "attendance__group_session__program"),
    ("Skill practice", "iop_sessions.SkillPracticeEvent", "episode__client_id", "episode__program"),
    ("Family participation", "iop_sessions.FamilyParticipationEvent", "episode__client_id", "episode__program"),
]


@dataclass
class Entry:
    """One line: when, who, what with which part of the record."""

    at: datetime
    who: str
    deed: str
    part: str
    address: str


def entries_of(client, user):
    """The newest lines of all parts of the record, in three queries; those of records that were merged into it too.

    What belongs to a program is there for whoever may read its log. What is the client's in all programs is there with
    the name and the address of colleagues only: another name would tell that the client is somewhere else too.
    """
    whose = [client.pk, *client.merged_records.values_list("pk", flat=True)]
    programs = programs_where(user, Permission.CLIENT_LOG_VIEW)
    parts = [_lines(*source, whose, programs) for source in SOURCES]
    rows = list(parts[0].union(*parts[1:], all=True).order_by("-pgh_created_at")[:SHOWN])
    people = {str(one.pk): one for one in _people({row["who"] for row in rows if row["who"]}, programs)}
    return [_entry(row, people.get(row["who"])) for row in rows]


def _lines(part, label, client_path, program_path, whose, programs):
    where = {f"{program_path}__in": programs} if program_path else {}
    return (
        apps.get_model(label)
        .objects.filter(**{f"{client_path}__in": whose}, **where)
        .order_by()
        .annotate(
            part=Value(part, output_field=CharField()),
            of_a_program=Value(bool(program_path), output_field=BooleanField()),
            who=KeyTextTransform("user", F("pgh_context")),
            ip=KeyTextTransform("ip", F("pgh_context")),
        )
        .values("pgh_created_at", "pgh_label", "part", "of_a_program", "who", "ip")
    )


def _people(keys, programs):
    """Who did it, and whether they work in these programs; or did, and work nowhere else now."""
    theirs = Membership.objects.filter(user=OuterRef("pk"))
    here, elsewhere = theirs.filter(program__in=programs), theirs.active().exclude(program__in=programs)
    return User.objects.filter(pk__in=keys).annotate(
        is_colleague=Exists(here.active()) | (Exists(here) & ~Exists(elsewhere)),
    )


def _entry(row, person):
    shown = row["of_a_program"] or (person is not None and person.is_colleague)
    name = THE_PORTAL if person is None else str(person)
    return Entry(
        at=row["pgh_created_at"],
        who=name if shown or person is None else NOT_SHOWN,
        deed=WRITTEN.get(row["pgh_label"], row["pgh_label"].capitalize()),
        part=row["part"],
        address=(row["ip"] or "") if shown else "",
    )
