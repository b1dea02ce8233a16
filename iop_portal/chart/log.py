"""Who opened a client's record and who changed it, newest first: read from the append-only history tables."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db.models import BooleanField, Case, CharField, Exists, F, OuterRef, Q, Value, When
from django.db.models.fields.json import KeyTextTransform

from iop_portal.access import Permission, programs_where
from iop_portal.models import Membership, User
from sessions.models import CounselingNote, CounselingNoteAddendum, CounselingNoteDisclosure, CounselingNoteGrant, KeepApart

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
    ("Plan review", "plans.PlanReviewEvent", "plan__episode__client_id", "plan__episode__program"),
    ("Safety plan", "plans.SafetyPlanEvent", "episode__client_id", "episode__program"),
    ("Attendance", "iop_sessions.AttendanceEvent", "client_id", "group_session__program"),
    ("Excuse", "iop_sessions.ExcuseEvent", "episode__client_id", "episode__program"),
    ("Outreach", "clients.OutreachAttemptEvent", "episode__client_id", "episode__program"),
    ("Drug test", "iop_sessions.DrugTestEvent", "episode__client_id", "episode__program"),
    ("Medication", "iop_sessions.MedicationEvent", "episode__client_id", "episode__program"),
    ("Note", "iop_sessions.NoteEvent", "attendance__client_id", "attendance__group_session__program"),
    ("Skill practice", "iop_sessions.SkillPracticeEvent", "episode__client_id", "episode__program"),
    ("Family participation", "iop_sessions.FamilyParticipationEvent", "episode__client_id", "episode__program"),
    ("Family booking", "iop_sessions.FamilyBookingEvent", "episode__client_id", "episode__program"),
    ("Family booking", "iop_sessions.FamilyBookingMoment", "pgh_obj__episode__client_id", "pgh_obj__episode__program"),
    ("Group agreement", "iop_sessions.GroupAgreementEvent", "episode__client_id", "episode__program"),
]
WHO = KeyTextTransform("user", F("pgh_context"))
LABEL = F("pgh_label")  # what PostgreSQL or a page called it


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
    parts = [_lines_of_source(*source, whose, programs) for source in SOURCES]
    parts += [*_pairs(whose, user), *_counseling_notes(whose, user)]
    rows = list(parts[0].union(*parts[1:], all=True).order_by("-pgh_created_at")[:SHOWN])
    people = {str(one.pk): one for one in _people({row["who"] for row in rows if row["who"]}, programs)}
    return [_entry(row, people.get(row["who"])) for row in rows]


def _lines_of_source(part, label, client_path, program_path, whose, programs):
    where = {f"{program_path}__in": programs} if program_path else {}
    rows = apps.get_model(label).objects.filter(**{f"{client_path}__in": whose}, **where)
    return _lines(part, rows, of_a_program=bool(program_path))


def _lines(part, rows, *, of_a_program, deed=LABEL):
    return (
        rows.order_by()
        .annotate(
            part=Value(part, output_field=CharField()),
            of_a_program=Value(of_a_program, output_field=BooleanField()),
            deed=deed,
            who=WHO,
            ip=KeyTextTransform("ip", F("pgh_context")),
        )
        .values("pgh_created_at", "deed", "part", "of_a_program", "who", "ip")
    )


def _pairs(whose, user):
    """Who must not meet this client, or their family: for whoever may know of the pair (ADR 14)."""
    known = KeepApart.objects.visible_to(user).touching(whose).order_by().values("pk")
    for kept in (KeepApart.events, KeepApart.moments):
        yield _lines("Kept apart", kept.rel.related_model.objects.filter(pgh_obj__in=known), of_a_program=False)


def _counseling_notes(whose, user):
    """What became of counseling notes, never what they say: for their author, and for whoever examines who read them.

    A colleague whom the author let in finds the note, and of all readers only themselves. For everybody else there is none.
    """
    notes = CounselingNote.objects.filter(episode__client__in=whose).order_by()
    examined = Q(episode__program__in=programs_where(user, Permission.COUNSELING_NOTE_EXAMINE))
    read = CounselingNote.objects.visible_to(user).order_by()
    found = notes.filter(examined | Q(pk__in=read.values("pk"))).values("pk")
    whole = notes.filter(examined | Q(pk__in=read.filter(written_by=user).values("pk"))).values("pk")
    signed = When(pgh_label="update", signed_at__isnull=False, then=Value("signed"))
    let_in = When(pgh_label="insert", then=Value("opened to a colleague"))
    for kept, path, own, *deeds in (
        (CounselingNote.events, "pgh_obj", None, signed),
        (CounselingNoteAddendum.events, "note", None, When(pgh_label="insert", then=Value("added to"))),
        (CounselingNoteDisclosure.events, "note", None, When(pgh_label="insert", then=Value("disclosed"))),
        (CounselingNote.moments, "pgh_obj", "who"),
        (CounselingNoteDisclosure.moments, "pgh_obj__note", "who"),
        (CounselingNoteGrant.events, "note", "reader", let_in, When(pgh_label="update", then=Value("closed to a colleague"))),
    ):
        oneself = {own: str(user.pk)} if own else {}
        rows = kept.rel.related_model.objects.annotate(who=WHO)
        rows = rows.filter(Q(**{f"{path}__in": whole}) | Q(**{f"{path}__in": found}, **oneself))
        deed = Case(*deeds, default=F("pgh_label"), output_field=CharField())
        yield _lines("Counseling note", rows, of_a_program=True, deed=deed)


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
        deed=WRITTEN.get(row["deed"], row["deed"].capitalize()),
        part=row["part"],
        address=(row["ip"] or "") if shown else "",
    )
