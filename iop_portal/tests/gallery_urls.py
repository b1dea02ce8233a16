"""The portal's addresses and, beside them, the gallery, which only DEBUG routes."""

from django.urls import include, path

from iop_portal.urls import urlpatterns as portal

urlpatterns = [*portal, path("gallery/", include("iop_portal.gallery.urls"))]
