"""A client's front page, and who looked at it."""

from django.urls import path

from iop_portal.chart.views import ClientChart, ClientLog

app_name = "chart"
urlpatterns = [
    path("<uuid:public_id>/", ClientChart.as_view(), name="client-chart"),
    path("<uuid:public_id>/log/", ClientLog.as_view(), name="client-log"),
]
