"""Problems, goals, objectives, interventions: what a person fills in about each."""

from django import forms

from clients.models import Finding, Measure
from clients.suitability import DIMENSION_NAMES
from iop_portal.models import Membership
from iop_portal.models.membership import Role
from iop_portal.templatetags.portal import short_day
from plans.diagnoses import TITLES, in_words
from plans.enums import Element, Period, Service
from plans.forms import FIRST, ONE_SENTENCE, DayInput, RevisedForm
from plans.models import Problem, Starter
from plans.structure import latest_screening

NOT_YET = "None"
TREATING = (Role.CLINICIAN, Role.CLINICAL_SUPERVISOR, Role.CASE_MANAGER, Role.MEDICAL_PROVIDER)


class DiagnosisField(forms.CharField):
    """A code, or words of its title; the browser offers the list while one types."""

    def __init__(self, **kwargs):
        attrs = {"list": "diagnoses", "autocomplete": "off", "placeholder": "Code or words"}
        super().__init__(max_length=200, required=False, widget=forms.TextInput(attrs=attrs), **kwargs)

    def prepare_value(self, value):
        """A code is shown with its title."""
        return in_words(value) if value in TITLES else value

    def to_python(self, value):
        """The code that was meant; where it is not clear, the nearest ones are named."""
        text = super().to_python(value)
        if not text:
            return ""
        first = text.split()[0].upper()
        if first in TITLES:
            return first
        words = text.casefold().split()
        found = [code for code in TITLES if all(word in in_words(code).casefold() for word in words)]
        if len(found) == 1:
            return found[0]
        hint = f" Did you mean {', '.join(in_words(code) for code in found[:4])}?" if found else ""
        raise forms.ValidationError(f"Choose one diagnosis from the list.{hint}")


class FindingChoice(forms.ModelChoiceField):
    """What a rule found, in its own words."""

    def label_from_instance(self, finding):
        """The reason, and the answers that fired it."""
        return f"{finding.reason} ({finding.because[:80]})"


class MeasureChoice(forms.ModelChoiceField):
    """A result in the chart: name, number, day."""

    def label_from_instance(self, measure):
        """As the chart says it."""
        numbers = ", ".join(f"{number}" + (f" ({band.label})" if band else "") for _, number, band in measure.numbers)
        return f"{measure.definition.name}: {numbers}, {short_day(measure.taken_on)}"


class ProblemForm(RevisedForm):
    """What stands in the way, and what it rests on: at least one of the four."""

    words = forms.CharField(
        label="Problem",
        max_length=500,
        widget=forms.Textarea(attrs=ONE_SENTENCE | FIRST),
        help_text="What stands in this client's way, in one or two sentences.",
    )
    dimension = forms.TypedChoiceField(label="Dimension of the screening", coerce=int, empty_value=None, required=False)
    finding = FindingChoice(
        label="Finding of the screening", queryset=Finding.objects.none(), required=False, empty_label=NOT_YET
    )
    measure = MeasureChoice(label="Result of an instrument", queryset=Measure.objects.none(), required=False, empty_label=NOT_YET)
    diagnosis = DiagnosisField(label="Diagnosis (ICD-10-CM)", help_text="A screen or a score never sets a diagnosis.")
    no_goal_reason = forms.CharField(
        label="Not worked on here, because",
        max_length=300,
        required=False,
        help_text="Only where no goal stands under it: referred elsewhere, or for later.",
    )

    def __init__(self, *args, plan, **kwargs):
        super().__init__(*args, **kwargs)
        screening = latest_screening(plan.episode_id)
        names = DIMENSION_NAMES[screening.edition].items() if screening else ()
        rated = [(number, name, getattr(screening, f"risk_{number}")) for number, name in names]
        self.fields["dimension"].choices = [
            ("", NOT_YET),
            *((number, f"{number} {name}: {risk}") for number, name, risk in rated if risk is not None),
        ]
        self.fields["finding"].queryset = Finding.objects.filter(screening=screening) if screening else Finding.objects.none()
        self.fields["measure"].queryset = Measure.objects.scored().filter(episode=plan.episode_id)


class StaffChoice(forms.ModelChoiceField):
    """Somebody who treats in this program."""

    def label_from_instance(self, person):
        """By name."""
        return str(person)


class InterventionForm(RevisedForm):
    """What staff do toward an objective."""

    service = forms.ChoiceField(label="Service", choices=[("", "Choose one"), *Service.choices])
    words = forms.CharField(
        label="Intervention",
        max_length=300,
        widget=forms.Textarea(attrs=ONE_SENTENCE | FIRST),
        help_text="What is done, with which method.",
    )
    role = forms.ChoiceField(
        label="Done by",
        required=False,
        choices=[("", "A person, named beside"), *((role.value, role.label) for role in TREATING)],
    )
    staff = StaffChoice(label="Namely", queryset=None, required=False, empty_label="Whoever has that role")
    times = forms.IntegerField(label="How many times", min_value=1, max_value=14, initial=1)
    period = forms.ChoiceField(label="Per", choices=Period.choices, initial=Period.WEEK)
    minutes = forms.IntegerField(label="Minutes each", min_value=5, max_value=360, initial=60)

    def __init__(self, *args, plan, **kwargs):
        super().__init__(*args, **kwargs)
        people = Membership.objects.active().filter(program=plan.program, role__in=[role.value for role in TREATING])
        self.fields["staff"].queryset = (
            Membership._meta.get_field("user")
            .related_model.objects.filter(pk__in=people.values("user"))
            .order_by("last_name", "first_name", "pk")
        )


class StarterChoice(forms.ModelChoiceField):
    """A text of the library, by its public id."""

    def __init__(self, **kwargs):
        super().__init__(queryset=Starter.objects.none(), to_field_name="public_id", required=False, **kwargs)


class StarterPick(forms.Form):
    """Begin with a text of the library. Sent by GET: nothing is written."""

    starter = StarterChoice(label="Begin with a text of the library", empty_label="Write it yourself")

    def __init__(self, *args, starters, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["starter"].queryset = starters


class ProblemChoice(forms.ModelChoiceField):
    """A problem of the same plan."""

    def label_from_instance(self, problem):
        """Its beginning."""
        return problem.words[:90]


class GoalForm(RevisedForm):
    """What the client wants, and which problem it answers."""

    words = forms.CharField(
        label="Goal, in the client's words",
        max_length=1000,
        widget=forms.Textarea(attrs=ONE_SENTENCE | FIRST),
        help_text="Write it as they said it: “I want …”",
    )
    problem = ProblemChoice(
        label="Which problem it answers", queryset=Problem.objects.none(), required=False, empty_label="Not said yet"
    )
    aim = forms.CharField(
        label="What the team works toward", max_length=500, required=False, help_text="The same in the team's words, if it helps."
    )
    starter = StarterChoice(widget=forms.HiddenInput)

    def __init__(self, *args, plan, starters, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["problem"].queryset = plan.problems.all()
        self.fields["starter"].queryset = starters


class ObjectiveForm(RevisedForm):
    """A step toward a goal that one can tell is reached."""

    element = forms.ChoiceField(label="Element of recovery", choices=[("", "Choose one"), *Element.choices])
    statement = forms.CharField(
        label="Objective",
        max_length=1000,
        widget=forms.Textarea(attrs=ONE_SENTENCE | FIRST),
        help_text="What the client will do, how much or how often.",
    )
    baseline = forms.CharField(
        label="Where the client stands now", max_length=300, required=False, help_text="Needed before signing."
    )
    measure = forms.CharField(label="How we will know", max_length=300, help_text="What will be seen or counted.")
    target = forms.CharField(label="What is reached then", max_length=300, required=False, help_text="Needed before signing.")
    target_on = forms.DateField(label="Target date", widget=DayInput)
    starter = StarterChoice(widget=forms.HiddenInput)

    def __init__(self, *args, starters, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["starter"].queryset = starters
