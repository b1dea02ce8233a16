"""The plan as a page: begun, read, written in place, thrown away while it is a draft."""

import json
from collections import defaultdict

from django.http import HttpResponse
from django.views.generic import DetailView

from clients.models import Episode
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin
from plans import above, rules, structure
from plans.actions import plans
from plans.enums import Element
from plans.forms import ElementNoteForm, NarrativeForm, VersionForm
from plans.lineage import roots_of
from plans.models import PlanReview, TreatmentPlan


def in_place(url):
    """htmx: the plan's page again where it stands, without a jump to the top."""
    where = {"path": url, "target": "#main", "select": "#main", "swap": "outerHTML show:none", "push": url}
    return HttpResponse(headers={"HX-Location": json.dumps(where)})


class PlanNew(ActionView):
    """Begin a version: empty, or carried over from the plan in force."""

    permission = Permission.PLAN_WRITE
    model = Episode
    form_class = VersionForm
    template_name = "plans/plan_new.html"
    done = "A draft is begun. Nothing counts until it is signed."

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().select_related("client", "program")

    def blockers(self):
        """Why no version can be begun."""
        return rules.blockers_to_new_version(self.object)

    def act(self, data):
        """Begin it."""
        return plans.start(episode=self.object, by=self.request.user, **data)

    def get_form(self, form_class=None):
        """The first plan needs no reason; a change does."""
        form = super().get_form(form_class)
        if not self.object.plans.in_force().exists():
            del form.fields["why"]
        return form

    def get_context_data(self, **kwargs):
        """What is carried over, or what is already being written."""
        versions = list(self.object.plans.all())
        return super().get_context_data(
            in_force=next((plan for plan in versions if plan.status == "in_force"), None),
            on_its_way=next((plan for plan in versions if plan.is_on_its_way), None),
            **kwargs,
        )

    def get_success_url(self):
        """The new draft."""
        return self.result.get_absolute_url()


class PlanDetail(ScopedMixin, DetailView):
    """The document, what it lacks, and who must do what next. That it was read is kept in the client's record."""

    permission = Permission.PLAN_VIEW
    model = TreatmentPlan
    template_name = "plans/plan_detail.html"
    context_object_name = "plan"

    def get_queryset(self):
        """With everything the document says, and the day of its review."""
        return super().get_queryset().with_content().with_review_date()

    def get_context_data(self, **kwargs):
        """The parts of the page, each computed once."""
        plan = self.object
        audit.record("viewed", plan.episode.client, by=self.request.user, page="plan")
        today = rules.today_in(plan.program)
        return super().get_context_data(
            steps=rules.steps_of(plan),
            now=rules.step_on(plan, today),
            week=rules.first_week(plan),
            coverage=rules.coverage(plan),
            chapters=self.chapters(),
            individuality=structure.individuality(plan),
            safety_plan=plan.episode.safety_plans.in_force().first(),
            versions=list(plan.episode.plans.all()),
            reviews=list(PlanReview.objects.filter(plan__episode=plan.episode)),
            review_due_on=rules.review_due_on(plan),
            is_overdue=rules.is_review_overdue(plan, on=today),
            next_step=rules.next_step(plan),
            **self.what_one_may_do(),
            **kwargs,
        )

    def chapters(self):
        """The document, each objective with what the client practised toward it, in whichever version."""
        found = defaultdict(list)
        for root, line in above.practice.about(self.object) if self.may(Permission.NOTE_VIEW) else ():
            found[root].append(line)
        roots = roots_of(self.object.episode) if found else {}
        for objective in (one for goal in self.object.goals.all() for one in goal.objectives.all()):
            objective.practice = found.get(roots.get(objective.pk), [])
        return structure.chapters(self.object)

    def what_one_may_do(self):
        """Buttons for those who may, and why not yet for those who might."""
        plan, user = self.object, self.request.user
        may_sign = plan.is_draft and self.may(Permission.PLAN_SIGN)
        may_cosign = plan.awaits_cosignature and self.may(Permission.PLAN_COSIGN)
        may_write = self.may(Permission.PLAN_WRITE)
        return {
            "may_write": may_write and plan.is_draft,
            "may_begin_safety_plan": may_write and plan.episode.is_open,
            "may_sign": may_sign,
            "blockers_to_signing": rules.blockers_to_signing(plan, by=user) if may_sign else [],
            "may_answer": may_write and plan.awaits_client,
            "may_cosign": may_cosign,
            "blockers_to_cosignature": rules.blockers_to_cosignature(plan, by=user) if may_cosign else [],
            "supervisors": rules.supervisors_of_signer(plan) if plan.awaits_cosignature else [],
            "may_review": may_write and plan.is_in_force,
            "may_begin": may_write and plan.is_in_force and not rules.blockers_to_new_version(plan.episode),
        }


class DraftView(ActionView):
    """A small form about one draft. Not a third base class of the portal: it only says where one comes from and goes to."""

    permission = Permission.PLAN_WRITE
    model = TreatmentPlan
    anchor = ""

    def get_queryset(self):
        """With the client, whom the page names."""
        return super().get_queryset().with_content()

    @property
    def plan(self):
        """The draft that this form is part of."""
        return self.object

    def get_form_kwargs(self):
        """Fields named for the record they are about: several small forms may stand in one page."""
        return super().get_form_kwargs() | {"auto_id": f"f-{self.object.public_id}-%s"}

    def blockers(self):
        """Signed is sealed."""
        return rules.blockers_to_writing(self.plan)

    def get_context_data(self, **kwargs):
        """The plan, and the way back to it."""
        return super().get_context_data(plan=self.plan, back_url=self.get_success_url(), **kwargs)

    def get_success_url(self):
        """Back to the part of the plan that was written."""
        return f"{self.plan.get_absolute_url()}{self.anchor}"

    def after(self, url):
        """In place where there is htmx."""
        return in_place(self.plan.get_absolute_url()) if self.request.htmx else super().after(url)


class PlanEdit(DraftView):
    """Strengths, the family's part, discharge criteria."""

    form_class = NarrativeForm
    template_name = "plans/plan_edit.html"
    anchor = "#narrative"

    def get_initial(self):
        """As it stands."""
        return {name: getattr(self.plan, name) for name in NarrativeForm.base_fields}

    def act(self, data):
        """Write it down."""
        revision = data.pop("revision")
        return plans.write(plan=self.plan, facts=data, revision=revision, by=self.request.user)


class ElementNoteEdit(DraftView):
    """Why an element of recovery has no objective here."""

    form_class = ElementNoteForm
    template_name = "plans/element_note.html"
    anchor = "#elements"

    @property
    def element(self):
        """Which element, from the address."""
        return Element(self.kwargs["element"])

    def get_initial(self):
        """As it stands."""
        notes = {note.element: note.reason for note in self.plan.element_notes.all()}
        return {"reason": notes.get(self.element, "")}

    def act(self, data):
        """Note it, or take the note away."""
        return plans.explain_element(plan=self.plan, element=self.element, reason=data["reason"], by=self.request.user)

    def get_context_data(self, **kwargs):
        """The element's name."""
        return super().get_context_data(element=self.element, **kwargs)


class PlanDiscard(DraftView):
    """Throw a draft away."""

    template_name = "plans/plan_discard.html"
    done = "The draft was discarded."

    def blockers(self):
        """What was signed is kept."""
        return rules.blockers_to_discarding(self.plan)

    def act(self, data):
        """Throw it away."""
        return plans.discard(plan=self.plan, by=self.request.user)

    def get_success_url(self):
        """The plan while it is there, then the client's chart."""
        return self.plan.episode.get_absolute_url() if hasattr(self, "result") else self.plan.get_absolute_url()

    def after(self, url):
        """Always to the chart: this page is gone."""
        return self._go_to(url)
