"""What is heard from notes: the words of each client's part, the part they share, the objectives, and where to go next."""

from itertools import groupby

from django import forms

from plans.enums import Element
from sessions.enums import Risk
from sessions.models import Note
from sessions.models.words import SharedWords, Words
from sessions.note_formats import SECTIONS, objectives_label, shared_label

NEXT, SIGN, AUTOSAVE = "next", "sign", "autosave"
LONGEST = {"opening": 4000, "response": 4000, "assessment": 2000, "next_step": 1000}
OFF = {"autocomplete": "off"}  # the browser keeps nothing of what is typed here


class SharedFields(forms.Form):
    """What all notes of a session share."""

    topic = forms.CharField(label="Topic", max_length=200, required=False, widget=forms.TextInput(attrs=OFF))
    content = forms.CharField(
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4} | OFF),
        help_text="Goes into every note of this session, and no note is signed without it. Name nobody here.",
    )
    shared_revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def name_the_shared(self, note_format):
        """In the words of the program's format."""
        self.fields["content"].label = shared_label(note_format)

    def shared(self) -> SharedWords:
        """As it was typed."""
        return SharedWords(self.cleaned_data["topic"], self.cleaned_data["content"])


class NoteForm(forms.Form):
    """One client's part. A draft may be empty anywhere. Text is kept as typed, line breaks included."""

    risk = forms.ChoiceField(
        label="Risk check", choices=Risk.choices, required=False, widget=forms.RadioSelect(attrs={"class": "form-check-input"})
    )
    risk_words = forms.CharField(
        label="About the risk",
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs=OFF),
        help_text="Where there is any: what it is, and what was done.",
    )
    objectives = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"})
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, note: Note | None, objectives, note_format, rows=6, **kwargs):
        self.note, self.sections = note, [name for name, _ in SECTIONS[note_format]]
        self.choosable = sorted(objectives, key=lambda objective: list(Element).index(objective.element))
        super().__init__(*args, **kwargs)
        for name, label in SECTIONS[note_format]:
            self.fields[name] = forms.CharField(
                label=label,
                max_length=LONGEST[name],
                required=False,
                widget=forms.Textarea(attrs={"rows": rows if name == "response" else 2} | OFF),
            )
        self.fields["objectives"].label = objectives_label(note_format)
        self.fields["objectives"].choices = [(str(row.public_id), row.statement) for row in self.choosable]
        self.initial = self.initial | self.on_record()

    def on_record(self):
        """As the draft stands."""
        if self.note is None:
            return {}
        words, cited = self.note.words, {row.objective_id for row in self.note.note_objectives.all()}
        found = {name: getattr(words, name) for name in (*self.sections, "risk", "risk_words")}
        chosen = [str(row.public_id) for row in self.choosable if row.pk in cited]
        return found | {"objectives": chosen, "revision": self.note.revision}

    def clean_objectives(self):
        """The rows behind the boxes."""
        ticked = set(self.cleaned_data["objectives"])
        return [row for row in self.choosable if str(row.public_id) in ticked]

    def words(self) -> Words:
        """As they were typed; what another format holds of a draft stays in it."""
        kept = self.note.words if self.note else Words()
        typed = {name: self.cleaned_data[name] for name in (*self.sections, "risk", "risk_words")}
        earlier = {name: getattr(kept, name) for name in LONGEST if name not in self.sections}
        return Words(overlap_reason=kept.overlap_reason, **typed | earlier)

    def written(self):
        """The fields of the sections, in the order of the format."""
        return [self[name] for name in self.sections]

    def groups(self):
        """(element of recovery, its checkboxes) in the order of the plan."""
        boxes = zip(self.choosable, self["objectives"], strict=True)
        by_element = groupby(boxes, key=lambda pair: pair[0].get_element_display())
        return [(element, [box for _, box in pairs]) for element, pairs in by_element]


class SingleNoteForm(NoteForm, SharedFields):
    """One client's note on a page of its own, with the part that it shares where nobody else is writing that."""

    then = forms.ChoiceField(choices=[(NEXT, ""), (SIGN, ""), (AUTOSAVE, "")], required=False, widget=forms.HiddenInput)

    def __init__(self, *args, shared: dict | None, note_format, **kwargs):
        self.has_shared = shared is not None
        super().__init__(
            *args, note_format=note_format, initial=shared or {}, **{k: v for k, v in kwargs.items() if k != "initial"}
        )
        if self.has_shared:
            self.name_the_shared(note_format)
        else:
            for name in ("topic", "content", "shared_revision"):
                del self.fields[name]

    def clean(self):
        """What was typed into the shared part before a colleague began it is not dropped silently."""
        data = super().clean()
        if self.stranded(everything=False):
            self.add_error(None, "Somebody else is writing the part that all notes share. What you typed of it stands below.")
        return data

    def stranded(self, *, everything):
        """(label, text) typed where it cannot be kept: the shared part of a colleague, or all of a note that is closed by now."""
        if not self.is_bound:
            return []
        own = [(self.fields[name].label, name) for name in (*self.sections, "risk_words")] if everything else []
        shared = [("The part that all notes share", name) for name in ("topic", "content")]
        fields = [*own, *(shared if everything or not self.has_shared else [])]
        return [(label, text) for label, name in fields if (text := self.data.get(name, "").strip())]


class SignatureForm(forms.Form):
    """What may come with a signature: that a marked word is no person, and why the note repeats others."""

    passed = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)
    overlap_reason = forms.CharField(
        label="Why does it repeat other notes?", max_length=300, required=False, widget=forms.TextInput(attrs=OFF)
    )
