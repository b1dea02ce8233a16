"""From a discharge with continuing care to the contact after it, in a real browser: each step as staff take it."""

from django.urls import reverse

from clients.models import Episode, FollowUp
from clients.tests.factories import EpisodeFactory, FollowUpFactory, days_ago
from iop_portal.tests.browsing import IN_CHROMIUM, chromium
from iop_portal.tests.factories import ProgramFactory
from iop_portal.tests.journey.people import hire
from iop_portal.tests.journey.walking import signed_in

pytestmark = IN_CHROMIUM


def discharge(person, episode):
    """With where care goes on."""
    person.page.goto(reverse("chart:episode-discharge", args=[episode.public_id]))
    person.choose(reason="Completed treatment")
    person.fill(on=days_ago(0), summary="Reached the goals of the plan.", with_whom_1="County clinic", on_1=days_ago(-7))
    person.look("50_discharge")
    person.press("Discharge")
    assert "County clinic" in person.text
    person.look("51_discharge_summary")


def follow_up(person):
    """Two clicks from the list: the client's line, what came of it."""
    person.page.goto(reverse("clients:follow-up-list"))
    person.look("52_follow_ups")
    person.page.locator("main").get_by_role("link", name="Record").first.click()
    person.page.wait_for_load_state()
    person.look("53_follow_up")
    person.press("Reached")


def test_from_a_discharge_with_continuing_care_to_a_follow_up_in_two_clicks(live_server):
    program = ProgramFactory()
    clinician = hire(program, "clinician", "Alex")
    episode = EpisodeFactory(admitted=True, program=program, clinician=clinician)
    due = FollowUpFactory(episode=EpisodeFactory(discharged=True, program=program, clinician=clinician), due_on=days_ago(1))
    with chromium() as browser, signed_in(browser, live_server.url, clinician) as person:
        discharge(person, episode)
        follow_up(person)
    assert Episode.objects.get(pk=episode.pk).appointments.get().with_whom == "County clinic"
    assert FollowUp.objects.get(pk=due.pk).outcome == "reached"
