"""The weeks a plan prescribes: the one it begins with, and each step down from it. A GET with numbers shows what they come to."""

from django.http import Http404

from plans import rules
from plans.actions import plans
from plans.forms import StepForm, WeekForm
from plans.views.documents import DraftView


def typed(lines) -> dict:
    """Lines as the form's fields."""
    found = {}
    for line in lines:
        found[f"{line.modality}_sessions"] = line.sessions_per_week
        found[f"{line.modality}_minutes"] = line.minutes_each
    return found


class WeekView(DraftView):
    """A page with a table of numbers and what they come to, live."""

    anchor = "#week"

    def written(self):
        """The week as it stands."""
        raise NotImplementedError

    def get_context_data(self, **kwargs):
        """What the numbers come to: those typed, or those written down."""
        context = super().get_context_data(**kwargs)
        form = self.form_class(self.request.GET) if self.request.GET else context["form"]
        lines = form.unsaved() if form.is_bound else self.written().lines
        return context | {"week": rules.week_of(lines, self.plan.program)}


class PrescriptionEdit(WeekView):
    """The week the plan begins with: four lines, and the reasons where it is unusual."""

    form_class = WeekForm
    template_name = "plans/prescription_edit.html"

    def written(self):
        """Without the steps down."""
        return rules.first_week(self.plan)

    def get_initial(self):
        """As it stands."""
        initial = {name: getattr(self.plan, name) for name in ("revision", "missing_modality_reason", "hours_reason")}
        return initial | typed(self.written().lines)

    def act(self, data):
        """Write it down."""
        facts = {name: data[name] for name in ("missing_modality_reason", "hours_reason")}
        lines = self.get_form().lines()
        return plans.prescribe(plan=self.plan, lines=lines, facts=facts, revision=data["revision"], by=self.request.user)


class StepNew(WeekView):
    """One more step down; the numbers begin as those of the last step."""

    form_class = StepForm
    template_name = "plans/step_edit.html"
    begins_on = None

    def written(self):
        """The last week so far."""
        return rules.steps_of(self.plan)[-1].week

    def get_initial(self):
        """As it stands."""
        return {"revision": self.plan.revision, "begins_on": self.begins_on} | typed(self.written().lines)

    def get_context_data(self, **kwargs):
        """Which step it is."""
        return super().get_context_data(begins_on=self.begins_on, **kwargs)

    def act(self, data):
        """Write it down."""
        return plans.prescribe_step(
            plan=self.plan,
            begins_on=data["begins_on"],
            lines=self.get_form().lines(),
            instead_of=self.begins_on,
            revision=data["revision"],
            by=self.request.user,
        )


class StepEdit(StepNew):
    """A step that is there: moved, changed, or taken away by emptying its lines. The address counts the steps from one."""

    @property
    def step(self):
        """The one of that number."""
        steps = rules.steps_of(self.plan)[1:]
        if not 1 <= self.kwargs["number"] <= len(steps):
            raise Http404
        return steps[self.kwargs["number"] - 1]

    @property
    def begins_on(self):
        """Since when it is planned to hold."""
        return self.step.begins_on

    def written(self):
        """As it stands."""
        return self.step.week
