"""Addresses of this app."""

from django.urls import path

from sessions.views.group_sessions import GroupSessionDetail

app_name = "sessions"
urlpatterns = [
    # sessions
    path("<uuid:public_id>/", GroupSessionDetail.as_view(), name="group-session-detail"),
]
