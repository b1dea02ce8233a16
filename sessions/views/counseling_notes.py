"""A clinician's own notes about one client. For everybody else these pages show nothing, or do not exist."""

from django.urls import reverse
from django.views.generic import DetailView

from clients.models import Episode
from iop_portal import audit
from iop_portal.access import ROLES, Permission
from iop_portal.models import User
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import counseling_notes
from sessions.forms.counseling_notes import AddendumForm, CounselingNoteForm, CounselingNoteNewForm, GrantForm
from sessions.models import CounselingNote, GroupSession
from sessions.rules.counseling_notes import (
    blockers_to_adding,
    blockers_to_granting,
    blockers_to_rewriting,
    blockers_to_signing_counseling_note,
    blockers_to_withdrawing,
)

LISTED = 100
SESSIONS_OFFERED = 30
READERS = [role for role, granted in ROLES.items() if Permission.NOTE_VIEW in granted]


class CounselingNoteList(ScopedMixin, DetailView):
    """One's own notes about this client, and those one was let into."""

    permission = Permission.NOTE_VIEW
    model = Episode
    template_name = "sessions/counseling_note_list.html"
    inward = "a clinician's own note, which leaves by a page of its own (releases:note-release)"

    def get_queryset(self):
        """With the client."""
        return super().get_queryset().select_related("client", "program")

    def get_context_data(self, **kwargs):
        """Newest first; not the words, which are opened one note at a time."""
        notes = CounselingNote.objects.visible_to(self.request.user).filter(episode=self.object)
        return super().get_context_data(
            episode=self.object,
            notes=notes.select_related("group_session__program", "written_by").defer("sealed_words")[:LISTED],
            may_write=self.may(Permission.COUNSELING_NOTE_WRITE),
            **kwargs,
        )


class CounselingNoteNew(ActionView):
    """Begin a note."""

    permission = Permission.COUNSELING_NOTE_WRITE
    model = Episode
    form_class = CounselingNoteNewForm
    template_name = "sessions/counseling_note_write.html"
    inward = "a clinician's own note, which leaves by a page of its own (releases:note-release)"
    done = "Draft kept, for you alone."

    def get_queryset(self):
        """With the client."""
        return super().get_queryset().select_related("client", "program")

    def get_form_kwargs(self):
        """The sessions that this client attended last."""
        attended = GroupSession.objects.filter(attendances__episode=self.object).select_related("program")
        newest = attended.order_by("-starts_at", "-pk").values("pk")[:SESSIONS_OFFERED]
        offered = GroupSession.objects.filter(pk__in=newest).select_related("program").order_by("-starts_at", "-pk")
        return super().get_form_kwargs() | {"group_sessions": offered}

    def act(self, data):
        """Keep the draft."""
        return counseling_notes.begin(episode=self.object, by=self.request.user, **data)

    def get_context_data(self, **kwargs):
        """The page's words."""
        cancel_url = reverse("sessions:counseling-note-list", kwargs={"public_id": self.object.public_id})
        return super().get_context_data(episode=self.object, cancel_url=cancel_url, **kwargs)

    def get_success_url(self):
        """The draft."""
        return self.result.get_absolute_url()


class OfNote:
    """Pages about one note; whoever may not read it does not learn that it exists."""

    model = CounselingNote

    def get_queryset(self):
        """With the client and the session."""
        return (
            super().get_queryset().select_related("episode__client", "episode__program", "group_session__program", "written_by")
        )

    def get_context_data(self, **kwargs):
        """The note, and whose it is."""
        note = self.object
        return super().get_context_data(note=note, episode=note.episode, cancel_url=note.get_absolute_url(), **kwargs)


class AuthorOnly(OfNote):
    """A reader may read, and nothing else: these pages do not exist for them."""

    permission = Permission.COUNSELING_NOTE_WRITE

    def get_queryset(self):
        """One's own."""
        return super().get_queryset().filter(written_by=self.request.user)

    def get_success_url(self):
        """Back to the note."""
        return self.object.get_absolute_url()


class CounselingNoteDetail(OfNote, ScopedMixin, DetailView):
    """The note with its addenda. Opening it is kept."""

    permission = Permission.NOTE_VIEW
    template_name = "sessions/counseling_note_detail.html"
    inward = "a clinician's own note, which leaves by a page of its own (releases:note-release)"

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object, by=request.user)
        return response

    def get_context_data(self, **kwargs):
        """The words are opened here, and nowhere else."""
        is_author = self.object.written_by_id == self.request.user.pk
        grants = self.object.grants.standing().select_related("reader")
        return super().get_context_data(
            is_author=is_author,
            disclosures=self.object.disclosures.select_related("disclosure__disclosed_by"),
            addenda=self.object.addenda.select_related("written_by"),
            grants=grants if is_author else grants.filter(reader=self.request.user),
            **kwargs,
        )


class CounselingNoteWrite(AuthorOnly, ActionView):
    """Go on with the draft."""

    form_class = CounselingNoteForm
    template_name = "sessions/counseling_note_write.html"
    inward = "a clinician's own note, which leaves by a page of its own (releases:note-release)"
    done = "Draft kept, for you alone."

    def get_initial(self):
        """As it was kept last."""
        return {"words": self.object.words, "revision": self.object.revision}

    def blockers(self):
        """A signed note is not written again."""
        return blockers_to_rewriting(self.object, by=self.request.user)

    def act(self, data):
        """Keep it."""
        return counseling_notes.write(note=self.object, by=self.request.user, **data)


class CounselingNoteSign(AuthorOnly, ActionView):
    """Read once more and seal."""

    template_name = "sessions/counseling_note_sign.html"
    done = "Signed. It can no longer be changed."

    def blockers(self):
        """Asked of the note as it is kept."""
        return blockers_to_signing_counseling_note(self.object, by=self.request.user)

    def act(self, data):
        """Seal it."""
        return counseling_notes.sign(note=self.object, by=self.request.user)


class CounselingNoteAdd(AuthorOnly, ActionView):
    """An addendum."""

    form_class = AddendumForm
    template_name = "sessions/counseling_note_add.html"
    done = "Added."

    def blockers(self):
        """Only to what is signed."""
        return blockers_to_adding(self.object, by=self.request.user)

    def act(self, data):
        """Add it."""
        return counseling_notes.add(note=self.object, words=data["words"], by=self.request.user)


class CounselingNoteGrantNew(AuthorOnly, ActionView):
    """Let one colleague read this note."""

    form_class = GrantForm
    template_name = "sessions/counseling_note_grant.html"
    done = "This colleague may read the note now."

    def get_form_kwargs(self):
        """Who reads clinical notes in this program."""
        colleagues = User.objects.working_in(self.object.episode.program, *READERS).exclude(pk=self.request.user.pk)
        return super().get_form_kwargs() | {"colleagues": colleagues}

    def blockers(self):
        """Drafts are shown to nobody."""
        return blockers_to_granting(self.object, by=self.request.user)

    def act(self, data):
        """Let them in."""
        return counseling_notes.grant(note=self.object, by=self.request.user, **data)


class CounselingNoteGrantWithdraw(AuthorOnly, ActionView):
    """Nobody else reads it any more."""

    template_name = "sessions/counseling_note_withdraw.html"
    done = "Withdrawn. Only you can read this note."

    def blockers(self):
        """The author's to say."""
        return blockers_to_withdrawing(self.object, by=self.request.user)

    def act(self, data):
        """Withdraw all exceptions."""
        return counseling_notes.withdraw(note=self.object, by=self.request.user)
