"""What becomes of a signed note, and of a draft that nobody finished."""

from django.urls import reverse

from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import note_endings
from sessions.forms.note_endings import NoteAddendumForm, NoteErrorForm, NoteReturnForm
from sessions.models import GroupSession, Note
from sessions.rules.note_endings import (
    blockers_to_adding_to_note,
    blockers_to_cosigning_note,
    blockers_to_discarding_note,
    blockers_to_error,
    blockers_to_returning_note,
    blockers_to_taking_over,
)


class EndsANote:
    """A page about one note that asks one thing."""

    model = Note
    template_name = "sessions/note_ending.html"

    def get_queryset(self):
        """With its session, client and signer."""
        related = ("attendance__group_session__program", "attendance__episode__client", "signed_by", "written_by")
        return super().get_queryset().select_related(*related)

    def get_context_data(self, **kwargs):
        """Whose note, and what is asked."""
        attendance = self.object.attendance
        return super().get_context_data(
            client=attendance.episode.client,
            group_session=attendance.group_session,
            question=self.question,
            consequence=self.consequence,
            label=self.label,
            cancel_url=self.object.get_absolute_url(),
            **kwargs,
        )

    def get_success_url(self):
        """Back to the note."""
        return self.object.get_absolute_url()


class NoteAdd(EndsANote, ActionView):
    """An addendum."""

    permission = Permission.NOTE_WRITE
    form_class = NoteAddendumForm
    question, label, done = "Addendum", "Add and sign", "Added."
    consequence = "It is added under your name and the time now. The note itself stays as it was signed."

    def blockers(self):
        """Only to what is signed and counts."""
        return blockers_to_adding_to_note(self.object, by=self.request.user)

    def act(self, data):
        """Add it."""
        return note_endings.add(note=self.object, by=self.request.user, **data)


class NoteCosign(EndsANote, ActionView):
    """The supervisor attests it."""

    permission = Permission.NOTE_COSIGN
    question, label, done = "Co-sign this note", "Co-sign", "Co-signed."
    consequence = "You attest what was signed under supervision. Neither of you can change it afterwards."

    def blockers(self):
        """Only what waits for it, and not one's own."""
        return blockers_to_cosigning_note(self.object, by=self.request.user)

    def act(self, data):
        """Co-sign."""
        return note_endings.cosign(note=self.object, by=self.request.user)


class NoteReturn(EndsANote, ActionView):
    """Back to the author, with what to change."""

    permission = Permission.NOTE_COSIGN
    form_class = NoteReturnForm
    question, label, done = "Return for changes", "Return", "Returned to its author."
    consequence = "The author gets a draft with the same words and yours above it. What was signed is kept as it was."

    def blockers(self):
        """Whoever could co-sign may return."""
        return blockers_to_returning_note(self.object, by=self.request.user)

    def act(self, data):
        """Return it."""
        return note_endings.send_back(note=self.object, by=self.request.user, **data)


class NoteError(EndsANote, ActionView):
    """It does not belong here."""

    permission = Permission.NOTE_WRITE
    form_class = NoteErrorForm
    question, label, done = "Entered in error", "Mark as entered in error", "Marked as entered in error."
    consequence = "The note leaves the record. It is kept for supervisors and compliance; a new note can be written."

    def blockers(self):
        """Whoever signed it, or a supervisor."""
        return blockers_to_error(self.object, by=self.request.user)

    def act(self, data):
        """Mark it."""
        return note_endings.enter_error(note=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """The note may be out of sight now."""
        return reverse("sessions:note-list", args=[self.object.attendance.group_session.public_id])


class NoteDiscard(EndsANote, ActionView):
    """Throw a draft away."""

    permission = Permission.NOTE_WRITE
    question, label, done = "Discard this draft?", "Discard draft", "Draft discarded."
    consequence = "Nothing of it is kept."

    def blockers(self):
        """One's own draft."""
        return blockers_to_discarding_note(self.object, by=self.request.user)

    def act(self, data):
        """Throw it away."""
        return note_endings.discard(note=self.object, by=self.request.user)

    def get_success_url(self):
        """The draft is gone."""
        return reverse("sessions:note-list", args=[self.object.attendance.group_session.public_id])


class NoteTakeOver(ActionView):
    """Go on with what a colleague left unfinished."""

    permission = Permission.NOTE_WRITE
    model = GroupSession
    template_name = "sessions/note_take_over.html"
    done = "The drafts are yours now."

    def get_queryset(self):
        """With the program, whose clock it runs on."""
        return super().get_queryset().select_related("program").prefetch_related("co_facilitators")

    def get_context_data(self, **kwargs):
        """How much there is, and of whom."""
        return super().get_context_data(group_session=self.object, left=self.left(), **kwargs)

    def left(self):
        """Rows of a colleague's drafts; their words stay closed."""
        drafts, shared = note_endings.left_by_others(self.object, self.request.user)
        return [*drafts, *shared]

    def blockers(self):
        """Why there is nothing to take over."""
        return blockers_to_taking_over(self.object, self.left(), by=self.request.user)

    def act(self, data):
        """Take them over."""
        return note_endings.take_over(group_session=self.object, by=self.request.user)

    def get_success_url(self):
        """To the notes of the session."""
        return reverse("sessions:note-list", args=[self.object.public_id])
