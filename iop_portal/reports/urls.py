"""Reports, by what they count."""

from django.urls import path

from iop_portal.reports.views import FamilyReportPage, OverrideReportExport, OverrideReportPage

app_name = "reports"
urlpatterns = [
    path("determinations/", OverrideReportPage.as_view(), name="override-report"),
    path("determinations/export/", OverrideReportExport.as_view(), name="override-export"),
    path("family/", FamilyReportPage.as_view(), name="family-report"),
]
