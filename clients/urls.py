"""Addresses of this app."""

app_name = "clients"
urlpatterns = []
