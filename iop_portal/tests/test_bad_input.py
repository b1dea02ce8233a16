"""Every page that takes a POST, sent what nobody should send: an answer each time, never an error, nothing written half-way.

The suite tries each field with one bad value in turn, then all at once; with THOROUGHLY=1 each with all, which takes minutes.
"""

import os
import uuid
from contextlib import contextmanager

import pytest
from django.db import transaction

from iop_portal.tests.admin_rows import ROWS
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.posting import UNTOUCHED, Fields, address_of, fingerprint, posted_routes, someone_with_every_role
from iop_portal.tests.staff import sign_in_confirmed

pytestmark = pytest.mark.django_db
THOROUGHLY = "THOROUGHLY" in os.environ
A_SEARCH = "clients:client-list"  # it narrows by what it understands, and refuses nothing
BAD = {
    "missing": None,
    "over-long": "x" * 100_001,
    "NUL": "a\x00b",
    "no such date": "2026-02-30",
    "born tomorrow": "2999-12-31",
    "before all time": "0001-01-01",
    "below nothing": "-1",
    "more than all": "9" * 30,
    "not a number": "NaN",
    "no such choice": "'; DROP TABLE clients; --",
    "nobody's key": str(uuid.UUID(int=7)),
}


@contextmanager
def undone():
    """As if it had not been sent, so that the next one meets the same rows."""
    point = transaction.savepoint()
    yield
    transaction.savepoint_rollback(point)


class Page:
    """One page that takes a POST, opened by somebody who may."""

    def __init__(self, client, route):
        program = ProgramFactory()
        self.client, self.address = client, address_of(route, program)
        sign_in_confirmed(client, someone_with_every_role(program))
        shown = client.get(self.address)
        fields = Fields(shown.content.decode() if shown.status_code == 200 else "", self.address)
        self.plausible = fields.plausible
        form = shown.context["form"] if shown.context and "form" in shown.context else None
        self.references = {name: field for name, field in getattr(form, "fields", {}).items() if hasattr(field, "queryset")}
        self.before = fingerprint()

    def send(self, **changed):
        """What was plausible, with this changed; a value of None is left out. An error of the server is raised here."""
        data = {name: value for name, value in (self.plausible | changed).items() if value is not None}
        answer = self.client.post(self.address, data)
        assert answer.status_code < 500
        if answer.status_code != 302:
            after = fingerprint()
            assert {table for table in after if self.before[table] != after[table]} == set(), (answer.status_code, changed)
        return answer


@pytest.mark.parametrize("route", posted_routes())
def test_bad_input_gets_an_answer_and_writes_nothing_half_way(client, route):
    page = Page(client, route)

    for number, name in enumerate(name for name in page.plausible if name not in UNTOUCHED):
        for bad in BAD if THOROUGHLY else [list(BAD)[number % len(BAD)]]:
            with undone():
                page.send(**{name: BAD[bad]})
    for bad in ("missing", "over-long", "NUL"):
        with undone():
            page.send(**dict.fromkeys(set(page.plausible) - set(UNTOUCHED), BAD[bad]))


@pytest.mark.parametrize("route", posted_routes())
def test_what_is_sent_twice_is_done_once(client, route):
    page = Page(client, route)
    first = page.send()
    page.before = fingerprint()

    second = page.send()

    if first.status_code == 302:
        assert (second.status_code, fingerprint()) in [(answer, page.before) for answer in (302, 403, 404)]


@pytest.mark.parametrize("route", [route for route in posted_routes() if route != A_SEARCH])
def test_what_belongs_to_another_program_cannot_be_chosen(client, route):
    page, elsewhere = Page(client, route), ProgramFactory()

    for name, field in page.references.items():
        foreign = ROWS[field.queryset.model](elsewhere)
        page.before = fingerprint()
        answer = page.send(**{name: getattr(foreign, field.to_field_name or "pk")})
        assert answer.status_code == 200, name
        assert name in answer.context["form"].errors, name
