"""The admin is a front door too: same sign-in, second factor, time-out, access table and history as the portal."""

from django.contrib import admin
from django.shortcuts import redirect

from iop_portal.access import Permission, can


class PortalAdminSite(admin.AdminSite):
    """For administrators: programs, staff and settings to change, clinical records to find and read."""

    site_header = "IOP Portal administration"
    site_title = "IOP Portal"
    index_title = "Administration"
    site_url = "/"

    def has_permission(self, request):
        """Directors, compliance and system administrators; `is_staff` alone opens nothing."""
        user = request.user
        return user.is_active and user.is_authenticated and (user.is_superuser or can(user, Permission.ADMIN_ENTER))

    def password_change(self, request, extra_context=None):
        """One's own password has one page, the portal's, which asks for the old one and stops who guesses at it."""
        return redirect("account_change_password")

    def get_urls(self):
        """Without Django's "view on site" redirect: it would tell for any number of any table whether there is such a row."""
        return [address for address in super().get_urls() if getattr(address, "name", None) != "view_on_site"]
