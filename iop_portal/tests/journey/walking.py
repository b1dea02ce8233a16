"""Walking through the portal as one person after another, and looking at every page on the way."""

import os
from contextlib import contextmanager
from pathlib import Path

from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Error

from iop_portal.tests.browsing import DESK, PHONE, complaints, findings, is_too_wide
from iop_portal.tests.journey.people import PASSWORD

SCREENSHOTS = os.environ.get("SCREENSHOTS")
HEIGHT = 900
METHODS = "account_authentication_methods"  # where allauth keeps when and how somebody proved who they are
AN_HOUR = 3600
SLOW = 30_000  # milliseconds for a page on a machine that does much else
SETTLED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
LISTEN = "heard = false, document.addEventListener('click', () => { heard = true }, {once: true, capture: true}), null"
PATIENCE = 50  # tenths of a second
GIVEN_UP = ("htmx:sendAbort", "htmx:afterRequest")


class Walker:
    """One person at one browser, with a mouse or with a finger."""

    def __init__(self, page, has_touch=False):
        self.page = page
        self.has_touch = has_touch
        self.said = complaints(page)

    @property
    def complaints(self):
        """What the console said, without the live pages giving up an older question for a newer one: that is meant."""
        return [words for words in self.said if not words.startswith(GIVEN_UP)]

    @property
    def text(self):
        """What stands on the page."""
        return self.page.inner_text("body")

    def look(self, name):
        """Readable by everybody, inside its width on a desk and on a phone, and nothing for the console to complain about."""
        here = f"{name} ({self.page.url})"
        found = findings(self.page)
        assert found == [], f"{here} {found}"
        self.measure(name, here, "phone" if self.has_touch else "desk")
        if not self.has_touch:  # a finger is at a phone already: a tap just after a change of size can be lost on its way
            mine = self.page.viewport_size
            self.page.set_viewport_size({"width": PHONE, "height": HEIGHT})
            self.measure(name, here, "phone")
            self.page.set_viewport_size(mine)
        assert self.complaints == [], here

    def measure(self, name, here, width):
        """Inside its width, and a picture where somebody asked for pictures."""
        assert not is_too_wide(self.page), here
        self.keep(name, width)

    def keep(self, name, width):
        """A picture, where somebody asked for pictures."""
        if SCREENSHOTS:
            Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
            self.page.evaluate("scrollTo(0, 0)")
            self.page.screenshot(path=Path(SCREENSHOTS) / f"{name}.{width}.png", full_page=True)

    def hit(self, target):
        """Click it, or touch it, once the page stands still: a finger meets what was last painted, not what was last laid out.

        A tap that is sent while the page loads, scrolls or changes its width lands beside the button, and nobody hears of it.
        """
        self.page.wait_for_load_state()
        target.scroll_into_view_if_needed()
        self.page.evaluate(SETTLED)
        self.touch(target) if self.has_touch else target.click()

    def touch(self, target):
        """With a finger, and once more if the page heard nothing: one just after a change of size can be lost on its way."""
        self.page.evaluate(LISTEN)
        target.tap()
        if not self.is_heard():
            target.tap()

    def is_heard(self):
        """Whether the click arrived. A page that is gone by now has heard it."""
        for _ in range(PATIENCE):
            try:
                if self.page.evaluate("window.heard !== false"):
                    return True
            except Error:
                return True
            self.page.wait_for_timeout(100)
        return False

    def follow(self, name, exact=False):
        """Click the link of that name in the page itself."""
        link = self.page.locator("main").get_by_role("link", name=name, exact=exact).first
        if self.has_touch:  # a tap answers before its page does
            with self.page.expect_navigation(timeout=SLOW):
                self.hit(link)
        else:  # some links only change a part of the page
            self.hit(link)
            self.page.wait_for_load_state()

    def press(self, name):
        """Send the form with the button of that name."""
        with self.page.expect_navigation(timeout=SLOW):
            self.hit(self.page.locator("main").get_by_role("button", name=name, exact=True))

    def fill(self, **values):
        """Type into fields by their names."""
        for name, value in values.items():
            self.page.locator(f"main [name={name}]").fill(str(value))

    def choose(self, **values):
        """Select from lists by what is shown."""
        for name, label in values.items():
            self.page.locator(f"main select[name={name}]").select_option(label=label)

    def mark(self, **values):
        """Choose one of some buttons, or tick a box, by value."""
        for name, value in values.items():
            button = self.page.locator(f"main input[name={name}][value='{value}']")
            self.hit(self.page.locator(f"main label[for={button.get_attribute('id')}]"))
            assert button.is_checked(), name

    def tick(self, *names):
        """Tick boxes that stand for themselves."""
        for name in names:
            self.page.locator(f"main input[name={name}]").check()

    def an_hour_later(self):
        """Long after the password was given: as if somebody had been at this desk since the morning."""
        key = next(cookie["value"] for cookie in self.page.context.cookies() if cookie["name"] == "sessionid")
        session = SessionStore(key)
        session[METHODS] = [method | {"at": method["at"] - AN_HOUR} for method in session[METHODS]]
        session.save()

    def confirm_who_i_am(self):
        """A signature asks for the password again, then carries on."""
        assert "Confirm it is you" in self.text
        self.fill(password=PASSWORD)
        self.press("Confirm")


@contextmanager
def signed_in(browser, address, person, size=(DESK, HEIGHT), has_touch=False):
    """Somebody at their own browser, through the sign-in page."""
    viewport = dict(zip(("width", "height"), size, strict=True))
    context = browser.new_context(base_url=address, reduced_motion="reduce", viewport=viewport, has_touch=has_touch)
    context.set_default_timeout(SLOW)
    walker = Walker(context.new_page(), has_touch)
    walker.page.goto("/")
    if person.username == "intake_coordinator":
        walker.look("00_sign_in")
    walker.page.fill("#id_login", person.username)
    walker.page.fill("#id_password", PASSWORD)
    with walker.page.expect_navigation():
        walker.page.get_by_role("button", name="Sign in", exact=True).click()
    yield walker
    context.close()
