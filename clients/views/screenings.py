"""Pages of a screening: begin, answer, read, determine, co-sign."""

from django.shortcuts import render
from django.urls import reverse
from django.views.generic import DetailView

from clients.actions import screenings
from clients.answers import answers_of, charted_scores_of, decisions, differences, label_of, said
from clients.enums import Edition, Outcome
from clients.forms.screenings import SECTIONS, AnswersForm, DeterminationForm, StartForm, parts_of
from clients.models import Episode, Screening
from clients.rules.screenings import (
    blockers_to_answering,
    blockers_to_cosignature,
    blockers_to_determination,
    blockers_to_screening,
    judged,
    judgement_of,
)
from clients.views.suggestions import dimensions_of, scores_as_shown, suggestion_of
from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.views import ActionView, ScopedMixin


class OneScreening(ScopedMixin):
    """What every page about one screening needs in one query."""

    model = Screening

    def get_queryset(self):
        """With its client, program, rules and people."""
        related = ("episode__client", "episode__program", "rule_set", "started_by", "determined_by", "cosigned_by")
        return super().get_queryset().select_related(*related)

    def suggestion(self):
        """Live until a clinician determined, then as it was kept."""
        kept = list(self.object.findings.all()) if self.object.is_determined else None
        return suggestion_of(judgement_of(self.object), self.object, kept=kept)


class ScreeningStart(ActionView):
    """Begin a screening for an episode."""

    permission = Permission.SCREENING_WRITE
    model = Episode
    form_class = StartForm
    template_name = "clients/screening_start.html"

    def get_queryset(self):
        """With whom it is about."""
        return super().get_queryset().select_related("client", "program")

    def get_initial(self):
        """The edition the last screening used."""
        last = self.object.screenings.values_list("edition", flat=True).first()
        return super().get_initial() | ({"edition": last} if last else {})

    def blockers(self):
        """The episode's own."""
        return blockers_to_screening(self.object)

    def get_context_data(self, **kwargs):
        """With the screening under way, so that it can be gone on with."""
        under_way = self.object.screenings.filter(determined_at=None).first()
        return super().get_context_data(episode=self.object, under_way=under_way, **kwargs)

    def act(self, data):
        """Begin."""
        return screenings.start(episode=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """On to the questions."""
        return reverse("clients:screening-answer", kwargs={"public_id": self.result.public_id})


class ScreeningAnswer(OneScreening, ActionView):
    """One calm form, saved as far as it goes, with the suggestion beside it."""

    permission = Permission.SCREENING_WRITE
    form_class = AnswersForm
    template_name = "clients/screening_answer.html"
    done = "Answers saved."

    def get_form_kwargs(self):
        """The screening whose questions these are."""
        return super().get_form_kwargs() | {"screening": self.object}

    def blockers(self):
        """Why it cannot be written any more."""
        return blockers_to_answering(self.object)

    def get_context_data(self, **kwargs):
        """With the suggestion for what is on the form."""
        context = super().get_context_data(screening=self.object, **kwargs)
        form = context["form"]
        return context | {"suggestion": self.preview_of(form) if form.is_bound else self.suggestion()}

    def post(self, request, *args, **kwargs):
        """A preview judges what is on the form and writes nothing; anything else saves."""
        if request.htmx and "preview" in request.POST:
            context = {"suggestion": self.preview_of(self.get_form()), "screening": self.object}
            return render(request, "clients/screening_answer.html#suggestion", context)
        return super().post(request, *args, **kwargs)

    def preview_of(self, form):
        """What the rules say to the answers as they stand on the form; one that was not understood counts as open."""
        form.is_valid()
        saved = answers_of(self.object)
        given = {name: form.cleaned_data.get(name) for name in saved if name in form.fields and name != "edition"}
        for name, score in charted_scores_of(self.object).items():
            typed_on = form.cleaned_data.get(f"{name}_on") or self.object.screened_on
            if given.get(name) is None or score.taken_on >= typed_on:
                given[name] = score.value
        return suggestion_of(judged(saved | given, self.object.rule_set), self.object)

    def act(self, data):
        """Save what there is."""
        self.edition_before = self.object.edition
        return screenings.answer(screening=self.object, by=self.request.user, **parts_of(data))

    def get_success_url(self):
        """To the screening; back to the form where another edition asks other questions."""
        if self.result.edition != self.edition_before:
            return reverse("clients:screening-answer", kwargs={"public_id": self.object.public_id})
        return self.object.get_absolute_url()


class ScreeningDetail(OneScreening, DetailView):
    """The screening: answers, what the rules say to them, what the clinician determined, and what changed since the last."""

    permission = Permission.CHART_VIEW
    template_name = "clients/screening_detail.html"
    context_object_name = "screening"

    def get_context_data(self, **kwargs):
        """Everything the page prints; that it was read is recorded."""
        audit.record("viewed", self.object.episode.client, by=self.request.user, page="screening")
        earlier, later = self._others()
        suggestion = self.suggestion()
        context = {
            "suggestion": suggestion,
            "rules": suggestion.every_rule,
            "answers": [
                (title, [(label_of(name, self.object.edition), said(name, getattr(self.object, name))) for name in names])
                for title, _, names in SECTIONS
            ],
            "dimensions": dimensions_of(self.object),
            "person_centered": self._person_centered(),
            "scores": scores_as_shown(self.object),
            "earlier": earlier,
            "later": later,
            "last": earlier[0] if earlier else None,
            "changes": differences(earlier[0], self.object) if earlier else [],
            "decisions": decisions(earlier[0], self.object, suggestion=suggestion.label) if earlier else [],
        }
        return super().get_context_data(**context, **self._steps(later), **kwargs)

    def _person_centered(self):
        """Dimension 6 of the fourth edition, in words; nothing in the third."""
        screening = self.object
        if screening.edition != Edition.FOURTH:
            return None
        names = {"Motivational enhancement": said("", screening.needs_motivational_enhancement)}
        return names | {"Barriers to care": screening.barriers, "What the person prefers": screening.preferences}

    def _others(self):
        """The episode's other screenings, split by when they were made, the newest first."""
        rows = self.object.episode.screenings.select_related("determined_by").prefetch_related("scores", "symbols")
        others = [screening for screening in rows if screening.pk != self.object.pk]
        earlier = [screening for screening in others if screening.started_at < self.object.started_at]
        return earlier, [screening for screening in others if screening not in earlier]

    def _steps(self, later):
        """What this person may do next, and what stands in the way of it."""
        screening, user = self.object, self.request.user
        may_determine = not screening.is_determined and self.may(Permission.SCREENING_DETERMINE)
        awaits = screening.is_determined and not screening.is_final
        may_cosign = awaits and self.may(Permission.SCREENING_COSIGN)
        return {
            "may_answer": not screening.is_determined and self.may(Permission.SCREENING_WRITE),
            "may_determine": may_determine,
            "determine_blockers": blockers_to_determination(screening, by=user) if may_determine else [],
            "awaits_cosignature": awaits,
            "may_cosign": may_cosign,
            "cosign_blockers": blockers_to_cosignature(screening, by=user) if may_cosign else [],
            "may_screen_again": screening.is_determined
            and not later
            and screening.episode.is_open
            and self.may(Permission.SCREENING_WRITE),
        }


class ScreeningDetermine(OneScreening, ActionView):
    """The clinician's level-of-care determination, beside the suggestion."""

    permission = Permission.SCREENING_DETERMINE
    form_class = DeterminationForm
    template_name = "clients/screening_determine.html"
    done = "Determined. The screening is sealed."

    def get_initial(self):
        """Nothing is determined beforehand; conditions the rules name are there to be worked on."""
        suggestion = self.suggestion()
        named = [line.options for line in suggestion.lines if line.outcome == Outcome.CONDITIONAL and line.options]
        conditions = "\n".join(named) if suggestion.outcome == Outcome.CONDITIONAL else ""
        return super().get_initial() | {"revision": self.object.revision, "conditions": conditions}

    def blockers(self):
        """Why this person cannot determine it now."""
        return blockers_to_determination(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """With the suggestion it is measured against."""
        return super().get_context_data(screening=self.object, suggestion=self.suggestion(), **kwargs)

    def act(self, data):
        """Determine."""
        return screenings.determine(screening=self.object, by=self.request.user, **data)

    def get_success_url(self):
        """Back to the screening."""
        return self.object.get_absolute_url()


class ScreeningCosign(OneScreening, ActionView):
    """The supervisor reads what was overridden, and signs beside it."""

    permission = Permission.SCREENING_COSIGN
    template_name = "clients/screening_cosign.html"
    done = "Co-signed."

    def blockers(self):
        """Why this person cannot co-sign it."""
        return blockers_to_cosignature(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        """With what was suggested, and why the clinician differed."""
        return super().get_context_data(screening=self.object, suggestion=self.suggestion(), **kwargs)

    def act(self, data):
        """Co-sign."""
        return screenings.cosign(screening=self.object, by=self.request.user)

    def get_success_url(self):
        """Back to the screening."""
        return self.object.get_absolute_url()
