"""What every request carries: whose history it is, whose clock it runs on, and that nothing of it stays behind."""

import pghistory.middleware
from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.utils import timezone


class HistoryContext(pghistory.middleware.HistoryMiddleware):
    """Who, from which page and from which address (behind the proxies that the installation has): kept with every event."""

    def get_context(self, request):
        """What the history tables store beside each row."""
        return super().get_context(request) | {"ip": self.address_of(request)}

    @staticmethod
    def address_of(request):
        """None where the server was reached without a network, through a socket of its own machine."""
        try:
            return get_adapter().get_client_ip(request)
        except PermissionDenied:
            return None


class ProgramTimeZone:
    """Dates and times are the program's, not the server's. Someone in several programs gets the first one's clock."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with timezone.override(self.zone_of(request.user)):
            return self.get_response(request)

    @staticmethod
    def zone_of(user):
        """The clock of the person's first program by name, or the installation's."""
        if not user.is_authenticated:
            return timezone.get_default_timezone()
        programs = user.programs()
        return programs[0].zone if programs else timezone.get_default_timezone()


class NoStore:
    """No page with client data stays in a browser or a proxy: only static files may be kept."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response
