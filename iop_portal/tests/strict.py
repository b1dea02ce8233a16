"""What the suite is stricter about than production: unknown template variables, reading that writes, and what day it is."""

import datetime as dt
import inspect
import re
import zoneinfo

from django.db import connection

WRITES = re.compile(r"^\s*(INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)
# What a page that only reads may still write: the session's clock, login limits, and that it was read.
MAY_BE_WRITTEN = re.compile(r"^(django_session|portal_cache|usersessions_usersession|\w+moment|iop_portal_user)$")
LATE = 23


def where_midnight_is_far():
    """The portal's home, or late in the evening a zone where it is still afternoon.

    Cases with dates are made when the tests are collected: a run from before midnight to after it would hold yesterday's.
    """
    home = "America/New_York"
    late = dt.datetime.now(zoneinfo.ZoneInfo(home)).hour >= LATE
    return "Pacific/Honolulu" if late else home


class InvalidVariable(str):
    """Stands in for `string_if_invalid`: an unknown variable in one of our templates is an error, not an empty string."""

    def __contains__(self, key):
        return key == "%s"

    def __mod__(self, variable):
        for frame in inspect.stack(0):
            template = frame.frame.f_locals.get("self")
            origin = getattr(getattr(template, "origin", None), "name", "")
            if origin:
                if "site-packages" not in str(origin):
                    raise AssertionError(f"Unknown variable {variable} in {origin}")
                return ""
        return ""


class ReadingNeverWrites:
    """A GET that changes a clinical row fails the test: links are followed, prefetched and repeated."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with connection.execute_wrapper(self.refuse_writes):
            return self.get_response(request)

    @staticmethod
    def refuse_writes(execute, sql, params, many, context):
        """Let SELECT and the few allowed tables pass."""
        for statement in str(sql).split("; "):
            found = WRITES.match(statement)
            if found and not MAY_BE_WRITTEN.match(found.group(2)):
                raise AssertionError(f"A GET request wrote to {found.group(2)}")
        return execute(sql, params, many, context)
