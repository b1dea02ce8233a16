"""How treatment ended, where care goes on, and the contacts afterwards: done, overdue and due. Nothing is drawn by chance."""

import datetime as dt

from django.utils import timezone

from clients.enums import EpisodeStatus
from clients.models import Appointment, Attempt, FollowUp

# Some left so many days ago that a contact is overdue, due today, or due within the week.
DAYS_SINCE = {0: 36, 1: 30, 2: 26, 3: 95}
ADMINISTRATIVE_EVERY, NO_CONTACT_EVERY = 9, 10
OUTREACH = (
    "Two calls and a letter after the third missed week; a warning with a date, handed over in person; a seat kept until then. "
    "Referred to weekly counseling at the county clinic, with an open door to come back."
)
SUMMARIES = {
    "completed": "Came to nearly all groups and reached the objectives. Leaves sober, with people to call.",
    "completed_stepdown": "Reached most objectives; cravings are rare. Steps down to weekly counseling.",
    "left_against_advice": "Left after a good first half, when work took over the evenings. The door stays open.",
    "lost_contact": "Came regularly at first, then no more. The numbers on record were tried as far as they are safe.",
    "transferred_higher": "Returned to daily use at home. Nights with nurses come first, then treatment here again.",
    "moved": "Moved to family in another county in the middle of treatment; the plan went along, with consent.",
    "terminated_attendance": "Stayed away for three weeks in spite of outreach. Ended here with a referral, not as a punishment.",
}
CARE = {
    "completed": ("Alumni group on Mondays, the physician once a month.", [("Alumni group", "Riverside community room", 7, 18)]),
    "completed_stepdown": (
        "Weekly counseling from next week; medication goes on with the physician.",
        [("Pat Fields, LPC", "County counseling center", 6, 10), ("Dr. Lee Marsh", "Family medicine, second floor", 20, 9)],
    ),
    "transferred_higher": (
        "Residential treatment, then back here for stepping down.",
        [("Admissions", "Lakeview Residential", 1, 9)],
    ),
    "moved": (
        "An intake at the clinic there; until then the crisis line.",
        [("Intake desk", "Hillside Outpatient Clinic", 5, 13)],
    ),
}
FARES = [
    "Sober, works again, comes to the alumni group.",
    "One lapse, told the counselor the next day.",
    "Well; wants to come by.",
]


def leave(episode, number, today):
    """What the discharge says. Written before the row is, since a discharge is sealed from its first second."""
    if days := DAYS_SINCE.get(number % 8):
        episode.discharged_on = max(today - dt.timedelta(days=days), episode.admitted_on + dt.timedelta(days=21))
    if number % ADMINISTRATIVE_EVERY == 4:
        episode.discharge_reason, episode.outreach = "terminated_attendance", OUTREACH
    episode.discharge_summary = SUMMARIES[episode.discharge_reason]
    episode.last_service_on = episode.discharged_on - dt.timedelta(days=number % 4)
    episode.wants_no_follow_up = number % NO_CONTACT_EVERY == 9
    if episode.discharge_reason in CARE:
        episode.continuing_care, _ = CARE[episode.discharge_reason]
        episode.handed_over = "The plan, the numbers to call by day and by night, a naloxone kit."


def departures(people, today):
    """Appointments as they were handed over, and the contacts that the program asks for."""
    left = [person for person in people if person.episode.status == EpisodeStatus.DISCHARGED]
    Appointment.objects.bulk_create((row for person in left for row in _appointments(person)), batch_size=5000)
    rows = [row for person in left if not person.episode.wants_no_follow_up for row in _follow_ups(person, today)]
    for row in [row for row in rows if row.outcome][1::3]:
        row.outcome = "not_reached"
    FollowUp.objects.bulk_create(rows, batch_size=5000)
    Attempt.objects.bulk_create((attempt for row in rows for attempt in _attempts(row, today)), batch_size=5000)


def _appointments(person):
    _, known = CARE.get(person.episode.discharge_reason, ("", []))
    for with_whom, place, days, hour in known:
        yield Appointment(
            episode=person.episode,
            with_whom=with_whom,
            place=place,
            on=person.episode.discharged_on + dt.timedelta(days=days),
            at=dt.time(hour, 30),
            phone="(202) 555-0170",
            booked_by=person.episode.clinician,
        )


def _follow_ups(person, today):
    """Long past is closed, one way or another; the rest is open: some of it was tried already."""
    for days in person.place.program.follow_up_days:
        row = FollowUp(episode=person.episode, days=days, due_on=person.episode.discharged_on + dt.timedelta(days=days))
        if row.due_on < today - dt.timedelta(days=14):
            row.outcome = "reached"
            row.done_at = timezone.now() - (today - row.due_on) + dt.timedelta(days=1)
            row.done_by = person.place.case_manager
        yield row


def _attempts(row, today):
    made_by = row.episode.case_manager or row.episode.clinician
    if row.outcome == "reached":
        yield Attempt(follow_up=row, outcome="reached", words=FARES[row.days % len(FARES)], made_by=made_by)
    elif row.outcome or row.due_on < today:
        yield Attempt(follow_up=row, outcome="no_answer", words="No answer; no word left, it is not safe.", made_by=made_by)
        if row.outcome:
            yield Attempt(follow_up=row, outcome=row.outcome, words="Third try, and the letter came back.", made_by=made_by)
