"""The portal itself: people, programs, who may do what, and the pages that look across the three apps."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class PortalConfig(AppConfig):
    """Floor (users, programs, access, history) and roof (today, chart) in one Django app."""

    name = "iop_portal"
    verbose_name = "Programs and staff"


class PortalAdminConfig(AdminConfig):
    """Django's admin behind the portal's own sign-in, second factor, time-out and access table."""

    default_site = "iop_portal.admin_site.PortalAdminSite"
