"""What leaves the program, and what left."""

from django.urls import path

from iop_portal.releases import note_views, views

app_name = "releases"
urlpatterns = [
    path("<uuid:public_id>/new/", views.ReleaseNew.as_view(), name="release-new"),
    path("<uuid:public_id>/emergency/", views.EmergencyNew.as_view(), name="emergency-new"),
    path("<uuid:public_id>/accounting/", views.Accounting.as_view(), name="accounting"),
    path("<uuid:public_id>/accounting/pdf/", views.AccountingPdf.as_view(), name="accounting-pdf"),
    path("<uuid:public_id>/accounting/csv/", views.AccountingCsv.as_view(), name="accounting-csv"),
    path("disclosures/<uuid:public_id>/", views.DisclosureDetail.as_view(), name="disclosure-detail"),
    path("disclosures/<uuid:public_id>/packet/", views.PacketDownload.as_view(), name="disclosure-packet"),
    path("counseling-notes/<uuid:public_id>/new/", note_views.NoteRelease.as_view(), name="note-release"),
    path("counseling-notes/<uuid:public_id>/paper/", note_views.NotePaper.as_view(), name="note-paper"),
]
