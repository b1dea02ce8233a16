"""A person's own sessions in the calendar of their phone."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views import View

from iop_portal.access import Permission
from iop_portal.sealed_text import seal, unseal
from iop_portal.views import ActionView
from sessions.actions import calendar_feeds
from sessions.icalendar import calendar_of
from sessions.models import CalendarFeed as Feed
from sessions.rules.calendar_feeds import feed_of

HOUR = 3600
JUST_MADE = "calendar_key"  # encrypted, in the person's own session, until the page is shown


class CalendarFeed(ActionView):
    """Make or replace one's private address. It is shown once, on the page that comes next."""

    permission = Permission.SCHEDULE_VIEW
    template_name = "sessions/calendar_feed.html"

    def get_context_data(self, **kwargs):
        """Whether there is an address, since when."""
        feed = Feed.objects.filter(user=self.request.user, closed_at=None).first()
        return super().get_context_data(feed=feed, address=self._address_once(), **kwargs)

    def _address_once(self):
        """The address that was made a moment ago; with the next look it is gone."""
        sealed = self.request.session.pop(JUST_MADE, None) if self.request.method == "GET" else None
        if sealed is None:
            return ""
        return self.request.build_absolute_uri(reverse("calendar", query={"key": unseal(sealed)}))

    def act(self, data):
        """A new address; an older one is closed."""
        key = calendar_feeds.replace(by=self.request.user)
        self.request.session[JUST_MADE] = seal(key)

    def get_success_url(self):
        """This page."""
        return reverse("sessions:calendar-feed")


class CalendarFeedClose(ActionView):
    """No private address any more."""

    permission = Permission.SCHEDULE_VIEW
    template_name = "sessions/calendar_feed_close.html"
    done = "The address is closed. Calendars that used it get nothing from now on."

    def act(self, data):
        """Close it."""
        return calendar_feeds.close(by=self.request.user)

    def get_success_url(self):
        """Where a new one is made."""
        return reverse("sessions:calendar-feed")


@method_decorator(login_not_required, name="dispatch")
class Calendar(View):
    """What a calendar program reads: no sign-in, only the key, which stands in the query so that no log line keeps it."""

    def get(self, request):
        """The sessions of whoever made this key; an unknown, replaced or closed one is an address that does not exist."""
        if _asks_too_often(request):
            return HttpResponse("Too many requests. Try again in an hour.", status=429, content_type="text/plain")
        feed = feed_of(request.GET.get("key", "")[:100].replace("\0", ""))
        if feed is None:  # in plain words: a page would hand a calendar program a cookie
            return HttpResponse("There is no such calendar.", status=404, content_type="text/plain")
        return HttpResponse(calendar_of(feed.user, now=timezone.now()), content_type="text/calendar; charset=utf-8")


def _asks_too_often(request):
    """Counted per address and hour, right keys and wrong ones alike."""
    counter = f"calendar:{get_adapter().get_client_ip(request)}"
    cache.add(counter, 0, HOUR)
    return cache.incr(counter) > settings.CALENDAR_READS_PER_HOUR
