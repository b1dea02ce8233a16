"""The plan: written with the client, signed by everybody who has to."""

import datetime as dt

PROBLEM = "Drinks alone once the shop is closed and the children are asleep."
GOAL = "I want to sit at dinner with my children without thinking of a drink."
OBJECTIVES = {
    "Coping skills": "Uses one grounding exercise each evening and writes it down.",
    "Handling cravings": "Calls somebody on the list before any drink.",
    "Stress reduction": "Closes the shop by six on four days a week.",
    "Mental health": "Sees the psychiatrist and takes the anxiety scale every two weeks.",
}
NOT_INDICATED = "Grief was worked through in therapy last year."
INTERVENTION = "Cognitive behavioral work on this step"
STRENGTHS = "A trade she loves and a sister nearby."
PLACES_LATER = "The places are given as soon as the supervisor has co-signed."
WEEK = {"individual": (1, 60), "group": (3, 90), "education": (3, 60), "family": (1, 60)}
PLANNED_HOURS = "9.5"  # 60 + 270 + 180 + 60 = 570 minutes


def begin(clinician, chart):
    """An empty draft, and what it lacks."""
    clinician.page.goto(chart)
    clinician.follow("Begin a plan")
    clinician.look("13_plan_new")
    clinician.press("Begin the draft")
    clinician.look("14_plan_empty")


def write(clinician, cast):
    """Problem, goal, objectives with what staff do, what is not indicated, the week, and the prose."""
    page = clinician.page
    clinician.follow("Add a problem")
    clinician.fill(words=PROBLEM, diagnosis="F10.20")
    clinician.press("Save")
    clinician.follow("Add a goal to problem 1")
    clinician.fill(words=GOAL)
    clinician.press("Save")
    for place, (element, statement) in enumerate(OBJECTIVES.items(), start=1):
        clinician.follow("Add an objective to goal 1")
        clinician.fill(statement=statement, baseline="Not yet", target="Four days of seven")
        clinician.fill(measure="By the client's own log", target_on=cast.today + dt.timedelta(days=30))
        clinician.choose(element=element)
        if element == "Coping skills":
            clinician.look("15_objective")
        clinician.press("Save")
        clinician.follow(f"Add an intervention to objective {place} of goal 1")
        clinician.fill(words=INTERVENTION)
        clinician.choose(service="Individual counseling", role="Clinician")
        clinician.press("Save")
    page.locator("#element-underlying_issues").get_by_role("link").click()
    clinician.fill(reason=NOT_INDICATED)
    clinician.press("Save")
    prescribe(clinician)
    page.locator("[aria-labelledby=narrative]").get_by_role("link", name="Edit").click()
    clinician.fill(strengths=STRENGTHS, discharge_criteria="Eight weeks without a drink, and a plan for Sundays.")
    clinician.fill(relapse_prevention="At the first warning sign she calls her sister, then the group.")
    clinician.look("17_narrative")
    clinician.press("Save")


def prescribe(clinician):
    """The week, with its total while one types."""
    clinician.follow("Prescribe the week")
    for modality, (sessions, minutes) in WEEK.items():
        clinician.fill(**{f"{modality}_sessions": sessions, f"{modality}_minutes": minutes})
    clinician.page.locator("#week-total").get_by_text("In range").wait_for()
    clinician.look("16_week_prescribed")
    clinician.press("Save")


def sign(clinician, cast):
    """The author, with the password again; then what the client signed on paper."""
    clinician.look("18_plan_written")
    clinician.follow("Sign the plan")
    clinician.fill(schedule_reason=PLACES_LATER)
    clinician.look("19_plan_sign")
    clinician.an_hour_later()
    clinician.press("Sign")
    clinician.look("20_confirm_it_is_you")
    clinician.confirm_who_i_am()
    assert "Awaiting client signature" in clinician.text
    clinician.follow("Record the client's signature")
    clinician.fill(name="Toni Testperson", on=cast.today.isoformat())
    clinician.tick("is_witnessed")
    clinician.look("21_client_signature")
    clinician.press("Record the signature")
    assert "Awaiting co-signature" in clinician.text
    return clinician.page.url


def cosign(supervisor):
    """It waits on the supervisor's first page; with this signature it is in force."""
    supervisor.look("22_today_supervisor")
    supervisor.follow("Co-sign plan: Testperson, Toni")
    supervisor.follow("Co-sign", exact=True)
    supervisor.look("23_cosign")
    supervisor.an_hour_later()
    supervisor.press("Co-sign")
    supervisor.confirm_who_i_am()
    assert "In force" in supervisor.text
    for words in (GOAL, *OBJECTIVES.values(), NOT_INDICATED, STRENGTHS):
        assert words in supervisor.text
    supervisor.look("24_plan_in_force")
