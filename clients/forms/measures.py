"""An instrument as a form, what was done for safety, and why a result is wrong. Nothing is chosen for anybody beforehand."""

from django import forms
from django.utils import timezone

from clients.instruments import Instrument
from clients.models.measure import CutOff, MeasureMode, MeasureStatus
from clients.models.safety import SafetyDeed


def _field(code):
    return f"item_{code}"


class MeasureForm(forms.Form):
    """The items of one instrument, then how they were asked. `texts` are the questions that may be shown."""

    status = forms.ChoiceField(
        label="How it ended", choices=MeasureStatus.choices, initial=MeasureStatus.COMPLETED, widget=forms.RadioSelect
    )
    mode = forms.ChoiceField(
        label="How it was asked", choices=MeasureMode.choices, initial=MeasureMode.INTERVIEW, widget=forms.RadioSelect
    )
    taken_on = forms.DateField(
        label="Asked on", initial=timezone.localdate, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    remark = forms.CharField(label="Remark", max_length=500, required=False)

    def __init__(self, *args, instrument: Instrument, texts, **kwargs):
        super().__init__(*args, **kwargs)
        self.instrument, self.texts = instrument, texts
        for item in instrument.items:
            self.fields[_field(item.code)] = forms.TypedChoiceField(
                label=f"Question {item.code}",
                choices=item.options,
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
            )
        if instrument.groups:
            self.fields["cut_off"] = forms.ChoiceField(
                label="The cut-off for",
                help_text="It differs by sex; which one was used is kept with the result.",
                choices=CutOff.choices,
                required=False,
                widget=forms.RadioSelect,
            )

    def questions(self):
        """For the page: each item, its question (or none), and its answers."""
        for item in self.instrument.items:
            yield item, self.texts.get(item.code, ""), self[_field(item.code)]

    def clean(self):
        """The answers together, by number."""
        cleaned = super().clean()
        given = {item.code: cleaned.pop(_field(item.code), None) for item in self.instrument.items}
        return cleaned | {"answers": {code: value for code, value in given.items() if value is not None}}


class MeasureErrorForm(forms.Form):
    """What was wrong with it."""

    reason = forms.CharField(
        label="What was wrong",
        help_text="At least 10 characters: whose it was, or what was mistyped.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SafetyForm(forms.Form):
    """What was done for somebody who may be in danger."""

    deeds = forms.MultipleChoiceField(
        label="What was done", choices=SafetyDeed.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    words = forms.CharField(
        label="In your own words",
        help_text="What was done, and how the person is now. At least 15 characters.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
