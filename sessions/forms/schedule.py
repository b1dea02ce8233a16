"""Planning: series, places in them, single sessions."""

import datetime as dt

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from clients.models import Episode
from iop_portal.models import User
from iop_portal.models.program import Track
from plans.enums import Modality
from sessions.enums import FamilyFormat, Weekday
from sessions.models import Curriculum, GroupSession, Room, Series
from sessions.rules.staffing import leaders


class DayField(forms.DateField):
    """A day of this century: the browser's own calendar, and no slip of the keyboard into the year 202."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_validators = [
        MinValueValidator(dt.date(2000, 1, 1), "Check the year."),
        MaxValueValidator(dt.date(2099, 12, 31), "Check the year."),
    ]


def time_input():
    """The browser's own clock."""
    return forms.TimeInput(attrs={"type": "time", "step": 300}, format="%H:%M")


class PlaceAndTime(forms.Form):
    """What every plan has in common: the hour, the place, who leads, and why in spite of a clash."""

    starts_at = forms.TimeField(label="From", widget=time_input())
    duration = forms.IntegerField(label="Minutes", min_value=15, max_value=360, initial=90)
    break_after = forms.IntegerField(label="Break after", min_value=0, max_value=360, required=False, help_text="Minutes.")
    break_minutes = forms.IntegerField(
        label="Length of the break",
        min_value=0,
        max_value=120,
        required=False,
        help_text="In minutes; not counted as attended.",
    )
    room = forms.ModelChoiceField(Room.objects.none(), required=False, empty_label="No room")
    is_telehealth = forms.BooleanField(label="By telehealth", required=False)
    facilitator = forms.ModelChoiceField(User.objects.none(), label="Led by", empty_label="Choose a person")
    clash_reason = forms.CharField(
        label="If the room or a person is taken: why all the same",
        max_length=200,
        required=False,
        help_text="Left empty, nothing is planned twice. A client is never in two places at once.",
    )

    def __init__(self, *args, program, **kwargs):
        super().__init__(*args, **kwargs)
        self.program = program
        self.fields["room"].queryset = program.rooms.filter(is_active=True).order_by("name")
        self.fields["facilitator"].queryset = leaders(program).order_by("last_name", "first_name", "pk")

    def clean(self):
        """A place at all; a break within the session."""
        data = super().clean()
        for name in {"break_after", "break_minutes"} & self.fields.keys():
            data[name] = data.get(name) or 0
        if data.get("break_minutes") and data["break_after"] + data["break_minutes"] >= (data.get("duration") or 0):
            self.add_error("break_minutes", "The break has to end before the session does.")
        if not data.get("room") and not data.get("is_telehealth") and "room" not in self.errors:
            self.add_error("room", "Choose a room, or telehealth.")
        return data


class PlaceAndPeople(PlaceAndTime):
    """What a series and a single session have in common: kind, with whom, for how many."""

    modality = forms.ChoiceField(label="Kind", choices=Modality.choices, widget=forms.RadioSelect)
    family_format = forms.ChoiceField(
        label="Kind of family work", choices=[("", "Not family work"), *FamilyFormat.choices], required=False
    )
    co_facilitators = forms.ModelMultipleChoiceField(
        User.objects.none(), label="Together with", required=False, widget=forms.CheckboxSelectMultiple
    )
    capacity = forms.IntegerField(label="Places", min_value=1, max_value=40, required=False)

    def __init__(self, *args, program, **kwargs):
        super().__init__(*args, program=program, **kwargs)
        self.fields["co_facilitators"].queryset = leaders(program).order_by("last_name", "first_name", "pk")
        self.fields["capacity"].help_text = f"Empty: {program.group_capacity}, and 1 for individual counseling."
        if not self.fields["co_facilitators"].queryset.exists():
            del self.fields["co_facilitators"]

    def clean(self):
        """Places as usual where none were typed."""
        data = super().clean()
        if not data.get("capacity") and "capacity" not in self.errors:
            data["capacity"] = 1 if data.get("modality") == Modality.INDIVIDUAL else self.program.group_capacity
        if data.get("modality") not in (None, Modality.FAMILY):
            data["family_format"] = ""
        return data


class WeeklyPlan(PlaceAndPeople):
    """What recurs: on which days of the week, by which curriculum."""

    name = forms.CharField(max_length=Series._meta.get_field("name").max_length, help_text="As clients and staff call it.")
    weekday = forms.TypedChoiceField(choices=Weekday.choices, coerce=int)
    also_on = forms.TypedMultipleChoiceField(
        label="And at the same time on",
        choices=[(day.value, day.label) for day in Weekday],
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    curriculum = forms.ModelChoiceField(
        Curriculum.objects.none(), required=False, empty_label="None", help_text="Each session gets the next topic."
    )

    def __init__(self, *args, program, **kwargs):
        super().__init__(*args, program=program, **kwargs)
        self.fields["curriculum"].queryset = program.curricula.filter(is_active=True).order_by("name")

    def clean(self):
        """Each day once."""
        data = super().clean()
        data["also_on"] = sorted({day for day in data.get("also_on") or [] if day != data.get("weekday")})
        return data


class SeriesForm(WeeklyPlan):
    """A new series."""

    starts_on = DayField(label="First day")
    ends_on = DayField(label="Last day", required=False, help_text="Empty: it goes on.")


class SeriesChangeForm(WeeklyPlan):
    """Other facts from a day on. What kind of group it is does not change: that would be another series."""

    modality = None
    on = DayField(label="From this day on")
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, is_family, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["capacity"].required, self.fields["capacity"].help_text = True, ""
        if not is_family:
            del self.fields["family_format"]


class SeriesEndForm(forms.Form):
    """When a series meets for the last time."""

    on = DayField(label="Last day", help_text="Sessions on this day still take place.")


class AdmittedChoice(forms.ModelMultipleChoiceField):
    """Clients in treatment, by name and number."""

    def label_from_instance(self, episode):
        """Two people may have one name; nobody shares a number."""
        return f"{episode.client.list_name} · {episode.client.number}"


class OneAdmittedChoice(forms.ModelChoiceField):
    """One client in treatment."""

    label_from_instance = AdmittedChoice.label_from_instance


def admitted_to(program):
    """Clients in treatment in this program, by name."""
    found = Episode.objects.admitted().filter(program=program).select_related("client")
    return found.order_by("client__last_name", "client__first_name", "pk")


class PlaceForm(forms.Form):
    """One client, one series, from when until when."""

    episode = OneAdmittedChoice(Episode.objects.none(), label="Client", empty_label="Choose a client", to_field_name="public_id")
    starts_on = DayField(label="First day")
    ends_on = DayField(label="Last day", required=False, help_text="Empty: as long as it runs.")
    despite = forms.CharField(
        label="Why it goes despite a commitment",
        max_length=300,
        required=False,
        help_text="Only where the client cannot usually come at that hour, such as: the employer frees it.",
    )

    def __init__(self, *args, candidates, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["episode"].queryset = candidates


class WeekOfPlacesForm(forms.Form):
    """One client, any number of series, from when until when."""

    series = forms.ModelMultipleChoiceField(
        Series.objects.none(),
        to_field_name="public_id",
        error_messages={"required": "Choose at least one series."},
    )
    starts_on = DayField(label="First day")
    ends_on = DayField(label="Last day", required=False, help_text="Empty: as long as it runs.")
    despite = PlaceForm.base_fields["despite"]

    def __init__(self, *args, series, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["series"].queryset = series


class PlaceEndForm(forms.Form):
    """The last day of a place, and why."""

    on = DayField(label="Last day", help_text="The client is still expected on this day.")
    reason = forms.CharField(max_length=200, help_text="In a few words, such as: moved to the evening group.")


class OnceForm(PlaceAndPeople):
    """One session without a series, and the clients it is for."""

    title = forms.CharField(
        max_length=GroupSession._meta.get_field("title").max_length, help_text="No client's name: it is read in the week."
    )
    topic = forms.CharField(max_length=GroupSession._meta.get_field("topic").max_length, required=False)
    on = DayField(label="Day")
    episodes = AdmittedChoice(
        Episode.objects.none(),
        label="Clients",
        to_field_name="public_id",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Family education may be for anybody, and then names no client.",
    )

    def __init__(self, *args, program, **kwargs):
        super().__init__(*args, program=program, **kwargs)
        self.fields["episodes"].queryset = admitted_to(program)

    def clean(self):
        """Day, time and length become the two moments that a session has."""
        data = super().clean()
        if {"on", "starts_at", "duration"} <= data.keys():
            local = dt.datetime.combine(data["on"], data["starts_at"], self.program.zone)
            data["starts_at"] = local.astimezone(dt.UTC)
            data["ends_at"] = data["starts_at"] + dt.timedelta(minutes=data["duration"])
        return data


class OneDateForm(PlaceAndTime):
    """Another hour, place or person for one date. Its break stays."""

    break_after = break_minutes = None
    on = DayField(label="Day")
    reason = forms.CharField(max_length=120, help_text="Shown with the session, such as: facilitator ill.")
    despite = forms.CharField(
        label="Why it goes although clients have something else to do at that hour",
        max_length=70,
        required=False,
        help_text="Only if that is so. Shown with the session: name nobody.",
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self):
        """Day, time and length become two moments."""
        data = super().clean()
        if {"on", "starts_at", "duration"} <= data.keys():
            local = dt.datetime.combine(data["on"], data["starts_at"], self.program.zone)
            data["starts_at"] = local.astimezone(dt.UTC)
            data["ends_at"] = data["starts_at"] + dt.timedelta(minutes=data["duration"])
        return data


class RestoreForm(forms.Form):
    """It takes place after all."""

    clash_reason = PlaceAndTime.base_fields["clash_reason"]


class SkipForm(forms.Form):
    """Days on which a series does not meet."""

    first = DayField(label="First day left out")
    last = DayField(label="Last day left out")
    reason = forms.CharField(max_length=200, help_text="Shown in the week, such as: facilitator on leave.")


class CancelForm(forms.Form):
    """Why it does not take place."""

    reason = forms.CharField(max_length=200, help_text="Shown in the week, such as: holiday, facilitator ill.")


class WeekForm(forms.Form):
    """Which week, whose."""

    day = DayField(required=False)
    program = forms.UUIDField(required=False)
    mine = forms.BooleanField(required=False)
    room = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    person = forms.UUIDField(required=False)
    client = forms.UUIDField(required=False)
    track = forms.ChoiceField(choices=[("", ""), *Track.choices], required=False)
