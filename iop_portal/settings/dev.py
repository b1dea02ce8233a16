"""Development and demonstration on one machine: plain HTTP, embedded PostgreSQL, second factor optional."""

import os

from iop_portal.settings.base import *

DEBUG = True
SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-development-and-demonstration-never-for-clients")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
