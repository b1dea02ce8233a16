"""Production: TLS in front, a real PostgreSQL, secrets from the environment. Refuses to start without them."""

import os

from django.core.exceptions import ImproperlyConfigured

from iop_portal.settings.base import *
from iop_portal.settings.base import BASE_DIR
from iop_portal.settings.database import default_database


def required(name, why):
    """The environment variable, or a refusal to start that says what it is for."""
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"Set {name}: {why}")
    return value


DEBUG = False
SECRET_KEY = required("SECRET_KEY", "it signs sessions; make one with `openssl rand -base64 48`.")
required("DATABASE_URL", "production runs on a PostgreSQL 15 or newer of your own, with TLS and backups.")
ALLOWED_HOSTS = required("ALLOWED_HOSTS", "the host names of the portal, separated by commas.").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if not host.startswith(("*", "."))]
DATABASES = {"default": default_database(BASE_DIR, production=True)}
SECOND_FACTOR_REQUIRED = True

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = os.environ.get("SECURE_SSL_REDIRECT", "1") == "1"
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
