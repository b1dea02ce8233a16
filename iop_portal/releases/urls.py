"""What leaves the program, and what left."""

from django.urls import path

from iop_portal.releases import views

app_name = "releases"
urlpatterns = [
    path("<uuid:public_id>/new/", views.ReleaseNew.as_view(), name="release-new"),
    path("<uuid:public_id>/emergency/", views.EmergencyNew.as_view(), name="emergency-new"),
    path("<uuid:public_id>/accounting/", views.Accounting.as_view(), name="accounting"),
    path("<uuid:public_id>/accounting/pdf/", views.AccountingPdf.as_view(), name="accounting-pdf"),
    path("<uuid:public_id>/accounting/csv/", views.AccountingCsv.as_view(), name="accounting-csv"),
    path("disclosures/<uuid:public_id>/", views.DisclosureDetail.as_view(), name="disclosure-detail"),
    path("disclosures/<uuid:public_id>/packet/", views.PacketDownload.as_view(), name="disclosure-packet"),
]
