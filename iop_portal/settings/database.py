"""Which PostgreSQL: the one of DATABASE_URL, or the embedded one for development, demo and tests."""

import os

from psycopg.conninfo import conninfo_to_dict


def default_database(base_dir, *, production):
    """Django's DATABASES["default"]."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        is_testing = "PYTEST_VERSION" in os.environ
        data = base_dir / "var" / ("postgres-tests" if is_testing else "postgres")
        return {
            "ENGINE": "iop_portal.embedded",
            "NAME": "portal",
            "EMBEDDED": {"DATA": str(data), "DURABLE": not is_testing},
        }
    parts = conninfo_to_dict(url)
    named = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    settings = {named[key]: value for key, value in parts.items() if key in named}
    options = {key: value for key, value in parts.items() if key not in named}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": options,
        "CONN_MAX_AGE": 60 if production else 0,
        "CONN_HEALTH_CHECKS": production,
        **settings,
    }
