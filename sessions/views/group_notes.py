"""The notes of a whole group on one page: written, looked at and signed together."""

from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property

from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import notes
from sessions.forms.group_notes import GroupNotesForm, PartForm
from sessions.forms.notes import AUTOSAVE, SIGN
from sessions.models import GroupSession, Note, SharedDraft
from sessions.models.words import SharedWords
from sessions.note_formats import sections_of
from sessions.rules.note_checks import Check, People, check_all, check_shared, shared_of
from sessions.rules.notes import blockers_to_group_notes, objectives_of_all
from sessions.views.notes import INWARD, Autosaved, Line, parts


@dataclass(frozen=True)
class Card:
    """One client on the page. Who is signed, or a colleague's to write, has no form."""

    line: Line
    form: PartForm | None
    check: Check | None
    theirs: list
    returned: Note | None

    @property
    def reasons(self):
        """What is missing, as far as anything was written."""
        return self.check.reasons() if self.check else []

    @property
    def is_ready(self):
        """Nothing stands in the way of a signature."""
        return bool(self.check) and not self.reasons


class GroupNotes(Autosaved, ActionView):
    """Shared part once, a part per client present. Drafts are kept while one types; one click signs them all."""

    permission = Permission.NOTE_WRITE
    model = GroupSession
    form_class = GroupNotesForm
    template_name = "sessions/group_notes.html"
    inward = INWARD
    stale = {}
    passed = None  # until this page says something: as it was said last

    def get_queryset(self):
        """With the program, who leads, and who writes the shared part."""
        related = ("program", "facilitator", "shared_draft__written_by")
        return super().get_queryset().select_related(*related).prefetch_related("co_facilitators")

    @cached_property
    def lines(self):
        """Who was there, with what is written about each."""
        return parts(self.object, self.request.user, "note_objectives__objective")

    def get_form_kwargs(self):
        """A part for each client, with the objectives it may cite."""
        is_closed = bool(self.blockers())
        lines = [] if is_closed and self.request.method != "POST" else self.lines
        drafts = {line.attendance.pk: line.note for line in lines if line.is_open and line.note}
        choosable = objectives_of_all([line.attendance for line in lines if line.is_open], drafts)
        words = shared_of(self.object, by=self.request.user)
        draft = getattr(self.object, "shared_draft", None)
        shared = {"topic": words.topic, "content": words.content, "shared_revision": draft.revision if draft else 0}
        note_format = self.object.program.note_format
        return super().get_form_kwargs() | {
            "lines": lines, "choosable": choosable, "note_format": note_format, "shared": shared,
            "is_closed": is_closed,
        }  # fmt: skip

    def blockers(self):
        """Why this person cannot write them."""
        return blockers_to_group_notes(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """The page, with everything looked at as it is saved."""
        context = super().get_context_data(group_session=self.object, **kwargs)
        return context if context["blockers"] else context | self.looked_at(context["form"])

    def looked_at(self, form):
        """A card per client, the shared part, and the words that one click says are nobody."""
        by, people = self.request.user, People(self.object)
        own = [line.note for line in self.lines if line.is_open and line.note]
        shared = check_shared(self.object, by=by, people=people, passed=self.passed)
        checks = check_all(self.object, own, by=by, people=people, passed=shared.passed)
        forms = {part.line.attendance.pk: part for part in form.parts}
        returned = self.returned()
        cards = [self.card(line, forms, checks, returned) for line in self.lines]
        hits = [*shared.hits, *(hit for check in checks.values() for hit in check.hits)]
        to_pass = {hit.key for hit in hits if hit.is_passable}
        return {
            "cards": cards,
            "shared": shared,
            "shared_theirs": self.stale.get(None),
            "to_pass": sorted(to_pass),
            "is_passed": to_pass <= shared.passed,
            "ready": sum(card.is_ready for card in cards),
            "open_cards": len(forms),
        }

    def card(self, line, forms, checks, returned):
        """One client."""
        key = line.attendance.pk
        theirs = sections_of(self.stale[key]) if self.stale.get(key) else []
        check = checks.get(line.note.pk) if line.note else None
        return Card(line, forms.get(key), check, theirs, returned.get(key) if key in forms else None)

    def returned(self):
        """What a supervisor sent back, by attendance key: the last of each."""
        sent_back = Note.objects.exclude(returned_at=None).filter(attendance__group_session=self.object)
        return {note.attendance_id: note for note in sent_back.select_related("returned_by").order_by("returned_at")}

    def form_valid(self, form):
        """What was typed, as the action takes it."""
        typed = list(form.typed())
        self.then = form.cleaned_data["then"]
        self.passed = frozenset(form.cleaned_data["passed"].split())
        self.later = {part.line.attendance.pk for part, _ in typed if part.cleaned_data["later"]}
        self.typed = {
            "shared": form.shared(),
            "shared_revision": form.cleaned_data["shared_revision"] or 0,
            "parts": [
                notes.Part(part.line.attendance, words, part.cleaned_data["objectives"], part.cleaned_data["revision"] or 0)
                for part, words in typed
            ],
        }
        return super().form_valid(form)

    def act(self, data):
        """Keep the drafts, and sign them where that is asked. The answer is why they could not be signed."""
        sent = {"group_session": self.object, "by": self.request.user} | self.typed
        try:
            if self.then == SIGN:
                return notes.finish_group(later=self.later, passed=self.passed, **sent)
            notes.write_group(**sent)
        except notes.DraftsRefused as refusal:
            self.stale = refusal.by_part
            raise
        return []

    @property
    def done(self):
        """Nothing is said about drafts that keep themselves; what was not signed is said in `after`."""
        if self.then == SIGN:
            return "" if self.result else "Notes signed."
        return "" if self.then == AUTOSAVE else "Drafts saved."

    def after(self, url):
        """An autosave answers with the hour, the revisions, and how the drafts look now."""
        if self.request.htmx and self.then == AUTOSAVE:
            self.look_again()
            form = self.form_class(**(self.get_form_kwargs() | {"data": None, "files": None}))
            draft = SharedDraft.objects.filter(group_session=self.object).first()
            context = {"form": form, "group_session": self.object, "shared_draft": draft} | self.looked_at(form)
            return render(self.request, "sessions/_group_notes_saved.html", context)
        if self.result:
            messages.warning(self.request, "Your drafts are saved. Nothing is signed yet: each part says what it lacks.")
        return super().after(url)

    def look_again(self):
        """As the drafts stand now."""
        self.__dict__.pop("lines", None)
        self.object = self.get_queryset().get(pk=self.object.pk)

    def refuse(self, form, reasons):
        """Both texts are shown; the form now knows of the other one, so that saving it again is meant."""
        self.look_again()
        form.data = form.data.copy()
        draft = getattr(self.object, "shared_draft", None)
        form.data["shared_revision"] = draft.revision if draft else 0
        if None in self.stale:
            self.stale = self.stale | {None: SharedWords.opened(draft.sealed_draft)}
        revisions = {line.attendance.pk: line.note.revision for line in self.lines if line.note}
        for part in form.parts:
            part.data = form.data
            form.data[part.add_prefix("revision")] = revisions.get(part.line.attendance.pk, 0)
        return super().refuse(form, reasons)

    def get_success_url(self):
        """Signed: to the list. Anything else goes on here."""
        is_signed = self.then == SIGN and not self.result
        return reverse(f"sessions:{'note-list' if is_signed else 'group-notes'}", args=[self.object.public_id])
