"""Run by a pytest of its own (see test_django.py): the test database and a live server, on the embedded server."""

import urllib.request

import pytest
from django.db import connection


@pytest.mark.django_db
@pytest.mark.parametrize("number", range(2))
def test_the_database_is_a_test_database(number):
    assert connection.settings_dict["NAME"].startswith("test_portal")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        assert cursor.fetchone() == (connection.settings_dict["NAME"],)


def test_a_live_server_serves_from_it(live_server):
    with urllib.request.urlopen(live_server.url) as answer:  # noqa: S310  our own address
        assert answer.status == 200
