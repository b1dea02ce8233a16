"""What is heard from a note: the words, the objectives, and where to go next."""

from itertools import groupby

from django import forms

from plans.enums import Element
from sessions.models import Note

NEXT, SIGN, AUTOSAVE = "next", "sign", "autosave"


class NoteForm(forms.Form):
    """A draft may be empty anywhere. Text is kept as typed, line breaks included."""

    response = forms.CharField(
        label="How did this client respond?",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text="What this client said and did, in your own words. Never name another client.",
    )
    next_step = forms.CharField(
        label="What comes next?", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    objectives = forms.MultipleChoiceField(
        label="Objectives this session worked on",
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    then = forms.ChoiceField(choices=[(NEXT, ""), (SIGN, ""), (AUTOSAVE, "")], required=False, widget=forms.HiddenInput)

    def __init__(self, *args, note: Note | None, objectives, **kwargs):
        self.choosable = sorted(objectives, key=lambda objective: list(Element).index(objective.element))
        super().__init__(*args, **kwargs)
        self.fields["objectives"].choices = [(str(row.public_id), row.statement) for row in self.choosable]
        if note:
            cited = {row.objective_id for row in note.note_objectives.all()}
            chosen = [str(row.public_id) for row in self.choosable if row.pk in cited]
            self.initial = {
                "response": note.response, "next_step": note.next_step, "objectives": chosen, "revision": note.revision,
            }  # fmt: skip

    def clean_objectives(self):
        """The rows behind the boxes."""
        ticked = set(self.cleaned_data["objectives"])
        return [row for row in self.choosable if str(row.public_id) in ticked]

    def groups(self):
        """(element of recovery, its checkboxes) in the order of the plan."""
        boxes = zip(self.choosable, self["objectives"], strict=True)
        by_element = groupby(boxes, key=lambda pair: pair[0].get_element_display())
        return [(element, [box for _, box in pairs]) for element, pairs in by_element]
