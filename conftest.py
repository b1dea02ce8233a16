"""The suite's house rules: no network, shuffled unordered rows, no logged errors, history that may be flushed."""

import logging
import random
import socket

import pytest
from django.core.management.commands import flush
from django.db import connection
from django.db.models import query

pytest_plugins = ["iop_portal.tests.plugin_no_skips"]

LOCAL = ("127.0.0.1", "::1", "localhost", "0.0.0.0")  # noqa: S104  compared with, not bound to


@pytest.fixture(autouse=True, scope="session")
def _no_network():
    """A test that calls out fails: the portal depends on nothing beyond its own machine."""
    connect = socket.socket.connect

    def only_local(self, address):
        if self.family != socket.AF_UNIX and address[0] not in LOCAL:
            raise AssertionError(f"A test called out to {address!r}")
        return connect(self, address)

    socket.socket.connect = only_local
    yield
    socket.socket.connect = connect


@pytest.fixture(autouse=True, scope="session")
def _flush_may_truncate():
    """Tests with real transactions clean up with TRUNCATE, which the append-only triggers forbid."""
    handle = flush.Command.handle

    def unprotected(self, **options):
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
        try:
            handle(self, **options)
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SET session_replication_role = origin")

    flush.Command.handle = unprotected
    yield
    flush.Command.handle = handle


@pytest.fixture(autouse=True, scope="session")
def _unordered_means_any_order():
    """Rows that nobody ordered come back shuffled, so that nobody relies on luck."""
    iterate = query.ModelIterable.__iter__

    def shuffled(self):
        if self.queryset.ordered or self.queryset.query.combinator:
            yield from iterate(self)
            return
        rows = list(iterate(self))
        random.shuffle(rows)
        yield from rows

    query.ModelIterable.__iter__ = shuffled
    yield
    query.ModelIterable.__iter__ = iterate


class _Collector(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


@pytest.fixture(autouse=True)
def no_logged_errors():
    """A test fails when anything was logged as an error; a test that expects one clears `.lines`."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield collector
    logging.getLogger().removeHandler(collector)
    assert collector.lines == []
