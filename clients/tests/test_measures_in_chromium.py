"""A PHQ-9 in ten key presses, what it opens, and pictures that fit: in a real browser, on a desk and on a phone."""

import os
from pathlib import Path

import pytest
from django.test import Client as Visitor
from django.urls import reverse

from clients.models import Measure
from clients.tests.factories import EpisodeFactory, days_ago
from clients.tests.measure_factories import MeasureFactory
from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium, complaints, findings, is_too_wide
from iop_portal.tests.staff import staff

pytestmark = IN_CHROMIUM


def look(page, name):
    """At both widths: readable by everybody, inside its width. With SCREENSHOTS set, a picture of each."""
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        if folder := os.environ.get("SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
        assert findings(page) == []
        assert not is_too_wide(page)
    page.set_viewport_size({"width": DESK, "height": 900})


def address(name, *words):
    return reverse(f"clients:{name}", args=words)


@pytest.fixture
def episode():
    made = EpisodeFactory(admitted=True)
    for days, score, band in ((28, 21, "severe"), (14, 12, "moderate")):
        MeasureFactory(episode=made, taken_on=days_ago(days), score=score, band=band)
    return made


@pytest.fixture
def page(live_server, episode):
    visitor = Visitor()
    visitor.force_login(staff("clinician", episode.program, user=episode.clinician))
    with chromium() as browser:
        desk = {"width": DESK, "height": 900}
        context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", viewport=desk)
        context.add_cookies([{"name": "sessionid", "value": visitor.cookies["sessionid"].value, "url": live_server.url}])
        page = context.new_page()
        said = complaints(page)
        yield page
        assert said == []
        context.close()


def press(page, *keys):
    """From the first question on; the result has come when this returns, if the last key saves."""
    page.focus("[name=item_1]")
    for key in keys:
        page.keyboard.press(key)
    if keys[-1] == "Enter":
        page.wait_for_url("**/measures/*/")


def phq9_by_keyboard(page, episode):
    page.goto(address("measure-new", episode.public_id, "phq9"))
    look(page, "phq9-empty")
    page.fill("[name=remark]", "12")  # numbers stay numbers where somebody types
    assert page.locator("fieldset input:checked[name^=item_]").count() == 0
    page.fill("[name=remark]", "")
    ten = [*"110000001", "Enter"]
    press(page, *ten)
    result = Measure.objects.latest("pk")
    assert (len(ten), result.score, result.answers["1"], result.answers["9"]) == (10, 3, 1, 1)
    look(page, "result-with-task")
    return result


def branches(page, episode):
    """The Columbia screener shows what is asked, and hides what is not."""
    page.goto(address("measure-new", episode.public_id, "cssrs"))
    assert page.locator("[data-question]:visible").count() == 3
    press(page, *"yyy")
    assert page.locator("[data-question]:visible").count() == 6
    look(page, "cssrs")
    press(page, *"yyynnn", "Enter")
    assert Measure.objects.latest("pk").band == "moderate"


def close(page, task):
    page.goto(task.get_absolute_url())
    look(page, "safety")
    page.check("text=Supervisor told")
    page.fill("[name=words]", "C-SSRS moderate; safety plan renewed, psychiatry today at three.")
    page.click("text=Keep and close")
    page.wait_for_url(f"**{task.episode.get_absolute_url()}")


def test_ten_key_presses_then_the_task_then_the_pictures(page, episode):
    result = phq9_by_keyboard(page, episode)

    page.goto(episode.get_absolute_url())
    page.get_by_role("heading", name="Act today: Thoughts of death").wait_for()
    assert page.get_by_role("img", name="PHQ-9 over time").count() == 1
    look(page, "chart")
    branches(page, episode)
    close(page, result.safety_task)

    assert page.get_by_role("heading", name="Act today").count() == 1  # the C-SSRS opened one of its own
    page.goto(reverse("today:today"))
    look(page, "today")
    for name, words in {
        "measure-list": [episode.public_id],
        "measure-trend": [episode.public_id, "phq9"],
        "measure-new": [episode.public_id, "rulers"],
        "measure-error": [result.public_id],
    }.items():
        page.goto(address(name, *words))
        look(page, name)
    page.goto(address("measure-new", episode.public_id, "audit_c"))
    look(page, "audit-c")
