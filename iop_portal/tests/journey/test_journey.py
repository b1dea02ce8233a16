"""The whole road in a real browser, each person at their own desk: from a first call to an attended week.

With SCREENSHOTS=folder it keeps a picture of each page, on a desk and on a phone.
"""

from iop_portal.tests.browsing import IN_CHROMIUM, chromium
from iop_portal.tests.journey import attending, intake, office, planning
from iop_portal.tests.journey.people import gather
from iop_portal.tests.journey.walking import signed_in

pytestmark = IN_CHROMIUM
CLINICAL_WORDS = (
    intake.CONCERN, intake.DIAGNOSIS, planning.GOAL, *planning.OBJECTIVES.values(), planning.NOT_INDICATED, planning.STRENGTHS,
    attending.RESPONSE, attending.NEXT_STEP, attending.PURPOSE, attending.ABOUT, "IOP recommended", "Late", "Treatment plan",
)  # fmt: skip


def at_the_desk_of(role, browser, live_server, cast):
    return signed_in(browser, live_server.url, cast.people[role])


def test_from_a_first_call_to_an_attended_week(live_server):
    cast = gather()
    with chromium() as browser:
        with at_the_desk_of("intake", browser, live_server, cast) as person:
            chart = intake.take_the_call(person)
        with at_the_desk_of("clinician", browser, live_server, cast) as person:
            intake.screen(person, chart)
            intake.admit(person, chart, cast)
            planning.begin(person, chart)
            planning.write(person, cast)
            plan = planning.sign(person, cast)
        with at_the_desk_of("supervisor", browser, live_server, cast) as person:
            planning.cosign(person)
        with at_the_desk_of("clinician", browser, live_server, cast) as person:
            attending.enrol(person, chart, cast)
            attending.take_attendance(person, cast)
            attending.write_a_note(person, cast)
            attending.meet_the_sister(person, chart)
            attending.family_is_refused(person, cast)
            attending.consent_then_family(person, cast)
            attending.hours_add_up(person, chart, planning.PLANNED_HOURS)
        with at_the_desk_of("desk", browser, live_server, cast) as person:
            office.front_desk_sees_nothing_clinical(person, chart, plan, CLINICAL_WORDS)
        with at_the_desk_of("director", browser, live_server, cast) as person:
            office.all_is_found_in_the_administration(person)
