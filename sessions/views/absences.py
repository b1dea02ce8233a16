"""Absences excused beforehand, clients who walk in, missed sessions made up, sheets with gaps, and who marked whom."""

from django.utils import dateformat, timezone
from django.views.generic import DetailView, ListView

from clients.models import Episode
from iop_portal.access import Permission, programs_where
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import absences
from sessions.due import sheets_with_gaps
from sessions.forms.absences import ExcuseForm, MakeUpForm, WalkInForm
from sessions.models import Attendance, Excuse, GroupSession
from sessions.queries import roster
from sessions.rules.absences import blockers_to_excuse, blockers_to_make_up, blockers_to_withdrawing, sessions_that_make_up
from sessions.rules.agreements import is_about_an_agreement
from sessions.rules.attendance import blockers_to_attendance
from sessions.trail import trail_of


class ExcuseNew(ActionView):
    """Days on which a client cannot come, and those that were said before."""

    permission = Permission.ATTENDANCE_WRITE
    model = Episode
    form_class = ExcuseForm
    template_name = "sessions/excuse_new.html"
    done = "Excused. The attendance sheets of these days show it."

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program")

    def blockers(self):
        """Not in treatment."""
        return blockers_to_excuse(self.object)

    def get_initial(self):
        """Today."""
        return {"starts_on": timezone.localdate(timezone=self.object.program.zone)}

    def get_context_data(self, **kwargs):
        """What stands already."""
        excuses = self.object.excuses.standing().select_related("entered_by")
        return super().get_context_data(episode=self.object, excuses=excuses, **kwargs)

    def act(self, data):
        """Excuse them."""
        return absences.excuse(episode=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """The same page, with the new one on it."""
        return self.request.path


class ExcuseWithdraw(ActionView):
    """Take an excuse back, all its days at once."""

    permission = Permission.ATTENDANCE_WRITE
    model = Excuse
    template_name = "sessions/excuse_withdraw.html"
    done = "The excuse is taken back."

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("episode__client")

    def blockers(self):
        """Taken back already."""
        return blockers_to_withdrawing(self.object)

    def get_context_data(self, **kwargs):
        """What it says."""
        return super().get_context_data(excuse=self.object, client=self.object.episode.client, **kwargs)

    def act(self, data):
        """Take it back."""
        return absences.withdraw(excuse=self.object, by=self.request.user)

    def get_success_url(self):
        """The client's chart."""
        return self.object.episode.client.get_absolute_url()


class WalkIn(ActionView):
    """Somebody came who was not expected."""

    permission = Permission.ATTENDANCE_WRITE
    model = GroupSession
    form_class = WalkInForm
    template_name = "sessions/walk_in.html"
    done = "On the sheet, present."

    def get_queryset(self):
        """With the program, whose clock the sheet runs on."""
        return super().get_queryset().select_related("program")

    def blockers(self):
        """Why the sheet is not open."""
        return blockers_to_attendance(self.object)

    def get_form_kwargs(self):
        """Clients in treatment on that day who are not on the sheet."""
        here = [line.episode.pk for line in roster(self.object)]
        candidates = Episode.objects.active_on(self.object.day()).filter(program=self.object.program_id).exclude(pk__in=here)
        candidates = candidates.select_related("client").order_by("client__last_name", "client__first_name", "pk")
        return super().get_form_kwargs() | {"candidates": candidates}

    def get_context_data(self, **kwargs):
        """The session."""
        context = super().get_context_data(group_session=self.object, sheet_url=self.get_success_url(), **kwargs)
        form, chosen = context["form"], []
        if form.is_bound and is_about_an_agreement(form.non_field_errors()):
            chosen = [form.cleaned_data["episode"]]
        return context | {"to_agree": chosen, "may_agree": self.may(Permission.CONSENT_WRITE)}

    def act(self, data):
        """Put them on the sheet."""
        return absences.walk_in(group_session=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Back to the sheet."""
        return f"{self.object.get_absolute_url()}attendance/"


class AttendanceMakeUp(ActionView):
    """Which attended session stands for one that was missed."""

    permission = Permission.ATTENDANCE_WRITE
    model = Attendance
    form_class = MakeUpForm
    template_name = "sessions/attendance_make_up.html"

    def get_queryset(self):
        """With whom and what it is about."""
        return super().get_queryset().select_related("client", "group_session__program", "made_up_by")

    def blockers(self):
        """Only a missed session."""
        return blockers_to_make_up(self.object)

    def in_words(self, attended):
        """A session, by day and title."""
        begins = timezone.localtime(attended.group_session.starts_at, self.object.group_session.program.zone)
        return f"{dateformat.format(begins, 'D, M j, g:i A')}: {attended.group_session.title}"

    def get_form_kwargs(self):
        """Sessions they came to around that time."""
        return super().get_form_kwargs() | {"possible": sessions_that_make_up(self.object), "in_words": self.in_words}

    def get_initial(self):
        """As it is recorded."""
        made_up_by = getattr(self.object, "made_up_by", None)
        return {"attended": made_up_by.public_id if made_up_by else ""}

    def get_context_data(self, **kwargs):
        """The missed session."""
        return super().get_context_data(missed=self.object, client=self.object.client, **kwargs)

    def act(self, data):
        """Point one at the other."""
        return absences.make_up(missed=self.object, attended=data["attended"], by=self.request.user)

    @property
    def done(self):
        """What stands now."""
        return "The session is made up." if self.result else "The session is not made up."

    def get_success_url(self):
        """The client's chart."""
        return self.object.client.get_absolute_url()


class SheetsWithGaps(ScopedMixin, ListView):
    """Sessions that are over with somebody not marked, the oldest first. They stay until somebody marks them."""

    permission = Permission.ATTENDANCE_WRITE
    model = GroupSession
    template_name = "sessions/sheets_with_gaps.html"
    context_object_name = "sheets"
    paginate_by = 25

    def get_queryset(self):
        """Of all one's programs, or with `mine` only those that one led."""
        found = sheets_with_gaps(programs_where(self.request.user, self.permission), at=timezone.now())
        found = found.led_by(self.request.user) if self.is_mine() else found
        return found.select_related("program", "facilitator").order_by("starts_at", "pk")

    def is_mine(self):
        """Only one's own sessions."""
        return self.request.GET.get("mine") == "1"

    def get_context_data(self, **kwargs):
        """Which tab."""
        return super().get_context_data(is_mine=self.is_mine(), **kwargs)


class AttendanceTrail(ScopedMixin, DetailView):
    """Who marked whom as what, and when: each correction beside what stood there before."""

    permission = Permission.ATTENDANCE_VIEW
    model = GroupSession
    template_name = "sessions/attendance_trail.html"

    def get_queryset(self):
        """With the program, whose clock the page runs on."""
        return super().get_queryset().select_related("program")

    def get_context_data(self, **kwargs):
        """Newest first."""
        return super().get_context_data(group_session=self.object, entries=trail_of(self.object), **kwargs)
