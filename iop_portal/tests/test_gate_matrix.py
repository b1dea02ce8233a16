"""Every way out × every state of a consent: the outcome is as written, at the page and around it at the database."""

import datetime as dt
import re

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from iop_portal.tests import codebase
from iop_portal.tests.gate import PATHS
from iop_portal.tests.gate.path import STATES

pytestmark = pytest.mark.django_db
SAYS = re.compile("No consent in force|disclosure_under_a_consent_is_whole|violates not-null constraint")
SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def noon(time_machine):
    """A clock that stands, so that a second is a second and the day is the same at the end."""
    time_machine.move_to(timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0), tick=False)
    return time_machine


def goes_round(path):
    """Whether PostgreSQL takes the row without any page."""
    refusal = None
    try:
        with transaction.atomic():
            path.around()
    except IntegrityError as error:
        refusal = str(error)
    assert refusal is None or SAYS.search(refusal), refusal
    return refusal is None


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", PATHS, ids=[path.__name__ for path in PATHS])
def test_the_outcome_is_as_written(client, noon, kind, state):
    arrange, usual = STATES[state]
    words = kind.says.get(state, usual)
    path = kind(client)
    arrange(path)
    noon.shift(SECOND)

    said = path.page()

    assert any(words in reason for reason in said) if words else said == []
    assert path.left() == (0 if words else 1)
    if path.told is not None:
        assert [moment.pgh_label for moment in path.told.moments.all()] == (["refused"] if words else [])
    if path.around is not None:
        assert goes_round(path) == (not words)


def test_every_path_that_asks_the_gate_is_walked():
    asking = {route for route, view in codebase.our_routes() if getattr(view, "asks_gate", False)}

    assert asking == {path.route for path in PATHS}
