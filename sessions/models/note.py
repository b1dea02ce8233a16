"""What a clinician writes about one client in one session."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import one_of, paired
from iop_portal.history import tracked
from iop_portal.models import NoteFormat
from iop_portal.models.membership import SUPERVISED, Membership
from iop_portal.seals import AppendOnly, Sealed, SealedWith
from sessions.enums import Risk
from sessions.models.words import Words

TEXTS = ("opening", "response", "assessment", "next_step", "risk", "risk_words", "overlap_reason")


class NoteQuerySet(models.QuerySet):
    """Notes, by whether they are signed, and by whether they still count."""

    def visible_to(self, user):
        """Notes this person may read: a draft is its author's alone; what was taken back is for few."""
        program = "attendance__group_session__program__in"
        own = Q(written_by=user) & (Q(signed_at=None) | Q(error_at=None))
        counts = Q(signed_at__isnull=False, returned_at=None, error_at=None)
        kept = Q(signed_at__isnull=False, **{program: programs_where(user, Permission.NOTE_ERROR_VIEW)})
        return self.filter(own | counts | kept, **{program: programs_where(user, Permission.NOTE_VIEW)})

    def signed(self):
        """Part of the record, as it counts: neither returned to its author nor entered in error."""
        return self.filter(signed_at__isnull=False, returned_at=None, error_at=None)

    def unsigned(self):
        """Still a draft."""
        return self.filter(signed_at=None)

    def current(self):
        """The one note that counts about an attendance, draft or signed."""
        return self.filter(returned_at=None, error_at=None)

    def written_by(self, user):
        """This person's own."""
        return self.filter(written_by=user)

    def awaiting_cosignature(self):
        """Signed under supervision, waiting for the supervisor."""
        return self.signed().filter(needs_cosignature=True, cosigned_at=None)

    def awaiting_cosignature_of(self, user):
        """What this supervisor should co-sign: signed by somebody they supervise, or by somebody with no supervisor on file."""
        named = Membership.objects.active().filter(
            user=OuterRef("signed_by"),
            program=OuterRef("attendance__group_session__program"),
            credential__in=SUPERVISED,
            supervisor__isnull=False,
        )
        places = programs_where(user, Permission.NOTE_COSIGN)
        waiting = self.awaiting_cosignature().filter(attendance__group_session__program__in=places).exclude(signed_by=user)
        return waiting.filter(Exists(named.filter(supervisor=user)) | ~Exists(named))


@tracked("refused", exclude=["sealed_draft"])
class Note(models.Model):
    """A progress note: how this client responded, against the objectives of the plan in force (domain.md 5.2).

    One note that counts per attendance; it never speaks of another client. A draft's words lie encrypted in `sealed_draft`,
    for its author alone, and in no history. Signing moves them into their columns, with the session's shared part beside them,
    and seals the row. A supervisor's return or an entry in error is written on the sealed row; a new draft takes its place.
    """

    class Privacy:
        """The heart of the record."""

        identifying = set()
        clinical = {
            "attendance", "sealed_draft", "topic", "content", "opening", "response", "assessment", "next_step", "risk",
            "risk_words", "overlap_reason", "return_words", "error_reason",
        }  # fmt: skip
        plain = {
            "id", "public_id", "format", "facilitators", "headcount", "written_by", "written_at", "signed_at", "signed_by",
            "signed_credential", "is_late_entry", "needs_cosignature", "cosigned_at", "cosigned_by", "cosigned_credential",
            "returned_at", "returned_by", "error_at", "error_by", "revision",
        }  # fmt: skip

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    attendance = models.ForeignKey("iop_sessions.Attendance", on_delete=models.PROTECT, related_name="notes")
    objectives = models.ManyToManyField("plans.Objective", through="iop_sessions.NoteObjective", related_name="notes", blank=True)
    format = models.CharField(max_length=4, choices=NoteFormat.choices, default=NoteFormat.DAP)
    sealed_draft = models.TextField(blank=True, editable=False)
    # the part it shares with the other notes of the session
    topic = models.CharField(max_length=200, blank=True)
    content = models.TextField("what the session did", max_length=4000, blank=True)
    facilitators = models.CharField(max_length=300, blank=True)
    headcount = models.PositiveSmallIntegerField("clients who were there", null=True, blank=True)
    # the part of this client
    opening = models.TextField(max_length=4000, blank=True)  # subjective, or behavior: formats that have it
    response = models.TextField("how the client responded", max_length=4000, blank=True)
    assessment = models.TextField(max_length=2000, blank=True)
    next_step = models.TextField("what comes next", max_length=1000, blank=True)
    risk = models.CharField("risk check", max_length=8, choices=Risk.choices, blank=True)
    risk_words = models.CharField("about the risk", max_length=500, blank=True)
    overlap_reason = models.CharField("why it repeats other notes", max_length=300, blank=True)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="notes")
    written_at = models.DateTimeField(auto_now=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    signed_credential = models.CharField(max_length=10, blank=True)
    is_late_entry = models.BooleanField("late entry", default=False)
    needs_cosignature = models.BooleanField(default=False)
    cosigned_at = models.DateTimeField(null=True, blank=True)
    cosigned_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    cosigned_credential = models.CharField(max_length=10, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    return_words = models.CharField("what to change", max_length=1000, blank=True)
    error_at = models.DateTimeField(null=True, blank=True)
    error_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    error_reason = models.CharField("why it was entered in error", max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = NoteQuerySet.as_manager()

    class Meta:
        """Newest session first."""

        ordering = ["-attendance__group_session__starts_at", "-pk"]
        triggers = [
            Sealed(
                when_set="signed_at",
                what="This note",
                open_fields=[
                    "cosigned_at", "cosigned_by", "cosigned_credential", "returned_at", "returned_by", "return_words",
                    "error_at", "error_by", "error_reason",
                ],
            )
        ]  # fmt: skip
        constraints = [
            one_of("format", NoteFormat, name="note_format_known"),
            paired("signed_at", "signed_by", name="note_signed_by"),
            paired("cosigned_at", "cosigned_by", name="note_cosigned_by"),
            paired("returned_at", "returned_by", name="note_returned_by"),
            paired("error_at", "error_by", name="note_error_by"),
            models.CheckConstraint(
                condition=Q(risk="") | Q(risk__in=sorted(Risk.values)),
                name="note_risk_known",
                violation_error_message="Choose one of the listed values for risk.",
            ),
            models.CheckConstraint(
                condition=(Q(returned_at=None) | ~Q(return_words="")) & (Q(error_at=None) | ~Q(error_reason="")),
                name="note_taken_back_with_words",
                violation_error_message="Say what to change, or what the error was.",
            ),
            models.CheckConstraint(
                condition=Q(signed_at__isnull=False, sealed_draft="") | Q(signed_at=None, **dict.fromkeys(TEXTS, "")),
                name="note_draft_is_sealed",
                violation_error_message="A draft is kept encrypted, and nothing of it stays once it is signed.",
            ),
            models.CheckConstraint(
                condition=Q(signed_at__isnull=False) | Q(cosigned_at=None, returned_at=None, error_at=None),
                name="note_signed_before_the_rest",
                violation_error_message="Only a signed note is co-signed, returned or entered in error.",
            ),
            models.CheckConstraint(
                condition=Q(cosigned_at=None) | Q(returned_at=None),
                name="note_cosigned_or_returned",
                violation_error_message="A co-signed note is not returned.",
            ),
            models.UniqueConstraint(
                fields=["attendance"],
                condition=Q(returned_at=None, error_at=None),
                name="note_once_per_attendance",
                violation_error_message="There is a note about this client and session already.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["signed_at"],
                condition=Q(needs_cosignature=True, cosigned_at=None, returned_at=None, error_at=None),
                name="note_awaiting_cosignature",
            )
        ]

    def __str__(self):
        return f"Note {self.pk}"

    @property
    def is_signed(self) -> bool:
        """Part of the record."""
        return self.signed_at is not None

    @property
    def awaits_cosignature(self) -> bool:
        """Signed under supervision, and neither co-signed nor taken back."""
        return self.is_signed and self.needs_cosignature and not (self.cosigned_at or self.returned_at or self.error_at)

    @property
    def counts(self) -> bool:
        """Neither returned nor entered in error."""
        return self.returned_at is None and self.error_at is None

    @property
    def words(self) -> Words:
        """The individual part. Of a draft it is opened here: only pages of its author ask."""
        return Words.opened(self.sealed_draft) if not self.is_signed else Words(**{name: getattr(self, name) for name in TEXTS})

    def settle(self, words: Words):
        """Before the signature: the words go into their columns, and no draft stays behind."""
        for name in TEXTS:
            setattr(self, name, getattr(words, name))
        self.sealed_draft = ""

    def access_program_ids(self):
        """A note belongs to its session's program."""
        return {self.attendance.group_session.program_id}

    def get_absolute_url(self):
        """The note's page."""
        return reverse("sessions:note-detail", kwargs={"public_id": self.public_id})


@tracked()
class NoteObjective(models.Model):
    """An objective that the session worked on: the golden thread from plan to note. Sealed with the note."""

    class Privacy:
        """What somebody worked on."""

        identifying = set()
        clinical = {"note", "objective"}
        plain = {"id"}

    note = models.ForeignKey("iop_sessions.Note", on_delete=models.CASCADE, related_name="note_objectives")
    objective = models.ForeignKey("plans.Objective", on_delete=models.PROTECT, related_name="note_objectives")

    class Meta:
        """Each objective once per note."""

        ordering = ["pk"]
        triggers = [SealedWith(parent="note", when_set="signed_at", what="This note")]
        constraints = [
            models.UniqueConstraint(
                fields=["note", "objective"],
                name="note_objective_once",
                violation_error_message="This objective is named already.",
            )
        ]

    def __str__(self):
        return f"Note objective {self.pk}"


@tracked()
class NoteAddendum(models.Model):
    """What somebody adds to a signed note, under their own name and time. The note itself stays as it was signed."""

    class Privacy:
        """Like the note."""

        identifying = set()
        clinical = {"note", "words"}
        plain = {"id", "written_by", "written_at", "credential"}

    note = models.ForeignKey("iop_sessions.Note", on_delete=models.PROTECT, related_name="addenda")
    words = models.TextField("addendum", max_length=4000)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    credential = models.CharField(max_length=10)

    class Meta:
        """In the order they were written."""

        ordering = ["pk"]
        verbose_name_plural = "note addenda"
        triggers = [AppendOnly(what="An addendum")]

    def __str__(self):
        return f"Addendum {self.pk} to note {self.note_id}"


@tracked(exclude=["sealed_draft"])
class SharedDraft(models.Model):
    """The part that all notes of a session share, while it is written: topic and what the session did.

    Encrypted, for its author alone, and in no history. It goes into each note that is signed, and is gone with the last one.
    """

    class Privacy:
        """Said in a group."""

        identifying = set()
        clinical = {"group_session", "sealed_draft"}
        plain = {"id", "written_by", "written_at", "revision"}

    group_session = models.OneToOneField("iop_sessions.GroupSession", on_delete=models.PROTECT, related_name="shared_draft")
    sealed_draft = models.TextField(editable=False)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        """Oldest first."""

        ordering = ["pk"]

    def __str__(self):
        return f"Shared draft {self.pk}"
