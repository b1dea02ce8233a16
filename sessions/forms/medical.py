"""What is heard about drug tests and medication."""

from django import forms

from sessions.enums import Confirmation, Medicine, Specimen, Substance, TestReason, TestResult
from sessions.forms.schedule import DayField

MOMENT = "%Y-%m-%dT%H:%M"


def remark_field():
    """A sentence about it."""
    return forms.CharField(label="Remark", max_length=300, required=False)


class DrugTestForm(forms.Form):
    """A test to be done."""

    reason = forms.ChoiceField(label="Why", choices=TestReason.choices, widget=forms.RadioSelect)
    specimen = forms.ChoiceField(choices=Specimen.choices, widget=forms.RadioSelect)
    substances = forms.MultipleChoiceField(label="Looks for", choices=Substance.choices, widget=forms.CheckboxSelectMultiple)
    words = remark_field()


class CollectionForm(forms.Form):
    """The specimen came."""

    collected_at = forms.DateTimeField(
        label="When", widget=forms.DateTimeInput(format=MOMENT, attrs={"type": "datetime-local"}), input_formats=[MOMENT]
    )
    is_observed = forms.BooleanField(label="Collection was observed", required=False)


class ResultForm(forms.Form):
    """What came of it."""

    result = forms.ChoiceField(choices=TestResult.choices, widget=forms.RadioSelect)
    positive_for = forms.MultipleChoiceField(
        label="Positive for", required=False, widget=forms.CheckboxSelectMultiple, help_text="Only with a positive result."
    )
    words = remark_field()
    seen = forms.ChoiceField(choices=[("", ""), *TestResult.choices], required=False, widget=forms.HiddenInput)

    def __init__(self, *args, panel, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["positive_for"].choices = [(value, Substance(value).label) for value in panel]


class ConfirmationForm(forms.Form):
    """What the laboratory's second look said."""

    confirmation = forms.ChoiceField(label="The laboratory says", choices=Confirmation.choices, widget=forms.RadioSelect)
    words = remark_field()


class MedicationForm(forms.Form):
    """Something that is taken, and who prescribes it."""

    medicine = forms.ChoiceField(label="Medication", choices=[("", "Choose a medication"), *Medicine.choices])
    dose = forms.CharField(label="Name and dose", max_length=120, required=False)
    prescriber = forms.CharField(max_length=120, help_text="Who prescribes it, and where they can be reached.")
    started_on = DayField(label="Since")


class MedicationStopForm(forms.Form):
    """When and why it ended."""

    stopped_on = DayField(label="Until")
    stop_words = forms.CharField(label="Why it ended", max_length=300)
