"""The board in a real browser: a client is moved along from card to card by keyboard; on a desk and on a phone."""

import os
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client as Visitor
from django.urls import reverse

from clients.models import Episode
from clients.tests.factories import EpisodeFactory, days_ago
from clients.tests.test_episode_steps import determined
from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium, complaints, findings, is_too_wide
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.staff import staff

pytestmark = IN_CHROMIUM


def look(page, name, heading):
    """Once it is there, at both widths: readable by everybody, inside its width. With SCREENSHOTS set, a picture of each."""
    page.get_by_role("heading", name=heading, exact=True).wait_for()
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        if folder := os.environ.get("SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
        assert findings(page) == []
        assert not is_too_wide(page)
    page.set_viewport_size({"width": DESK, "height": 900})


def choose(page, link):
    """By keyboard: the focus goes there, Enter follows it."""
    link.focus()
    page.keyboard.press("Enter")


@pytest.fixture
def page(live_server):
    with transaction.atomic():  # a status and its hold are asked for together, at the commit
        program = ProgramFactory(day_places=2, track="day")
        waiting = EpisodeFactory(
            program=program, waitlisted=True, track="day", stepdown_facility="Hill House", stepdown_on=days_ago(1)
        )
        determined(waiting, is_pregnant=True, injects=True)
        EpisodeFactory(program=program, waitlisted=True, track="")
        EpisodeFactory(program=program, admitted=True, track="day")
        EpisodeFactory(program=program, on_hold=True, track="day")
        EpisodeFactory(program=program)
        EpisodeFactory(program=program, discharged=True)
    visitor = Visitor()
    visitor.force_login(staff("clinical_supervisor", program))
    with chromium() as browser:
        context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", viewport={"width": DESK, "height": 900})
        context.add_cookies([{"name": "sessionid", "value": visitor.cookies["sessionid"].value, "url": live_server.url}])
        yield context.new_page()
        context.close()


def come_back_from_hold(page):
    page.goto(reverse("pipeline:board"))
    look(page, "board", "Pipeline")
    choose(page, page.get_by_role("region", name="On hold").get_by_role("link", name="Resume treatment"))
    look(page, "resume", "Resume treatment")
    page.get_by_role("button", name="Resume treatment").click()
    page.get_by_text("Back in treatment.").wait_for()


def decline_by_mistake_and_reopen(page):
    page.goto(reverse("pipeline:board"))
    inquiry = page.get_by_role("region", name="Inquiry")
    choose(page, inquiry.get_by_text("Moves"))
    choose(page, inquiry.get_by_role("link", name="Decline"))
    page.get_by_label("Reason").select_option("other")
    page.get_by_role("button", name="Close inquiry").click()
    page.get_by_text("Inquiry closed.").wait_for()
    choose(page, page.get_by_role("link", name="Reopen"))
    look(page, "reopen", "Reopen")
    page.get_by_label("Why it was a mistake").fill("Somebody else called.")
    page.get_by_role("button", name="Reopen").click()
    page.get_by_text("Reopened: the episode stands").wait_for()


def note_interim_services(page):
    page.goto(reverse("pipeline:waitlist"))
    look(page, "waitlist", "Waitlist")
    choose(page, page.get_by_role("link", name="Facts of").first)
    look(page, "waiting", "Waiting facts")
    page.get_by_label("Interim services").fill("Naloxone given; weekly call.")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved.").wait_for()


def test_clients_are_moved_along_by_keyboard(page):
    said = complaints(page)

    come_back_from_hold(page)
    decline_by_mistake_and_reopen(page)
    note_interim_services(page)

    assert Episode.objects.filter(status="on_hold").count() == 0
    assert Episode.objects.filter(status="inquiry").count() == 1
    assert Episode.objects.get(interim_services="Naloxone given; weekly call.").stepdown_facility == "Hill House"
    assert said == []
