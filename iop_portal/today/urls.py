"""Addresses of this part of the roof."""

app_name = "today"
urlpatterns = []
