"""A group of twelve in a real browser: who came, what is to be noted about each, signed, before the next group starts.

What it costs is counted and printed (run with -s): clicks, keys, requests, and the milliseconds that this machine took. Words are
typed key by key by nobody here; they are not counted, only what the pages ask beside them.
"""

import os
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.db import connection
from django.test import Client as Person
from django.urls import reverse
from psycopg.conninfo import make_conninfo

from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium, complaints, findings, is_too_wide
from iop_portal.tests.codebase import ROOT
from iop_portal.tests.ports import free_port
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force
from sessions.models import Attendance, Note
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

pytestmark = IN_CHROMIUM
SIZE = 12
SPOKEN = (
    "Named the drive home after work as the hardest hour", "Came late to the topic and then stayed with it",
    "Drew a map of last month and marked two evenings", "Asked how long cravings last when nobody answers the phone",
    "Had not slept and said so at once", "Practised refusing a drink with much laughter",
    "Listened closely and wrote half a page", "Told of a payday that passed without using",
    "Doubted that meetings help and will try another one", "Planned Saturday hour by hour with a break at noon",
    "Missed a dose on Tuesday and has set an alarm since", "Spoke of a lost job without putting the blame on anybody",
)  # fmt: skip


@dataclass
class Count:
    """What a person does and what the browser sends."""

    clicks: int = 0
    keys: int = 0
    requests: int = 0
    milliseconds: int = 0

    def within(self, **budget):
        """Nothing above what was said."""
        return {name: getattr(self, name) for name, most in budget.items() if getattr(self, name) > most}


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def group_session():
    """Yesterday's group: twelve clients enrolled, each with a plan in force."""
    series = SeriesFactory()
    for place in EnrolmentFactory.create_batch(SIZE, series=series):
        plan_in_force(episode=place.episode)
    return GroupSessionFactory(series=series, program=series.program, facilitator=staff("clinician", series.program))


@pytest.fixture
def page(browser, live_server, client, group_session):
    """Whoever led it, signed in."""
    client.force_login(group_session.facilitator)
    context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", viewport={"width": DESK, "height": 900})
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    context.set_default_timeout(12_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def counted(page):
    """Counts from when it is asked to begin; sums what the hands did."""
    count = Count()
    page.on("request", lambda request: count.__dict__.update(requests=count.requests + (request.resource_type in KINDS)))
    return count


KINDS = ("document", "xhr", "fetch")


def address(route, row):
    return reverse(f"sessions:{route}", args=[row.public_id])


def click(count, locator):
    locator.click()
    count.clicks += 1


def test_attendance_of_all_but_two_takes_few_clicks_and_one_request(page, counted, group_session):
    page.goto(address("attendance", group_session))
    counted.requests, began = 0, time.monotonic()

    for line in (3, 7):
        click(counted, page.locator("[data-mark]").nth(line).get_by_text("No-show", exact=True))
    click(counted, page.get_by_role("button", name="Mark the rest present"))
    with page.expect_navigation():
        click(counted, page.get_by_role("button", name="Save attendance"))

    counted.milliseconds = int(1000 * (time.monotonic() - began))
    posts = counted.requests - 1  # the page that the answer leads to is read, not sent
    print(f"\nAttendance of {SIZE}, two absent: {counted.clicks} clicks, {posts} request, {counted.milliseconds} ms")  # noqa: T201  the figures are what this is for
    assert sorted(Attendance.objects.values_list("status", flat=True)) == ["no_show"] * 2 + ["present"] * 10
    assert counted.within(clicks=8, milliseconds=10_000) == {}
    assert posts == 1


def test_a_sheet_with_a_time_and_a_reason_is_taken_by_keyboard_alone(page, counted, group_session):
    """One no-show, one late, one excused, nine present."""
    page.goto(address("attendance", group_session))
    counted.requests, began = 0, time.monotonic()
    no_show, late = ["ArrowDown"] * 3 + ["n"], ["ArrowDown"] * 2 + ["l", "Tab", *"1020a", "Escape"]
    excused = ["ArrowDown", "a", "Tab", "ArrowDown", "Tab", "ArrowDown", "Tab", "f", "l", "u", "Escape"]

    for key in [*no_show, *late, *excused, "m"]:
        page.keyboard.press(key)
        counted.keys += 1
    with page.expect_navigation():
        page.keyboard.press("Enter")  # the cursor is on Save by now

    counted.milliseconds = int(1000 * (time.monotonic() - began))
    print(f"\nAttendance of {SIZE} by keyboard, a time and a reason: {counted.keys + 1} keys, {counted}")  # noqa: T201  as above
    by_line = list(Attendance.objects.order_by("client__last_name", "client__first_name", "episode"))
    assert [row.status for row in by_line].count("present") == 9
    assert [by_line[place].status for place in (3, 5, 6)] == ["no_show", "present_late", "absent_excused"]
    assert (by_line[5].minutes, by_line[6].reason, by_line[6].words) == (70, "illness", "flu")
    assert counted.within(clicks=0, keys=30, requests=2, milliseconds=10_000) == {}  # one is sent, one is read


def test_the_notes_of_twelve_are_written_and_signed(page, counted, group_session):
    for place in group_session.series.enrolments.all():
        AttendanceFactory(group_session=group_session, episode=place.episode)
    page.goto(address("group-notes", group_session))
    counted.requests, began = 0, time.monotonic()

    page.get_by_label("What the session did").fill("Went through the chain of a craving, link by link, in pairs.")
    for part, words in zip(page.locator(".note-part").all(), SPOKEN, strict=True):
        part.get_by_label("how did this client respond?").fill(words + ".")
        counted.keys += 1  # Tab
        click(counted, part.locator(".objectives input").first)
    click(counted, page.get_by_label("I checked risk with each of them"))
    click(counted, page.get_by_role("button", name="Sign all"))
    page.wait_for_url("**/notes/")

    counted.milliseconds = int(1000 * (time.monotonic() - began))
    print(f"\nNotes of {SIZE}, one page: {counted}")  # noqa: T201  the figures are what this is for
    assert Note.objects.signed().count() == SIZE
    assert len({note.response for note in Note.objects.all()}) == SIZE
    assert counted.within(clicks=2 * SIZE, keys=2 * SIZE, requests=12, milliseconds=30_000) == {}


def test_typing_keeps_itself_and_shows_what_repeats_and_who_is_named(page, group_session):
    named, other = group_session.series.enrolments.order_by("pk")[:2]
    for place in (named, other):
        AttendanceFactory(group_session=group_session, episode=place.episode)
    other.episode.client.last_name = "Zwillinger"
    other.episode.client.save()
    page.goto(address("group-notes", group_session))

    first, second = page.locator(".note-part").all()
    first.get_by_label("how did this client respond?").fill("Told Zwillinger about the long weekend at the lake")
    second.get_by_label("how did this client respond?").fill("Spoke about the long weekend at the lake")
    page.get_by_text("Drafts saved").wait_for()

    assert first.locator("mark.is-name").inner_text() == "Zwillinger"
    assert second.locator("mark").first.inner_text() == "about the long weekend at the lake"
    assert second.get_by_label("Why does it repeat other notes?").is_visible()
    first.get_by_label("how did this client respond?").fill("Was quiet.")
    page.get_by_role("button", name="Save drafts").click()
    page.get_by_text("Drafts saved.").wait_for()
    assert sorted(note.revision for note in Note.objects.all()) == [1, 2]


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_page_is_readable_by_everybody_and_fits(page, group_session, width):
    for place in group_session.series.enrolments.order_by("pk")[:3]:
        AttendanceFactory(group_session=group_session, episode=place.episode)
    said = complaints(page)
    page.set_viewport_size({"width": width, "height": 844})

    page.goto(address("group-notes", group_session))
    for field in page.get_by_label("how did this client respond?").all():
        field.fill("Spoke about the long weekend at the lake.")
    page.get_by_role("button", name="Sign all").click()
    page.get_by_text("Nothing is signed yet").wait_for()

    assert findings(page) == []
    assert not is_too_wide(page)
    assert said == []


@contextmanager
def serving(port):
    """The portal as a process of its own, on the database of this test, until it is killed: nothing is tidied up."""
    here = connection.connection.info
    facts = {"host": here.host, "port": here.port, "user": here.user, "dbname": here.dbname, "password": here.password or None}
    address = make_conninfo(**facts)  # quotes what has to be: a folder may have a space in its name
    settings = {"DJANGO_SETTINGS_MODULE": "iop_portal.settings.test", "DATABASE_URL": address}
    command = [sys.executable, "manage.py", "runserver", "--noreload", "--insecure", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(process, f"http://127.0.0.1:{port}/healthz")
        yield
    finally:
        process.kill()  # -9
        process.wait()


def wait_for(process, address):
    """Until it answers; half a minute at most, unless it has ended."""
    for _ in range(300):
        assert process.poll() is None, "The server ended before it answered."
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310  our own address
                return
        except OSError:
            time.sleep(0.1)


def signed_in(browser, user, port):
    """A browser that was never here, after its person signed in."""
    person = Person()
    person.force_login(user)
    context = browser.new_context(base_url=f"http://127.0.0.1:{port}")
    context.add_cookies([{"name": "sessionid", "value": person.cookies["sessionid"].value, "url": f"http://127.0.0.1:{port}"}])
    return context.new_page()


STORED = """async () => {
  const databases = (await indexedDB.databases()).map((one) => one.name);
  const kept = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) kept.push(request.url + await (await cache.match(request)).text());
  }
  return JSON.stringify([{...localStorage}, {...sessionStorage}, databases, kept, document.cookie]);
}"""


# Whether the browser would keep what is typed, to offer it in a form some other day.
OFFERED = """() => [...document.querySelectorAll(".group-notes, .group-notes :is(textarea, input[type=text])")]
  .map((field) => field.autocomplete)"""


def test_a_draft_survives_the_server_killed_and_is_in_another_browser_and_in_no_storage(browser, group_session):
    AttendanceFactory(group_session=group_session, episode=group_session.series.enrolments.first().episode)
    port, words = free_port(), "Half a thought about Saturday"
    with serving(port):
        first = signed_in(browser, group_session.facilitator, port)
        answer = first.goto(address("group-notes", group_session))
        first.get_by_label("how did this client respond?").fill(words)
        first.get_by_text("Drafts saved").wait_for()
        stored, offered = first.evaluate(STORED), first.evaluate(OFFERED)
        first.context.clear_cookies()  # as after signing out
        first.goto("/")
        first.go_back()
        gone_back = first.content()

    with serving(port):
        second = signed_in(browser, group_session.facilitator, port)
        second.goto(address("group-notes", group_session))
        assert second.get_by_label("how did this client respond?").input_value() == words

    assert "no-store" in answer.headers["cache-control"]
    assert stored.startswith('[{},{"htmx-current-path-for-history":"/sessions/')  # an address, without a word
    assert "[],[]" in stored
    assert [text for text in (stored, gone_back) if "Saturday" in text] == []
    assert set(offered) == {"off"}
