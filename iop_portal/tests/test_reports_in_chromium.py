"""The report on determinations in a real browser: with the demonstration's numbers, on a desk and on a phone."""

import io
import os
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client as Visitor

from iop_portal.models import User
from iop_portal.tests.browsing import CHROMIUM, DESK, PHONE, chromium, complaints, findings, is_too_wide

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="No Chromium on this machine"),
    pytest.mark.django_db(transaction=True),
]


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
        for width in (DESK, PHONE):
            page.set_viewport_size({"width": width, "height": 900})
            if folder := os.environ.get("SCREENSHOTS"):
                page.screenshot(path=Path(folder) / f"report-{width}.png", full_page=True)
            assert findings(page) == []
            assert not is_too_wide(page)
        page.set_viewport_size({"width": DESK, "height": 900})
        with page.expect_download() as download:
            page.get_by_role("link", name="Export as CSV").click()
        text = Path(download.value.path()).read_text()
        context.close()

    assert text.startswith("Section,Row,Measure,Number,Of")
    assert said == []
