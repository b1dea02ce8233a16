"""A person's day: sessions, what waits, and the caseload with its hours."""

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from clients.enums import OPEN_STATUSES, EpisodeStatus
from clients.models import Episode
from iop_portal.access import Permission, can, programs_where
from iop_portal.today import agenda, waiting
from iop_portal.views import ScopedMixin
from sessions.against_plan import uncovered
from sessions.hours import Week, weekly_hours

LISTENING = (Permission.CALL_WRITE, Permission.CALL_REVIEW)
LEADING = (Permission.ATTENDANCE_WRITE, Permission.NOTE_WRITE)


class Today(ScopedMixin, TemplateView):
    """For everybody who works here: what the page holds follows from the role."""

    permission = Permission.PORTAL_ENTER
    template_name = "today/today.html"

    def get_context_data(self, **kwargs):
        """Everything, fetched before the template begins."""
        user, now = self.request.user, timezone.now()
        today = timezone.localdate()
        week = Week.of(today)
        leads = any(can(user, permission) for permission in LEADING)
        sees_schedule = can(user, Permission.SCHEDULE_VIEW)
        context = {
            "today": today,
            "leads": leads,
            "may_check_in": can(user, Permission.CHECK_IN),
            "may_mark": can(user, Permission.ATTENDANCE_WRITE),
            "group_sessions": agenda.sessions_of_the_day(user, week, today, mine=leads) if sees_schedule else None,
            "sheets": agenda.open_sheets(user, now),
            "safety_tasks": waiting.safety_tasks(user) if can(user, Permission.CHART_VIEW) else [],
            "waiting": waiting.everything(user, today) if can(user, Permission.CHART_VIEW) else None,
            "caseload": self.caseload(user, week),
            "census": self.census(user),
        }
        context |= {
            "inquiry_url": reverse("clients:inquiry-new") if can(user, Permission.INTAKE_WRITE) else None,
            "calls_url": reverse("clients:call-list") if any(can(user, permission) for permission in LISTENING) else None,
            "follow_ups_url": reverse("clients:follow-up-list") if can(user, Permission.FOLLOW_UP) else None,
            "reviews_url": reverse("reviews:review-list") if can(user, Permission.PLAN_VIEW) else None,
            "no_shows_url": reverse("sessions:no-show-list") if can(user, Permission.ATTENDANCE_VIEW) else None,
            "week_url": reverse("sessions:week"),
            "admin_url": reverse("admin:index"),
        }
        context["next_session"] = None if context["group_sessions"] or not leads else agenda.next_session(user, now)
        return super().get_context_data(**context, **kwargs)

    @staticmethod
    def caseload(user, week):
        """(episode, hours of this week, what no place covers) of one's clients in care, those on hold too.

        None for those who have no caseload.
        """
        if not can(user, Permission.CHART_VIEW):
            return None
        mine = Episode.objects.visible_to(user).on_caseload_of(user).in_care().select_related("client", "program")
        episodes = list(mine.order_by("client__last_name", "client__first_name", "pk"))
        hours = weekly_hours(episodes, week)
        gaps = uncovered(episodes)
        return [(episode, hours[episode.pk], gaps.get(episode.pk, [])) for episode in episodes]

    @staticmethod
    def census(user):
        """How many clients stand where, per program; for everybody who may read charts."""
        programs = programs_where(user, Permission.CHART_VIEW)
        rows = (
            Episode.objects.filter(program__in=programs, status__in=OPEN_STATUSES)
            .values_list("program__name", "status")
            .annotate(number=Count("pk"))
            .order_by("program__name")
        )
        found = {}
        for program, status, number in rows:
            found.setdefault(program, dict.fromkeys(OPEN_STATUSES, 0))[EpisodeStatus(status)] = number
        return [(name, [(status.label, number) for status, number in counts.items()]) for name, counts in found.items()]
