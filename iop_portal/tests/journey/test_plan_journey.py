"""A plan's whole life in a browser: from a problem, fitted to the week, signed, refused, co-signed, practised, reviewed, revised.

With SCREENSHOTS=folder it keeps a picture of the pages that the other journeys do not see.
"""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.urls import reverse

from clients.tests.factories import EpisodeFactory
from iop_portal.models import Program
from iop_portal.tests.browsing import IN_CHROMIUM, chromium
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.journey import planning
from iop_portal.tests.journey.people import hire, where_it_is_afternoon
from iop_portal.tests.journey.walking import signed_in
from plans.models import TreatmentPlan
from plans.rules import today_in
from sessions.tests.factories import SeriesFactory

pytestmark = IN_CHROMIUM
OFFERED = [("group", [0, 2, 4], 9, 90), ("education", [0, 2, 4], 11, 60), ("individual", [4], 13, 60), ("family", [2], 13, 60)]
NO = "I do not sign papers before my hearing."
WHY = "Comes to every group; the evening step was too large and is made smaller."
SMALLER = "Uses one grounding exercise on three evenings a week and writes it down."
SKILL = "Urge surfing"


@pytest.fixture
def story():
    """An admitted client, an associate, a supervisor, and series that would hold the plan. Nothing is written yet."""
    program = ProgramFactory(name="Harbor Day IOP", time_zone=where_it_is_afternoon())
    supervisor = hire(program, "clinical_supervisor", "Sofia")
    clinician = hire(program, "clinician", "Alex", credential="LPC-A", supervisor=supervisor)
    episode = EpisodeFactory(admitted=True, program=program, clinician=clinician, client__first_name="Toni")
    for modality, (first, *also), begins, minutes in OFFERED:
        SeriesFactory(
            program=program, modality=modality, weekday=first, also_on=also, starts_at=dt.time(begins), duration=minutes
        )
    chart = reverse("chart:client-chart", args=[episode.client.public_id])
    return SimpleNamespace(program=program, supervisor=supervisor, clinician=clinician, episode=episode, chart=chart,
                           today=today_in(program))  # fmt: skip


def prove_it_and(person, button):
    """A signature long after the password was given: it is asked for again, and the deed carried on."""
    person.an_hour_later()
    person.press(button)
    person.confirm_who_i_am()


def fit_the_week(clinician, story):
    """Before the signature: what has no place, and the whole week with one click."""
    clinician.follow("Sign the plan")
    assert "The client's places differ from this plan" in clinician.text
    clinician.look("40_sign_beside_the_schedule")
    clinician.press("Sign")
    assert "state why it is signed all the same" in clinician.text
    clinician.follow("Fit my week: which places would close the gap")
    assert "A week that fits" in clinician.text
    clinician.look("41_fit_my_week")
    clinician.press("Enrol in all of them")
    clinician.page.goto(reverse("sessions:week-fit", args=[story.episode.public_id]))
    assert "Not covered" not in clinician.text
    clinician.page.goto(TreatmentPlan.objects.get(episode=story.episode).get_absolute_url())


def sign_and_refuse(clinician):
    """The clinician signs with the password; the client refuses, with a reason and a witness."""
    clinician.follow("Sign the plan")
    assert "places differ" not in clinician.text
    prove_it_and(clinician, "Sign")
    clinician.follow("The client refuses")
    clinician.fill(reason=NO, witness="Sofia Example")
    clinician.look("42_client_refusal")
    clinician.press("Record the refusal")
    assert "Awaiting co-signature" in clinician.text
    assert NO in clinician.text


def cosign(supervisor, title):
    """It waits on the supervisor's first page."""
    supervisor.page.goto("/")
    supervisor.follow(title)
    supervisor.follow("Co-sign", exact=True)
    prove_it_and(supervisor, "Co-sign")


def practise(clinician, story):
    """A skill to put to use this week, then what came of it."""
    clinician.page.goto(reverse("sessions:practice-new", args=[story.episode.public_id]))
    clinician.fill(skill=SKILL, task="Watch one urge for five minutes each evening.")
    clinician.page.locator("main label[for=id_objective_0]").click()
    clinician.press("Agree")
    clinician.follow("How did it go?")
    clinician.page.locator("main label[for=id_outcome_0]").click()
    clinician.fill(practised_on=story.today, helped=7, situation="At the bus stop", words="It passed.")
    clinician.look("43_practice")
    clinician.press("Keep")
    clinician.follow("Thread")
    assert planning.PROBLEM in clinician.text
    assert SKILL in clinician.text
    clinician.look("44_thread")


def review(clinician):
    """Due by the program's rule; each objective, the client's part, the decision and its criterion."""
    clinician.page.goto(reverse("reviews:review-list"))
    assert "Due today" in clinician.text
    clinician.follow("Review the plan of")
    clinician.press("Begin the review")
    for field in clinician.page.locator("main select[name$=-outcome]").all():
        field.select_option("partially_achieved")
    clinician.choose(participation="Took part", decision="Revise the plan")
    clinician.fill(reasons=WHY)
    clinician.page.locator("main select[name=dimension-5]").select_option("progressing")
    clinician.look("45_review_write")
    clinician.press("Save")
    clinician.follow("Sign the review")
    prove_it_and(clinician, "Sign")
    assert "Awaiting co-signature" in clinician.text


def revise(clinician, story):
    """The next version holds what the last one said; what is changed in it can be read as a difference."""
    draft = TreatmentPlan.objects.get(episode=story.episode, status="draft")
    clinician.page.goto(draft.get_absolute_url())
    assert "as the review of" in clinician.text
    clinician.follow("Edit objective 1 of goal 1")
    clinician.fill(statement=SMALLER)
    clinician.press("Save")
    clinician.follow("What changed")
    assert clinician.page.locator("main ins").first.inner_text()
    assert SMALLER in clinician.text
    clinician.look("46_difference")


def test_a_plan_from_its_problem_to_its_next_version(live_server, story):
    with (
        chromium() as browser,
        signed_in(browser, live_server.url, story.clinician) as clinician,
        signed_in(browser, live_server.url, story.supervisor) as supervisor,
    ):
        planning.begin(clinician, story.chart)
        planning.write(clinician, story)
        fit_the_week(clinician, story)
        sign_and_refuse(clinician)
        cosign(supervisor, "Co-sign plan")
        assert "In force" in supervisor.text
        Program.objects.update(plan_review_days=0)  # a month in one line: the review is due on the day the plan began
        practise(clinician, story)
        review(clinician)
        cosign(supervisor, "Co-sign review")
        revise(clinician, story)
