"""Every way out × every state of a consent: the outcome is as written, at the page and around it at the database."""

import datetime as dt
import re

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from clients.tests.factories import days_ago
from iop_portal.tests import codebase
from iop_portal.tests.gate import PATHS, CheckIn
from iop_portal.tests.gate.path import STATES
from iop_portal.tests.staff import staff
from sessions.icalendar import calendar_of
from sessions.tests.factories import AttendanceFactory
from sessions.tests.family_factories import FamilyBookingFactory

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


def test_what_goes_out_without_asking_names_nobody_of_the_family(client, noon):
    """The calendar of a phone, and the file of attendance: the mother is expected and came, the client was there."""
    path = CheckIn(client)
    path.consents()
    path.page()
    group_session = path.group_session
    FamilyBookingFactory(group_session=group_session, episode=path.episode, contact=path.mother, consent=path.consent)
    attendance = AttendanceFactory(group_session=group_session, episode=path.episode)
    today = f"{days_ago(0):%Y-%m-%d}"
    client.force_login(staff("clinical_supervisor", path.program))

    export = reverse("sessions:attendance-export", args=[path.program.public_id])
    answer = client.post(export, {"first_on": today, "last_on": today}).content.decode()
    type(group_session).objects.filter(pk=group_session.pk).update(facilitator=path.by)
    calendar = calendar_of(path.by, now=timezone.now()).decode()

    assert attendance.client.number in answer
    assert "SUMMARY:Family" in calendar
    assert not re.search("Robin|Invented|parent", answer + calendar)
