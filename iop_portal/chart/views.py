"""One client's front page. Opening it is kept: who looked, when, from where."""

from dateutil.relativedelta import relativedelta
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView

from clients.models import Client
from clients.queries import contacts_with_consents
from clients.reaching import ways_of
from iop_portal import audit
from iop_portal.access import Permission, can, programs_where
from iop_portal.chart import log, measures, panels
from iop_portal.chart.steps import family_step, steps_for
from iop_portal.views import ScopedMixin
from plans.queries import summary


class ClientChart(ScopedMixin, DetailView):
    """Everybody who may greet a client finds the page; each panel asks for itself."""

    permission = Permission.CLIENT_FIND
    inward = "shown to staff; the people around the client stand there with the consents behind them"
    model = Client
    template_name = "chart/client_chart.html"

    def get(self, request, *args, **kwargs):
        """Show the page, and keep that it was opened."""
        response = super().get(request, *args, **kwargs)
        audit.record("viewed", self.object, by=request.user)
        return response

    def dispatch(self, request, *args, **kwargs):
        """The address of a record that was merged leads to the one it became part of, for those who may find that."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            return redirect(get_object_or_404(self.get_queryset(), merged_records__public_id=kwargs["public_id"]))

    def stays(self):
        """The client's episodes in the programs of this person, newest first; others do not exist here."""
        programs = programs_where(self.request.user, Permission.CLIENT_FIND)
        found = self.object.episodes.filter(program__in=programs)
        return list(found.select_related("program", "clinician", "case_manager"))

    def chosen(self, stays):
        """The episode named in the address, else the newest that is open, else the newest."""
        asked = self.request.GET.get("episode")
        if asked:
            named = next((episode for episode in stays if str(episode.public_id) == asked), None)
            if named is None:
                raise Http404
            return named
        return next((episode for episode in stays if episode.is_open), stays[0])

    def get_context_data(self, **kwargs):
        """The panels this person may read; a panel that is None is not printed."""
        stays = self.found = self.stays()
        episode = self.chosen(stays)
        today = timezone.localdate(timezone=episode.program.zone)
        context = {
            "episode": episode,
            "episodes": [other for other in stays if other != episode],
            "today": today,
            "other_names": list(self.object.other_names.all()),
            "age": relativedelta(today, self.object.born_on).years,
            "days_in_treatment": (((episode.discharged_on or today) - episode.admitted_on).days if episode.admitted_on else None),
            **self.open_to_all(episode, today),
            **self.clinical(episode, today),
            **self.links(episode),
        }
        sees_both = context.get("may_see_plan") and context["enrolments"] is not None
        context["comparison"] = panels.comparison_of(episode, today, context["enrolments"]) if sees_both else None
        steps = steps_for(self.request.user, episode, has_open_screening=context["has_open_screening"])
        family = [context["family_step"]] if context["family_step"] else []
        context["steps"] = [*steps[:1], *family, *steps[1:]]
        return super().get_context_data(**context, **kwargs)

    def allows(self, permission, episode):
        """Asked about the episode, not the client: another program's roles do not count here."""
        return can(self.request.user, permission, episode)

    def open_to_all(self, episode, today):
        """The week and the people around the client: what the front desk needs too."""
        may_see_contacts = self.allows(Permission.CONTACT_VIEW, episode)
        sees_schedule = self.allows(Permission.SCHEDULE_VIEW, episode)
        enrolments = list(panels.enrolments_of(episode, today)) if sees_schedule else None
        return {
            "enrolments": enrolments,
            "availability": panels.availability_of(self.object, enrolments, today) if sees_schedule else None,
            "may_edit_availability": self.allows(Permission.INTAKE_WRITE, episode),
            "ways": ways_of(self.object) if may_see_contacts else [],
            "contacts": contacts_with_consents(self.object, self.request.user, today) if may_see_contacts else None,
            "may_see_consents": self.allows(Permission.CONSENT_VIEW, episode),
            "may_edit_contacts": self.allows(Permission.CONTACT_WRITE, episode),
            "may_record_consents": self.allows(Permission.CONSENT_WRITE, episode),
        }

    def clinical(self, episode, today):
        """The clinical panels; for the front desk there are none."""
        if not self.allows(Permission.CHART_VIEW, episode):
            return {
                "is_clinical": False,
                "has_open_screening": False,
                "family": None,
                "family_step": None,
                "hold": None,
                "safety_tasks": [],
            }
        screening = panels.screening_of(episode)
        return {
            "is_clinical": True,
            "hold": panels.hold_of(episode),
            "measures": measures.measures_of(episode, today),
            "safety_tasks": measures.safety_tasks_of(self.object, self.request.user),
            "may_close_tasks": self.allows(Permission.SAFETY_CLOSE, episode),
            "may_measure": self.allows(Permission.MEASURE_WRITE, episode),
            "screening": screening,
            "has_open_screening": screening is not None and not screening.is_determined,
            "plan": summary(episode, on=today) if self.allows(Permission.PLAN_VIEW, episode) else None,
            "may_see_plan": self.allows(Permission.PLAN_VIEW, episode),
            "hours": panels.hours_of(episode, episode.program.zone),
            "attendance": panels.attendance_of(episode) if self.allows(Permission.ATTENDANCE_VIEW, episode) else None,
            "family": panels.family_of(episode) if self.allows(Permission.ATTENDANCE_VIEW, episode) else None,
            "family_step": self.family_step(episode),
            "notes": panels.notes_of(episode) if self.allows(Permission.NOTE_VIEW, episode) else None,
            "practices": panels.practices_of(episode) if self.allows(Permission.NOTE_VIEW, episode) else None,
            "may_record_practice": self.allows(Permission.PRACTICE_WRITE, episode),
            "medical": panels.medical_of(episode),
            "may_test": self.allows(Permission.TEST_WRITE, episode),
            "timeline": panels.road_of(episode),
        }

    def family_step(self, episode):
        """Booking the family for the next family session, for who may."""
        if not self.allows(Permission.FAMILY_WRITE, episode):
            return None
        return family_step(panels.next_family_of(episode), episode)

    def return_url(self, episode):
        """Where somebody who comes back gets a new episode; None while one is open in this program."""
        is_here = any(other.is_open and other.program_id == episode.program_id for other in self.found)
        if is_here or not self.allows(Permission.INTAKE_WRITE, episode):
            return None
        return f"{reverse('clients:inquiry-new')}?client={self.object.public_id}"

    def links(self, episode):
        """Where one can go from here; None where this person may not."""

        def link(permission, route, public_id):
            return reverse(route, kwargs={"public_id": public_id}) if self.allows(permission, episode) else None

        client = self.object
        return {
            "edit_url": link(Permission.INTAKE_WRITE, "clients:client-edit", client.public_id),
            "names_url": link(Permission.INTAKE_WRITE, "clients:other-names", client.public_id),
            "merge_url": link(Permission.CLIENT_MERGE, "clients:client-merge", client.public_id),
            "log_url": link(Permission.CLIENT_LOG_VIEW, "chart:client-log", client.public_id),
            "apart_url": link(Permission.KEEP_APART_VIEW, "sessions:apart-list", client.public_id),
            "counseling_url": link(Permission.COUNSELING_NOTE_WRITE, "sessions:counseling-note-list", episode.public_id),
            "point_url": link(Permission.CONTACT_WRITE, "clients:contact-point-new", client.public_id),
            "contacts_url": reverse("clients:contact-list", kwargs={"public_id": client.public_id}),
            "contact_url": link(Permission.CONTACT_WRITE, "clients:contact-new", client.public_id),
            "client_url": client.get_absolute_url(),
            "list_url": reverse("clients:client-list"),
            "family_url": link(Permission.ATTENDANCE_VIEW, "chart:family-timeline", episode.public_id),
            "agreements_url": link(Permission.CONSENT_WRITE, "sessions:agreement-new", episode.public_id),
            "measures_url": link(Permission.CHART_VIEW, "clients:measure-list", episode.public_id),
            "may_make_up": self.allows(Permission.ATTENDANCE_WRITE, episode),
            "excuse_url": link(Permission.ATTENDANCE_WRITE, "sessions:excuse-new", episode.public_id),
            "summary_url": (
                link(Permission.CHART_VIEW, "chart:discharge-summary", episode.public_id) if episode.discharged_on else None
            ),
            "return_url": self.return_url(episode),
            "plan_url": link(Permission.PLAN_WRITE, "plans:plan-new", episode.public_id) if episode.admitted_on else None,
        }


class ClientLog(ScopedMixin, DetailView):
    """Who opened this record, who changed it: for supervisors, directors and compliance."""

    permission = Permission.CLIENT_LOG_VIEW
    model = Client
    template_name = "chart/client_log.html"

    def get_context_data(self, **kwargs):
        """One page of the log, newest first."""
        client_url = self.object.get_absolute_url()
        entries = log.entries_of(self.object, self.request.user)
        return super().get_context_data(entries=entries, client_url=client_url, **kwargs)
