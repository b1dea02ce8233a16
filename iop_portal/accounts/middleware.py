"""Idle log-off decided by the server, and the second factor where it is required. Both hold for the admin too."""

import time

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django.utils.http import urlencode

from iop_portal.accounts.adapter import SECOND_FACTORS

OPEN_WITHOUT_SECOND_FACTOR = {"account_logout", "account_reauthenticate", "account_change_password", "still-here", "healthz"}
SECONDS_BETWEEN_WRITES = 15


class IdleLogoff:
    """Nobody at the desk for a while: signed out, wherever they were (45 CFR 164.312(a)(2)(iii)).

    Requests with an `X-Passive` header (polling, autosave) are not activity. htmx gets 401 with an address to go to, so that no
    login form appears inside a fragment.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            self.look_at_the_clock(request)
        response = self.get_response(request)
        login = resolve_url(settings.LOGIN_URL)
        if "HX-Request" in request.headers and response.status_code == 302 and response["Location"].startswith(login):
            return HttpResponse(status=401, headers={"HX-Redirect": login})
        return response

    @staticmethod
    def look_at_the_clock(request):
        """Sign out after the idle limit; otherwise note the activity, at most once in 15 seconds."""
        now, seen = time.time(), request.session.get("last_seen")
        if seen and now - seen > settings.SESSION_IDLE_SECONDS:
            logout(request)
        elif "X-Passive" not in request.headers and (seen is None or now - seen > SECONDS_BETWEEN_WRITES):
            request.session["last_seen"] = now


class RequireSecondFactor:
    """Where the installation requires it, staff without a second factor reach only the pages that set one up.

    Who has one shows it in this session too: a session that began with the password alone, before there was one, opens nothing.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Send to the set-up page, or let pass."""
        if not settings.SECOND_FACTOR_REQUIRED or not request.user.is_authenticated:
            return None
        name = request.resolver_match.url_name or ""
        if name in OPEN_WITHOUT_SECOND_FACTOR or name.startswith("mfa_reauthenticate"):
            return None
        if any(record["method"] == "mfa" for record in get_authentication_records(request, request.user)):
            return None  # used one in this session: no query
        if is_mfa_enabled(request.user, types=SECOND_FACTORS):
            return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': request.get_full_path()})}")
        return None if name.startswith("mfa_") else redirect("mfa_index")
