"""Skill practice: what one client tries between sessions, and how it went."""

import datetime as dt

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView

from clients.models import Episode
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import practices
from sessions.forms.practices import PracticeForm, PracticeOutcomeForm
from sessions.models import Attendance, SkillPractice
from sessions.rules.practices import blockers_to_setting_practice, objectives_to_practise

A_WEEK = dt.timedelta(days=7)
LOOKED_BACK = dt.timedelta(days=28)
FACTS = ("outcome", "practised_on", "situation", "helped", "words")


def attended(episode):
    """The sessions of the last weeks that this client was in, newest first."""
    of_late = Attendance.objects.present().filter(episode=episode, group_session__starts_at__gte=timezone.now() - LOOKED_BACK)
    return of_late.select_related("group_session__program").order_by("-group_session__starts_at", "-pk")


class PracticeList(ScopedMixin, DetailView):
    """What this client is to try, and what came of what was tried. That it was read is kept."""

    permission = Permission.NOTE_VIEW
    model = Episode
    template_name = "sessions/practice_list.html"
    per_page = 30

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("client", "program")

    def get_context_data(self, **kwargs):
        """The open ones first; of the others one page."""
        episode = self.object
        audit.record("viewed", episode.client, by=self.request.user, page="practice")
        found = SkillPractice.objects.filter(episode=episode).with_facts()
        pages = Paginator(found.reviewed(), self.per_page)
        return super().get_context_data(
            episode=episode,
            open_practices=list(found.open()),
            page_obj=pages.get_page(self.request.GET.get("page")),
            may_write=self.may(Permission.PRACTICE_WRITE),
            **kwargs,
        )


class PracticeNew(ActionView):
    """Agree on something to try."""

    permission = Permission.PRACTICE_WRITE
    model = Episode
    form_class = PracticeForm
    template_name = "sessions/practice_new.html"
    done = "Agreed. The next session asks how it went."

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("client", "program")

    def blockers(self):
        """A practice serves an objective of the plan in force."""
        return blockers_to_setting_practice(self.object)

    def get_form_kwargs(self):
        """What it may serve, and where it may have been agreed."""
        chosen = {"objectives": objectives_to_practise(self.object), "attendances": attended(self.object)}
        return super().get_form_kwargs() | chosen

    def get_initial(self):
        """For a week; in the session one comes from."""
        today = timezone.localdate(timezone=self.object.program.zone)
        asked = self.request.GET
        return {"due_on": today + A_WEEK, "attendance": asked.get("attendance"), "objective": asked.get("objective")}

    def get_context_data(self, **kwargs):
        """The way back."""
        return super().get_context_data(episode=self.object, list_url=self.get_success_url(), **kwargs)

    def act(self, data):
        """Set it."""
        return practices.set_task(episode=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Among the others."""
        return reverse("sessions:practice-list", kwargs={"public_id": self.object.public_id})


class PracticeRecord(ActionView):
    """How it went."""

    permission = Permission.PRACTICE_WRITE
    model = SkillPractice
    form_class = PracticeOutcomeForm
    template_name = "sessions/practice_record.html"
    done = "Kept."

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().with_facts().select_related("episode__client", "episode__program")

    def get_form_kwargs(self):
        """Where it may have been talked about."""
        return super().get_form_kwargs() | {"attendances": attended(self.object.episode)}

    def get_initial(self):
        """As it stands, in the session one comes from."""
        practice = self.object
        session = practice.reviewed_in.public_id if practice.reviewed_in else self.request.GET.get("attendance")
        return {name: getattr(practice, name) for name in FACTS} | {"revision": practice.revision, "attendance": session}

    def get_context_data(self, **kwargs):
        """What was agreed, and the way back."""
        return super().get_context_data(
            practice=self.object, episode=self.object.episode, list_url=self.get_success_url(), **kwargs
        )

    def act(self, data):
        """Keep it."""
        facts = {name: data[name] for name in FACTS}
        attendance, revision = data["attendance"], data["revision"]
        return practices.record(practice=self.object, facts=facts, revision=revision, attendance=attendance, by=self.request.user)

    def refuse(self, form, reasons):
        """What somebody else wrote is shown; saving again is meant."""
        self.object = self.get_queryset().get(pk=self.object.pk)
        form.data = form.data.copy()
        form.data["revision"] = self.object.revision
        return super().refuse(form, reasons)

    def get_success_url(self):
        """Among the others."""
        return reverse("sessions:practice-list", kwargs={"public_id": self.object.episode.public_id})
