"""The road in: a call by somebody who seems known, a safety task, a stop rule overridden by two, a place on the waitlist.

With SCREENSHOTS=folder it keeps a picture of each page, on a desk and on a phone.
"""

import datetime as dt

import pytest

from clients.models import Client, Episode, SafetyTask, Screening
from clients.tests.factories import EpisodeFactory
from iop_portal.tests.browsing import IN_CHROMIUM, chromium
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.journey import suitability
from iop_portal.tests.journey.people import Cast, hire, where_it_is_afternoon
from iop_portal.tests.journey.walking import signed_in

pytestmark = IN_CHROMIUM


@pytest.fixture
def cast():
    """Who works here; a brother who was here before; somebody who waits already."""
    program = ProgramFactory(name="Harbor Day IOP", time_zone=where_it_is_afternoon())
    roles = {
        "intake": ("intake_coordinator", "Ines"),
        "clinician": ("clinician", "Alex"),
        "supervisor": ("clinical_supervisor", "Sofia"),
    }
    people = {who: hire(program, role, name) for who, (role, name) in roles.items()}
    brother = {"client__first_name": "Tom", "client__last_name": "Testperson", "client__born_on": dt.date(1988, 4, 9)}
    EpisodeFactory(program=program, **brother)
    EpisodeFactory(waitlisted=True, program=program, client__last_name="Earlier")
    return Cast(program, people, group=None, education=None, family=None, bystander=None)


def test_from_a_call_that_seems_known_to_a_place(live_server, cast):
    with chromium() as browser:
        with signed_in(browser, live_server.url, cast.people["intake"]) as person:
            chart = suitability.take_the_call_of_a_twin(person)
            suitability.write_when_she_can_come(person, chart)
            suitability.move_on_the_board(person)
        with signed_in(browser, live_server.url, cast.people["clinician"]) as person:
            suitability.ask_by_keyboard(person, chart)
            suitability.keep_her_safe(person, chart)
            suitability.differ_from_the_rules(person)
            suitability.nobody_is_admitted_yet(person, chart)
        with signed_in(browser, live_server.url, cast.people["supervisor"]) as person:
            suitability.agree(person)
        with signed_in(browser, live_server.url, cast.people["clinician"]) as person:
            suitability.wait_for_a_place(person, chart, cast)
            suitability.admit(person, cast)

    she = Client.objects.get(first_name="Toni")
    episode, screening, task = (
        model.objects.get(**by)
        for model, by in (
            (Episode, {"client": she}),
            (Screening, {"episode__client": she}),
            (SafetyTask, {"episode__client": she}),
        )
    )
    assert she.told_apart == suitability.WHO_ELSE
    assert [move.to_status for move in episode.moves.order_by("pk")] == ["inquiry", "screening", "waitlist", "admitted"]
    assert (screening.suggestion, screening.determination) == ("refer_higher", "conditional")
    assert (screening.determined_by, screening.cosigned_by) == (cast.people["clinician"], cast.people["supervisor"])
    assert task.closed_by == cast.people["clinician"]
