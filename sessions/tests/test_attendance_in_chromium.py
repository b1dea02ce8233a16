"""The sheet and the note in a real browser: by keyboard, on a phone, readable by everybody, and kept while one types."""

import pytest
from django.urls import reverse

from iop_portal.tests.browsing import DESK, IN_CHROMIUM, PHONE, chromium, complaints, findings, is_too_wide
from iop_portal.tests.staff import staff
from plans.tests.factories import plan_in_force
from sessions.models import Note
from sessions.tests.factories import AttendanceFactory, EnrolmentFactory, GroupSessionFactory, SeriesFactory

pytestmark = IN_CHROMIUM


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def group_session():
    """Yesterday's group, with three clients enrolled."""
    series = SeriesFactory()
    EnrolmentFactory.create_batch(3, series=series)
    return GroupSessionFactory(series=series, program=series.program)


@pytest.fixture
def page(browser, live_server, client, group_session):
    """A clinician of the program, signed in."""
    client.force_login(staff("clinician", group_session.program))
    context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", viewport={"width": DESK, "height": 900})
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    yield context.new_page()
    context.close()


def address(route, row):
    return reverse(f"sessions:{route}", args=[row.public_id])


def test_times_and_reasons_show_where_they_are_needed(page, group_session):
    page.goto(address("attendance", group_session))
    line = page.locator("[data-mark]").first
    shown = lambda: [line.locator(part).is_visible() for part in (".attend-times", ".attend-absence", ".attend-words")]  # noqa: E731

    assert shown() == [False, False, False]
    line.get_by_text("Late", exact=True).click()
    assert shown() == [True, False, True]
    assert line.get_by_label("Arrived").input_value() == ""  # yesterday's session: nobody guesses when
    line.get_by_text("Absent", exact=True).click()
    assert shown() == [False, True, True]
    line.get_by_text("Present", exact=True).click()
    assert shown() == [False, False, False]
    assert line.get_by_label("Arrived").input_value() == "10:00"


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("route", ["attendance", "check-in", "note-list", "note-write"])
def test_every_page_is_readable_by_everybody_and_fits(page, group_session, route, width):
    came = AttendanceFactory(group_session=group_session, episode=group_session.series.enrolments.order_by("pk")[0].episode)
    plan_in_force(episode=came.episode)
    said = complaints(page)
    page.set_viewport_size({"width": width, "height": 844})

    page.goto(address(route, came if route == "note-write" else group_session))

    assert findings(page) == []
    assert not is_too_wide(page)
    assert said == []


def test_a_note_keeps_itself_while_one_types_and_is_saved_on_top_of_that(page, group_session):
    came = AttendanceFactory(group_session=group_session, episode=group_session.series.enrolments.order_by("pk")[0].episode)
    page.goto(address("note-write", came))

    page.get_by_label("How did this client respond?").fill("Half a thought")
    page.get_by_text("Draft saved").wait_for()
    assert Note.objects.get().words.response == "Half a thought"
    page.get_by_label("How did this client respond?").fill("A whole thought")
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_url("**/notes/")

    assert (Note.objects.get().words.response, Note.objects.get().revision) == ("A whole thought", 2)
