"""The suite: a fast password hasher, strict templates, page requests that only read may not write; one day from start to end."""

import os

from iop_portal.settings.base import *
from iop_portal.settings.base import INSTALLED_APPS, MIDDLEWARE, TEMPLATES
from iop_portal.tests.strict import InvalidVariable, where_midnight_is_far

DEBUG = False
SECRET_KEY = "only-for-tests"  # noqa: S105  nothing secret is signed with it
TIME_ZONE = os.environ.setdefault("TIME_ZONE", where_midnight_is_far())  # kept for the workers, which start a little later
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
MIDDLEWARE = ["zeal.middleware.zeal_middleware", "iop_portal.tests.strict.ReadingNeverWrites", *MIDDLEWARE]
# A form with two staff fields finds each person by key: two questions, however many rows there are.
ZEAL_ALLOWLIST = [{"model": "iop_portal.User", "field": "get()"}]
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = InvalidVariable("invalid: %s")
WHITENOISE_AUTOREFRESH = True
ACCOUNT_RATE_LIMITS = {"login_failed": "1000/m/ip,5/15m/key"}
