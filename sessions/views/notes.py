"""Notes: write one, go on to the next client, sign, read."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView

from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import notes
from sessions.actions.note_endings import left_by_others
from sessions.forms.notes import AUTOSAVE, NEXT, SIGN, SignatureForm, SingleNoteForm
from sessions.models import Attendance, GroupSession, Note, SharedDraft
from sessions.note_formats import sections_of, shared_label
from sessions.practices import practices_around, practices_in
from sessions.queries import roster
from sessions.rules.note_checks import People, check_all, check_shared, shared_of
from sessions.rules.note_endings import (
    blockers_to_adding_to_note,
    blockers_to_cosigning_note,
    blockers_to_discarding_note,
    blockers_to_error,
)
from sessions.rules.notes import (
    blockers_to_this_draft,
    is_theirs,
    leads,
    note_of,
    objectives_for,
    plan_for,
)

INWARD = "names are looked up so that none of them gets into somebody else's record"
NOT_SAVED = {"X-Not-Saved": "yes"}  # the page goes on asking before somebody leaves it


@dataclass(frozen=True)
class Line:
    """One client's part in a session, and the note about it where there is one."""

    attendance: Attendance
    note: Note | None
    is_open: bool  # this reader may write or go on writing

    @property
    def state(self):
        """None yet, being written, or part of the record."""
        if self.note is None:
            return "none"
        return "signed" if self.note.is_signed else "draft"


def parts(group_session, user, *beside) -> list[Line]:
    """Everybody who was there, and anybody a note was begun about, in the order of the sheet.

    Two queries and the roster, and one for each relation that is wanted beside the notes.
    """
    written = Note.objects.current().filter(attendance__group_session=group_session).select_related("written_by", "signed_by")
    by_attendance = {note.attendance_id: note for note in written.prefetch_related(*beside).order_by("pk")}
    found = []
    for line in roster(group_session):
        attendance = line.attendance
        if attendance is None or not (attendance.was_present or attendance.pk in by_attendance):
            continue
        attendance.group_session = group_session
        note = by_attendance.get(attendance.pk)
        if note:
            note.attendance = attendance
        is_open = attendance.was_present and (note is None or (not note.is_signed and is_theirs(note, user)))
        found.append(Line(attendance, note, is_open))
    return found


def after(attendance, user):
    """The next client whose note is still to be written, going round the sheet once. None when all are done."""
    line = parts(attendance.group_session, user)
    here = next((place for place, part in enumerate(line) if part.attendance.pk == attendance.pk), 0)
    waiting = [part.attendance for part in line[here + 1 :] + line[:here] if part.is_open]
    return waiting[0] if waiting else None


def way_on(attendance, user):
    """To the next client's note, or back to the list of them when there is none."""
    following = after(attendance, user)
    if following:
        return reverse("sessions:note-write", args=[following.public_id])
    return reverse("sessions:note-list", args=[attendance.group_session.public_id])


class NoteList(ScopedMixin, DetailView):
    """Who was there, and what is written about each."""

    permission = Permission.NOTE_VIEW
    model = GroupSession
    template_name = "sessions/note_list.html"
    context_object_name = "group_session"

    def get_queryset(self):
        """With the program, whose clock it runs on."""
        return super().get_queryset().select_related("program").prefetch_related("co_facilitators")

    def get_context_data(self, **kwargs):
        """One line per client who was there, and what a colleague left unfinished."""
        user = self.request.user
        found = parts(self.object, user)
        may_write = self.may(Permission.NOTE_WRITE)
        first = next((part for part in found if part.is_open), None) if may_write else None
        signed = sum(part.state == "signed" for part in found)
        oversees = self.may(Permission.NOTE_COSIGN)
        takes_part = may_write and (oversees or leads(self.object, user))
        drafts, shared = left_by_others(self.object, user) if takes_part else ([], [])
        return super().get_context_data(
            parts=found,
            may_write=may_write,
            left=[*drafts, *shared],
            first=first,
            signed=signed,
            takes_part=takes_part,
            **kwargs,
        )


class Autosaved:
    """A page that saves itself while somebody types."""

    def form_invalid(self, form):
        """An autosave that was refused says so beside the text; the page stays as it is."""
        if self.request.htmx:
            return HttpResponse("Not saved yet. Save to see why.", headers=NOT_SAVED)
        return super().form_invalid(form)


class NoteWrite(Autosaved, ActionView):
    """One client's note. A draft is kept on the server, also while one is typing."""

    permission = Permission.NOTE_WRITE
    model = Attendance
    form_class = SingleNoteForm
    template_name = "sessions/note_write.html"
    theirs = None

    def get_queryset(self):
        """With what the page prints."""
        return super().get_queryset().select_related("group_session__program", "episode__client")

    def get(self, request, *args, **kwargs):
        """A signed note is read, not written."""
        if self.note and self.note.is_signed:
            return redirect(self.note)
        return super().get(request, *args, **kwargs)

    @cached_property
    def note(self):
        """The draft, where one was begun."""
        return note_of(self.object)

    @cached_property
    def own(self):
        """The draft, where it is this person's to read."""
        return self.note if self.note and is_theirs(self.note, self.request.user) else None

    @cached_property
    def shared_draft(self):
        """The shared part that somebody is writing."""
        return SharedDraft.objects.select_related("written_by").filter(group_session=self.object.group_session).first()

    def shared(self):
        """The shared part for the form; None where a colleague is writing it."""
        draft, user = self.shared_draft, self.request.user
        if draft and draft.written_by_id != user.pk:
            return None
        words = shared_of(self.object.group_session, by=user)
        return {"topic": words.topic, "content": words.content, "shared_revision": draft.revision if draft else 0}

    def get_form_kwargs(self):
        """The draft, and what it may cite."""
        return super().get_form_kwargs() | {
            "note": self.own,
            "objectives": objectives_for(self.object, self.own),
            "note_format": self.object.group_session.program.note_format,
            "shared": self.shared(),
        }

    def blockers(self):
        """Why this person cannot write it."""
        return blockers_to_this_draft(self.object, self.note, by=self.request.user)

    def get_context_data(self, **kwargs):
        """Whose note, about which session, and whether somebody comes after."""
        returned = self.object.notes.exclude(returned_at=None).select_related("returned_by").order_by("-pk").first()
        context = super().get_context_data(
            attendance=self.object,
            group_session=self.object.group_session,
            note=self.note,
            own=self.own,
            theirs=self.theirs,
            returned=returned if self.own else None,
            shared_draft=self.shared_draft,
            plan=plan_for(self.object),
            practices=practices_around(self.object),
            has_next=after(self.object, self.request.user) is not None,
            **kwargs,
        )
        return context | {"stranded": context["form"].stranded(everything=bool(context["blockers"]))}

    def form_valid(self, form):
        """What was typed, as the action takes it."""
        self.then = form.cleaned_data["then"]
        self.part = notes.Part(self.object, form.words(), form.cleaned_data["objectives"], form.cleaned_data["revision"] or 0)
        self.typed = form.shared() if form.has_shared else None
        return super().form_valid(form)

    def act(self, data):
        """Keep the draft."""
        revision = data.get("shared_revision") or 0
        return notes.write(part=self.part, shared=self.typed, shared_revision=revision, by=self.request.user)

    @property
    def done(self):
        """Nothing is said about a draft that keeps itself."""
        return "" if self.then == AUTOSAVE else "Draft saved."

    def after(self, url):
        """An autosave answers with the hour, and the revisions that the next one starts from."""
        if self.request.htmx and self.then == AUTOSAVE:
            shared = SharedDraft.objects.filter(group_session=self.object.group_session).first()
            return render(self.request, "sessions/_note_saved.html", {"note": self.result, "shared": shared})
        return super().after(url)

    def refuse(self, form, reasons):
        """Both texts are shown to whom they belong; the form now knows of the other, so that saving it again is meant."""
        for known in ("note", "own", "shared_draft"):
            self.__dict__.pop(known, None)
        form.data = form.data.copy()
        form.data["revision"] = self.note.revision if self.note else 0
        form.data["shared_revision"] = self.shared_draft.revision if self.shared_draft else 0
        if self.own:
            self.theirs = {"sections": sections_of(self.own), "shared": self.shared(), "note": self.own}
        return super().refuse(form, reasons)

    def get_success_url(self):
        """On to the signature, to the next client, or back to the list."""
        if self.then == SIGN:
            return reverse("sessions:note-sign", args=[self.result.public_id])
        if self.then == NEXT:
            return way_on(self.object, self.request.user)
        return reverse("sessions:note-list", args=[self.object.group_session.public_id])


class ReadsANote:
    """A note with everything its pages print."""

    model = Note

    def get_queryset(self):
        """With its session, client, author and signer."""
        people = ("written_by", "signed_by", "cosigned_by", "returned_by", "error_by")
        related = ("attendance__group_session__program", "attendance__episode__client", *people)
        return super().get_queryset().select_related(*related).prefetch_related("note_objectives__objective")

    def get_context_data(self, **kwargs):
        """The note and the objectives it cites."""
        attendance = self.object.attendance
        return super().get_context_data(
            note=self.object,
            words=self.object.words,
            attendance=attendance,
            group_session=attendance.group_session,
            objectives=[line.objective for line in self.object.note_objectives.all()],
            practices=practices_in(attendance),
            shared_label=shared_label(self.object.format),
            **kwargs,
        )


class NoteSign(ReadsANote, ActionView):
    """Read it once more, with what it repeats and whom it may name, then put your name to it."""

    permission = Permission.NOTE_WRITE
    form_class = SignatureForm
    template_name = "sessions/note_sign.html"
    done = "Note signed."
    inward = INWARD

    @cached_property
    def checked(self):
        """The note and its shared part, looked at: twice, without and with the words that pass by a click."""
        session, by = self.object.attendance.group_session, self.request.user
        people = People(session)
        check = check_all(session, [self.object], by=by, people=people)[self.object.pk]
        return check, check_shared(session, by=by, people=people)

    def blockers(self):
        """Why it cannot be signed yet, but for what is said on this page."""
        check, shared = self.checked
        return check.firm_reasons + shared.firm_reasons

    def get_context_data(self, **kwargs):
        """What is marked, and what can be said with one click."""
        check, shared = self.checked
        to_pass = {hit.key for hit in [*check.hits, *shared.hits] if hit.is_passable}
        passed = frozenset(self.request.POST.get("passed", shared.words.passed).split())
        context = {"check": check, "shared": shared, "to_pass": sorted(to_pass), "is_passed": to_pass <= passed}
        return super().get_context_data(**context, **kwargs)

    def act(self, data):
        """Sign."""
        reason, passed = data["overlap_reason"], frozenset(data["passed"].split())
        return notes.sign(note=self.object, overlap_reason=reason, passed=passed, by=self.request.user)

    def get_success_url(self):
        """To the next client who is waiting for a note."""
        return way_on(self.object.attendance, self.request.user)


class NoteDetail(ReadsANote, ScopedMixin, DetailView):
    """A note as it stands in the record. That it was opened is recorded, as for the chart."""

    permission = Permission.NOTE_VIEW
    template_name = "sessions/note_detail.html"

    def get(self, request, *args, **kwargs):
        """Read it, and leave a trace of that."""
        audit.record("viewed", self.object.attendance.episode.client, by=request.user)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        """What it says, what was added, and what this person may still do with it."""
        note, user, may_write = self.object, self.request.user, self.may(Permission.NOTE_WRITE)
        is_open = not note.is_signed and may_write and is_theirs(note, user)
        return super().get_context_data(
            is_open=is_open,
            sections=sections_of(note),
            addenda=list(note.addenda.select_related("written_by")),
            may_add=may_write and not blockers_to_adding_to_note(note, by=user),
            may_cosign=self.may(Permission.NOTE_COSIGN) and not blockers_to_cosigning_note(note, by=user),
            may_take_back=may_write and not blockers_to_error(note, by=user),
            may_discard=is_open and not blockers_to_discarding_note(note, by=user),
            **kwargs,
        )
