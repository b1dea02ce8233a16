"""Finding clients, the first call, and a person's own facts."""

from django import forms

from clients.enums import EpisodeStatus
from clients.models import Client, Episode
from iop_portal.models import Program


def asks(model, name, *, nothing="", **options):
    """The form field of a model's field: its label, its length, its choices. `nothing` says what it means to choose none."""
    field = model._meta.get_field(name).formfield(**options)
    if nothing:
        field.choices = [("", nothing), *(choice for choice in field.choices if choice[0])]
    return field


def day(**options):
    """A date, with the browser's calendar."""
    return {"widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **options}


OPEN, ALL, CLOSED = "open", "all", "closed"


class ClientSearchForm(forms.Form):
    """One box, and what narrows the list. Read by ClientList, which never errors on what was typed."""

    STATUSES = [
        (OPEN, "Open"),
        *((status.value, status.label) for status in EpisodeStatus if status not in ("discharged", "declined", "referred")),
        (CLOSED, "Closed"),
    ]
    CLINICAL_STATUSES = [
        (status.value, status.label) for status in EpisodeStatus if status in ("discharged", "declined", "referred")
    ]

    status = forms.ChoiceField(choices=[*STATUSES, (ALL, "Open and closed")], required=False, initial=OPEN)
    program = forms.ModelChoiceField(
        Program.objects.none(), to_field_name="public_id", required=False, empty_label="All programs"
    )
    mine = forms.BooleanField(label="My caseload", required=False)

    def __init__(self, *args, programs, reads_charts, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].queryset = programs
        if reads_charts:
            self.fields["status"].choices = [*self.STATUSES, *self.CLINICAL_STATUSES, (ALL, "Open and closed")]


class PersonForm(forms.Form):
    """Who somebody is, and how to reach them without harm."""

    first_name = asks(Client, "first_name")
    last_name = asks(Client, "last_name")
    preferred_name = asks(Client, "preferred_name")
    born_on = asks(Client, "born_on", **day())
    phone = asks(Client, "phone")
    may_call = asks(Client, "may_call")
    may_leave_voicemail = asks(Client, "may_leave_voicemail")
    may_text = asks(Client, "may_text")
    may_mail = asks(Client, "may_mail")
    name_to_use = asks(Client, "name_to_use")


class ClientForm(PersonForm):
    """All of a person's facts, corrected in place."""

    pronouns = asks(Client, "pronouns")
    email = asks(Client, "email")
    address = asks(Client, "address")
    language = asks(Client, "language")
    needs_interpreter = asks(Client, "needs_interpreter")
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class CallForm(forms.Form):
    """What a first contact tells: for which program, who sent the person, what brings them here."""

    program = forms.ModelChoiceField(Program.objects.none(), empty_label="Choose a program")
    inquired_on = asks(Episode, "inquired_on", **day())
    referral_source = asks(Episode, "referral_source", nothing="Choose one")
    referred_by = asks(Episode, "referred_by")
    stepdown_facility = asks(Episode, "stepdown_facility")
    stepdown_on = asks(Episode, "stepdown_on", **day())
    presenting_concern = asks(Episode, "presenting_concern", widget=forms.Textarea(attrs={"rows": 4}))
    track = asks(Episode, "track", nothing="No preference")

    def __init__(self, *args, programs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["program"].queryset = programs
        if len(programs) == 1:
            self.fields["program"].empty_label = None


class InquiryForm(CallForm, PersonForm):
    """A person we do not know yet, and what the call told."""

    told_apart = forms.CharField(
        label="I looked: this is somebody else, because",
        max_length=200,
        required=False,
        help_text="Makes a new client beside the ones above. Kept with the record. For example: a twin.",
    )
