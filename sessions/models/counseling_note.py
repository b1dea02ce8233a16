"""SUD counseling notes (42 CFR 2.11): what a clinician keeps apart from the chart, for themselves."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from iop_portal import sealed_text
from iop_portal.access import Permission, programs_where
from iop_portal.constraints import paired
from iop_portal.history import tracked
from iop_portal.seals import AppendOnly, Sealed


class CounselingNoteQuerySet(models.QuerySet):
    """Counseling notes, by who may read them."""

    def visible_to(self, user):
        """One's own, and signed ones that their author lets one read. For everybody else there are none."""
        program = {"episode__program__in": programs_where(user, Permission.COUNSELING_NOTE_WRITE)}
        grants = self.model._meta.get_field("grants").related_model.objects.standing()
        may_read = Q(Exists(grants.filter(note=OuterRef("pk"), reader=user)), signed_at__isnull=False)
        granted = may_read & Q(episode__program__in=programs_where(user, Permission.NOTE_VIEW))
        return self.filter(Q(written_by=user, **program) | granted)


@tracked("viewed", "refused")
class CounselingNote(models.Model):
    """A clinician's own analysis of a conversation, kept apart (domain.md 3.4). No part of the chart, of any packet or search.

    The text lies encrypted here, in the history and in every backup.
    """

    class Privacy:
        """More private than the chart."""

        identifying = set()
        clinical = {"episode", "group_session", "sealed_words"}
        plain = {"id", "public_id", "written_by", "begun_at", "written_at", "signed_at", "signed_by", "revision"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    episode = models.ForeignKey("clients.Episode", on_delete=models.PROTECT, related_name="counseling_notes")
    group_session = models.ForeignKey(
        "iop_sessions.GroupSession", on_delete=models.PROTECT, related_name="counseling_notes", null=True, blank=True
    )
    sealed_words = models.TextField(editable=False)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="counseling_notes")
    begun_at = models.DateTimeField(auto_now_add=True)
    written_at = models.DateTimeField(auto_now=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = CounselingNoteQuerySet.as_manager()

    class Meta:
        """Newest first; signed by nobody but the author, and sealed then."""

        ordering = ["-begun_at", "-pk"]
        triggers = [
            Sealed(when_set="signed_at", what="This counseling note"),
            pgtrigger.Trigger(
                name="stays_with_its_author",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__written_by__df=pgtrigger.F("new__written_by"))
                | pgtrigger.Q(old__episode__df=pgtrigger.F("new__episode")),
                func="RAISE EXCEPTION 'A counseling note stays with its author.' USING ERRCODE = 'check_violation';",
            ),
        ]
        constraints = [
            paired("signed_at", "signed_by", name="counseling_note_signed_by"),
            models.CheckConstraint(
                condition=Q(signed_by=None) | Q(signed_by=models.F("written_by")),
                name="counseling_note_signed_by_author",
                violation_error_message="Only the author signs a counseling note.",
            ),
        ]

    def __str__(self):
        return f"Counseling note {self.pk}"

    @property
    def words(self) -> str:
        """The text, opened. Only pages of the author and of named readers ask for it."""
        return sealed_text.unseal(self.sealed_words)

    @property
    def is_signed(self) -> bool:
        """Sealed."""
        return self.signed_at is not None

    def access_program_ids(self):
        """Where the client is treated."""
        return {self.episode.program_id}

    def get_absolute_url(self):
        """The note's page."""
        return reverse("sessions:counseling-note-detail", kwargs={"public_id": self.public_id})


def by_the_author(column):
    """The trigger of what only the author adds to a counseling note, and only once it is signed."""
    return pgtrigger.Trigger(
        name="by_the_author",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=f"""
            PERFORM 1 FROM iop_sessions_counselingnote
            WHERE id = NEW.note_id AND written_by_id = NEW.{column} AND signed_at IS NOT NULL FOR SHARE;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'Only its author does this with a counseling note, and only once it is signed.'
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        """,
    )


@tracked()
class CounselingNoteAddendum(models.Model):
    """What the author adds to a signed counseling note. Encrypted like the note."""

    class Privacy:
        """Like the note."""

        identifying = set()
        clinical = {"note", "sealed_words"}
        plain = {"id", "written_by", "written_at"}

    note = models.ForeignKey("iop_sessions.CounselingNote", on_delete=models.PROTECT, related_name="addenda")
    sealed_words = models.TextField(editable=False)
    written_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order they were written."""

        ordering = ["pk"]
        verbose_name_plural = "counseling note addenda"
        triggers = [AppendOnly(what="An addendum"), by_the_author("written_by_id")]

    def __str__(self):
        return f"Addendum {self.pk} to counseling note {self.note_id}"

    @property
    def words(self) -> str:
        """The text, opened."""
        return sealed_text.unseal(self.sealed_words)


class CounselingNoteGrantQuerySet(models.QuerySet):
    """Exceptions, by whether they stand."""

    def standing(self):
        """Not withdrawn."""
        return self.filter(withdrawn_at=None)


@tracked()
class CounselingNoteGrant(models.Model):
    """A named exception: the author lets one colleague read one counseling note, for a reason, until it is withdrawn."""

    class Privacy:
        """Who reads what, and why."""

        identifying = set()
        clinical = {"note", "reason"}
        plain = {"id", "public_id", "reader", "granted_at", "granted_by", "withdrawn_at", "withdrawn_by"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    note = models.ForeignKey("iop_sessions.CounselingNote", on_delete=models.PROTECT, related_name="grants")
    reader = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    granted_at = models.DateTimeField(auto_now_add=True)
    granted_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey("iop_portal.User", on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    objects = CounselingNoteGrantQuerySet.as_manager()

    class Meta:
        """One standing exception per note and reader. The author makes it, and it is never turned to somebody else."""

        ordering = ["pk"]
        triggers = [
            by_the_author("granted_by_id"),
            AppendOnly(what="An exception", open_fields=["withdrawn_at", "withdrawn_by"]),
            Sealed(when_set="withdrawn_at", what="A withdrawn exception", name="sealed_withdrawn"),
        ]
        constraints = [
            paired("withdrawn_at", "withdrawn_by", name="counseling_note_grant_withdrawn_by"),
            models.UniqueConstraint(
                fields=["note", "reader"],
                condition=Q(withdrawn_at=None),
                name="counseling_note_grant_once",
                violation_error_message="This person may read the note already.",
            ),
        ]

    def __str__(self):
        return f"Exception {self.pk} for counseling note {self.note_id}"


# The accounting names the consent and PostgreSQL asks it there (clients/models/disclosure.py). Here it asks whose note it is.
NOTE_MAY_LEAVE = """
    PERFORM 1
    FROM clients_disclosure disclosure, iop_sessions_counselingnote note, clients_episode episode
    WHERE disclosure.id = NEW.disclosure_id
      AND note.id = NEW.note_id
      AND episode.id = note.episode_id
      AND disclosure.route = 'note'
      AND disclosure.client_id = episode.client_id
      AND disclosure.program_id = episode.program_id
      AND note.signed_at <= disclosed_at
      AND (note.written_by_id = disclosure.disclosed_by_id OR EXISTS (
            SELECT 1 FROM iop_sessions_counselingnotegrant let_in
            WHERE let_in.note_id = note.id
              AND let_in.reader_id = disclosure.disclosed_by_id
              AND let_in.granted_at <= disclosed_at
              AND (let_in.withdrawn_at IS NULL OR let_in.withdrawn_at > disclosed_at)));
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only its author, or whom the author let in, discloses a counseling note, and only once it is signed.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class CounselingNoteDisclosureQuerySet(models.QuerySet):
    """Notes that left, by who may print them again."""

    def visible_to(self, user):
        """Whoever may read the note."""
        return self.filter(note__in=CounselingNote.objects.visible_to(user))


@tracked("printed", "refused")
class CounselingNoteDisclosure(models.Model):
    """One counseling note left, under a consent to counseling notes. The accounting says so; the words stay with the note."""

    class Privacy:
        """Which note left."""

        identifying = set()
        clinical = {"note", "disclosure"}
        plain = {"id", "public_id"}

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    note = models.ForeignKey("iop_sessions.CounselingNote", on_delete=models.PROTECT, related_name="disclosures")
    disclosure = models.OneToOneField("clients.Disclosure", on_delete=models.PROTECT, related_name="counseling_note")

    objects = CounselingNoteDisclosureQuerySet.as_manager()

    class Meta:
        """Newest first, and kept."""

        ordering = ["-pk"]
        triggers = [
            AppendOnly(what="The disclosure of a counseling note"),
            pgtrigger.Trigger(name="note_may_leave", when=pgtrigger.Before, operation=pgtrigger.Insert, func=NOTE_MAY_LEAVE),
        ]

    def __str__(self):
        return f"Disclosure {self.disclosure_id} of counseling note {self.note_id}"

    def access_program_ids(self):
        """Where the client is treated."""
        return {self.note.episode.program_id}

    def words(self) -> list[str]:
        """What left: the note, and what was added to it by then."""
        added = self.note.addenda.filter(written_at__lte=self.disclosure.disclosed_at)
        return [self.note.words, *(addendum.words for addendum in added)]
