"""The board: who stands where, what is missing, what one may know of it, and what it costs."""

import pytest
from django.urls import reverse

from clients.models import Episode
from clients.tests.factories import EpisodeFactory, ScreeningFactory, days_ago
from clients.tests.test_episode_steps import determined
from iop_portal.pipeline import cards
from iop_portal.tests.factories import MembershipFactory, ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db
BOARD = "pipeline:board"
BOARD_QUERIES = 17


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def clinician(program):
    return staff("clinician", program)


def columns(page):
    return {column.status: column for column in page.context["open_columns"] + page.context["closed_columns"]}


def only_card(client, status):
    (card,) = columns(client.get(reverse(BOARD)))[status].cards
    return card


def test_everybody_stands_in_the_column_of_their_status(client, program, clinician):
    for situation in ({}, {"screening": True}, {"waitlisted": True}, {"admitted": True}, {"on_hold": True}, {"discharged": True}):
        EpisodeFactory(program=program, **situation)
    EpisodeFactory(program=program, status="declined", closed_on=days_ago(30), status_since=days_ago(30))
    EpisodeFactory(program=program, status="referred", closed_on=days_ago(31), status_since=days_ago(31))
    EpisodeFactory()
    client.force_login(clinician)

    found = columns(client.get(reverse(BOARD)))

    assert {status.value: len(column.cards) for status, column in found.items()} == {
        "inquiry": 1, "screening": 1, "waitlist": 1, "admitted": 1, "on_hold": 1, "discharged": 1, "declined": 1, "referred": 0,
    }  # fmt: skip
    assert found["inquiry"].cards[0].days == 7


def test_the_longest_in_a_column_stands_first_and_the_rest_is_in_the_list(client, program, clinician, monkeypatch):
    monkeypatch.setattr(cards, "CARDS_SHOWN", 2)
    for ago in (3, 9, 5):
        EpisodeFactory(program=program, status_since=days_ago(ago), inquired_on=days_ago(9))
    client.force_login(clinician)

    page = client.get(reverse(BOARD))

    column = columns(page)["inquiry"]
    assert ([card.days for card in column.cards], column.number, column.is_cut) == ([9, 5], 3, True)
    assert f'{reverse("clients:client-list")}?status=inquiry">All 3' in page.content.decode()


@pytest.mark.parametrize(
    ("screening", "missing"),
    [
        (None, ["Screen for suitability first."]),
        ({}, ["The newest screening is not determined yet.", "Patient notice not given.", "No clinician assigned."]),
        ({"determination": "recommended"}, ["Patient notice not given.", "No clinician assigned."]),
        ({"determination": "recommended", "needs_cosignature": True},
         ["The determination waits for a supervisor's co-signature.", "Patient notice not given.", "No clinician assigned."]),
    ],
)  # fmt: skip
def test_before_admission_a_card_says_what_the_rule_would_say(client, program, clinician, screening, missing):
    episode = EpisodeFactory(program=program, screening=screening is not None)
    if screening == {}:
        ScreeningFactory(episode=episode)
    elif screening:
        determined(episode, **screening)
    client.force_login(clinician)

    assert only_card(client, episode.status).missing == missing


def test_who_waits_is_told_about_places_and_the_meantime(client, program, clinician):
    program.day_places = 1
    program.save()
    EpisodeFactory(program=program, admitted=True, track="day")
    episode = EpisodeFactory(program=program, waitlisted=True, track="day", clinician=clinician, notice_given_on=days_ago(1),
                             stepdown_facility="Hill House", stepdown_on=days_ago(-2))  # fmt: skip
    determined(episode, is_pregnant=True, injects=False)
    client.force_login(clinician)

    card = only_card(client, "waitlist")

    assert card.missing == ["No free place on the day track.", "Interim services not noted."]
    assert card.marks[0] == "Pregnant"
    assert card.marks[1].startswith("Steps down ")


def test_in_treatment_the_plan_is_what_is_missing_and_away_the_return(client, program, clinician):
    EpisodeFactory(program=program, admitted=True)
    away = EpisodeFactory(program=program, on_hold=True)
    away.holds.update(expected_back_on=days_ago(1))
    client.force_login(clinician)

    assert only_card(client, "admitted").missing == ["No treatment plan yet."]
    assert only_card(client, "on_hold").missing[0].startswith("Hospital: was expected back ")


def test_each_card_has_its_moves_and_the_likely_one_first(client, program, clinician):
    EpisodeFactory(program=program, waitlisted=True)
    client.force_login(clinician)

    card = only_card(client, "waitlist")

    assert [step.label for step in card.next_steps] == ["Admit"]
    assert {step.label for step in card.other_steps} >= {"Refer elsewhere", "Decline", "Waiting facts"}


@pytest.mark.parametrize(
    ("screening", "labels"),
    [
        ({"suggestion": "", "determination": "", "determined_at": None, "determined_by": None}, ["Continue screening"]),
        ({"needs_cosignature": True}, ["Open screening"]),
        ({}, ["Admit"]),
        ({"suggestion": "refer_higher", "determination": "refer_higher"}, []),
    ],
)
def test_the_likely_step_out_of_screening_follows_the_screening(client, program, clinician, screening, labels):
    determined(EpisodeFactory(program=program, screening=True), **screening)
    client.force_login(clinician)

    assert [step.label for step in only_card(client, "screening").next_steps] == labels


def test_the_front_desk_sees_who_is_where_and_nothing_clinical(client, program):
    episode = EpisodeFactory(program=program, waitlisted=True, stepdown_facility="Hill House", stepdown_on=days_ago(1))
    determined(episode, is_pregnant=True, injects=True)
    EpisodeFactory(program=program, on_hold=True)
    EpisodeFactory(program=program, discharged=True)
    ScreeningFactory(episode__program=program)
    client.force_login(staff("front_desk", program))

    page = client.get(reverse(BOARD))

    text = page.content.decode()
    assert page.context["closed_columns"] == []
    assert [card.steps for column in page.context["open_columns"] for card in column.cards] == [[], [], []]
    assert episode.client.list_name in text
    assert not any(
        word in text
        for word in ("Pregnant", "Injects", "tepped down", "Hill House", "Hospital", "Discharged", "Clinician", "notice")
    )


def test_a_role_elsewhere_shows_no_marks_here(client, program):
    desk = staff("front_desk", program)
    MembershipFactory(user=desk, role="clinician", program=ProgramFactory(), credential="LPC")
    episode = EpisodeFactory(program=program, waitlisted=True)
    determined(episode, is_pregnant=True)
    EpisodeFactory(program=program, discharged=True)
    client.force_login(desk)

    page = client.get(reverse(BOARD))

    card = columns(page)["waitlist"].cards[0]
    assert (card.marks, card.missing, card.steps) == ([], [], [])
    assert columns(page)["discharged"].number == 0


def test_the_board_is_narrowed_by_program_track_and_clinician(client, program, clinician):
    other = MembershipFactory(user=clinician, role="clinician", program=ProgramFactory(), credential="LPC").program
    mine = EpisodeFactory(program=program, track="day", clinician=clinician, waitlisted=True)
    theirs = EpisodeFactory(program=program, track="evening", waitlisted=True)
    elsewhere = EpisodeFactory(program=other, track="day", waitlisted=True)
    client.force_login(clinician)

    def shown(**asked):
        return {card.episode for card in columns(client.get(reverse(BOARD), asked))["waitlist"].cards}

    assert shown() == {mine, theirs, elsewhere}
    assert shown(program=other.public_id) == {elsewhere}
    assert shown(track="day") == {mine, elsewhere}
    assert shown(clinician=clinician.pk) == {mine}
    assert shown(program="nonsense", track="x", clinician="0") == {mine, theirs, elsewhere}


@pytest.mark.parametrize("number", [1, 4])
def test_the_board_costs_the_same_for_one_and_for_many(client, program, clinician, number, django_assert_num_queries):
    for _ in range(number):
        for situation in ({"screening": True}, {"waitlisted": True}, {"admitted": True}, {"on_hold": True}, {"discharged": True}):
            EpisodeFactory(program=program, clinician=clinician, **{"screening": False} | situation)
    for episode in Episode.objects.filter(status="waitlist"):
        determined(episode, injects=True)
    client.force_login(clinician)

    with django_assert_num_queries(BOARD_QUERIES):
        client.get(reverse(BOARD))
