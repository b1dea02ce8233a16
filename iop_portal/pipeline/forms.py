"""What narrows the board."""

from django import forms

from iop_portal.models import Program, User
from iop_portal.models.program import Track


class BoardForm(forms.Form):
    """Program, track, clinician. What was not understood narrows nothing."""

    program = forms.ModelChoiceField(
        Program.objects.none(), to_field_name="public_id", required=False, empty_label="All programs"
    )
    track = forms.ChoiceField(choices=[("", "All tracks"), *Track.choices], required=False)
    clinician = forms.ModelChoiceField(User.objects.none(), required=False, empty_label="All clinicians")

    def __init__(self, *args, programs, clinicians, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].queryset = programs
        self.fields["clinician"].queryset = clinicians
