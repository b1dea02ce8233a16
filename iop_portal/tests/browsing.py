"""A real Chromium for tests, and what every page must be in it: readable by everybody, inside its width, within its policy."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connections
from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
DESK, PHONE = 1280, 390
# The marks of a file of tests that walk in it, beside a live server with rows that it can see.
IN_CHROMIUM = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="No Chromium on this machine"),
    pytest.mark.django_db(transaction=True),
]


@contextmanager
def chromium():
    """Debian's Chromium, without a word to the outside.

    Playwright keeps an event loop in this thread, which Django would take for a mistake: DJANGO_ALLOW_ASYNC_UNSAFE while it runs.
    """
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            try:
                yield browser
            finally:
                browser.close()
                connections.close_all()  # beside Playwright's event loop Django opens a second one, which nobody else closes
    finally:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


# Fields that share an id: a label reaches the first of them only, and axe does not ask.
SHARED = """Object.entries(Object.groupBy(
    document.querySelectorAll(':is(input:not([type=hidden]), select, textarea)[id]'), (field) => field.id,
)).filter(([, fields]) => fields.length > 1).map(([id]) => id)"""


def findings(page):
    """What axe objects to on this page, as short lines: rule, then where; and fields that share an id."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.read_text())
    violations = page.evaluate("axe.run()")["violations"]
    shared = [f"shared id: {found}" for found in page.evaluate(SHARED)]
    return shared + [f"{found['id']}: {node['target']}" for found in violations for node in found["nodes"]]


def is_too_wide(page):
    """Whether the page itself scrolls sideways."""
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def complaints(page):
    """A list that fills with whatever the browser's console says while the page is used: broken policy, broken script."""
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said
