"""The two base classes every page stands on. We do not add a third without an ADR."""

import uuid

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.generic import FormView

from iop_portal import audit
from iop_portal.access import Permission, can
from iop_portal.models import Submission
from iop_portal.refusals import Refused, reasons_of


class ScopedMixin:
    """Find, then ask. What lies outside one's programs is 404, what one may not do is 403.

    A page about one record has `public_id` in its address and finds it here as `self.object`; a list has none.
    """

    permission: Permission
    model = None

    def dispatch(self, request, *args, **kwargs):
        """Find the record through `visible_to`, then ask the access table about it."""
        self.object = get_object_or_404(self.get_queryset(), public_id=kwargs["public_id"]) if "public_id" in kwargs else None
        if not can(request.user, self.permission, self.object):
            raise PermissionDenied
        self._set_the_clock()
        return super().dispatch(request, *args, **kwargs)

    def _set_the_clock(self):
        """A record's times are those of its own program, also for somebody who works in several (middleware ends it)."""
        programs = self.request.user.programs()
        if self.object is not None and len(programs) > 1:
            places = self.object.access_program_ids()
            for program in programs:
                if program.pk in places:
                    timezone.activate(program.zone)
                    return

    def get_queryset(self):
        """The rows of this model that exist for this person."""
        return self.model.objects.visible_to(self.request.user)

    def get_object(self, queryset=None):
        """What `dispatch` found, for Django's generic views."""
        return self.object

    def may(self, permission):
        """For links and panels: may this person do that with this record?"""
        return can(self.request.user, permission, self.object)


class ActionView(ScopedMixin, FormView):
    """A page that asks, and an action that does. The page never decides.

    Subclasses say `act(data)`, which calls one action; refusals come back as sentences on the form, with what was typed kept.
    `blockers()` is the rule's list for the page: shown where the button would be. A form that is sent twice acts once.
    """

    form_class = forms.Form
    done = ""

    def act(self, data):
        """Call the action. What it returns goes to `after` and `get_success_url` as `self.result`."""
        raise NotImplementedError

    def blockers(self) -> list[str]:
        """Why the action is not possible now; the same list as the action would refuse with."""
        return []

    def get_form(self, form_class=None):
        """The form, with the token that makes a repeated POST harmless."""
        form = super().get_form(form_class)
        form.fields["submission"] = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)
        return form

    def get_context_data(self, **kwargs):
        """Everything the template prints."""
        return super().get_context_data(blockers=self.blockers(), **kwargs)

    def form_valid(self, form):
        """Act once, or say why not."""
        data = {name: value for name, value in form.cleaned_data.items() if name != "submission"}
        try:
            with transaction.atomic():
                submission, is_first = self._submission(form)
                if not is_first:
                    return self._go_to(submission.answer_url)
                self.result = self.act(data)
                submission.answer_url = self.get_success_url()
                submission.save(update_fields=["answer_url"])
        except Refused as refusal:
            return self.refuse(form, refusal.reasons)
        except ValidationError as error:
            return self.misunderstood(form, error)
        except IntegrityError as error:
            reasons = reasons_of(error)
            if not reasons:
                raise
            return self.refuse(form, reasons)
        if self.done:
            messages.success(self.request, self.done)
        return self.after(submission.answer_url)

    def _submission(self, form):
        token = form.cleaned_data.get("submission") or uuid.uuid4()
        submission, is_first = Submission.objects.get_or_create(token=token, defaults={"sent_by": self.request.user})
        if submission.sent_by_id != self.request.user.pk:
            raise Refused(["This form was sent by somebody else. Open the page again."])
        return submission, is_first

    def after(self, url):
        """Where the person goes when it is done. htmx pages answer with a fragment here, and only here."""
        return self._go_to(url)

    def _go_to(self, url):
        if self.request.htmx:
            return HttpResponse(headers={"HX-Redirect": url})
        return redirect(url)

    def refuse(self, form, reasons):
        """The form again, with the reasons; what was typed stays. The refusal is kept in the history of whom it concerns."""
        for reason in reasons:
            form.add_error(None, reason)
        for row in (*self.also_concerned(form), self.object):
            if row is not None and hasattr(row, "moments"):
                audit.record("refused", row, by=self.request.user, deed=type(self).__name__)
        return self.form_invalid(form)

    def also_concerned(self, form):
        """In whose history a refusal is kept besides the page's own record: whom the form would have told or let in."""
        return []

    def misunderstood(self, form, error):
        """A constraint spoke: put each sentence at its field, or at the top where the form has no such field."""
        found = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
        for field, sentences in found.items():
            for sentence in sentences:
                form.add_error(field if field in form.fields else None, sentence)
        return self.form_invalid(form)
