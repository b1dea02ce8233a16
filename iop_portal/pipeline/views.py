"""The road of all clients at a glance, and the waitlist in its order."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from clients import waitlist
from clients.enums import CLOSED_STATUSES, OPEN_STATUSES
from clients.models import Episode
from iop_portal.access import Permission, can, programs_where
from iop_portal.models import Program, Role, User
from iop_portal.models.program import Track
from iop_portal.pipeline.cards import CLOSED_SHOWN_DAYS, Column, cards, may_read, shown
from iop_portal.pipeline.forms import BoardForm
from iop_portal.views import ScopedMixin

WAITING_SHOWN = 30


class Board(ScopedMixin, TemplateView):
    """Who is where, for how many days, and what is missing to move on. Whoever only greets sees who is where."""

    permission = Permission.CLIENT_FIND
    model = Episode
    template_name = "pipeline/board.html"

    def get_context_data(self, **kwargs):
        """The columns, and what narrows them."""
        user, today = self.request.user, timezone.localdate()
        form = self.filters()
        columns = self.columns(self.episodes(form), form, today)
        return super().get_context_data(
            **kwargs,
            form=form,
            has_programs=len(form.fields["program"].queryset) > 1,
            reads_charts=may_read(user),
            open_columns=[column for column in columns if column.status in OPEN_STATUSES],
            closed_columns=[column for column in columns if column.status in CLOSED_STATUSES],
            closed_days=CLOSED_SHOWN_DAYS,
            waitlist_url=reverse("pipeline:waitlist"),
            inquiry_url=reverse("clients:inquiry-new") if can(user, Permission.INTAKE_WRITE) else "",
        )

    def filters(self):
        """What narrows the board."""
        user = self.request.user
        programs = Program.objects.filter(pk__in=programs_where(user, Permission.CLIENT_FIND))
        reads = programs_where(user, Permission.CHART_VIEW)
        working = Q(memberships__program__in=reads, memberships__is_active=True)
        treats = Q(memberships__role__in=[Role.CLINICIAN, Role.CLINICAL_SUPERVISOR])
        clinicians = User.objects.filter(working & treats).distinct().order_by("last_name", "first_name", "pk")
        form = BoardForm(self.request.GET, programs=programs, clinicians=clinicians)
        form.is_valid()
        return form

    def episodes(self, form):
        """The episodes this person may find; how one ended exists only for those who read charts there."""
        user, asked = self.request.user, form.cleaned_data
        reads = programs_where(user, Permission.CHART_VIEW)
        found = self.get_queryset().filter(Q(status__in=OPEN_STATUSES) | Q(program__in=reads))
        if asked.get("program"):
            found = found.filter(program=asked["program"])
        if asked.get("track"):
            found = found.filter(track=asked["track"])
        return found.filter(clinician=asked["clinician"], program__in=reads) if asked.get("clinician") else found

    def columns(self, found, form, today):
        """One per status, with how many stand there in all."""
        still_open, closed = shown(found, today)
        rows = (still_open | closed).order_by().values_list("status").annotate(number=Count("pk"))
        numbers, by_status = dict(rows), cards(found, self.request.user, today)
        program = form.cleaned_data.get("program")
        narrowed = {"program": program.public_id} if program else {}
        statuses = OPEN_STATUSES + CLOSED_STATUSES if may_read(self.request.user) else OPEN_STATUSES
        return [
            Column(
                status=status,
                number=numbers.get(status, 0),
                cards=by_status[status],
                list_url=f"{reverse('clients:client-list')}?{urlencode({'status': status.value} | narrowed)}",
            )
            for status in statuses
        ]


class Waitlist(ScopedMixin, TemplateView):
    """Whose turn it is on one track of one program, why, and whether there is a place."""

    permission = Permission.CHART_VIEW
    model = Episode
    template_name = "pipeline/waitlist.html"

    def get_context_data(self, **kwargs):
        """The chosen list; the others as tabs."""
        programs = list(Program.objects.filter(pk__in=programs_where(self.request.user, Permission.CHART_VIEW)))
        places, numbers = waitlist.places(programs), waitlist.numbers_waiting(programs)
        lists = [(program, track) for program in programs for track in self.tracks(program, numbers)]
        chosen = self.chosen(lists)
        return super().get_context_data(
            **kwargs,
            **self.rows(*chosen),
            program=chosen[0],
            track=Track(chosen[1]).label,
            places=places[chosen[0].pk, chosen[1]],
            number=numbers[chosen[0].pk, chosen[1]],
            tabs=[self.tab(one, one == chosen, numbers, len(programs) > 1) for one in lists] if len(lists) > 1 else [],
            board_url=reverse("pipeline:board"),
        )

    @staticmethod
    def tracks(program, numbers):
        """The program's own track, and any other that has places or that somebody asks for."""
        asked = {track for track in Track.values if numbers[program.pk, track] > numbers[program.pk, ""]}
        return [track for track in Track if track in asked or track == program.track or program.places_on(track) is not None]

    def chosen(self, lists):
        """The list that the address names, else the first."""
        asked = (self.request.GET.get("program"), self.request.GET.get("track"))
        return next((one for one in lists if (str(one[0].public_id), one[1]) == asked), lists[0])

    @staticmethod
    def tab(one, is_current, numbers, has_programs):
        """A list beside this one."""
        program, track = one
        label = f"{program}, {Track(track).label.lower()}" if has_programs else Track(track).label
        url = f"{reverse('pipeline:waitlist')}?{urlencode({'program': program.public_id, 'track': track})}"
        return {"url": url, "label": label, "is_current": is_current, "count": numbers[program.pk, track]}

    def rows(self, program, track):
        """One page of those who wait, in order."""
        user, today = self.request.user, timezone.localdate()
        waiting = waitlist.waiting([program], track).select_related("client", "clinician")
        page = Paginator(waiting, WAITING_SHOWN).get_page(self.request.GET.get("page"))
        return {
            "page_obj": page,
            "lines": [
                {
                    "place": place,
                    "episode": episode,
                    "url": episode.client.get_absolute_url(),
                    "days": (today - episode.waitlisted_on).days,
                    "reasons": waitlist.reasons_for_place(episode),
                    "needs_interim": waitlist.needs_interim_services(episode),
                    **self.links(user, episode, program),
                }
                for place, episode in enumerate(page, start=page.start_index())
            ],
        }

    @staticmethod
    def links(user, episode, program):
        """What this person may do about one who waits."""
        key = {"public_id": episode.public_id}
        return {
            "admit_url": reverse("clients:episode-admit", kwargs=key) if can(user, Permission.EPISODE_ADMIT, program) else "",
            "facts_url": reverse("clients:episode-waiting", kwargs=key) if can(user, Permission.EPISODE_MOVE, program) else "",
        }
