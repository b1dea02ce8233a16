"""What is heard from the page of a whole group: the part that all share, and one part per client."""

from dataclasses import replace

from django import forms

from sessions.enums import Risk
from sessions.forms.notes import AUTOSAVE, OFF, SIGN, NoteForm, SharedFields
from sessions.note_formats import SECTIONS

LOOK_BELOW = "Nothing is saved yet. Please look at the marked parts below."
CHECKBOX = {"class": "form-check-input"}


class PartForm(NoteForm):
    """One client of the group."""

    overlap_reason = forms.CharField(
        label="Why does it repeat other notes?", max_length=300, required=False, widget=forms.TextInput(attrs=OFF)
    )
    later = forms.BooleanField(label="Leave for later", required=False, widget=forms.CheckboxInput(attrs=CHECKBOX))

    def __init__(self, *args, line, **kwargs):
        self.line = line
        super().__init__(*args, note=line.note, prefix=prefix_of(line), rows=3, **kwargs)

    def on_record(self):
        """With the reason, which on this page is part of the draft."""
        found = super().on_record()
        return found | {"overlap_reason": self.note.words.overlap_reason} if self.note else found

    def words(self):
        """As they were typed, with the reason."""
        return replace(super().words(), overlap_reason=self.cleaned_data["overlap_reason"])

    @property
    def was_on_the_page(self):
        """Somebody who was marked present after the page was opened is not on it; nothing was said about them."""
        return self.add_prefix("revision") in self.data


def prefix_of(line):
    """Under which name a client's part is sent."""
    return f"part-{line.attendance.public_id}"


class GroupNotesForm(SharedFields):
    """The whole group on one page."""

    no_risk = forms.BooleanField(
        label="I checked risk with each of them: none found, unless marked above.",
        required=False,
        widget=forms.CheckboxInput(attrs=CHECKBOX),
    )
    passed = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)
    then = forms.ChoiceField(choices=[(SIGN, ""), (AUTOSAVE, "")], required=False, widget=forms.HiddenInput)

    def __init__(self, *args, lines, choosable, note_format, shared, is_closed=False, **kwargs):
        self.note_format, self.is_closed = note_format, is_closed
        super().__init__(*args, initial=shared, **{name: value for name, value in kwargs.items() if name != "initial"})
        self.name_the_shared(note_format)
        data = self.data if self.is_bound else None
        self.parts = [
            PartForm(data, line=line, objectives=choosable[line.attendance.pk], note_format=note_format)
            for line in lines
            if line.is_open and not is_closed
        ]
        self.closed = [line for line in lines if is_closed or not line.is_open]

    def shared(self):
        """With the words that are no person, so that nobody says so twice."""
        return replace(super().shared(), passed=self.cleaned_data["passed"])

    def clean(self):
        """All parts, or none: the page is saved whole. Words about a note that is closed by now are not dropped silently."""
        data = super().clean()
        if any([not part.is_valid() for part in self.parts]):  # noqa: C419 — each of them is to say what is wrong
            raise forms.ValidationError(LOOK_BELOW)
        for line in self.closed:
            if self.typed_about(line):
                number = line.attendance.episode.client.number
                self.add_error(None, f"{number}: this note was signed or taken over meanwhile. What you typed stands below.")
        return data

    def stranded(self):
        """(heading, [(label, text)]) typed where it is not this person's to write any more."""
        if not self.is_bound:
            return []
        found = [(line.attendance.episode.client.display_name, self.typed_about(line)) for line in self.closed]
        if self.is_closed:
            found.append(("Shared by all notes", [("", self.data.get(name, "").strip()) for name in ("topic", "content")]))
        found = [(heading, [(label, text) for label, text in texts if text]) for heading, texts in found]
        return [(heading, texts) for heading, texts in found if texts]

    def typed_about(self, line):
        """What stands in a client's fields as they were sent, with the labels of the format."""
        labels = [*SECTIONS[self.note_format], ("risk_words", "About the risk")]
        texts = [(label, self.data.get(f"{prefix_of(line)}-{name}", "").strip()) for name, label in labels]
        return [(label, text) for label, text in texts if text]

    def typed(self):
        """The parts that were on the page. The word about risk is taken for who has words and no mark of their own."""
        is_said = self.cleaned_data["no_risk"] and self.cleaned_data["then"] != AUTOSAVE
        for part in self.parts:
            if not part.was_on_the_page:
                continue
            words = part.words()
            if is_said and words.text and not words.risk:
                words = replace(words, risk=Risk.NONE.value)
            yield part, words
