"""A consent signed with a finger on a tablet, a family session booked under it, taken back, and the refusal after it.

With SCREENSHOTS=folder it keeps a picture of each page, on the tablet and on a phone.
"""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import dateformat, timezone

from clients.models import Consent
from clients.models.consent import DAY
from clients.strokes import validate_strokes
from clients.tests.factories import ContactFactory, EpisodeFactory
from iop_portal.tests.browsing import IN_CHROMIUM, chromium
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.journey.people import hire, where_it_is_afternoon
from iop_portal.tests.journey.walking import signed_in
from sessions.models import FamilyBooking, FamilyParticipation
from sessions.rules.invitations import TELLING_WORD
from sessions.tests.factories import BookingFactory, GroupSessionFactory

pytestmark = IN_CHROMIUM
TABLET = (820, 1180)
NOBODY_IS_NAMED = "No consent given to Harbor Day IOP names this person."
PURPOSE = "So that my sister can support my recovery"


@pytest.fixture
def sister():
    """Of a client who is expected at a family session in an hour; nothing is signed yet."""
    program = ProgramFactory(name="Harbor Day IOP", phone="202 555 0100", time_zone=where_it_is_afternoon())
    client = {"client__first_name": "Toni", "client__last_name": "Testperson"}
    episode = EpisodeFactory(admitted=True, program=program, **client)
    starts_at = timezone.now() + dt.timedelta(hours=1)
    session = GroupSessionFactory(
        family=True, program=program, starts_at=starts_at, facilitator=hire(program, "clinician", "Alex")
    )
    BookingFactory(group_session=session, episode=episode)
    return ContactFactory(client=episode.client, first_name="Sasha", last_name="Testsister", relationship="sibling")


def draw(person):
    """With a finger, as the screen reports it; the page below must not scroll away under it."""
    sheet = person.page.locator("[data-signature-pad] canvas")
    sheet.scroll_into_view_if_needed()
    box, before = sheet.bounding_box(), person.page.evaluate("scrollY")
    touch = person.page.context.new_cdp_session(person.page)
    for step in range(16):
        point = {"x": box["x"] + 20 + step * 18, "y": box["y"] + 30 + (step % 4) * 22}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove" if step else "touchStart", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert person.page.evaluate("scrollY") == before


def choose_the_sister(person, button):
    """On a page that lists each client's people."""
    person.hit(person.page.get_by_role("radio", name="Sasha Testsister"))
    person.press(button)


def is_refused(person, words):
    """The page stays, says why, and nothing was written."""
    assert words in person.page.locator("main [role=alert]").inner_text()


def nobody_is_booked_without(person, session):
    """The page says it beside her before anybody tries, and once more to who tries."""
    person.page.goto(session.get_absolute_url())
    person.follow("Book family")
    assert NOBODY_IS_NAMED in person.text
    choose_the_sister(person, "Book")
    is_refused(person, NOBODY_IS_NAMED)
    person.look("family_1_nobody_is_named")


def she_is_consented_to(person):
    """The client signs with a finger, and the page leads back to the booking."""
    person.follow("Record consent for Sasha Testsister")
    assert person.page.get_by_label("Taking part in family sessions").is_checked()
    person.mark(signature_method="drawn")
    person.fill(information="That I attend, and what is said in family sessions", purpose=PURPOSE, signed_name="Toni Testperson")
    person.tick("ends_with_treatment", "attested")
    draw(person)
    person.look("family_2_signed_with_a_finger")
    person.press("Record and seal")
    consent = Consent.objects.get()
    validate_strokes(consent.drawn_signature)
    return consent


def she_is_booked(person, session):
    """Now she may come."""
    person.page.goto(reverse("sessions:family-book", args=[session.public_id]))
    assert "May take part" in person.text
    choose_the_sister(person, "Book")
    assert "Expected" in person.page.locator("[aria-labelledby=expected-family]").inner_text()
    person.look("family_3_expected")


def she_is_invited(person):
    """On paper, and in what the browser may print around it, nothing tells what kind of program invites her."""
    person.follow("Invitation for Sasha Testsister")
    person.press("Make the invitation")
    person.look("family_3_invited")
    person.page.emulate_media(media="print")
    assert TELLING_WORD.findall(person.text + person.page.title()) == []
    assert person.text.strip().startswith("Dear Sasha Testsister")
    person.page.emulate_media(media="screen")


def the_client_takes_it_back(person, consent):
    """From the consent's own page, with the signature on it."""
    person.page.goto(consent.get_absolute_url())
    assert person.page.locator(".drawn-signature").is_visible()
    person.follow("Revoke")
    person.fill(words="I want to do this alone for now.")
    person.look("family_4_revoke")
    person.press("Revoke now")
    assert "Nothing may be shared under it any more." in person.text
    person.look("family_5_revoked")


def nobody_comes_after_it(person, session):
    """Her booking is cancelled, and neither booking nor checking in goes round it."""
    person.page.goto(session.get_absolute_url())
    assert "Cancelled: no consent" in person.page.locator("[aria-labelledby=expected-family]").inner_text()
    person.look("family_6_cancelled")
    revoked = f"The consent was revoked on {dateformat.format(session.day(), DAY)}."
    for link, button, name in (
        ("Book family", "Book", "7_not_booked"),
        ("Family member took part", "Record", "8_not_checked_in"),
    ):
        person.page.goto(session.get_absolute_url())
        person.follow(link)
        choose_the_sister(person, button)
        is_refused(person, revoked)
        person.look(f"family_{name}")


def test_a_sister_is_allowed_booked_and_shut_out_again(live_server, sister):
    booking = sister.client.episodes.get().bookings.get()
    session = booking.group_session
    with chromium() as browser, signed_in(browser, live_server.url, session.facilitator, TABLET, has_touch=True) as person:
        nobody_is_booked_without(person, session)
        consent = she_is_consented_to(person)
        she_is_booked(person, session)
        she_is_invited(person)
        the_client_takes_it_back(person, consent)
        nobody_comes_after_it(person, session)

    assert [row.get_cancel_reason_display() for row in FamilyBooking.objects.all()] == ["Cancelled: no consent"]
    assert FamilyParticipation.objects.count() == 0
