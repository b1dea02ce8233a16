"""What people fill in while screening. Questions come from the model; nothing is chosen for anybody beforehand."""

from django import forms
from django.utils import timezone

from clients.answers import PERSON_CENTERED_WORDS, charted_scores_of, entered_scores_of, label_of, symbols_of
from clients.enums import ORDER_OF_CARE, Edition, OverrideReason, Subdimension
from clients.models import Screening
from clients.rules.screenings import symbols_offered
from clients.scores import ANSWER_OF, HIGHEST_SCORE, KIND_OF, RISK_LEVELS, SCORES, ScoreKind, score_in_words
from clients.suitability import (
    ASKS_AT_ONCE,
    ASKS_FOR_CARE,
    ASKS_FOR_SAFETY,
    DIMENSION_NAMES,
    GIVES_PRIORITY,
    HIGHEST_RATING,
    PERSON_CENTERED,
    SPEAKS_FOR_IOP,
)
from iop_portal.templatetags.portal import short_day

YES_NO = [("yes", "Yes"), ("no", "No"), ("", "Not asked")]
RATED = [*((str(rating), str(rating)) for rating in range(HIGHEST_RATING + 1)), ("", "Not rated")]
SECTIONS = (
    ("What speaks for IOP", "None of these decides alone.", SPEAKS_FOR_IOP),
    ("What asks for care", "Needs to serve, here or elsewhere.", ASKS_FOR_CARE),
    (
        "What asks for a safer place",
        "A yes here may call for another place first.",
        (ASKS_FOR_SAFETY[0], *ASKS_AT_ONCE, *ASKS_FOR_SAFETY[1:]),
    ),
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


def _score(kind):
    if kind == ScoreKind.CSSRS:
        choices = [*((str(value), words) for value, words in enumerate(RISK_LEVELS)), ("", "Not taken")]
        return forms.TypedChoiceField(label=f"{kind.label}, risk", choices=choices, coerce=int, empty_value=None, required=False)
    most = HIGHEST_SCORE[kind]
    return forms.IntegerField(label=f"{kind.label}, 0 to {most}", min_value=0, max_value=most, required=False)


def _symbol(part, listed, kept):
    label = f"{part.dimension} · {part.label}"
    if not listed:
        return forms.CharField(label=label, max_length=8, required=False)
    symbols = [*listed, *([kept] if kept and kept not in listed else [])]
    return forms.ChoiceField(label=label, choices=[("", "Not rated"), *((symbol, symbol) for symbol in symbols)], required=False)


class AnswersForm(forms.Form):
    """Every question and rating of one screening; each may stay open. Rating names follow the screening's edition."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    edition = forms.ChoiceField(label="The dimensions follow the", choices=Edition.choices, widget=forms.RadioSelect)

    def __init__(self, *args, screening, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_fourth = screening.edition == Edition.FOURTH
        self.dimensions = DIMENSION_NAMES[Edition(screening.edition)]
        person_centered = PERSON_CENTERED if self.is_fourth else ()
        for name in (*(name for _, _, names in SECTIONS for name in names), *person_centered):
            self.fields[name] = _question(name)
            self.initial[name] = {True: "yes", False: "no", None: ""}[getattr(screening, name)]
        self.fields["commitments"] = _words("commitments", "Which commitments")
        for dimension in self.dimensions:
            self.fields[f"risk_{dimension}"] = _rating(f"risk_{dimension}", screening.edition)
            self.fields[f"why_{dimension}"] = _words(f"why_{dimension}", f"Your words on dimension {dimension}")
        words = PERSON_CENTERED_WORDS if self.is_fourth else ()
        for name in words:
            self.fields[name] = _words(name, label_of(name, screening.edition).capitalize())
        for name in ("revision", "edition", "commitments", *words, *self._dimension_fields()):
            self.initial[name] = getattr(screening, name)
        self._ask_for_scores(entered_scores_of(screening), charted_scores_of(screening))
        if self.is_fourth:
            self._ask_for_symbols(symbols_of(screening))

    def _dimension_fields(self):
        return [f"{kind}_{dimension}" for dimension in self.dimensions for kind in ("risk", "why")]

    def _ask_for_scores(self, known, charted):
        for kind, name in ANSWER_OF.items():
            self.fields[name] = _score(kind)
            day = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
            self.fields[f"{name}_on"] = forms.DateField(label=f"{kind.label} taken on", required=False, widget=day)
            if name in charted:
                words, taken_on = score_in_words(kind, charted[name].value), short_day(charted[name].taken_on)
                self.fields[
                    name
                ].help_text = f"In the chart: {words} on {taken_on}. It counts unless a newer one is entered here."
            if name in known:
                self.initial |= {name: known[name].value, f"{name}_on": known[name].taken_on}

    def _ask_for_symbols(self, known):
        offered = symbols_offered()
        for part in Subdimension:
            name, kept = f"symbol_{part.value}", known.get(part.value, "")
            self.fields[name] = _symbol(part, offered.get(part.value), kept)
            self.initial[name] = kept

    def sections(self):
        """For the page: title, sentence, and the fields under it."""
        for title, lead, names in SECTIONS:
            yield title, lead, [self[name] for name in names]

    def ratings(self):
        """For the page: each dimension's rating beside its words, and the fourth edition's symbols."""
        for dimension in self.dimensions:
            symbols = [self[f"symbol_{part.value}"] for part in Subdimension if self.is_fourth and part.dimension == dimension]
            yield self[f"risk_{dimension}"], self[f"why_{dimension}"], symbols

    def scores(self):
        """For the page: each score beside the day it was taken."""
        return [(self[name], self[f"{name}_on"]) for name in SCORES]

    def person_centered(self):
        """For the page: dimension 6 of the fourth edition."""
        return [self[name] for name in (*PERSON_CENTERED, *PERSON_CENTERED_WORDS)] if self.is_fourth else []


def parts_of(data: dict) -> dict:
    """What the form heard, as the action asks for it: answers, scores with their day, symbols."""
    scores = {KIND_OF[name].value: (data.pop(name), data.pop(f"{name}_on")) for name in SCORES}
    symbols = {
        name.removeprefix("symbol_"): data.pop(name).strip() for name in list(data) if name.startswith("symbol_")
    }  # fmt: skip
    return {"revision": data.pop("revision"), "answers": data, "scores": scores, "symbols": symbols}


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
