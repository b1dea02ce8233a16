"""A client's front page, and who looked at it."""

from django.urls import path

from iop_portal.chart.views import ClientChart, ClientLog, EpisodeDischarge

app_name = "chart"
urlpatterns = [
    path("<uuid:public_id>/", ClientChart.as_view(), name="client-chart"),
    path("episodes/<uuid:public_id>/discharge/", EpisodeDischarge.as_view(), name="episode-discharge"),
    path("<uuid:public_id>/log/", ClientLog.as_view(), name="client-log"),
]
