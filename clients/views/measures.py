"""Pages of the instruments: all of a client's measures, one over time, ask again, read, mark a mistake."""

from django.http import Http404
from django.utils import timezone
from django.views.generic import DetailView

from clients.actions import measures
from clients.forms.measures import MeasureErrorForm, MeasureForm
from clients.instruments import BY_CODE
from clients.measured import lines_of, texts_of
from clients.models import Episode, Measure, SafetyTask
from clients.rules.measures import blockers_to_error, blockers_to_measuring
from clients.trends import plots_of
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin


class OneEpisode(ScopedMixin):
    """A page about the measures of one episode, of one instrument where the address names it."""

    model = Episode

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program")

    @property
    def instrument(self):
        """The instrument in the address."""
        if self.kwargs["instrument"] not in BY_CODE:
            raise Http404
        return BY_CODE[self.kwargs["instrument"]]


class MeasureList(OneEpisode, DetailView):
    """Every instrument: the last score, what changed since the first, when it is due again."""

    permission = Permission.CHART_VIEW
    template_name = "clients/measure_list.html"
    context_object_name = "episode"

    def get_context_data(self, **kwargs):
        """Lines in use first; that it was read is recorded."""
        audit.record("viewed", self.object.client, by=self.request.user, page="measures")
        lines = lines_of(self.object, timezone.localdate(timezone=self.object.program.zone))
        blockers = blockers_to_measuring(self.object)
        return super().get_context_data(
            in_use=[line for line in lines if line.last],
            others=[line.instrument for line in lines if not line.last],
            may_measure=not blockers and self.may(Permission.MEASURE_WRITE),
            blockers=blockers,
            **kwargs,
        )


class MeasureTrend(OneEpisode, DetailView):
    """One instrument over time: pictures, and the same as a table with everything that was not scored too."""

    permission = Permission.CHART_VIEW
    template_name = "clients/measure_trend.html"
    context_object_name = "episode"

    def get_context_data(self, **kwargs):
        """The pictures and their table; that it was read is recorded."""
        instrument = self.instrument
        audit.record("viewed", self.object.client, by=self.request.user, page="measures")
        rows = list(self.object.measures.filter(instrument=instrument.code).select_related("recorded_by"))
        scored = [measure for measure in reversed(rows) if measure.is_scored]
        return super().get_context_data(
            instrument=instrument,
            measures=rows,
            plots=plots_of(instrument, scored),
            may_measure=not blockers_to_measuring(self.object) and self.may(Permission.MEASURE_WRITE),
            **kwargs,
        )


class MeasureNew(OneEpisode, ActionView):
    """Ask the instrument: ten key presses for a PHQ-9, a thumb, or plain radio buttons."""

    permission = Permission.MEASURE_WRITE
    form_class = MeasureForm
    template_name = "clients/measure_new.html"

    def get_form_kwargs(self):
        """The instrument, with the questions that may be shown here."""
        texts = texts_of(self.object.program, self.instrument)
        return super().get_form_kwargs() | {"instrument": self.instrument, "texts": texts}

    def blockers(self):
        """The episode's own."""
        return blockers_to_measuring(self.object)

    def get_context_data(self, **kwargs):
        """With whose it is."""
        return super().get_context_data(episode=self.object, instrument=self.instrument, **kwargs)

    def act(self, data):
        """Record, score, and open a safety task where an answer asks for it."""
        return measures.record(episode=self.object, instrument=self.instrument.code, by=self.request.user, **data)

    def get_success_url(self):
        """To the result: what was found, and what it asks for."""
        return self.result.get_absolute_url()


class OneMeasure(ScopedMixin):
    """A page about one result."""

    model = Measure

    def get_queryset(self):
        """With its client, program and people."""
        return super().get_queryset().select_related("episode__client", "episode__program", "recorded_by", "in_error_by")


class MeasureDetail(OneMeasure, DetailView):
    """One result: its numbers and bands, every answer, and the safety task it opened."""

    permission = Permission.CHART_VIEW
    template_name = "clients/measure_detail.html"
    context_object_name = "measure"

    def get_context_data(self, **kwargs):
        """Everything the page prints; that it was read is recorded."""
        measure = self.object
        audit.record("viewed", measure.episode.client, by=self.request.user, page="measure")
        texts = texts_of(measure.episode.program, measure.definition)
        people = ("closed_by", "opened_by", "measure", "episode")
        task = SafetyTask.objects.filter(measure=measure).select_related(*people).first()
        return super().get_context_data(
            instrument=measure.definition,
            answers=[
                (item, texts.get(item.code, ""), item.said(measure.answers.get(item.code)))
                for item in measure.definition.items
                if item.code in measure.answers or not item.is_optional
            ],
            task=task,
            open_tasks=[task] if task and not task.closed_at else [],
            may_close=self.may(Permission.SAFETY_CLOSE),
            may_measure=not blockers_to_measuring(measure.episode) and self.may(Permission.MEASURE_WRITE),
            may_mark=not blockers_to_error(measure, by=self.request.user),
            **kwargs,
        )


class MeasureError(OneMeasure, ActionView):
    """Say that a result is wrong. It stays readable, and the trends leave it out."""

    permission = Permission.MEASURE_WRITE
    form_class = MeasureErrorForm
    template_name = "clients/measure_error.html"
    done = "Marked as entered in error. The result stays readable."

    def blockers(self):
        """Why it cannot be marked."""
        return blockers_to_error(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """With what it would leave open."""
        is_open = SafetyTask.objects.open().filter(measure=self.object).exists()
        return super().get_context_data(measure=self.object, leaves_task_open=is_open, **kwargs)

    def act(self, data):
        """Mark it."""
        return measures.mark_in_error(measure=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Back to the result."""
        return self.object.get_absolute_url()
