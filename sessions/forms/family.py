"""What is heard about family in a session."""

import datetime as dt

from django import forms


class EpisodeField(forms.ModelChoiceField):
    """A client by name; the value is the episode."""

    def label_from_instance(self, episode):
        """As lists sort it."""
        return episode.client.list_name


class ClientChoiceForm(forms.Form):
    """One more client beside those on the sheet."""

    client = EpisodeField(
        queryset=None, to_field_name="public_id", label="Another client", empty_label="Choose a client", required=False
    )

    def __init__(self, *args, episodes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["client"].queryset = episodes


def time_field(**kwargs):
    """A time of day, with the browser's own clock."""
    return forms.TimeField(widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}), **kwargs)


class BookForm(forms.Form):
    """Who is expected."""

    contact = forms.ChoiceField(label="Who is expected", error_messages={"required": "Choose who is expected."})

    def __init__(self, *args, group_session, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact"].choices = [(str(contact.public_id), contact.display_name) for contact in people]


class InviteForm(forms.Form):
    """Where the invitation goes, if it is sent."""

    address = forms.CharField(
        label="Address or number it goes to", max_length=300, required=False, help_text="Empty: it is handed over."
    )


class FamilyForm(forms.Form):
    """Who took part, from when until when. Times are on the session's day and the program's clock."""

    contact = forms.ChoiceField(label="Who took part", error_messages={"required": "Choose who took part."})
    arrived_at = time_field(label="Came at")
    left_at = time_field(label="Left at")
    words = forms.CharField(
        label="What it was about",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Not the person's own history beyond what the client's treatment needs.",
    )

    def __init__(self, *args, group_session, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.group_session = group_session
        self.fields["contact"].choices = [(str(contact.public_id), contact.display_name) for contact in people]
        zone = group_session.program.zone
        self.fields["arrived_at"].initial = group_session.starts_at.astimezone(zone).time()
        self.fields["left_at"].initial = group_session.ends_at.astimezone(zone).time()

    def clean_arrived_at(self):
        """A moment, not a time of day."""
        return self._moment(self.cleaned_data["arrived_at"])

    def clean_left_at(self):
        """A moment, not a time of day."""
        return self._moment(self.cleaned_data["left_at"])

    def _moment(self, time):
        """On the session's day, or after midnight where a late session runs into the next."""
        moment = dt.datetime.combine(self.group_session.day(), time, tzinfo=self.group_session.program.zone)
        is_past_midnight = moment < self.group_session.starts_at - dt.timedelta(hours=12)
        return moment + dt.timedelta(days=1) if is_past_midnight else moment
