"""The first page after signing in."""

from django.urls import path

from iop_portal.today.views import Today

app_name = "today"
urlpatterns = [path("", Today.as_view(), name="today")]
