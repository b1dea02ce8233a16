"""From the first call to the first day: the intake coordinator, then the clinician."""

from clients.tests.screening_answers import for_iop

CONCERN = "Drinks every evening since spring and wants to stop without losing the shop."
DIAGNOSIS = "Alcohol use disorder, severe; generalized anxiety"
COMMITMENTS = "Runs a repair shop alone and has two children at home."


def take_the_call(intake):
    """Search first; nobody of that name; then the inquiry."""
    intake.look("01_today_intake")
    intake.page.goto("/clients/")
    intake.look("02_clients_empty")
    intake.fill(q="Testperson")
    intake.page.locator("#results").get_by_role("link", name="Take a new inquiry").wait_for()
    intake.page.locator("#results").get_by_role("link", name="Take a new inquiry").click()
    intake.fill(first_name="Toni", last_name="Testperson", born_on="1988-04-09", phone="(202) 555-0142")
    intake.choose(referral_source="Self")
    intake.fill(presenting_concern=CONCERN)
    intake.look("03_inquiry")
    intake.press("Record inquiry")
    assert "Toni Testperson" in intake.text
    intake.look("04_chart_inquiry")
    chart = intake.page.url
    intake.page.goto("/clients/")
    assert "Testperson, Toni" in intake.text
    intake.look("05_clients")
    return chart


def answer(clinician, answers):
    """Every question and rating, at its label."""
    for question, said in answers.items():
        if said is None:
            continue  # of the other edition: not asked on this page
        clinician.mark(**{question: {True: "yes", False: "no"}[said] if isinstance(said, bool) else said})


def screen(clinician, chart):
    """Every question asked; the rules suggest, the clinician determines."""
    clinician.page.goto(chart)
    clinician.follow("Start screening")
    clinician.look("06_screening_start")
    clinician.press("Begin screening")
    if "/answers/" not in clinician.page.url:
        clinician.follow("Answers", exact=True)
    answer(clinician, for_iop(has_dual_diagnosis=True, has_commitments=True))
    clinician.fill(commitments=COMMITMENTS, why_5="Two lapses after earlier outpatient treatment, both on weekends.")
    clinician.page.locator("aside .panel-head").get_by_text("IOP recommended").wait_for()
    clinician.look("07_screening_answers")
    clinician.press("Save answers")
    assert "Addiction and mental illness are treated together." in clinician.text
    clinician.look("08_screening")
    clinician.follow("Determine", exact=True)
    clinician.mark(determination="recommended")
    clinician.look("09_determine")
    clinician.press("Determine and seal")
    if "Confirm it is you" in clinician.text:
        clinician.confirm_who_i_am()
    assert "Determined by" in clinician.text
    clinician.look("10_screening_determined")


def admit(clinician, chart, cast):
    """Treatment begins today."""
    clinician.page.goto(chart)
    clinician.follow("Admit")
    clinician.fill(on=cast.today.isoformat(), notice_given_on=cast.today.isoformat(), diagnosis=DIAGNOSIS)
    clinician.mark(track="day")
    clinician.choose(clinician=str(cast.people["clinician"]))
    clinician.look("11_admit")
    clinician.press("Admit")
    assert "Admitted" in clinician.text
    clinician.look("12_chart_admitted")
