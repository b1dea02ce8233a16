"""Reports for who answers for a program: numbers, not charts."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView, View

from iop_portal import audit
from iop_portal.access import Permission
from iop_portal.reports.families import family_report
from iop_portal.reports.files import SMALLEST, as_csv
from iop_portal.reports.overrides import RETENTION_DAYS, WORDS, override_report
from iop_portal.reports.periods import ScopeForm
from iop_portal.views import ScopedMixin

REPORTS = {"reports:override-report": "Determinations", "reports:family-report": "Family"}


class ReportPage(ScopedMixin, TemplateView):
    """One report of a period; the others stand beside it and keep what was chosen."""

    permission = Permission.REPORT_VIEW

    def get_context_data(self, **kwargs):
        """Nothing is counted where the period was not understood."""
        form = ScopeForm(self.request.GET.dict(), user=self.request.user)
        asked, here = self.request.GET.urlencode(), self.request.resolver_match.view_name
        tabs = [
            {"url": f"{reverse(name)}?{asked}" if asked else reverse(name), "label": label, "is_current": name == here}
            for name, label in REPORTS.items()
        ]
        return super().get_context_data(form=form, scope=form.scope(), tabs=tabs, **kwargs)


class OverrideReportPage(ReportPage):
    """How often determinations differed from suggestions, why, and how those clients fared."""

    template_name = "reports/override_report.html"

    def get_context_data(self, **kwargs):
        """Counted before the template begins; nothing where the period was not understood."""
        context = super().get_context_data(**kwargs)
        scope = context["scope"]
        return context | {
            "report": override_report(scope) if scope else None,
            "ways": list(WORDS.values()),
            "retention_days": RETENTION_DAYS,
            "smallest": SMALLEST,
            "export_url": f"{reverse('reports:override-export')}?{self.request.GET.urlencode()}" if scope else "",
        }


class FamilyReportPage(ReportPage):
    """How many clients' families could come, and how many did."""

    inward = "numbers for who answers for a program; nobody is named"
    template_name = "reports/family_report.html"

    def get_context_data(self, **kwargs):
        """Counted before the template begins."""
        context = super().get_context_data(**kwargs)
        total, lines = family_report(context["scope"]) if context["scope"] else (None, [])
        return context | {"total": total, "lines": lines}


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
