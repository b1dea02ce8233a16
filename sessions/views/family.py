"""Recording which family took part in a session."""

from django.urls import reverse
from django.utils.functional import cached_property

from clients.models import Episode
from iop_portal.access import Permission
from iop_portal.views import ActionView
from sessions.actions import family
from sessions.families import family_lines
from sessions.forms.family import ClientChoiceForm, FamilyForm
from sessions.models import FamilyParticipation, GroupSession
from sessions.rules.family import blockers_to_family, blockers_to_participation


class FamilyNew(ActionView):
    """For each client of the session: who may take part, who may not and why, and who did."""

    permission = Permission.FAMILY_WRITE
    asks_gate = True
    model = GroupSession
    form_class = FamilyForm
    template_name = "sessions/family_form.html"
    done = "Recorded."
    ask = staticmethod(blockers_to_participation)  # what stands in one person's way

    def get_queryset(self):
        """With the program, whose clock and name the rules speak of."""
        return super().get_queryset().select_related("program")

    @cached_property
    def chooser(self):
        """Any client in care on that day can be asked for, not only those on the sheet: family work goes on during a hold."""
        in_treatment = Episode.objects.in_care_on(self.object.day()).filter(program=self.object.program_id)
        by_name = in_treatment.select_related("client").order_by("client__last_name", "client__first_name", "pk")
        return ClientChoiceForm(self.request.GET if "client" in self.request.GET else None, episodes=by_name)

    @cached_property
    def lines(self):
        """The clients with their people; nobody where the session itself stands in the way."""
        if self.blockers():
            return []
        besides = self.chooser.cleaned_data["client"] if self.chooser.is_bound and self.chooser.is_valid() else None
        return family_lines(self.object, besides=besides, ask=self.ask)

    def people(self):
        """Whom the form may name: contact by public key, with the client's episode. Who is recorded stays: a form sent twice."""
        return {str(person.contact.public_id): (person.contact, line.episode) for line in self.lines for person in line.people}

    def blockers(self):
        """What stands in the way whoever it is; what stands in one person's way is beside that person."""
        return blockers_to_family(self.object)

    def get_initial(self):
        """Whom the page was opened for: a row of the session's page, or the way back from a consent."""
        return {"contact": self.request.GET.get("contact")}

    def here(self):
        """This page's address, for coming back to it with somebody chosen."""
        asked = self.request.GET.copy()
        asked.pop("contact", None)
        return f"{self.request.path}?{asked.urlencode()}&" if asked else f"{self.request.path}?"

    def get_form_kwargs(self):
        """The session, and the people on the page."""
        people = [contact for contact, _ in self.people().values()]
        return super().get_form_kwargs() | {"group_session": self.object, "people": people}

    def act(self, data):
        """Record one person."""
        contact, episode = self.people()[data.pop("contact")]
        return family.record(group_session=self.object, episode=episode, contact=contact, by=self.request.user, **data)

    def also_concerned(self, form):
        """The contact (domain.md 11.1)."""
        contact, _ = self.people()[form.cleaned_data["contact"]]
        return [contact]

    def get_context_data(self, **kwargs):
        """Who took part so far, and everybody who could be added."""
        took_part = FamilyParticipation.objects.visible_to(self.request.user).filter(group_session=self.object)
        return super().get_context_data(
            group_session=self.object,
            lines=self.lines,
            took_part=took_part.with_people(),
            chooser=self.chooser,
            here=self.here(),
            may_record_consent=self.may(Permission.CONSENT_WRITE),
            may_add_contact=self.may(Permission.CONTACT_WRITE),
            **kwargs,
        )

    def get_success_url(self):
        """The same page: more than one person may have come."""
        return reverse("sessions:family-new", kwargs={"public_id": self.object.public_id})
