"""A client's front page, and who looked at it."""

from django.urls import path

from iop_portal.chart.discharge_views import DischargeCorrect, DischargeSummary, EpisodeDischarge
from iop_portal.chart.family_views import FamilyTimeline
from iop_portal.chart.thread_views import EpisodeThread
from iop_portal.chart.views import ClientChart, ClientLog

app_name = "chart"
urlpatterns = [
    path("<uuid:public_id>/", ClientChart.as_view(), name="client-chart"),
    path("episodes/<uuid:public_id>/discharge/", EpisodeDischarge.as_view(), name="episode-discharge"),
    path("episodes/<uuid:public_id>/discharge/summary/", DischargeSummary.as_view(), name="discharge-summary"),
    path("episodes/<uuid:public_id>/discharge/correct/", DischargeCorrect.as_view(), name="discharge-correct"),
    path("episodes/<uuid:public_id>/family/", FamilyTimeline.as_view(), name="family-timeline"),
    path("episodes/<uuid:public_id>/thread/", EpisodeThread.as_view(), name="episode-thread"),
    path("<uuid:public_id>/log/", ClientLog.as_view(), name="client-log"),
]
