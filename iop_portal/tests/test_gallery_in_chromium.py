"""Every component in a real browser: what the frame, the forms and the small script promise."""

import pytest
from pytest_django.live_server_helper import LiveServer

from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium, complaints, findings, is_too_wide

pytestmark = IN_CHROMIUM


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def address():
    """A server without a database: these pages have nothing to ask one."""
    server = LiveServer("localhost")
    yield server.url
    server.stop()


@pytest.fixture
def page(browser, address, settings):
    settings.ROOT_URLCONF = "iop_portal.tests.gallery_urls"
    context = browser.new_context(base_url=address, reduced_motion="reduce", viewport={"width": DESK, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("path", ["/gallery/", "/gallery/form/", "/account/login/"])
def test_components_are_readable_by_everybody_and_fit(page, path, width):
    said = complaints(page)
    page.set_viewport_size({"width": width, "height": 844})

    page.goto(path)

    assert findings(page) == []
    assert not is_too_wide(page)
    assert said == []


def test_a_refused_form_is_as_readable_and_the_cursor_is_at_the_first_mistake(page):
    page.goto("/gallery/form/")
    page.fill("#id_recipient", "Dr. Example")

    page.click("main form .btn-primary")

    assert page.evaluate("document.activeElement.id") == "id_purpose"
    assert page.input_value("#id_recipient") == "Dr. Example"
    assert findings(page) == []


def test_a_slash_goes_to_the_client_search_but_not_while_one_writes(page):
    page.goto("/gallery/form/")

    page.focus("#id_words")
    page.keyboard.press("/")
    assert page.input_value("#id_words") == "/"

    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "client-search"
    assert page.input_value("#client-search") == ""


def test_leaving_a_form_with_unsaved_text_asks_first_and_sending_it_does_not(page):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.goto("/gallery/form/")
    page.fill("#id_words", "Half a note")
    page.goto("/gallery/")
    assert asked == ["beforeunload"]

    page.goto("/gallery/form/")
    page.fill("#id_words", "A note")
    page.click("main form .btn-primary")
    page.wait_for_load_state()
    assert asked == ["beforeunload"]


def test_a_form_is_sent_once_however_often_one_presses(page):
    page.goto("/gallery/form/")

    stopped = page.evaluate(
        """() => {
            const form = document.querySelector("main form"), stopped = [];
            addEventListener("submit", (event) => { stopped.push(event.defaultPrevented); event.preventDefault(); });
            form.requestSubmit();
            form.requestSubmit();
            return stopped;
        }"""
    )
    page.wait_for_function("document.querySelector('main form .btn-primary').disabled")

    assert stopped == [False, True]


def test_the_menu_opens_with_the_keyboard_and_closes_with_escape(page):
    page.goto("/gallery/")

    page.focus("details.menu > summary")
    page.keyboard.press("Enter")
    assert page.is_visible("text=Sign-in and security")

    page.keyboard.press("Escape")
    assert not page.is_visible("text=Sign-in and security")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
