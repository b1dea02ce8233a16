"""One session: its facts, its roster, and what can be done with it; sessions without a series."""

from django.utils import timezone
from django.views.generic import DetailView

from iop_portal.access import Permission, can
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import group_sessions
from sessions.forms.schedule import CancelForm, OnceForm
from sessions.models import GroupSession
from sessions.practices import to_ask_about
from sessions.queries import roster
from sessions.rules.agreements import without_agreement
from sessions.rules.family import blockers_of_the_pair, blockers_to_family
from sessions.rules.group_sessions import blockers_once_past, blockers_to_cancelling
from sessions.rules.notes import leads
from sessions.views.dates import OneDate
from sessions.views.series import chosen_program, programs_of

OF_THE_FORM_ONLY = ("on", "duration", "episodes")


class GroupSessionDetail(ScopedMixin, DetailView):
    """What takes place, where, with whom, and who came. The front desk sees who has come and nothing more."""

    permission = Permission.SCHEDULE_VIEW
    inward = "shown to staff: who is expected and who took part"
    model = GroupSession
    template_name = "sessions/group_session_detail.html"
    context_object_name = "group_session"

    def get_queryset(self):
        """With what the page prints."""
        related = ("program", "series", "room", "facilitator", "substitute_for", "cancelled_by")
        return super().get_queryset().select_related(*related).prefetch_related("co_facilitators")

    def get_context_data(self, **kwargs):
        """The roster, and what this person may do from here."""
        lines = roster(self.object)
        may_greet = self.may(Permission.CONTACT_VIEW)
        may_see_family = self.object.is_family and self.may(Permission.ATTENDANCE_VIEW)
        family = list(self.object.family.with_people()) if may_see_family else None
        bookings = list(self.object.family_bookings.with_people()) if self.object.is_family and may_greet else []
        return super().get_context_data(
            lines=lines,
            lacking=without_agreement(self.object, [line.episode for line in lines]),
            may_agree=self.may(Permission.CONSENT_WRITE),
            practices=to_ask_about([line.episode for line in lines]) if self.may(Permission.NOTE_VIEW) else [],
            may_record_practice=self.may(Permission.PRACTICE_WRITE),
            family=family,
            takes_family=not blockers_to_family(self.object),
            came_of_family={one.contact_id for one in family or [] if one.in_error_at is None},
            family_bookings=bookings,
            shut_out={one.pk for one in bookings if blockers_of_the_pair(self.object, one.episode, one.contact)},
            guests=self.object.guests.with_people() if may_see_family and self.object.takes_guests else None,
            is_over=self.object.ends_at <= timezone.now(),
            may_invite=self.may(Permission.DISCLOSE),
            came=sum(1 for line in lines if line.attendance and line.attendance.was_present),
            has_begun=self.object.starts_at <= timezone.now(),
            may_attend=self.may(Permission.ATTENDANCE_WRITE),
            may_see_attendance=self.may(Permission.ATTENDANCE_VIEW),
            may_check_in=self.may(Permission.CHECK_IN),
            may_see_notes=self.may(Permission.NOTE_VIEW),
            may_write_group=self.may(Permission.NOTE_WRITE) and leads(self.object, self.request.user),
            may_write_family=self.may(Permission.FAMILY_WRITE),
            may_cancel=self.may(Permission.SERIES_WRITE) and not self.object.is_cancelled,
            may_change=self.may(Permission.SERIES_WRITE) and not blockers_once_past(self.object),
            may_restore=self.may(Permission.SERIES_WRITE) and self.object.is_cancelled,
            to_call=self.object.schedule_calls.open().count() if self.may(Permission.SCHEDULE_CALL) else 0,
            may_open_charts=self.may(Permission.CHART_VIEW),
            **kwargs,
        )


class GroupSessionNew(ActionView):
    """One session that does not recur, and the clients it is for."""

    permission = Permission.SERIES_WRITE
    form_class = OnceForm
    template_name = "sessions/group_session_new.html"
    done = "The session is in the week."

    def get_form_kwargs(self):
        """Rooms, people and clients of the chosen program."""
        self.program = chosen_program(self.request, self.permission)
        return super().get_form_kwargs() | {"program": self.program}

    def get_initial(self):
        """An individual hour today, led by whoever plans it; from a chart, for that client."""
        return {
            "modality": "individual",
            "title": "Individual session",
            "on": self.request.GET.get("day") or timezone.localdate(),
            "duration": 60,
            "facilitator": self.request.user.pk,
            "episodes": self.request.GET.getlist("episode"),
        }

    def get_context_data(self, **kwargs):
        """With the choice of program, where there is one."""
        programs = programs_of(self.request.user, self.permission)
        context = super().get_context_data(**kwargs) | {"program": self.program, "programs": programs}
        chosen = context["form"].cleaned_data.get("episodes", ()) if context["form"].is_bound else ()
        may_agree = can(self.request.user, Permission.CONSENT_WRITE, self.program)
        return context | {"to_agree": self._to_agree(context["form"], chosen), "may_agree": may_agree}

    def _to_agree(self, form, chosen):
        """Those of the chosen clients who would have to sign first, once they were refused."""
        refused = " ".join(form.non_field_errors()) if form.is_bound else ""
        return [episode for episode in chosen if f"{episode.client.number} has not agreed" in refused]

    def act(self, data):
        """Plan it."""
        facts = {name: value for name, value in data.items() if name not in OF_THE_FORM_ONLY}
        return group_sessions.create_once(
            program=self.program, facts=facts, episodes=list(data["episodes"]), by=self.request.user
        )

    def get_success_url(self):
        """Its page."""
        return self.result.get_absolute_url()


class GroupSessionCancel(OneDate):
    """It will not take place."""

    form_class = CancelForm
    template_name = "sessions/group_session_cancel.html"
    done = "The session is cancelled. It stays in the week, struck through."

    def blockers(self):
        """Cancelled already, or people came."""
        return blockers_to_cancelling(self.object)

    def act(self, data):
        """Cancel it."""
        return group_sessions.cancel(group_session=self.object, by=self.request.user, **data)
