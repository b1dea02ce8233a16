"""The client list, which is the search, and a person's own facts."""

from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Prefetch
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from clients import searching
from clients.actions import clients
from clients.enums import CLOSED_STATUSES, OPEN_STATUSES
from clients.forms.intake import ALL, CLOSED, OPEN, ClientForm, ClientSearchForm
from clients.models import Client, Episode
from clients.paging import page_by_name
from iop_portal import searched
from iop_portal.access import Permission, can, programs_where
from iop_portal.models import Program
from iop_portal.views import ActionView, ScopedMixin

GROUPS = {OPEN: OPEN_STATUSES, CLOSED: CLOSED_STATUSES, ALL: OPEN_STATUSES + CLOSED_STATUSES}

LONGEST_FILTER = 40  # a UUID has 36 characters


class ClientList(ScopedMixin, TemplateView):
    """Everybody in one's programs, found by whatever one knows of them. Nobody outside them exists here."""

    permission = Permission.CLIENT_FIND
    model = Client
    template_name = "clients/client_list.html"

    def get_template_names(self):
        """Typing swaps the results and leaves the box alone."""
        return [f"{self.template_name}#results" if self.request.htmx else self.template_name]

    def post(self, request, *args, **kwargs):
        """Somebody searched: keep the words here, and show the list under an address without them."""
        self.asked = request.POST.copy()
        self.text = searching.tidy(request.POST.get("q"))
        self.asked["search"] = searched.remember(request, self.text)
        if request.htmx:
            return self.render_to_response(self.get_context_data())
        return redirect(self.list_address())

    def get(self, request, *args, **kwargs):
        """The list, or what an earlier search found."""
        self.asked, self.text = request.GET.copy(), searched.recall(request)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        """The rows, and what is said where there are none."""
        text = self.text
        form = self.filters()
        episodes = self.episodes(form, text)
        page = self.page(text, episodes)
        usual = ALL if text else OPEN
        is_narrowed = any([form["status"].value() != usual, form["program"].value(), form["mine"].value()])
        is_widened = is_narrowed and bool(text) and not page.rows
        if is_widened:
            page = self.page(text, Episode.objects.visible_to(self.request.user))
        return super().get_context_data(
            **kwargs,
            text=text,
            form=form,
            lines=[self.line(client) for client in page.rows],
            is_widened=is_widened and bool(page.rows),
            is_narrowed=is_narrowed,
            nobody=f"No client matches “{text}” in your programs.",
            has_programs=len(form.fields["program"].queryset) > 1,
            reads_charts=can(self.request.user, Permission.CHART_VIEW),
            inquiry_url=self.keyed(reverse("clients:inquiry-new")) if can(self.request.user, Permission.INTAKE_WRITE) else "",
            import_url=reverse("clients:import-new") if can(self.request.user, Permission.CLIENT_IMPORT) else "",
            everybody_url=self.keyed(reverse("clients:client-list")),
            next_url=self.address(page, "after"),
            previous_url=self.address(page, "before"),
        )

    def filters(self):
        """What narrows the list; what was not understood narrows nothing."""
        asked, user = self.asked.copy(), self.request.user
        asked["status"] = asked.get("status") or (ALL if self.text else OPEN)
        programs = Program.objects.filter(pk__in=programs_where(user, Permission.CLIENT_FIND))
        form = ClientSearchForm(asked, programs=programs, reads_charts=can(user, Permission.CHART_VIEW))
        form.is_valid()
        return form

    def episodes(self, form, text):
        """The episodes this person may find, as the filters ask."""
        user, asked = self.request.user, form.cleaned_data
        found = Episode.objects.visible_to(user)
        status = asked.get("status") or (ALL if text else OPEN)
        found = found.filter(status__in=GROUPS.get(status, [status]))
        if status in CLOSED_STATUSES:  # how it ended is not for those who only greet
            found = found.filter(program__in=programs_where(user, Permission.CHART_VIEW))
        if asked.get("program"):
            found = found.filter(program=asked["program"])
        return found.on_caseload_of(user) if asked.get("mine") else found

    def page(self, text, episodes):
        """The clients of these episodes, one page of them, each with these episodes in `found_episodes`."""
        rows = episodes.select_related("program", "clinician").order_by("-inquired_on", "-pk")
        found = Client.objects.matching(text) if text else Client.objects.all()
        found = found.filter(Exists(episodes.filter(client=OuterRef("pk"))))
        found = found.prefetch_related(Prefetch("episodes", queryset=rows, to_attr="found_episodes"))
        return page_by_name(found, after=self.request.GET.get("after"), before=self.request.GET.get("before"))

    def line(self, client):
        """A row: the client's open episodes, else the newest one; clinical columns only where charts may be read."""
        reads = programs_where(self.request.user, Permission.CHART_VIEW)
        shown = [episode for episode in client.found_episodes if episode.is_open] or client.found_episodes[:1]
        return {
            "client": client,
            "url": client.get_absolute_url(),
            "stays": [self.stay(episode, is_clinical=episode.program_id in reads) for episode in shown],
        }

    @staticmethod
    def stay(episode, *, is_clinical):
        """An episode in the list. For those who only greet, an episode is open in its status, or just closed."""
        is_told = is_clinical or episode.is_open
        return {
            "program": episode.program.name,
            "status": episode.status if is_told else CLOSED,
            "status_words": episode.get_status_display() if is_told else "Closed",
            "clinician": str(episode.clinician or "") if is_clinical else "",
        }

    def keyed(self, address):
        """That address, with the key of what was searched for and nothing else."""
        key = self.asked.get("search")
        return address + (f"?{urlencode({'search': key})}" if key else "")

    def list_address(self, **way):
        """This list with its filters, and the key of what was searched for. What is longer than any key is no filter."""
        asked = {name: self.asked.get(name, "") for name in ("search", "status", "program", "mine")}
        asked = {name: value for name, value in asked.items() if 0 < len(value) <= LONGEST_FILTER} | way
        return reverse("clients:client-list") + (f"?{urlencode(asked)}" if asked else "")

    def address(self, page, way):
        """This list, going on from the page's edge."""
        edge = getattr(page, way)
        return self.list_address(**{way: edge.public_id}) if edge else ""


class ClientEdit(ActionView):
    """Correct who somebody is and how to reach them."""

    permission = Permission.INTAKE_WRITE
    model = Client
    form_class = ClientForm
    template_name = "clients/client_edit.html"
    done = "Saved."

    def get_initial(self):
        """What stands there now, with the revision that this page was made from."""
        return {name: getattr(self.object, name) for name in self.form_class.base_fields}

    def act(self, data):
        """Correct the person's facts."""
        return clients.edit(client=self.object, revision=data.pop("revision"), facts=data, by=self.request.user)

    def get_success_url(self):
        """The chart."""
        return self.object.get_absolute_url()
