"""What a clinician writes about one client in one session."""

import uuid

from django.db import models
from django.urls import reverse

from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from iop_portal.seals import Sealed, SealedWith


class NoteQuerySet(models.QuerySet):
    """Notes, by whether they are signed."""

    def visible_to(self, user):
        """Notes this person may read: a draft is its author's and the program's supervisors', and nobody else's."""
        program = "attendance__group_session__program__in"
        supervised = models.Q(**{program: programs_where(user, Permission.PLAN_COSIGN)})
        readable = models.Q(signed_at__isnull=False) | models.Q(written_by=user) | supervised
        return self.filter(readable, **{program: programs_where(user, Permission.NOTE_VIEW)})

    def signed(self):
        """Part of the record."""
        return self.filter(signed_at__isnull=False)

    def unsigned(self):
        """Still a draft."""
        return self.filter(signed_at=None)

    def written_by(self, user):
        """This person's own."""
        return self.filter(written_by=user)


@tracked("refused")
class Note(models.Model):
    """A progress note: how this client responded, against the objectives of the plan in force (domain.md 5.2).

    One note per attendance; it never speaks of another client. Signed means sealed.
    """

    class Privacy:
        """The heart of the record."""

        identifying = set()
        clinical = {"attendance", "response", "next_step"}
        plain = {"id", "public_id", "written_by", "written_at", "signed_at", "signed_by", "signed_credential", "revision"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    attendance = models.OneToOneField("iop_sessions.Attendance", on_delete=models.PROTECT, related_name="note")
    objectives = models.ManyToManyField("plans.Objective", through="iop_sessions.NoteObjective", related_name="notes", blank=True)
    response = models.TextField("how the client responded", max_length=4000, blank=True)
    next_step = models.TextField("what comes next", max_length=1000, blank=True)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="notes")
    written_at = models.DateTimeField(auto_now=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    signed_credential = models.CharField(max_length=10, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = NoteQuerySet.as_manager()

    class Meta:
        """Newest session first."""

        ordering = ["-attendance__group_session__starts_at", "-pk"]
        triggers = [Sealed(when_set="signed_at", what="This note")]
        constraints = [paired("signed_at", "signed_by", name="note_signed_by")]

    def __str__(self):
        return f"Note {self.pk}"

    @property
    def is_signed(self) -> bool:
        """Part of the record."""
        return self.signed_at is not None

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
