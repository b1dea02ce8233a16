"""Addresses of this app, by noun."""

from django.urls import path

from clients.views import availability, calls, clients, episodes, follow_ups, holds, importing, intake, merging, other_names
from clients.views.consent_ends import ConsentEnd, ConsentFalse, ConsentRevoke, DraftClose, RecipientRevoke
from clients.views.consent_papers import ConsentScanNew, DraftNew, ScanDownload
from clients.views.consents import ConsentDetail, ConsentNew, ConsentOfficial, ConsentPdf, ConsentPrint
from clients.views.contacts import ContactDetail, ContactEdit, ContactList, ContactNew, InvolvementNew
from clients.views.measures import MeasureDetail, MeasureError, MeasureList, MeasureNew, MeasureTrend
from clients.views.safety import SafetyTaskClose
from clients.views.screenings import ScreeningAnswer, ScreeningCosign, ScreeningDetail, ScreeningDetermine, ScreeningStart

app_name = "clients"
urlpatterns = [
    # clients
    path("", clients.ClientList.as_view(), name="client-list"),
    path("inquiry/", intake.InquiryNew.as_view(), name="inquiry-new"),
    path("<uuid:public_id>/edit/", clients.ClientEdit.as_view(), name="client-edit"),
    path("<uuid:public_id>/names/", other_names.OtherNames.as_view(), name="other-names"),
    path("names/<uuid:public_id>/remove/", other_names.OtherNameRemove.as_view(), name="other-name-remove"),
    path("<uuid:public_id>/merge/", merging.ClientMerge.as_view(), name="client-merge"),
    # imports
    path("import/", importing.ImportNew.as_view(), name="import-new"),
    path("import/template/<slug:what>/", importing.ImportTemplate.as_view(), name="import-template"),
    path("import/<uuid:public_id>/", importing.ImportDetail.as_view(), name="import-detail"),
    path("import/<uuid:public_id>/not-imported/", importing.ImportRefused.as_view(), name="import-refused"),
    # episodes
    path("episodes/<uuid:public_id>/waitlist/", episodes.EpisodeWaitlist.as_view(), name="episode-waitlist"),
    path("episodes/<uuid:public_id>/waiting/", episodes.EpisodeWaiting.as_view(), name="episode-waiting"),
    path("episodes/<uuid:public_id>/admit/", episodes.EpisodeAdmit.as_view(), name="episode-admit"),
    path("episodes/<uuid:public_id>/decline/", episodes.EpisodeDecline.as_view(), name="episode-decline"),
    path("episodes/<uuid:public_id>/refer/", episodes.EpisodeRefer.as_view(), name="episode-refer"),
    path("episodes/<uuid:public_id>/reopen/", episodes.EpisodeReopen.as_view(), name="episode-reopen"),
    path("episodes/<uuid:public_id>/hold/", holds.EpisodeHold.as_view(), name="episode-hold"),
    path("episodes/<uuid:public_id>/hold-facts/", holds.EpisodeHoldFacts.as_view(), name="episode-hold-facts"),
    path("episodes/<uuid:public_id>/resume/", holds.EpisodeResume.as_view(), name="episode-resume"),
    path("episodes/<uuid:public_id>/assign/", episodes.EpisodeAssign.as_view(), name="episode-assign"),
    # contacts and consents
    path("<uuid:public_id>/contacts/", ContactList.as_view(), name="contact-list"),
    path("<uuid:public_id>/contacts/new/", ContactNew.as_view(), name="contact-new"),
    path("contacts/<uuid:public_id>/", ContactDetail.as_view(), name="contact-detail"),
    path("contacts/<uuid:public_id>/involvement/new/", InvolvementNew.as_view(), name="involvement-new"),
    path("contacts/<uuid:public_id>/edit/", ContactEdit.as_view(), name="contact-edit"),
    path("<uuid:public_id>/consents/new/", ConsentNew.as_view(), name="consent-new"),
    path("consents/<uuid:public_id>/", ConsentDetail.as_view(), name="consent-detail"),
    path("consents/<uuid:public_id>/print/", ConsentPrint.as_view(), name="consent-print"),
    path("consents/<uuid:public_id>/pdf/", ConsentPdf.as_view(), name="consent-pdf"),
    path("consents/<uuid:public_id>/revoke/", ConsentRevoke.as_view(), name="consent-revoke"),
    path("consents/<uuid:public_id>/false/", ConsentFalse.as_view(), name="consent-false"),
    path("consents/<uuid:public_id>/end/", ConsentEnd.as_view(), name="consent-end"),
    path("consents/<uuid:public_id>/scan/", ConsentScanNew.as_view(), name="consent-scan"),
    path("consents/scans/<uuid:public_id>/", ScanDownload.as_view(), name="scan-download"),
    path("consents/recipients/<uuid:public_id>/revoke/", RecipientRevoke.as_view(), name="recipient-revoke"),
    path("<uuid:public_id>/consents/official/", ConsentOfficial.as_view(), name="consent-official"),
    path("<uuid:public_id>/consents/draft/", DraftNew.as_view(), name="draft-new"),
    path("consents/drafts/<uuid:public_id>/close/", DraftClose.as_view(), name="draft-close"),
    # measures and what they ask for
    path("episodes/<uuid:public_id>/measures/", MeasureList.as_view(), name="measure-list"),
    path("episodes/<uuid:public_id>/measures/<slug:instrument>/", MeasureTrend.as_view(), name="measure-trend"),
    path("episodes/<uuid:public_id>/measures/<slug:instrument>/new/", MeasureNew.as_view(), name="measure-new"),
    path("measures/<uuid:public_id>/", MeasureDetail.as_view(), name="measure-detail"),
    path("measures/<uuid:public_id>/error/", MeasureError.as_view(), name="measure-error"),
    path("safety/<uuid:public_id>/close/", SafetyTaskClose.as_view(), name="safety-task-close"),
    # calls from people to whom we may tell nothing
    path("calls/", calls.CallList.as_view(), name="call-list"),
    path("calls/new/", calls.CallNew.as_view(), name="call-new"),
    path("<uuid:public_id>/calls/new/", calls.CallNew.as_view(), name="call-new-for"),
    path("calls/<uuid:public_id>/", calls.CallDetail.as_view(), name="call-detail"),
    path("calls/<uuid:public_id>/add/", calls.CallAdd.as_view(), name="call-add"),
    # screenings
    path("episodes/<uuid:public_id>/screening/", ScreeningStart.as_view(), name="screening-start"),
    path("screenings/<uuid:public_id>/", ScreeningDetail.as_view(), name="screening-detail"),
    path("screenings/<uuid:public_id>/answers/", ScreeningAnswer.as_view(), name="screening-answer"),
    path("screenings/<uuid:public_id>/determine/", ScreeningDetermine.as_view(), name="screening-determine"),
    path("screenings/<uuid:public_id>/cosign/", ScreeningCosign.as_view(), name="screening-cosign"),
    # when a client can come, and how to reach them
    path("<uuid:public_id>/commitments/new/", availability.CommitmentNew.as_view(), name="commitment-new"),
    path("commitments/<uuid:public_id>/edit/", availability.CommitmentEdit.as_view(), name="commitment-edit"),
    path("episodes/<uuid:public_id>/travel/", availability.EpisodeTravel.as_view(), name="episode-travel"),
    path("<uuid:public_id>/contact-points/new/", availability.ContactPointNew.as_view(), name="contact-point-new"),
    path("contact-points/<uuid:public_id>/edit/", availability.ContactPointEdit.as_view(), name="contact-point-edit"),
    # after a discharge
    path("follow-ups/", follow_ups.FollowUpList.as_view(), name="follow-up-list"),
    path("follow-ups/<uuid:public_id>/", follow_ups.FollowUpRecord.as_view(), name="follow-up-record"),
]
