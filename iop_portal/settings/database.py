"""Which PostgreSQL: the one of DATABASE_URL, or the embedded one for development, demonstration and tests."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

DJANGOS_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


def default_database(base_dir: Path, *, production: bool) -> dict:
    """Django's DATABASES["default"].

    Production keeps a connection for a minute and looks at it before each request, so that a restart of the database
    is not seen by anybody. Development opens one per request, so that the embedded server may be stopped at any time.
    """
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        return _embedded(base_dir)
    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError:  # its message repeats the address, with the password
        raise ImproperlyConfigured(
            "DATABASE_URL is not an address of a PostgreSQL database: postgresql://user:password@host:5432/name."
        ) from None
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 60 if production else 0,
        "CONN_HEALTH_CHECKS": production,
        "OPTIONS": {name: value for name, value in parts.items() if name not in DJANGOS_NAMES},
        **{DJANGOS_NAMES[name]: value for name, value in parts.items() if name in DJANGOS_NAMES},
    }


def _embedded(base_dir: Path) -> dict:
    """Tests get a server of their own: faster because it may lose everything, and never the one with the demo data."""
    is_testing = "PYTEST_VERSION" in os.environ
    data = base_dir / "var" / ("postgres-tests" if is_testing else "postgres")
    return {
        "ENGINE": "iop_portal.embedded",
        "NAME": "portal",
        "EMBEDDED": {"DATA": str(data), "DURABLE": not is_testing},
    }
