"""What is written in a safety plan, one thing to a line."""

from django import forms

from plans.forms import DayInput, RevisedForm
from plans.models import SafetyPlan
from plans.safety_rules import STEPS

HINTS = {
    "warning_signs": "Thoughts, moods, situations. One to a line.",
    "own_coping": "Without anybody else: what helped before.",
    "distractions": "Company and places, without having to talk about it.",
    "people_to_ask": "Name and phone number, one to a line.",
    "professionals": "Clinician, agency, emergency department: name and number. 988 stands on every sheet.",
    "means_safety": "What is put away, by whom, until when: firearms, medication, anything else.",
    "reasons_to_live": "In the client's own words.",
}


def step_field(name):
    """A few lines about one step; the heading is the model's."""
    label = SafetyPlan._meta.get_field(name).verbose_name
    widget = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(
        label=label[:1].upper() + label[1:], max_length=1000, required=False, widget=widget, help_text=HINTS[name]
    )


class SafetyPlanForm(RevisedForm):
    """The steps, written together with the client."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in STEPS:
            self.fields[name] = step_field(name)

    def steps(self):
        """The fields, in order, as the template prints them."""
        return [self[name] for name in STEPS]


class SafetyPlanSignForm(forms.Form):
    """Agreed with the client."""

    on = forms.DateField(label="Agreed on, and a copy given", widget=DayInput)
    is_agreed = forms.BooleanField(label="Written together with the client, who keeps a copy")
