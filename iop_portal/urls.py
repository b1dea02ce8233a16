"""Every address of the portal: one include per app."""

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from iop_portal.health import Health, StillHere

admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("", include("iop_portal.today.urls")),
    path("pipeline/", include("iop_portal.pipeline.urls")),
    path("clients/", include("iop_portal.chart.urls")),
    path("clients/", include("clients.urls")),
    path("plans/", include("plans.urls")),
    path("sessions/", include("sessions.urls")),
    path("account/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("healthz", Health.as_view(), name="healthz"),
    path("still-here/", StillHere.as_view(), name="still-here"),
]

if settings.DEBUG:
    urlpatterns.append(path("gallery/", include("iop_portal.gallery.urls")))
