"""The report on determinations in a real browser: with the demonstration's numbers, on a desk and on a phone."""

import io
import os
from pathlib import Path

from django.core.management import call_command
from django.test import Client as Visitor

from iop_portal.models import User
from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium, complaints, findings, is_too_wide

pytestmark = IN_CHROMIUM


def look(page, name):
    """Fit for everybody, at both sizes; a picture of each where somebody asked for pictures."""
    for width in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": 900})
        if folder := os.environ.get("SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
        assert findings(page) == [], name
        assert not is_too_wide(page), name


def test_a_supervisor_reads_the_report_and_takes_it_along_as_a_file(live_server):
    call_command("demo_data", stdout=io.StringIO())
    visitor = Visitor()
    visitor.force_login(User.objects.get(username="supervisor"))
    cookie = {"name": "sessionid", "value": visitor.cookies["sessionid"].value, "url": live_server.url}
    with chromium() as browser:
        context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", viewport={"width": DESK, "height": 900})
        context.add_cookies([cookie])
        page = context.new_page()
        said = complaints(page)
        page.goto("/")
        page.get_by_role("link", name="Reports").first.click()
        page.get_by_role("heading", name="How they fared").wait_for()
        look(page, "report")
        with page.expect_download() as download:
            page.get_by_role("link", name="Export as CSV").click()
        text = Path(download.value.path()).read_text()
        page.get_by_role("link", name="Family", exact=True).click()
        page.get_by_role("heading", name="By program").wait_for()
        look(page, "report-family")
        context.close()

    assert text.startswith("Section,Row,Measure,Number,Of")
    assert said == []
