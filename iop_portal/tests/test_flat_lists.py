"""Every page about no record in particular costs the same, however many rows there are of whatever it shows."""

import re
from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from clients.tests.factories import ReceivedCallFactory
from iop_portal.tests.admin_rows import ROWS
from iop_portal.tests.codebase import our_routes
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.posting import someone_with_every_role

MORE = 3
MADE = [*ROWS.values(), lambda program: ReceivedCallFactory(program=program, client=None)]
SIGNED_IN = re.compile(r'"(django_session|usersessions_usersession)"')  # kept up once a minute, on whatever page one is


def addresses():
    """Of all pages that need nothing in their address."""
    for route, _ in our_routes():
        try:
            yield route, reverse(route)
        except NoReverseMatch:
            continue


@pytest.mark.django_db
def test_a_page_costs_the_same_for_one_row_of_each_model_and_for_some(client):
    program = ProgramFactory()
    client.force_login(someone_with_every_role(program))
    cost = {}

    for rows in (1, MORE):
        for make in MADE:
            for _ in range(rows):
                make(program)
        for route, address in addresses():
            client.get(address)  # what is asked once in a while is asked now
            with CaptureQueriesContext(connection) as asked:
                client.get(address)
            cost.setdefault(route, []).append([query["sql"] for query in asked if not SIGNED_IN.search(query["sql"])])

    assert {route: list(Counter(more) - Counter(few)) for route, (few, more) in cost.items() if len(few) != len(more)} == {}
    assert len(cost) > 20
