"""Which database the settings name, and for how long a connection is kept."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from iop_portal.settings.database import default_database

PROJECT = Path("/srv/my portal")


def test_without_an_address_it_is_the_embedded_one_and_tests_have_their_own(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    tests = default_database(PROJECT, production=False)
    monkeypatch.delenv("PYTEST_VERSION")
    demonstration = default_database(PROJECT, production=False)

    assert tests["EMBEDDED"] == {"DATA": "/srv/my portal/var/postgres-tests", "DURABLE": False}
    assert demonstration["EMBEDDED"] == {"DATA": "/srv/my portal/var/postgres", "DURABLE": True}
    assert tests["ENGINE"] == demonstration["ENGINE"] == "iop_portal.embedded"


def test_an_address_is_read_as_libpq_reads_it(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://staff:p%40ss@db.example:6432/portal?sslmode=verify-full&connect_timeout=3")

    assert default_database(PROJECT, production=False) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "portal",
        "USER": "staff",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "verify-full", "connect_timeout": "3"},
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": False,
    }


def test_production_keeps_connections_and_looks_at_them_first(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql:///portal")
    database = default_database(PROJECT, production=True)

    assert (database["CONN_MAX_AGE"], database["CONN_HEALTH_CHECKS"]) == (60, True)


def test_an_address_that_is_none_is_refused_without_repeating_its_password(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "mysql://staff:secret@db.example/portal")

    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL is not an address of a PostgreSQL database") as refusal:
        default_database(PROJECT, production=True)

    assert "secret" not in str(refusal.value)
