"""Clients and contacts from a CSV file: template, upload, a look at every row before anything is written, progress, leftovers."""

import re

from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.generic import DetailView, View

from clients import csv_files
from clients.actions import importing
from clients.enums import ImportStage, ImportWhat, RowState
from clients.forms.importing import EXAMPLES, REQUIRED, ImportForm, UploadForm, columns_of
from clients.models import Client, ImportBatch
from clients.rules.importing import blockers_to_writing
from iop_portal import audit
from iop_portal.access import Permission, programs_where
from iop_portal.models import Program
from iop_portal.views import ActionView, ScopedMixin

SECONDS, SECONDS_WITHOUT_SCRIPT = 2, 12
SHOWN = 50
CLIENT_NUMBER = re.compile(r"C-(\d{6,12})")
DONE_WITH = {RowState.REFUSED, RowState.SKIPPED, RowState.DOUBLE}


class ImportNew(ActionView):
    """Choose a file. It is read here and checked on the next page; the file itself is not kept."""

    permission = Permission.CLIENT_IMPORT
    inward = "takes a file in; nobody outside hears of it"
    form_class = UploadForm
    template_name = "clients/import_new.html"

    def get_form_kwargs(self):
        """The programs into which this person may import."""
        programs = Program.objects.filter(pk__in=programs_where(self.request.user, Permission.CLIENT_IMPORT))
        return super().get_form_kwargs() | {"programs": programs}

    def get_initial(self):
        """Clients come first, contacts name them."""
        return {"what": ImportWhat.CLIENTS}

    def act(self, data):
        """Read the table, keep its rows."""
        what, file = ImportWhat(data["what"]), data["file"]
        if file.size > csv_files.LARGEST:
            raise ValidationError({"file": "The file is larger than 5 MB. Split it, and import the parts one after the other."})
        try:
            table = csv_files.read(file.read(), columns=columns_of(what), required=REQUIRED[what])
        except ValidationError as error:
            raise ValidationError({"file": error.messages}) from error
        return importing.upload(table=table, what=what, program=data["program"], by=self.request.user)

    def get_context_data(self, **kwargs):
        """One's own imports that have not ended, and the templates."""
        own = ImportBatch.objects.visible_to(self.request.user).filter(rows__isnull=False).distinct()
        templates = [
            (what.label, reverse("clients:import-template", kwargs={"what": what}), columns_of(what), REQUIRED[what])
            for what in ImportWhat
        ]
        return super().get_context_data(batches=list(own.select_related("program")[:20]), templates=templates, **kwargs)

    def get_success_url(self):
        """How far it is."""
        return self.result.get_absolute_url()


class ImportTemplate(ScopedMixin, View):
    """An empty file with the header and one made-up row."""

    permission = Permission.CLIENT_IMPORT

    def get(self, request, what):
        """The file."""
        if what not in ImportWhat:
            raise Http404
        return _file(f"{what}-template.csv", columns_of(ImportWhat(what)), [EXAMPLES[ImportWhat(what)]])


class ImportDetail(ActionView):
    """How far the import is, what each row became, and what happens next. Goes on by itself; without JavaScript by a button."""

    permission = Permission.CLIENT_IMPORT
    model = ImportBatch
    form_class = ImportForm
    template_name = "clients/import_detail.html"

    def get_queryset(self):
        """With the program's name."""
        return super().get_queryset().select_related("program")

    def act(self, data):
        """The next step, the beginning of writing, or the end."""
        batch, by = self.object, self.request.user
        if data["deed"] == ImportForm.FORGET:
            return importing.forget(batch=batch, by=by)
        if data["deed"] == ImportForm.STEP:
            return importing.step(batch=batch, seconds=SECONDS if self.request.htmx else SECONDS_WITHOUT_SCRIPT, by=by)
        choices = {"takes_doubles": data["doubles"] == "import", "only_whole": data["whole"] == "all"}
        return importing.begin_writing(batch=batch, **choices, by=by)

    def get_context_data(self, **kwargs):
        """The counts, and the rows that need somebody's eyes."""
        batch = self.object
        states = dict(batch.rows.order_by().values_list("state").annotate(rows=Count("pk")))
        looked_at = batch.rows.filter(state__in=DONE_WITH)
        return super().get_context_data(
            batch=batch,
            is_busy=batch.stage in (ImportStage.CHECKING, ImportStage.WRITING),
            is_ready=batch.stage == ImportStage.READY,
            checked=batch.total - states.get(RowState.WAITING, 0),
            left=states.get(RowState.GOOD, 0) + (states.get(RowState.DOUBLE, 0) if batch.takes_doubles else 0),
            counts=[(state.label, states[state]) for state in RowState if state in states],
            has_doubles=RowState.DOUBLE in states,
            has_refused=RowState.REFUSED in states,
            has_rows=bool(states),
            rows=self.explained(list(looked_at[:SHOWN])),
            more=max(0, sum(number for state, number in states.items() if state in DONE_WITH) - SHOWN),
            sample=[_in_a_line(row) for row in batch.rows.filter(state=RowState.GOOD)[:5]],
            refused_url=reverse("clients:import-refused", kwargs={"public_id": batch.public_id}),
            **kwargs,
        )

    def explained(self, rows):
        """Each row with its remarks in three parts: before a client's number, that client, and after it."""
        told = {row.pk: [CLIENT_NUMBER.split(remark, maxsplit=1) for remark in row.remarks] for row in rows}
        numbers = {int(parts[1]) for remarks in told.values() for parts in remarks if len(parts) > 1}
        known = Client.objects.visible_to(self.request.user).in_bulk(numbers) if numbers else {}
        linked = {key: [_linked(parts, known) for parts in remarks] for key, remarks in told.items()}
        return [(row, _in_a_line(row), linked[row.pk]) for row in rows]

    def blockers(self):
        """Why nothing can be written yet; nothing to say while it goes on by itself."""
        return blockers_to_writing(self.object, only_whole=False) if self.object.stage == ImportStage.READY else []

    def get_success_url(self):
        """Here again."""
        return self.object.get_absolute_url()

    def after(self, url):
        """While it goes on by itself, only the progress is drawn anew."""
        if self.request.htmx and self.result.stage in (ImportStage.CHECKING, ImportStage.WRITING):
            self.object, self.request.method = self.result, "GET"
            return render(self.request, f"{self.template_name}#progress", self.get_context_data())
        return super().after(url)


class ImportRefused(ScopedMixin, DetailView):
    """The rows that were not imported, each with its reasons: to be corrected and uploaded again."""

    permission = Permission.CLIENT_IMPORT
    model = ImportBatch

    def get(self, request, *args, **kwargs):
        """The file."""
        batch = self.object
        rows = batch.rows.filter(state__in=DONE_WITH)
        lines = ([*row.cells, RowState(row.state).label, "; ".join(row.remarks)] for row in rows.iterator())
        with_reasons = [*batch.header, "outcome", "reasons"]
        audit.record("exported", batch, by=request.user)
        return _file("not-imported.csv", with_reasons, lines)


def _in_a_line(row):
    return " · ".join(filter(None, row.cells))[:120]


def _linked(parts, known):
    """A remark in three parts; where the client does not exist for this person, all of it is words."""
    before, number, after = parts if len(parts) > 1 else (*parts, "", "")
    client = known.get(int(number)) if number else None
    return (before, client, after) if client else (f"{before}C-{number}{after}" if number else before, None, "")


def _file(name, header, rows):
    content = csv_files.write(header, rows)
    return HttpResponse(content, "text/csv; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}"'})
