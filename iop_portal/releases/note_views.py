"""A counseling note that leaves: by its author or whom the author let in, and under a consent to counseling notes only."""

from django.utils.functional import cached_property

from clients.packets import packet_of
from clients.rules.disclosures import blockers_to_handing_out
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.papers import Part, as_file, pdf_of
from iop_portal.releases.forms import FACTS, NoteReleaseForm, recipient_choices
from iop_portal.releases.views import HandsOut, ToARecipient
from sessions.actions import counseling_notes
from sessions.models import CounselingNote, CounselingNoteDisclosure
from sessions.rules.counseling_notes import blockers_to_disclosing


class NoteRelease(ToARecipient):
    """Let one note leave: the gate is asked for its own kind of consent."""

    permission = Permission.DISCLOSE
    asks_gate = True
    model = CounselingNote
    form_class = NoteReleaseForm
    template_name = "releases/note_release.html"
    done = "Released and kept in the accounting. Print it here: the notice and the consent go with it."

    def get_queryset(self):
        """With the client."""
        return super().get_queryset().select_related("episode__client", "episode__program", "written_by")

    @cached_property
    def recipients(self):
        """Whom the form may name."""
        return recipient_choices(self.object.episode.client, [self.object.episode.program])

    def get_form_kwargs(self):
        """Who may be chosen."""
        return super().get_form_kwargs() | {"recipients": self.recipients}

    def blockers(self):
        """Drafts leave for nowhere."""
        return blockers_to_disclosing(self.object, by=self.request.user)

    def act(self, data):
        """Release it."""
        facts = {name: data[name] for name in FACTS}
        return counseling_notes.disclose(note=self.object, recipient=data["recipient"], facts=facts, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page's words."""
        note = self.object
        return super().get_context_data(note=note, episode=note.episode, cancel_url=note.get_absolute_url(), **kwargs)

    def get_success_url(self):
        """The note, where its papers are listed."""
        return self.object.get_absolute_url()


class NotePaper(HandsOut):
    """The note as it left, with the notice and the consent. Made anew from what is sealed, for who may read the note."""

    permission = Permission.DISCLOSE
    model = CounselingNoteDisclosure

    def get(self, request, *args, **kwargs):
        """As it left. Once its consent has ended nobody hands it out; who may read the note reads it where it is kept."""
        disclosure = self.object.disclosure
        if reasons := blockers_to_handing_out(disclosure):
            return self.refuse(disclosure, reasons)
        audit.record("printed", self.object, by=request.user)
        words = [line for text in self.object.words() for line in text.splitlines() if line.strip()]
        paper = packet_of(disclosure, [Part("Counseling note", paragraphs=words)])
        return as_file(pdf_of(paper), "application/pdf", f"counseling-note-{disclosure.pk}.pdf")

    def back_url(self):
        """The note."""
        return self.object.note.get_absolute_url()
