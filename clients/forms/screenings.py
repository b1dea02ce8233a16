"""What people fill in while screening. Questions come from the model; nothing is chosen for anybody beforehand."""

from django import forms
from django.utils import timezone

from clients.answers import label_of
from clients.enums import ORDER_OF_CARE, Edition, OverrideReason
from clients.models import Screening
from clients.suitability import (
    ASKS_FOR_CARE,
    ASKS_FOR_SAFETY,
    DIMENSION_NAMES,
    GIVES_PRIORITY,
    HIGHEST_RATING,
    SPEAKS_FOR_IOP,
)

YES_NO = [("yes", "Yes"), ("no", "No"), ("", "Not asked")]
RATED = [*((str(rating), str(rating)) for rating in range(HIGHEST_RATING + 1)), ("", "Not rated")]
SECTIONS = (
    ("What speaks for IOP", "None of these decides alone.", SPEAKS_FOR_IOP),
    ("What asks for care", "Needs to serve, here or elsewhere.", ASKS_FOR_CARE),
    ("What asks for a safer place", "A yes here may call for another place first.", ASKS_FOR_SAFETY),
    ("What gives priority", "Never a reason to refuse. The person may keep these to themselves.", GIVES_PRIORITY),
)


class StartForm(forms.Form):
    """When it took place, and which edition the clinician works from."""

    screened_on = forms.DateField(
        label="Screened on", initial=timezone.localdate, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    edition = forms.ChoiceField(
        label="The dimensions follow the", choices=Edition.choices, initial=Edition.THIRD, widget=forms.RadioSelect
    )


def _question(name):
    field = Screening._meta.get_field(name)
    return forms.TypedChoiceField(
        label=field.verbose_name,
        help_text=field.help_text,
        choices=YES_NO,
        coerce=lambda answer: answer == "yes",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


def _rating(name, edition):
    return forms.TypedChoiceField(
        label=label_of(name, edition), choices=RATED, coerce=int, empty_value=None, required=False, widget=forms.RadioSelect
    )


def _words(name, label):
    field = Screening._meta.get_field(name)
    widget = forms.Textarea(attrs={"rows": 2}) if name.startswith("why") else forms.TextInput()
    return forms.CharField(label=label, max_length=field.max_length, required=False, widget=widget)


class AnswersForm(forms.Form):
    """Every question and rating of one screening; each may stay open. Rating names follow the screening's edition."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    edition = forms.ChoiceField(label="The dimensions follow the", choices=Edition.choices, widget=forms.RadioSelect)

    def __init__(self, *args, screening, **kwargs):
        super().__init__(*args, **kwargs)
        self.dimensions = DIMENSION_NAMES[Edition(screening.edition)]
        for _, _, names in SECTIONS:
            for name in names:
                self.fields[name] = _question(name)
                self.initial[name] = {True: "yes", False: "no", None: ""}[getattr(screening, name)]
        self.fields["commitments"] = _words("commitments", "Which commitments")
        for dimension in self.dimensions:
            self.fields[f"risk_{dimension}"] = _rating(f"risk_{dimension}", screening.edition)
            self.fields[f"why_{dimension}"] = _words(f"why_{dimension}", f"Your words on dimension {dimension}")
        for name in ("revision", "edition", "commitments", *self._dimension_fields()):
            self.initial[name] = getattr(screening, name)

    def _dimension_fields(self):
        return [f"{kind}_{dimension}" for dimension in self.dimensions for kind in ("risk", "why")]

    def sections(self):
        """For the page: title, sentence, and the fields under it."""
        for title, lead, names in SECTIONS:
            yield title, lead, [self[name] for name in names]

    def ratings(self):
        """For the page: each dimension's rating beside its words."""
        for dimension in self.dimensions:
            yield self[f"risk_{dimension}"], self[f"why_{dimension}"]


class DeterminationForm(forms.Form):
    """What the clinician decides, and why where it differs."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    determination = forms.ChoiceField(
        label="I determine",
        choices=[(outcome.value, outcome.label) for outcome in reversed(ORDER_OF_CARE)],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you determine."},
    )
    conditions = forms.CharField(
        label="Conditions",
        help_text="For “IOP with conditions”: what has to happen, and by when.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    override_reason = forms.ChoiceField(
        label="Reason for a difference", choices=[("", "No difference"), *OverrideReason.choices], required=False
    )
    override_words = forms.CharField(
        label="Why it differs, in your own words",
        help_text="At least 15 characters.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
