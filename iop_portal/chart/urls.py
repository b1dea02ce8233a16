"""Addresses of this part of the roof."""

app_name = "chart"
urlpatterns = []
