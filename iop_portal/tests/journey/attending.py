"""The week: places in groups, who came, what is written about it, and the family."""

import datetime as dt

from django.urls import reverse

from clients.models import Episode
from sessions.tests.factories import BookingFactory

RESPONSE = "Named Sunday evenings as the hardest time and practised calling her sister."
CONTENT = "Went through the chain of a craving, in pairs."
NEXT_STEP = "Bring the list of three people to call."
PURPOSE = "So that my sister can support my recovery"
ABOUT = "How to plan a Sunday together."
REFUSAL = "No consent given to Harbor Day IOP names this person."
NEVER_MIND_THE_YEAR = dt.timedelta(days=120)
# Made by hand: the group from 8:25 to 9:30, the class from 10:00 to 11:00, the family session from 11:30 to 1:00.
DELIVERED = {"Group therapy": 65, "Education": 60, "Family work": 90}
DELIVERED_HOURS = "3.58"  # 215 minutes


def address(route, row):
    """Of a page about a session."""
    return reverse(f"sessions:{route}", args=[row.public_id])


def enrol(clinician, chart, cast):
    """Two places at once, from the client's side."""
    clinician.page.goto(chart)
    clinician.follow("Enroll in a group")
    for name in (cast.group.title, cast.education.title):
        clinician.page.get_by_label(name).check()
    clinician.fill(starts_on=cast.today.isoformat())
    clinician.look("25_enrol")
    clinician.press("Enrol")
    assert cast.group.title in clinician.text
    clinician.page.goto("/")
    assert "Finish attendance: Relapse prevention" in clinician.text
    clinician.look("26_today_clinician")


def take_attendance(clinician, cast):
    """The group, one of them late; the class, everybody; the family session, for which the client was booked."""
    BookingFactory(group_session=cast.family, episode=Episode.objects.get(client__last_name="Testperson"))
    page = clinician.page
    page.goto(address("attendance", cast.group))
    toni = page.locator("[data-mark]").filter(has_text="Testperson")
    toni.get_by_text("Late", exact=True).click()
    toni.get_by_label("Arrived").fill("08:25")
    page.locator("[data-mark]").filter(has_text="Bystander").get_by_text("No-show", exact=True).click()
    clinician.look("27_attendance")
    clinician.press("Save attendance")
    assert "1 late" in clinician.text or "Saved" in clinician.text
    clinician.look("28_session")
    page.goto(address("attendance", cast.education))
    page.get_by_role("button", name="Mark the rest present").click()
    clinician.press("Save attendance")
    page.goto(address("attendance", cast.family))
    page.get_by_role("button", name="Mark the rest present").click()
    clinician.press("Save attendance")
    page.goto("/sessions/week/")
    clinician.look("29_week")


def write_a_note(clinician, cast):
    """About the one who came, against the plan; then signed."""
    clinician.page.goto(address("note-list", cast.group))
    clinician.look("30_notes")
    clinician.follow("Write", exact=True)
    clinician.fill(content=CONTENT, response=RESPONSE, next_step=NEXT_STEP)
    clinician.mark(risk="none")
    clinician.page.get_by_label("Calls somebody on the list before any drink.").check()
    clinician.look("31_note")
    clinician.press("Save and sign")
    clinician.look("32_note_sign")
    clinician.press("Sign note")
    assert "Signed" in clinician.text
    clinician.look("33_note_signed")


def meet_the_sister(clinician, chart):
    """She is listed, and nothing more."""
    clinician.page.goto(chart)
    clinician.follow("Add contact")
    clinician.fill(first_name="Sasha", last_name="Testsister", involvement="Lives two streets away.", phone="(202) 555-0199")
    clinician.choose(relationship="Brother or sister")
    clinician.look("34_contact")
    clinician.press("Save contact")
    assert "Sasha Testsister" in clinician.text


def family_is_refused(clinician, cast):
    """Without a consent nobody takes part, and the page says why."""
    clinician.page.goto(address("family-new", cast.family))
    clinician.page.get_by_role("radio", name="Sasha Testsister").check()
    clinician.fill(words=ABOUT)
    clinician.press("Record")
    assert REFUSAL in clinician.page.locator("[role=alert]").inner_text()
    assert clinician.page.locator("main [name=words]").input_value() == ABOUT
    clinician.look("35_family_refused")


def consent_then_family(clinician, cast):
    """The client signs; from there back to the session, and now the sister is recorded."""
    clinician.follow("Record consent for Sasha Testsister")
    assert clinician.page.get_by_label("Taking part in family sessions").is_checked()
    clinician.mark(signature_method="paper")
    clinician.fill(
        information="That I attend, and what is said in family sessions",
        purpose=PURPOSE,
        expires_on=cast.today + NEVER_MIND_THE_YEAR,
        signed_name="Toni Testperson",
        signed_on=cast.today,
    )
    clinician.tick("attested")
    clinician.look("36_consent")
    clinician.press("Record and seal")
    if "/family/" not in clinician.page.url:
        clinician.look("37_consent_recorded")
        clinician.page.goto(address("family-new", cast.family))
    clinician.page.get_by_role("radio", name="Sasha Testsister").check()
    clinician.fill(words=ABOUT)
    clinician.press("Record")
    assert "Recorded." in clinician.text
    assert "Took part" in clinician.text
    clinician.look("38_family_recorded")


def hours_add_up(clinician, chart, planned):
    """Today and the chart say the same as a sum made by hand."""
    sentence = f"{DELIVERED_HOURS} of {planned} h"
    clinician.page.goto("/")
    assert sentence in clinician.text
    clinician.look("39_today_hours")
    clinician.page.goto(chart)
    assert sentence in clinician.text
    rows = clinician.page.locator("[aria-labelledby=hours] table").first.locator("tbody tr").all_inner_texts()
    said = {row.split("\t")[0].strip(): row.split("\t")[1].strip() for row in rows}
    expected = {service: f"{minutes / 60:.2f}".rstrip("0").rstrip(".") + " h" for service, minutes in DELIVERED.items()}
    assert {service: said[service] for service in DELIVERED} == expected
    clinician.look("40_chart")
