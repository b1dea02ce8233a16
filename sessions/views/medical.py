"""Drug tests and medication of one client."""

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils import timezone
from django.views.generic import DetailView

from clients.models import Episode
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin
from sessions.actions import medical
from sessions.forms.medical import (
    CollectionForm,
    ConfirmationForm,
    DrugTestForm,
    MedicationForm,
    MedicationStopForm,
    ResultForm,
)
from sessions.models import DrugTest, Medication
from sessions.rules.medical import (
    blockers_to_collecting,
    blockers_to_confirming,
    blockers_to_noting_medication,
    blockers_to_ordering_test,
    blockers_to_result,
    blockers_to_stopping,
)


class MedicalList(ScopedMixin, DetailView):
    """Tests and medication. That it was read is kept."""

    permission = Permission.CHART_VIEW
    inward = "shown to staff who read the chart; the prescriber is named, and not told anything"
    model = Episode
    template_name = "sessions/medical_list.html"
    per_page = 30

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("client", "program")

    def get_context_data(self, **kwargs):
        """Medication whole, of the tests one page."""
        episode = self.object
        audit.record("viewed", episode.client, by=self.request.user, page="tests and medication")
        pages = Paginator(episode.drug_tests.with_facts(), self.per_page)
        return super().get_context_data(
            episode=episode,
            medications=list(episode.medications.with_facts()),
            page_obj=pages.get_page(self.request.GET.get("page")),
            may_write=self.may(Permission.TEST_WRITE),
            **kwargs,
        )


class OfEpisode(ActionView):
    """Something new about one client."""

    permission = Permission.TEST_WRITE
    model = Episode

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("client", "program")

    def get_context_data(self, **kwargs):
        """The way back."""
        return super().get_context_data(episode=self.object, list_url=self.get_success_url(), **kwargs)

    def get_success_url(self):
        """Among the others."""
        return reverse("sessions:medical-list", kwargs={"public_id": self.object.public_id})


class DrugTestNew(OfEpisode):
    """Order a test."""

    form_class = DrugTestForm
    template_name = "sessions/drug_test_new.html"
    done = "Ordered."

    def blockers(self):
        """Not after the end."""
        return blockers_to_ordering_test(self.object)

    def act(self, data):
        """Order it."""
        return medical.order_test(episode=self.object, by=self.request.user, **data)


class MedicationNew(OfEpisode):
    """Note what is taken."""

    inward = "notes who prescribes; the prescriber is not told anything here"
    form_class = MedicationForm
    template_name = "sessions/medication_new.html"
    done = "Noted."

    def blockers(self):
        """Not after the end."""
        return blockers_to_noting_medication(self.object)

    def act(self, data):
        """Note it."""
        return medical.note_medication(episode=self.object, by=self.request.user, **data)


class DrugTestStep(ActionView):
    """The next fact about a test."""

    permission = Permission.TEST_WRITE
    model = DrugTest
    template_name = "sessions/drug_test_step.html"
    done = "Kept."

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().with_facts().select_related("episode__client", "episode__program")

    def get_context_data(self, **kwargs):
        """The test as it stands, and the way back."""
        facts = {"test": self.object, "episode": self.object.episode, "list_url": self.get_success_url()}
        return super().get_context_data(heading=self.heading, **facts, **kwargs)

    def get_success_url(self):
        """Among the others."""
        return reverse("sessions:medical-list", kwargs={"public_id": self.object.episode.public_id})


class DrugTestCollect(DrugTestStep):
    """The specimen came."""

    heading = "Specimen collected"
    form_class = CollectionForm

    def blockers(self):
        """Once."""
        return blockers_to_collecting(self.object)

    def get_initial(self):
        """Now."""
        return {"collected_at": timezone.localtime(timezone=self.object.episode.program.zone)}

    def act(self, data):
        """Keep it."""
        return medical.collect(test=self.object, by=self.request.user, **data)


class DrugTestResult(DrugTestStep):
    """What came of it; again corrects it."""

    heading = "Result"
    form_class = ResultForm

    def blockers(self):
        """Until it is confirmed."""
        return blockers_to_result(self.object)

    def get_form_kwargs(self):
        """Its panel."""
        return super().get_form_kwargs() | {"panel": self.object.substances}

    def get_initial(self):
        """As it stands."""
        test = self.object
        return {"result": test.result, "positive_for": test.positive_for, "words": test.words, "seen": test.result}

    def act(self, data):
        """Keep it."""
        return medical.record_result(test=self.object, by=self.request.user, **data)

    def refuse(self, form, reasons):
        """What somebody else recorded is shown; saving again is meant."""
        self.object = self.get_queryset().get(pk=self.object.pk)
        form.data = form.data.copy()
        form.data["seen"] = self.object.result
        return super().refuse(form, reasons)


class DrugTestConfirm(DrugTestStep):
    """What the laboratory's second look said."""

    heading = "Confirmation"
    form_class = ConfirmationForm

    def blockers(self):
        """Only of a positive result."""
        return blockers_to_confirming(self.object)

    def get_initial(self):
        """The remark stays."""
        return {"words": self.object.words}

    def act(self, data):
        """Keep it."""
        return medical.confirm(test=self.object, by=self.request.user, **data)


class MedicationStop(ActionView):
    """It ended."""

    permission = Permission.TEST_WRITE
    model = Medication
    form_class = MedicationStopForm
    template_name = "sessions/medication_stop.html"
    done = "Kept."

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().with_facts().select_related("episode__client", "episode__program")

    def blockers(self):
        """Once."""
        return blockers_to_stopping(self.object)

    def get_initial(self):
        """Today."""
        return {"stopped_on": timezone.localdate(timezone=self.object.episode.program.zone)}

    def get_context_data(self, **kwargs):
        """What it is, and the way back."""
        facts = {"medication": self.object, "episode": self.object.episode, "list_url": self.get_success_url()}
        return super().get_context_data(**facts, **kwargs)

    def act(self, data):
        """Keep it."""
        return medical.stop_medication(medication=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Among the others."""
        return reverse("sessions:medical-list", kwargs={"public_id": self.object.episode.public_id})
