"""The facts of each step of an episode of care."""

from django import forms

from clients.enums import DeclineReason, HoldReason
from clients.forms.intake import asks, day
from clients.models import Episode, Hold
from clients.rules.episodes import case_staff, clinical_staff
from iop_portal.models import User
from iop_portal.models.program import Track


def words(label, longest, rows=4, **options):
    """Some sentences."""
    return forms.CharField(label=label, max_length=longest, widget=forms.Textarea(attrs={"rows": rows}), **options)


def one_of(choices, label):
    """One of our listed values; nothing is chosen for the person."""
    return forms.ChoiceField(label=label, choices=[("", "Choose one"), *choices.choices])


class WaitingForm(forms.Form):
    """What decides the order of the waitlist, as far as the screening does not, and what happens meanwhile."""

    track = asks(Episode, "track", label="Waits for", nothing="Either track")
    stepdown_facility = asks(Episode, "stepdown_facility")
    stepdown_on = asks(Episode, "stepdown_on", **day())
    interim_services = asks(Episode, "interim_services", widget=forms.Textarea(attrs={"rows": 3}))


class WaitlistForm(WaitingForm):
    """Since when, and what was agreed."""

    on = forms.DateField(label="Waiting since", **day())
    words = words("What was agreed", 500, rows=3, required=False, help_text="For example when to call again.")


class AdmissionForm(forms.Form):
    """The facts of an admission."""

    on = forms.DateField(label="Admission date", **day(help_text="The first day in treatment."))
    track = forms.ChoiceField(label="Track", choices=Track.choices, widget=forms.RadioSelect)
    clinician = forms.ModelChoiceField(User.objects.none(), label="Clinician", empty_label="Choose a clinician")
    case_manager = forms.ModelChoiceField(User.objects.none(), label="Case manager", required=False, empty_label="Nobody yet")
    notice_given_on = asks(Episode, "notice_given_on", **day(required=True, label="Patient notice given on"))
    diagnosis = asks(Episode, "diagnosis")

    def __init__(self, *args, program, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["clinician"].queryset = clinical_staff(program)
        self.fields["case_manager"].queryset = case_staff(program)


class DeclineForm(forms.Form):
    """Why the inquiry ends here."""

    on = forms.DateField(label="Declined on", **day())
    reason = one_of(DeclineReason, "Reason")
    words = words("What was said", 2000, required=False)


class ReferralForm(forms.Form):
    """Where the person goes instead."""

    on = forms.DateField(label="Referred on", **day())
    referred_to = asks(
        Episode, "referred_to", required=True, label="Referred to", help_text="Program or place, and its level of care."
    )
    words = words("Why, and what was arranged", 2000, required=False)


class ReopeningForm(forms.Form):
    """Why the closing was a mistake."""

    reason = words("Why it was a mistake", 450, help_text="Kept with the step. The earlier reason stays in the history.")


class HoldFactsForm(forms.Form):
    """What is known of the return."""

    expected_back_on = asks(Hold, "expected_back_on", **day(help_text="Leave empty if nobody knows."))
    words = asks(
        Hold, "words", widget=forms.Textarea(attrs={"rows": 3}), help_text="For example who told us, and who keeps in touch."
    )


class HoldForm(HoldFactsForm):
    """Why somebody is away, and since when."""

    on = forms.DateField(label="First day away", **day())
    reason = one_of(HoldReason, "Reason")


class ResumingForm(forms.Form):
    """The return."""

    on = forms.DateField(label="First day back", **day())
    words = words("What was agreed", 500, rows=3, required=False)


class AssignmentForm(forms.Form):
    """Whose caseload the client is on."""

    clinician = forms.ModelChoiceField(User.objects.none(), label="Clinician", required=False, empty_label="Nobody yet")
    case_manager = forms.ModelChoiceField(User.objects.none(), label="Case manager", required=False, empty_label="Nobody")

    def __init__(self, *args, program, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["clinician"].queryset = clinical_staff(program)
        self.fields["case_manager"].queryset = case_staff(program)
