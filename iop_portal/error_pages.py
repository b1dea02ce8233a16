"""Pages for when something is not possible. None of them says whether a record exists."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render


@login_not_required
def csrf_failure(request, reason=""):
    """The form was open too long, or in two windows: say so in a sentence."""
    return render(request, "403_csrf.html", status=403)


@login_not_required
def not_offered(request, *parts):
    """What a library would offer and this portal does not: there is no such page."""
    raise Http404
