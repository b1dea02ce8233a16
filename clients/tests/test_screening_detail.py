"""The page of one screening: what it shows to whom, what it costs, and that it was read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.actions import screenings
from clients.enums import Outcome
from clients.tests.factories import EpisodeFactory
from clients.tests.screening_answers import for_iop
from iop_portal.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode():
    return EpisodeFactory()


@pytest.fixture
def clinician(client, episode):
    user = staff("clinician", episode.program)
    client.force_login(user)
    return user


def page(screening, name="detail"):
    return reverse(f"clients:screening-{name}", kwargs={"public_id": screening.public_id})


def screened(episode, by, determination=None, reason="", words="", **changed):
    screening = screenings.start(episode=episode, by=by)
    screening = screenings.answer(screening=screening, answers=for_iop(**changed), revision=0, by=by)
    if determination:
        facts = {"conditions": "", "override_reason": reason, "override_words": words}
        screening = screenings.determine(screening=screening, determination=determination, by=by, **facts)
    return screening


def test_the_suggestion_is_explained_rule_by_rule_with_its_version(client, episode, clinician):
    text = client.get(page(screened(episode, clinician, risk_2=3, risk_3=2))).content.decode()

    assert "A medical condition has to be treated first." in text
    assert "Dimension 2 rated 3" in text
    assert "The mental health condition will need care of its own during IOP." in text
    assert "Suitability for intensive outpatient treatment, version 1" in text
    assert "rules looked at that do not apply" in text


def test_reading_it_is_kept_in_the_clients_history(client, episode, clinician):
    client.get(page(screened(episode, clinician)))

    assert [moment.pgh_label for moment in episode.client.moments.all()] == ["viewed"]


def test_the_rules_may_change_afterwards_and_the_page_shows_what_the_clinician_saw(client, episode, clinician):
    done = screened(episode, clinician, Outcome.RECOMMENDED)
    assert done.findings.count() == 1

    suggestion = client.get(page(done)).context["suggestion"]

    assert [(line.number, line.reason) for line in suggestion.lines] == [
        (14, "The needs are those an intensive outpatient program serves, and nothing asks for another place first.")
    ]


def test_a_rescreen_stands_beside_the_last_with_what_changed(client, episode, clinician):
    first = screened(episode, clinician, Outcome.RECOMMENDED)
    second = screened(episode, clinician, risk_5=3)

    response = client.get(page(second))

    assert response.context["last"] == first
    assert [(change.before, change.after) for change in response.context["changes"]] == [("Rated 2", "Rated 3")]
    assert page(second) in client.get(page(first)).content.decode()


def test_steps_are_offered_to_those_who_may_take_them(client, episode, clinician):
    screening = screened(episode, clinician)
    offered = {}
    for role in ("intake_coordinator", "clinician", "case_manager", "compliance"):
        client.force_login(staff(role, episode.program))
        text = client.get(page(screening)).content.decode()
        offered[role] = (page(screening, "answer") in text, page(screening, "determine") in text)

    assert offered == {
        "intake_coordinator": (True, False),
        "clinician": (True, True),
        "case_manager": (False, False),
        "compliance": (False, False),
    }


def test_an_overridden_stop_rule_waits_visibly_until_the_supervisor_signs(client, episode, clinician):
    words = "The client declines inpatient care; daily checks instead."
    done = screened(episode, clinician, Outcome.RECOMMENDED, "client_declined_recommended", words, risk_1=3)

    assert "Waits for a co-signature." in client.get(page(done)).content.decode()
    client.force_login(staff("clinical_supervisor", episode.program))
    read = client.get(page(done, "cosign")).content.decode()
    assert words in read
    assert "Withdrawal could become dangerous outside of medical care." in read
    answer = client.post(page(done, "cosign"))

    done.refresh_from_db()
    assert answer.url == page(done)
    assert done.is_final
    assert "Waits for a co-signature." not in client.get(page(done)).content.decode()


def test_a_supervisor_cannot_cosign_what_they_determined_themselves(client, episode):
    supervisor = staff("clinical_supervisor", episode.program)
    client.force_login(supervisor)
    words = "No bed is free this week; daily contact."
    done = screened(episode, supervisor, Outcome.RECOMMENDED, "level_not_available", words, risk_1=3)

    response = client.post(page(done, "cosign"))

    done.refresh_from_db()
    assert done.cosigned_at is None
    assert response.context["form"].non_field_errors() == ["Somebody else has to co-sign what you determined."]
    assert [moment.pgh_label for moment in done.moments.all()] == ["refused"]


def test_no_name_stands_in_the_address_or_the_title(client, episode, clinician):
    text = client.get(page(screened(episode, clinician))).content.decode()
    title = text[text.index("<title>") : text.index("</title>")]

    assert episode.client.last_name in text
    assert episode.client.last_name not in title + page(screened(EpisodeFactory(), clinician))


def test_the_page_costs_the_same_with_one_screening_and_with_many(client, episode, clinician):
    def cost(screening):
        client.get(page(screening))  # the first page of a visit writes down the visit
        with CaptureQueriesContext(connection) as queries:
            client.get(page(screening))
        return len(queries)

    alone = cost(screened(episode, clinician, Outcome.RECOMMENDED))
    for _ in range(2):
        last = screened(episode, clinician, Outcome.RECOMMENDED)

    assert (alone, cost(last)) == (13, 13)


def test_a_rescreen_shows_what_was_decided_then_and_what_is_suggested_now(client, episode, clinician):
    screened(episode, clinician, Outcome.RECOMMENDED)
    second = screened(episode, clinician, risk_1=3)

    context = client.get(page(second)).context

    assert [tuple(line) for line in context["decisions"]] == [
        ("Suggestion", "IOP recommended", "Refer to a higher level of care"),
        ("Determination", "IOP recommended", "Open"),
    ]
    assert [change.label for change in context["changes"]] == ["Dimension 1: Acute intoxication and withdrawal potential"]
    assert sorted(line.number for line, _, _ in context["rules"]) == list(range(1, 20))
