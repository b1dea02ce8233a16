"""Who stands where on the road, and whose turn it is."""

from django.urls import path

from iop_portal.pipeline.views import Board, Waitlist

app_name = "pipeline"
urlpatterns = [
    path("", Board.as_view(), name="board"),
    path("waitlist/", Waitlist.as_view(), name="waitlist"),
]
