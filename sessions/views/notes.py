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
from sessions.forms.notes import AUTOSAVE, NEXT, SIGN, NoteForm
from sessions.models import Attendance, GroupSession, Note
from sessions.queries import roster
from sessions.rules.notes import blockers_to_signing_note, blockers_to_writing_note, is_theirs, note_of, objectives_for, plan_for


@dataclass(frozen=True)
class Part:
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


def parts(group_session, user) -> list[Part]:
    """Everybody who was there, and anybody a note was begun about, in the order of the sheet. Two queries and the roster."""
    written = Note.objects.filter(attendance__group_session=group_session).select_related("written_by", "signed_by")
    by_attendance = {note.attendance_id: note for note in written.order_by("pk")}
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
        found.append(Part(attendance, note, is_open))
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
        return super().get_queryset().select_related("program")

    def get_context_data(self, **kwargs):
        """One line per client who was there."""
        found = parts(self.object, self.request.user)
        may_write = self.may(Permission.NOTE_WRITE)
        first = next((part for part in found if part.is_open), None) if may_write else None
        signed = sum(part.state == "signed" for part in found)
        return super().get_context_data(parts=found, may_write=may_write, first=first, signed=signed, **kwargs)


class NoteWrite(ActionView):
    """One client's note. A draft is kept on the server, also while one is typing."""

    permission = Permission.NOTE_WRITE
    model = Attendance
    form_class = NoteForm
    template_name = "sessions/note_write.html"

    def get_queryset(self):
        """With what the page prints."""
        related = ("group_session__program", "episode__client", "note__written_by")
        return super().get_queryset().select_related(*related)

    def get(self, request, *args, **kwargs):
        """A signed note is read, not written."""
        if self.note and self.note.is_signed:
            return redirect(self.note)
        return super().get(request, *args, **kwargs)

    @cached_property
    def note(self):
        """The draft, where one was begun."""
        return note_of(self.object)

    def get_form_kwargs(self):
        """The draft, and what it may cite."""
        return super().get_form_kwargs() | {"note": self.note, "objectives": objectives_for(self.object, self.note)}

    def blockers(self):
        """Why this person cannot write it."""
        return blockers_to_writing_note(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """Whose note, about which session, and whether somebody comes after."""
        return super().get_context_data(
            attendance=self.object,
            group_session=self.object.group_session,
            note=self.note,
            plan=plan_for(self.object),
            has_next=after(self.object, self.request.user) is not None,
            **kwargs,
        )

    def act(self, data):
        """Keep the draft."""
        self.then = data.pop("then")
        return notes.write(attendance=self.object, by=self.request.user, **data | {"revision": data["revision"] or 0})

    @property
    def done(self):
        """Nothing is said about a draft that keeps itself."""
        return "" if self.then == AUTOSAVE else "Draft saved."

    def after(self, url):
        """An autosave answers with the hour, and the revision that the next one starts from."""
        if self.request.htmx and self.then == AUTOSAVE:
            return render(self.request, "sessions/_note_saved.html", {"note": self.result})
        return super().after(url)

    def form_invalid(self, form):
        """An autosave that was refused says so beside the text; the page stays as it is."""
        if self.request.htmx:
            return HttpResponse("Not saved yet. Save to see why.")
        return super().form_invalid(form)

    def refuse(self, form, reasons):
        """Both texts are shown; the form now knows of the other, so that saving it again is meant."""
        self.note = Note.objects.select_related("written_by").filter(attendance=self.object).first()
        form.data = form.data.copy()
        form.data["revision"] = self.note.revision if self.note else 0
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
        related = ("attendance__group_session__program", "attendance__episode__client", "written_by", "signed_by")
        return super().get_queryset().select_related(*related)

    def get_context_data(self, **kwargs):
        """The note and the objectives it cites."""
        attendance = self.object.attendance
        return super().get_context_data(
            note=self.object,
            attendance=attendance,
            group_session=attendance.group_session,
            objectives=list(self.object.objectives.all()),
            **kwargs,
        )


class NoteSign(ReadsANote, ActionView):
    """Read it once more, then put your name to it."""

    permission = Permission.NOTE_WRITE
    template_name = "sessions/note_sign.html"
    done = "Note signed."

    def blockers(self):
        """Why it cannot be signed yet."""
        return blockers_to_signing_note(self.object, by=self.request.user)

    def act(self, data):
        """Sign."""
        return notes.sign(note=self.object, by=self.request.user)

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
        """A draft can be gone on with by whoever it belongs to."""
        is_open = not self.object.is_signed and self.may(Permission.NOTE_WRITE) and is_theirs(self.object, self.request.user)
        return super().get_context_data(is_open=is_open, **kwargs)
