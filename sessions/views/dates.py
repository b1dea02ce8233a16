"""Single dates: changed, brought back, left out."""

from django.urls import reverse

from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import group_sessions
from sessions.forms.schedule import OneDateForm, RestoreForm, SkipForm
from sessions.models import GroupSession, Series
from sessions.rules.group_sessions import blockers_once_past, expected_at
from sessions.rules.series import blockers_once_over, today_in


class OneDate(ActionView):
    """What the pages about one date share: the session with what they print, and whom it waits for."""

    permission = Permission.SERIES_WRITE
    model = GroupSession

    def get_queryset(self):
        """With what the page prints."""
        related = ("program", "series", "room", "facilitator", "substitute_for")
        return super().get_queryset().select_related(*related).prefetch_related("co_facilitators")

    def get_context_data(self, **kwargs):
        """How many are expected."""
        return super().get_context_data(group_session=self.object, expected=expected_at(self.object).count(), **kwargs)

    def get_success_url(self):
        """Whom to call, where somebody has to be; else the session."""
        if self.object.schedule_calls.open().exists():
            return reverse("sessions:schedule-calls", kwargs={"public_id": self.object.public_id})
        return self.object.get_absolute_url()


class GroupSessionChange(OneDate):
    """This one date at another hour, in another place, or led by a substitute."""

    form_class = OneDateForm
    template_name = "sessions/group_session_change.html"
    done = "This date is changed. The series stays as it is."

    def blockers(self):
        """What is over, recorded or cancelled stays as it is."""
        return blockers_once_past(self.object)

    def get_form_kwargs(self):
        """Rooms and people of its program."""
        return super().get_form_kwargs() | {"program": self.object.program}

    def get_initial(self):
        """As it is planned."""
        starts_at = self.object.local_start()
        names = ("room", "is_telehealth", "facilitator", "revision", "clash_reason")
        return {name: getattr(self.object, name) for name in names} | {
            "on": starts_at.date(),
            "starts_at": starts_at.time(),
            "duration": int((self.object.ends_at - self.object.starts_at).total_seconds() // 60),
        }

    def act(self, data):
        """Change it."""
        facts = {name: data[name] for name in group_sessions.CHANGEABLE}
        words = {name: data[name] for name in ("reason", "revision", "despite")}
        return group_sessions.change(group_session=self.object, facts=facts, by=self.request.user, **words)


class GroupSessionRestore(OneDate):
    """It takes place after all."""

    form_class = RestoreForm
    template_name = "sessions/group_session_restore.html"
    done = "The session takes place after all."

    def blockers(self):
        """Only what is cancelled can be brought back. What else is in the way is said when it is tried: a reason may pass it."""
        return [] if self.object.is_cancelled else ["This session is not cancelled."]

    def act(self, data):
        """Bring it back."""
        return group_sessions.restore(group_session=self.object, by=self.request.user, **data)


class SeriesSkip(ActionView):
    """Days on which a series does not meet."""

    permission = Permission.SERIES_WRITE
    model = Series
    form_class = SkipForm
    template_name = "sessions/series_skip.html"
    done = "The series does not meet in these days. Who was expected is on the list of calls."

    def get_queryset(self):
        """With its program's clock."""
        return super().get_queryset().select_related("program")

    def blockers(self):
        """A series that is over meets no more."""
        return blockers_once_over(self.object)

    def get_initial(self):
        """Today, or its first day."""
        first = max(today_in(self.object.program), self.object.starts_on)
        return {"first": first, "last": first}

    def get_context_data(self, **kwargs):
        """The series."""
        return super().get_context_data(series=self.object, **kwargs)

    def act(self, data):
        """Leave them out."""
        return group_sessions.skip(series=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Its page."""
        return self.object.get_absolute_url()
