"""What a program does about absences: its policy, excuses, sessions made up, and tries to reach those who stay away."""

import datetime as dt

from clients.actions import outreach as outreach_actions
from iop_portal.refusals import Refused
from sessions.actions import absences as absence_actions
from sessions.models import AbsenceStep, Attendance
from sessions.rules.absences import sessions_that_make_up

STEPS = [
    (1, "Call on the same day."),
    (2, "The clinician calls, and offers a time to make it up."),
    (3, "The supervisor reviews the case with the clinician."),
    (6, "A letter; the supervisor decides with the client what comes next."),
]
REASONS = [("court", "Hearing"), ("work", "Inventory at work"), ("illness", ""), ("family", "Funeral out of state")]
TRIED = [("call", "no_answer", ""), ("call", "left_word", "With nobody's name but mine."), ("mail", "left_word", "")]
MADE_UP = 4


def absences(places, people, today):
    """All of it."""
    policies(places)
    excuses(people, today)
    make_ups(people)
    outreach(people)


def policies(places):
    """The same steps in both programs."""
    AbsenceStep.objects.bulk_create(
        AbsenceStep(program=place.program, missed=missed, words=words, source="Demonstration values")
        for place in places
        for missed, words in STEPS
    )


def excuses(people, today):
    """Some said beforehand that they cannot come; one of them comes after all."""
    excused = [person for person in people if person.episode.status == "admitted" and person.number % 5 == 2]
    for number, (person, (reason, words)) in enumerate(zip(excused, REASONS, strict=False)):
        starts_on = today + dt.timedelta(days=number)
        made = absence_actions.excuse(
            episode=person.episode, starts_on=starts_on, ends_on=starts_on + dt.timedelta(days=number % 3),
            reason=reason, words=words, by=person.place.clinicians[0],
        )  # fmt: skip
        if number == len(REASONS) - 1:
            absence_actions.withdraw(excuse=made, by=person.place.clinicians[0])


def make_ups(people):
    """A few missed sessions were made up in the workshop, or wherever the client came in those days."""
    episodes = [person.episode.pk for person in people if person.episode.status == "admitted"]
    missed = Attendance.objects.filter(episode__in=episodes, status__in=["absent_excused", "cancelled_client_late"])
    made = 0
    for one in missed.select_related("group_session__program", "recorded_by").order_by("-group_session__starts_at", "pk"):
        attended = sessions_that_make_up(one).first()
        if attended and made < MADE_UP:
            absence_actions.make_up(missed=one, attended=attended, by=one.recorded_by)
            made += 1


def outreach(people):
    """Who stays away was tried to be reached, in the ways that are safe for them."""
    for person in people:
        if person.number % 17 != 16 or not person.episode.is_open:
            continue
        for kind, outcome, words in TRIED:
            try:
                outreach_actions.record(
                    episode=person.episode, kind=kind, outcome=outcome, words=words, by=person.place.case_manager
                )
            except Refused:
                continue  # not safe for this client
