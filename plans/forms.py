"""What a person fills in while writing and signing a plan. Forms hear; rules and actions decide."""

from django import forms

from clients.enums import SignatureMethod
from plans.enums import Modality
from plans.models import Prescription

ONE_SENTENCE = {"rows": 2}
FIRST = {"autofocus": True}  # where the cursor goes when htmx puts the form into the page
A_FEW_LINES = {"rows": 4}


class DayInput(forms.DateInput):
    """The browser's own calendar; the value in the form that browsers expect."""

    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class SmallNumber(forms.NumberInput):
    """A number in a table, printed without crispy."""

    def __init__(self):
        super().__init__(attrs={"class": "form-control", "inputmode": "numeric"})


class RevisedForm(forms.Form):
    """Knows which revision the person was looking at, so that two people cannot overwrite each other unseen."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)


class NarrativeForm(RevisedForm):
    """The plan in prose."""

    starts_on = forms.DateField(label="The plan starts on", widget=DayInput)
    strengths = forms.CharField(
        label="Strengths and supports",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs=A_FEW_LINES),
        help_text="What the client brings: work, people, skills, what helped before.",
    )
    family_role = forms.CharField(
        label="The family's part",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs=A_FEW_LINES),
        help_text="What relatives or friends will do. Each needs a consent before they hear anything.",
    )
    discharge_criteria = forms.CharField(
        label="Ready for discharge when",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs=A_FEW_LINES),
        help_text="Agreed from the first day. Needed before signing.",
    )
    relapse_prevention = forms.CharField(
        label="Against a return to use",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs=A_FEW_LINES),
        help_text="Warning signs, what the client does then, whom they call. From the first day. Needed before signing.",
    )
    medication_coordination = forms.CharField(
        label="Medication, and who prescribes it",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs=ONE_SENTENCE),
        help_text="Also medication for addiction; who is told what, under which consent.",
    )
    culture_and_language = forms.CharField(
        label="Culture, language, access",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs=ONE_SENTENCE),
        help_text="What care has to fit: language, faith, disability, reading, child care, travel.",
    )
    no_safety_plan_reason = forms.CharField(
        label="Why there is no safety plan",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs=ONE_SENTENCE),
        help_text="Only where there was danger and yet none is written.",
    )


class LibraryReasonForm(RevisedForm):
    """Why texts of the library fit this client as they are."""

    library_reason = forms.CharField(
        label="They fit as they are, because",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs=ONE_SENTENCE | FIRST),
        help_text="Better: change them until they are this client's own.",
    )


class ElementNoteForm(forms.Form):
    """Why an element of recovery has no objective."""

    reason = forms.CharField(label="Not indicated, because", max_length=300, widget=forms.TextInput(attrs=FIRST))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.initial.get("reason"):
            self.fields["reason"].required = False
            self.fields["reason"].help_text = "Leave it empty to take the note away."


def sessions_field(modality):
    """How often a week."""
    return forms.IntegerField(
        label=f"{modality.label}: sessions a week", required=False, min_value=1, max_value=14, widget=SmallNumber
    )


def minutes_field(modality):
    """How long each time."""
    return forms.IntegerField(
        label=f"{modality.label}: minutes each", required=False, min_value=15, max_value=360, widget=SmallNumber
    )


class LinesForm(RevisedForm):
    """A week: one line per kind of service, empty where there is none."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for modality in Modality:
            self.fields[f"{modality}_sessions"] = sessions_field(modality)
            self.fields[f"{modality}_minutes"] = minutes_field(modality)

    def rows(self):
        """The lines of the table, as the template prints them."""
        for modality in Modality:
            yield modality, self[f"{modality}_sessions"], self[f"{modality}_minutes"]

    def clean(self):
        """Sessions and minutes belong together: one without the other is not understood."""
        for modality in Modality:
            pair = {name: self.cleaned_data.get(name) for name in (f"{modality}_sessions", f"{modality}_minutes")}
            for name, value in pair.items():
                if value is None and name not in self.errors and any(pair.values()):
                    self.add_error(name, "How many sessions a week?" if name.endswith("sessions") else "How many minutes each?")
        return self.cleaned_data

    def lines(self) -> list[dict]:
        """What was understood so far, line by line; half a line is none."""
        self.is_valid()
        found = []
        for modality in Modality:
            sessions, minutes = self.cleaned_data.get(f"{modality}_sessions"), self.cleaned_data.get(f"{modality}_minutes")
            if sessions and minutes:
                found.append({"modality": modality.value, "sessions_per_week": sessions, "minutes_each": minutes})
        return found

    def unsaved(self) -> list[Prescription]:
        """The same as rows that are in no database, to look at."""
        return [Prescription(**line) for line in self.lines()]


class WeekForm(LinesForm):
    """The week a plan begins with, and the reasons that go with it."""

    missing_modality_reason = forms.CharField(
        label="Why a kind of service is left out",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs=ONE_SENTENCE),
        help_text="Needed where counseling, group or education is missing.",
    )
    hours_reason = forms.CharField(
        label="Why the hours are outside the program's range",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs=ONE_SENTENCE),
        help_text="Needed where the week has fewer or more hours than the program's range.",
    )


class StepForm(LinesForm):
    """The week from a Monday on."""

    begins_on = forms.DateField(
        label="From", widget=DayInput, help_text="A Monday. The week before holds until the Sunday before it."
    )


class ScheduleReasonForm(forms.Form):
    """Why a plan is signed while the client's places differ from it."""

    schedule_reason = forms.CharField(
        label="It is signed all the same, because",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs=ONE_SENTENCE),
        help_text="Such as: the places are given on Monday, after the client has read the plan.",
    )


class ClientSignatureForm(forms.Form):
    """The client agreed."""

    name = forms.CharField(label="Name as signed", max_length=160, help_text="As the client writes it.")
    on = forms.DateField(label="Signed on", widget=DayInput)
    signature_method = forms.ChoiceField(
        label="How the client signed",
        choices=SignatureMethod.choices,
        initial=SignatureMethod.PAPER,
        required=False,
        widget=forms.RadioSelect,
    )
    drawn_signature = forms.CharField(required=False, widget=forms.HiddenInput)
    is_witnessed = forms.BooleanField(label="The client has read the plan, was offered a copy, and signed of their own will")

    def clean(self):
        """A drawing counts only where drawing was chosen."""
        data = super().clean()
        if data.get("signature_method") != SignatureMethod.DRAWN:
            data["drawn_signature"] = ""
        elif not data.get("drawn_signature"):
            self.add_error("signature_method", "Nothing was drawn. Sign on the sheet, or type the name instead.")
        return data


class ReturnForm(forms.Form):
    """What the supervisor asks for."""

    words = forms.CharField(
        label="What is to be changed",
        max_length=1000,
        widget=forms.Textarea(attrs=A_FEW_LINES),
        help_text="The author reads it on the plan that is returned.",
    )


class VersionForm(forms.Form):
    """Why a version follows one that is in force."""

    why = forms.CharField(
        label="Why a new version", max_length=500, help_text="What has changed since the plan was signed, in a sentence."
    )


class ClientRefusalForm(forms.Form):
    """The client did not sign."""

    on = forms.DateField(label="Refused on", widget=DayInput)
    reason = forms.CharField(
        label="The client's reason",
        max_length=500,
        widget=forms.Textarea(attrs=ONE_SENTENCE),
        help_text="In their words where you can.",
    )
    witness = forms.CharField(label="Witness", max_length=160, help_text="A member of staff who was there.")
