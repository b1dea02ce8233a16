"""Every address of the portal: one include per app."""

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.urls import include, path, re_path

from iop_portal.error_pages import not_offered
from iop_portal.health import Health, StillHere
from sessions.views.calendar_feeds import Calendar

admin.autodiscover()
admin.site.login = secure_admin_login(admin.site.login)

# allauth routes them; here an administrator makes the accounts and sets a forgotten password, and nothing is sent by mail.
NOT_OFFERED = r"^account/(signup|email|confirm-email|password/set|password/reset|login/code)(/|$)"

urlpatterns = [
    re_path(NOT_OFFERED, not_offered),
    path("", include("iop_portal.today.urls")),
    path("pipeline/", include("iop_portal.pipeline.urls")),
    path("clients/", include("iop_portal.chart.urls")),
    path("clients/", include("clients.urls")),
    path("releases/", include("iop_portal.releases.urls")),
    path("plans/", include("plans.urls")),
    path("reviews/", include("iop_portal.reviews.urls")),
    path("sessions/", include("sessions.urls")),
    path("reports/", include("iop_portal.reports.urls")),
    path("account/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("calendar.ics", Calendar.as_view(), name="calendar"),
    path("healthz", Health.as_view(), name="healthz"),
    path("still-here/", StillHere.as_view(), name="still-here"),
]

if settings.DEBUG:
    urlpatterns.append(path("gallery/", include("iop_portal.gallery.urls")))
