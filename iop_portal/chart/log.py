"""Who opened a client's record and who changed it, newest first: read from the append-only history tables."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db.models import CharField, F, Value
from django.db.models.fields.json import KeyTextTransform

from iop_portal.models import User

SHOWN = 200
WRITTEN = {"insert": "Written", "update": "Changed", "delete": "Removed"}
# what it is called on the page, model, path to the client
SOURCES = [
    ("Client", "clients.ClientEvent", "pgh_obj_id"),
    ("Record", "clients.ClientMoment", "pgh_obj_id"),
    ("Episode", "clients.EpisodeEvent", "client_id"),
    ("Hold", "clients.HoldEvent", "episode__client_id"),
    ("Screening", "clients.ScreeningEvent", "episode__client_id"),
    ("Measure", "clients.MeasureEvent", "episode__client_id"),
    ("Safety task", "clients.SafetyTaskEvent", "episode__client_id"),
    ("Other name", "clients.OtherNameEvent", "client_id"),
    ("Contact", "clients.ContactEvent", "client_id"),
    ("Call received", "clients.ReceivedCallEvent", "client_id"),
    ("Number or address", "clients.ContactPointEvent", "client_id"),
    ("Commitment", "clients.CommitmentEvent", "client_id"),
    ("Follow-up", "clients.FollowUpEvent", "episode__client_id"),
    ("Consent", "clients.ConsentEvent", "client_id"),
    ("Treatment plan", "plans.TreatmentPlanEvent", "episode__client_id"),
    ("Attendance", "iop_sessions.AttendanceEvent", "client_id"),
    ("Excuse", "iop_sessions.ExcuseEvent", "episode__client_id"),
    ("Outreach", "clients.OutreachAttemptEvent", "episode__client_id"),
    ("Drug test", "iop_sessions.DrugTestEvent", "episode__client_id"),
    ("Medication", "iop_sessions.MedicationEvent", "episode__client_id"),
    ("Note", "iop_sessions.NoteEvent", "attendance__client_id"),
    ("Skill practice", "iop_sessions.SkillPracticeEvent", "episode__client_id"),
    ("Family participation", "iop_sessions.FamilyParticipationEvent", "episode__client_id"),
]


@dataclass
class Entry:
    """One line: when, who, what with which part of the record."""

    at: datetime
    who: str
    deed: str
    part: str
    address: str


def entries_of(client):
    """The newest lines of all parts of the record, in three queries; those of records that were merged into it too."""
    whose = [client.pk, *client.merged_records.values_list("pk", flat=True)]
    parts = [_lines(part, apps.get_model(label), path, whose) for part, label, path in SOURCES]
    rows = list(parts[0].union(*parts[1:], all=True).order_by("-pgh_created_at")[:SHOWN])
    people = {str(user.pk): str(user) for user in User.objects.filter(pk__in={row["who"] for row in rows if row["who"]})}
    return [
        Entry(
            at=row["pgh_created_at"],
            who=people.get(row["who"], "The portal itself"),
            deed=WRITTEN.get(row["pgh_label"], row["pgh_label"].capitalize()),
            part=row["part"],
            address=row["ip"] or "",
        )
        for row in rows
    ]


def _lines(part, model, path, whose):
    return (
        model.objects.filter(**{f"{path}__in": whose})
        .order_by()
        .annotate(
            part=Value(part, output_field=CharField()),
            who=KeyTextTransform("user", F("pgh_context")),
            ip=KeyTextTransform("ip", F("pgh_context")),
        )
        .values("pgh_created_at", "pgh_label", "part", "who", "ip")
    )
