"""What is heard for a counseling note."""

from django import forms

from iop_portal.models import User
from sessions.models import GroupSession

LONGEST = 20_000


def words_field(**kwargs):
    """Long text, as typed."""
    return forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 10}), **kwargs)


class CounselingNoteForm(forms.Form):
    """The draft again, with the revision that the author is looking at."""

    words = words_field(label="Note")
    revision = forms.IntegerField(widget=forms.HiddenInput)


class SessionField(forms.ModelChoiceField):
    """A session by day and title."""

    def label_from_instance(self, group_session):
        """When and what."""
        start = group_session.local_start()
        return f"{start:%a, %b} {start.day}: {group_session.title}"


class CounselingNoteNewForm(forms.Form):
    """What it is about, and the words."""

    group_session = SessionField(
        queryset=GroupSession.objects.none(),
        to_field_name="public_id",
        label="Session",
        required=False,
        empty_label="No session in particular",
    )
    words = words_field(label="Note")

    def __init__(self, *args, group_sessions, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group_session"].queryset = group_sessions


class AddendumForm(forms.Form):
    """What the author adds."""

    words = words_field(label="Addendum")


class GrantForm(forms.Form):
    """Which colleague, and why."""

    reader = forms.ModelChoiceField(
        queryset=User.objects.none(), to_field_name="public_id", label="Colleague", empty_label="Choose one"
    )
    reason = forms.CharField(max_length=300, help_text="Kept with the note. The colleague sees it too.")

    def __init__(self, *args, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reader"].queryset = colleagues
