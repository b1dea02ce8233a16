"""From a call by somebody who seems known, over a stop rule that two people look at, to a place: one part for each person."""

from clients.tests.screening_answers import for_iop
from iop_portal.tests.journey import intake

CONCERN = "Uses daily again since the spring and has nowhere quiet to sleep."
WHO_ELSE = "Her twin brother; he was here himself last year."
SAFE_THERE = "Works there alone until four"
DONE = "C-SSRS asked at once: no plan, no intent. Safety plan written together, supervisor told."
CONDITION = "Moves into the recovery residence on Pine Street before the first day."
DIFFERENCE = "Her aunt offers a quiet room from tonight on; the residence has a bed in ten days."
MEANWHILE = "Counseling on Tuesdays, prenatal care referral made today."


def take_the_call_of_a_twin(person):
    """Typed like any other; a record that may be the same person is shown with what matches, and passed with a reason."""
    person.page.goto("/clients/inquiry/")
    person.fill(first_name="Toni", last_name="Testperson", born_on="1988-04-09", phone="(202) 555-0142")
    person.choose(referral_source="Self")
    person.fill(presenting_concern=CONCERN)
    person.press("Record inquiry")
    assert "Tom Testperson" in person.text
    assert "Same birth date, same last name" in person.text
    person.look("intake_01_maybe_the_same_person")
    person.fill(told_apart=WHO_ELSE)
    person.press("Record inquiry")
    assert "Toni Testperson" in person.text
    return person.page.url


def write_when_she_can_come(person, chart):
    """Her work, a number that is safe, and how she gets here."""
    person.follow("Add a commitment")
    person.mark(kind="work")
    person.fill(words="Bakery, early shift", starts_at="05:00", ends_at="12:30")
    for weekday in range(5):
        person.mark(weekdays=weekday)
    person.look("intake_02_commitment")
    person.press("Save")
    assert "Bakery" in person.text
    person.page.goto(chart)
    person.follow("Add a number")
    person.fill(value="(202) 555-0177", label=SAFE_THERE, name_to_use="Ines from the clinic")
    person.mark(kind="phone")
    person.tick("may_call", "is_preferred")
    person.look("intake_03_safe_number")
    person.press("Save")
    person.page.goto(chart)
    assert SAFE_THERE in person.text
    person.look("intake_04_chart")


def move_on_the_board(person):
    """Who is where, and the next step from the card."""
    person.page.goto("/pipeline/")
    card = person.page.locator("#inquiry .board-card", has_text="Testperson, Toni")
    assert "screening" in card.inner_text().lower()  # what is missing to move on
    person.look("intake_05_board")
    card.get_by_role("link", name="Start screening").click()
    person.press("Begin screening")
    person.page.goto("/pipeline/")
    assert "Testperson, Toni" in person.page.inner_text("#screening")


def ask_by_keyboard(person, chart):
    """PHQ-9 in ten key presses; a total of 5 does not hide the ninth answer."""
    person.page.goto(chart)
    person.follow("Measures")
    person.look("intake_06_measures")
    person.follow("PHQ-9")
    person.page.focus("[name=item_1]")
    person.look("intake_07_phq9")
    with person.page.expect_navigation():
        for key in [*"211000001", "Enter"]:
            person.page.keyboard.press(key)
    assert "Thoughts of death" in person.text
    person.look("intake_08_result")


def keep_her_safe(person, chart):
    """Nothing closes the task but what was done."""
    person.page.goto(chart)
    person.look("intake_09_act_today")
    person.follow("Write down what was done")
    person.press("Keep and close")
    assert person.page.locator("main [role=alert]").count()
    for deed in ("Safety plan written or renewed", "Supervisor told"):
        person.page.get_by_label(deed).check()
    person.fill(words=DONE)
    person.look("intake_10_safety")
    person.press("Keep and close")
    assert "Act today" not in person.text


def differ_from_the_rules(person):
    """The home is unsafe: the rules ask for another place; the clinician knows of a room, and says so."""
    person.page.goto("/pipeline/")
    person.page.locator("#screening .board-card", has_text="Testperson, Toni").get_by_role(
        "link", name="Continue screening"
    ).click()
    if "/answers/" not in person.page.url:
        person.follow("Answers", exact=True)
    intake.answer(person, for_iop(risk_6=4, is_pregnant=True, has_home_support=False))
    person.page.locator("aside .panel-head").get_by_text("Refer to a higher level of care").wait_for()
    person.look("intake_11_answers")
    person.press("Save answers")
    person.look("intake_12_suggestion")
    person.follow("Determine", exact=True)
    person.mark(determination="conditional")
    person.fill(conditions=CONDITION)
    person.press("Determine and seal")
    assert "You differ from the suggestion" in person.page.locator("main [role=alert]").inner_text()
    person.choose(override_reason="Interim care while waiting for the recommended level")
    person.fill(override_words=DIFFERENCE)
    person.look("intake_13_differs")
    person.press("Determine and seal")
    if "Confirm it is you" in person.text:
        person.confirm_who_i_am()
    assert DIFFERENCE in person.text
    person.look("intake_14_waits_for_the_supervisor")


def nobody_is_admitted_yet(person, chart):
    """Until the supervisor has signed."""
    person.page.goto(chart)
    person.follow("Admit", exact=True)
    assert "co-sign" in person.page.inner_text("main .blockers")
    person.look("intake_15_not_yet")


def agree(supervisor):
    """From the supervisor's own day."""
    supervisor.follow("Testperson")
    supervisor.follow("Co-sign")
    supervisor.look("intake_16_cosign")
    supervisor.press("Co-sign")
    if "Confirm it is you" in supervisor.text:
        supervisor.confirm_who_i_am()
    assert "Co-signed by" in supervisor.text


def wait_for_a_place(person, chart, cast):
    """Before who came earlier: a pregnant woman comes first, and what she gets meanwhile is written down."""
    person.page.goto(chart)
    person.follow("Put on the waitlist")
    person.fill(on=cast.today.isoformat(), interim_services=MEANWHILE)
    person.choose(track="Day")
    person.look("intake_17_waits")
    person.press("Put on the waitlist")
    person.page.goto("/pipeline/waitlist/?track=day")
    first = person.page.locator("tbody tr").first.inner_text()
    assert "Testperson, Toni" in first
    assert "Pregnant" in first
    person.look("intake_18_waitlist")


def admit(person, cast):
    """From the waitlist."""
    person.page.locator("tbody tr").first.get_by_role("link", name="Admit").click()
    person.fill(on=cast.today.isoformat(), notice_given_on=cast.today.isoformat(), diagnosis=intake.DIAGNOSIS)
    person.mark(track="day")
    person.choose(clinician=str(cast.people["clinician"]))
    person.press("Admit")
    assert "Admitted" in person.text
    person.page.goto("/pipeline/")
    assert "Testperson, Toni" in person.page.inner_text("#admitted")
    person.look("intake_19_admitted")
