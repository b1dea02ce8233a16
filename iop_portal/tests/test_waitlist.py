"""The waitlist: whose turn it is and why, how many places are free, and what it costs."""

import pytest
from django.urls import reverse

from clients import waitlist
from clients.tests.factories import EpisodeFactory, ScreeningFactory, days_ago
from clients.tests.test_episode_steps import determined
from iop_portal.templatetags.portal import day
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
WAITLIST_QUERIES = 11


@pytest.fixture
def program():
    return ProgramFactory(track="day")


def one_who_waits(program, ago=3, stepdown=None, **answers):
    """Waiting for so many days, with these answers in the screening."""
    stepping = {"stepdown_facility": "Hill House", "stepdown_on": stepdown} if stepdown else {}
    episode = EpisodeFactory(program=program, waitlisted=True, waitlisted_on=days_ago(ago), **stepping)
    if answers:
        determined(episode, **answers)
    return episode


def test_the_federal_groups_come_first_then_the_step_down_then_the_waiting(program):
    longest = one_who_waits(program, 7)
    last = one_who_waits(program, 1, is_pregnant=False, injects=False)
    later = one_who_waits(program, 2, stepdown=days_ago(-9))
    sooner = one_who_waits(program, 2, stepdown=days_ago(1))
    injects = one_who_waits(program, 1, is_pregnant=False, injects=True)
    pregnant = one_who_waits(program, 1, is_pregnant=True, injects=False)
    both = one_who_waits(program, 1, is_pregnant=True, injects=True)

    assert list(waitlist.waiting([program])) == [both, pregnant, injects, sooner, later, longest, last]


def test_a_new_screening_that_has_not_asked_takes_no_answer_back(program):
    episode = one_who_waits(program, is_pregnant=True)
    ScreeningFactory(episode=episode)

    assert waitlist.waiting([program]).get().priority == 2


def test_a_newer_answer_replaces_the_older(program):
    episode = one_who_waits(program, is_pregnant=True)
    ScreeningFactory(episode=episode, is_pregnant=False)

    assert waitlist.waiting([program]).get().priority == 4


def test_each_row_says_why_it_stands_there(program):
    one_who_waits(program, 3, stepdown=days_ago(1), is_pregnant=True, injects=True)

    assert waitlist.reasons_for_place(waitlist.waiting([program]).get()) == [
        "Pregnant and injects drugs: first federal priority group",
        f"Stepped down from Hill House on {day(days_ago(1))}",
        f"Waiting since {day(days_ago(3))}",
    ]


def test_who_takes_either_track_stands_on_both_lists(program):
    either, evening = one_who_waits(program), one_who_waits(program)
    type(either).objects.filter(pk=evening.pk).update(track="evening")

    assert list(waitlist.waiting([program], "day")) == [either]
    assert list(waitlist.waiting([program], "evening")) == [either, evening]
    assert waitlist.numbers_waiting([program]) == {(program.pk, ""): 1, (program.pk, "day"): 1, (program.pk, "evening"): 2}


@pytest.mark.parametrize(("keeps", "free"), [(True, 0), (False, 1)])
def test_a_hold_keeps_its_place_unless_the_program_says_otherwise(keeps, free):
    program = ProgramFactory(track="day", day_places=2, holds_keep_places=keeps)
    EpisodeFactory(program=program, admitted=True, track="day")
    EpisodeFactory(program=program, on_hold=True, track="day")
    EpisodeFactory(program=program, admitted=True, track="evening")

    places = waitlist.places([program])

    assert (places[program.pk, "day"].free, places[program.pk, "evening"].free) == (free, None)
    kept = "" if keeps else " (place not kept)"
    assert places[program.pk, "day"].words == f"{free} of 2 places free: 1 admitted, 1 on hold{kept}."
    assert places[program.pk, "evening"].words == "1 admitted. How many places there are is not set."


def test_more_admitted_than_places_is_none_free_and_never_less():
    program = ProgramFactory(day_places=1)
    EpisodeFactory.create_batch(2, program=program, admitted=True, track="day")

    assert waitlist.places([program])[program.pk, "day"].free == 0


@pytest.mark.parametrize(
    ("track", "places", "reasons"),
    [
        ("day", {"day_places": 0}, ["No free place on the day track."]),
        ("", {"day_places": 0, "evening_places": 0}, ["No free place on either track."]),
        ("", {"day_places": 0}, []),
        ("evening", {"day_places": 0}, []),
        ("day", {"day_places": 1}, []),
    ],
)
def test_no_free_place_is_only_said_where_it_is_known(track, places, reasons):
    program = ProgramFactory(**places)
    episode = EpisodeFactory(program=program, waitlisted=True, track=track)

    assert waitlist.blockers_from_places(episode, waitlist.places([program])) == reasons


def test_the_page_shows_the_order_the_places_and_the_links(client, program):
    first = one_who_waits(program, 1, is_pregnant=True)
    one_who_waits(program, 9)
    client.force_login(staff("clinician", program))

    page = client.get(reverse("pipeline:waitlist"))

    lines = page.context["lines"]
    assert [(line["place"], line["days"], line["needs_interim"]) for line in lines] == [(1, 1, True), (2, 9, False)]
    assert lines[0]["admit_url"] == reverse("clients:episode-admit", kwargs={"public_id": first.public_id})
    assert "Not noted" in page.content.decode()


def test_who_may_not_admit_has_no_link_to_it(client, program):
    one_who_waits(program)
    client.force_login(staff("medical_provider", program))

    (line,) = client.get(reverse("pipeline:waitlist")).context["lines"]

    assert (line["admit_url"], line["facts_url"]) == ("", "")


def test_each_list_has_its_tab_and_nonsense_shows_the_first(client, program):
    evening = one_who_waits(program)
    type(evening).objects.update(track="evening")
    client.force_login(staff("clinician", program))

    page = client.get(reverse("pipeline:waitlist"), {"program": "x", "track": "x", "page": "x"})
    asked = client.get(reverse("pipeline:waitlist"), {"program": program.public_id, "track": "evening"})

    assert [(tab["label"], tab["count"], tab["is_current"]) for tab in page.context["tabs"]] == [
        ("Day", 0, True),
        ("Evening", 1, False),
    ]
    assert [line["episode"] for line in asked.context["lines"]] == [evening]


def test_who_takes_either_track_opens_no_list_of_a_track_that_is_not_there(client, program):
    one_who_waits(program)
    client.force_login(staff("clinician", program))

    page = client.get(reverse("pipeline:waitlist"))

    assert (page.context["tabs"], page.context["track"], page.context["number"]) == ([], "Day", 1)


@pytest.mark.parametrize("number", [1, 5])
def test_the_page_costs_the_same_for_one_and_for_many(client, program, number, django_assert_num_queries):
    for _ in range(number):
        one_who_waits(program, injects=True)
    client.force_login(staff("clinician", program))

    with django_assert_num_queries(WAITLIST_QUERIES):
        client.get(reverse("pipeline:waitlist"))
