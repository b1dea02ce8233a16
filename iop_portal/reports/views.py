"""Reports for who answers for a program: numbers, not charts."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView, View

from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.reports.files import SMALLEST, as_csv
from iop_portal.reports.overrides import RETENTION_DAYS, WORDS, override_report
from iop_portal.reports.periods import ScopeForm
from iop_portal.views import ScopedMixin


class OverrideReportPage(ScopedMixin, TemplateView):
    """How often determinations differed from suggestions, why, and how those clients fared."""

    permission = Permission.REPORT_VIEW
    template_name = "reports/override_report.html"

    def get_context_data(self, **kwargs):
        """Counted before the template begins; nothing where the period was not understood."""
        form = ScopeForm(self.request.GET.dict(), user=self.request.user)
        scope = form.scope()
        export = f"{reverse('reports:override-export')}?{self.request.GET.urlencode()}" if scope else ""
        return super().get_context_data(
            form=form,
            scope=scope,
            report=override_report(scope) if scope else None,
            ways=list(WORDS.values()),
            retention_days=RETENTION_DAYS,
            smallest=SMALLEST,
            export_url=export,
            **kwargs,
        )


class OverrideReportExport(ScopedMixin, View):
    """The same as a file. Taking numbers out of the program is kept in the history of each program it is about."""

    permission = Permission.REPORT_VIEW

    def get(self, request):
        """A CSV file, or back to the page where the period was not understood."""
        scope = ScopeForm(request.GET.dict(), user=request.user).scope()
        if scope is None:
            return redirect(f"{reverse('reports:override-report')}?{request.GET.urlencode()}")
        text = as_csv(override_report(scope), scope)
        for program in scope.programs:
            period = {"first_on": str(scope.first_on), "last_on": str(scope.last_on)}
            audit.record("exported", program, by=request.user, report="overrides", **period)
        name = f"determinations-{scope.first_on}-{scope.last_on}.csv"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)
