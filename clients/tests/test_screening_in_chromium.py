"""Answering a screening in a real browser: by keyboard, with the suggestion following, on a desk and on a phone."""

import os
from pathlib import Path

import pytest
from django.test import Client as Visitor
from django.urls import reverse

from clients.actions import screenings
from clients.enums import Outcome
from clients.tests.factories import EpisodeFactory
from clients.tests.screening_answers import for_iop
from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium, complaints, findings, is_too_wide
from iop_portal.tests.staff import staff

pytestmark = IN_CHROMIUM
OVERRIDE = {
    "determination": Outcome.CONDITIONAL,
    "conditions": "A room in a recovery residence before the first day.",
    "override_reason": "level_not_available",
    "override_words": "No residential bed is free in the county this month.",
}


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def episode():
    return EpisodeFactory()


@pytest.fixture
def clinician(episode):
    return staff("clinician", episode.program)


@pytest.fixture
def sign_in(browser, live_server):
    contexts = []

    def signed_in(user):
        visitor = Visitor()
        visitor.force_login(user)
        context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", viewport={"width": DESK, "height": 900})
        contexts.append(context)
        context.add_cookies([{"name": "sessionid", "value": visitor.cookies["sessionid"].value, "url": live_server.url}])
        return context.new_page()

    yield signed_in
    for context in contexts:
        context.close()


def address(name, thing):
    return reverse(f"clients:screening-{name}", kwargs={"public_id": thing.public_id})


def look(page, name):
    """At both widths: readable by everybody, inside its width. With SCREENSHOTS set, a picture of each."""
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        if folder := os.environ.get("SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
            page.screenshot(path=Path(folder) / f"{name}-{width}-view.png")
        assert findings(page) == []
        assert not is_too_wide(page)
    page.set_viewport_size({"width": DESK, "height": 900})


def test_the_suggestion_follows_the_answers_and_nothing_is_saved_until_somebody_saves(sign_in, episode, clinician):
    screening = screenings.start(episode=episode, by=clinician)
    page = sign_in(clinician)
    said = complaints(page)
    page.goto(address("answer", screening))
    panel = page.get_by_label("Suggestion", exact=True)
    look(page, "answer-empty")

    page.focus("[name=is_in_danger_now]")
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.keyboard.press("Space")

    panel.get_by_role("alert").get_by_text("Call 911, or 988").wait_for()
    look(page, "answer-emergency")
    screening.refresh_from_db()
    assert screening.is_in_danger_now is None
    page.click("text=Save answers")
    page.wait_for_url(f"**{address('detail', screening)}")
    screening.refresh_from_db()
    assert screening.is_in_danger_now is True
    assert said == []


def test_every_page_of_a_screening_is_readable_by_everybody_and_fits(sign_in, episode, clinician):
    first = screenings.start(episode=episode, by=clinician)
    page = sign_in(clinician)
    said = complaints(page)
    page.goto(address("start", episode))
    look(page, "start-blocked")
    why = "Lives with a partner who drinks daily; looks for a room elsewhere."
    answers = for_iop(risk_6=3, why_6=why, risk_2=2, has_dual_diagnosis=True, has_home_support=False)
    screenings.answer(screening=first, answers=answers | {"risk_3": None}, revision=0, by=clinician)
    for name in ("detail", "answer", "determine"):
        page.goto(address(name, first))
        look(page, f"{name}-open")
    screenings.answer(screening=first, answers=answers, revision=1, by=clinician)
    page.goto(address("determine", first))
    page.click("text=Determine and seal")
    look(page, "determine-refused")
    screenings.determine(screening=first, by=clinician, **OVERRIDE)
    page.goto(address("detail", first))
    look(page, "detail-waiting")
    page.goto(address("start", episode))
    look(page, "start")
    second = screenings.start(episode=episode, by=clinician)
    screenings.answer(screening=second, answers=answers | {"risk_6": 1, "has_home_support": True}, revision=0, by=clinician)
    page.goto(address("detail", second))
    look(page, "detail-again")
    supervisor = sign_in(staff("clinical_supervisor", episode.program))
    supervisor.goto(address("cosign", first))
    look(supervisor, "cosign")
    assert said == []


def test_the_fourth_edition_and_scores_are_readable_by_everybody_and_fit(sign_in, episode, clinician):
    page = sign_in(clinician)
    said = complaints(page)
    fourth = screenings.start(episode=episode, by=clinician, edition="asam4")
    scores = {"phq9": (16, None), "cssrs": (1, None)}
    given = {"scores": scores, "symbols": {"5_safety": "A"}}
    screenings.answer(screening=fourth, answers={"risk_1": 1, "barriers": "No car"}, revision=0, by=clinician, **given)
    for name in ("detail", "answer"):
        page.goto(address(name, fourth))
        look(page, f"fourth-{name}")
    assert said == []
