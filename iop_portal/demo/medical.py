"""Drug tests in every state, and medication with who prescribes it."""

import datetime as dt

from sessions.models import DrugTest, Medication

BATCH = 5000
PANEL = ["alcohol", "amphetamines", "benzodiazepines", "cocaine", "fentanyl", "opiates"]
# how far each test is: result, what it was positive for, what the laboratory said
STATES = [
    ("negative", [], ""), ("negative", [], ""), ("positive", ["fentanyl"], "confirmed"), ("negative", [], ""),
    ("declined", [], ""), ("positive", ["amphetamines"], "not_confirmed"), ("negative", [], ""), ("positive", ["cocaine"], ""),
]  # fmt: skip
TAKEN = [
    ("buprenorphine", "16 mg a day", ""), ("methadone", "80 mg a day", ""), ("naltrexone_xr", "380 mg a month", ""),
    ("acamprosate", "", "Finished as planned"), ("nicotine", "Patch, 21 mg", ""),
]  # fmt: skip
PRESCRIBERS = ["Dr. A. Field, Hillside Clinic, (555) 010-0300", "Opioid treatment program on Mill Street, (555) 010-0400"]


def medical(people, now, today):
    """Both."""
    tests(people, now)
    medications(people, today)


def tests(people, now):
    """Every third client in treatment was tested three times; the newest is ordered, or collected."""
    made, whens = [], []
    for person in people:
        if person.episode.status != "admitted" or person.number % 3:
            continue
        by = person.episode.clinician_id
        for number in range(3):
            ordered_at = now - dt.timedelta(days=1 + 6 * number, hours=2)
            test = DrugTest(
                episode=person.episode, reason=("random", "clinical", "scheduled")[number], specimen="urine", substances=PANEL,
                ordered_by_id=by,
            )  # fmt: skip
            if number or person.number % 2:
                test.collected_at, test.collected_by_id = ordered_at + dt.timedelta(hours=1), by
            if number:
                _result(test, STATES[(person.number + number) % len(STATES)], ordered_at + dt.timedelta(hours=3), by)
            made.append(test)
            whens.append(ordered_at)
    DrugTest.objects.bulk_create(made, batch_size=BATCH)
    for test, when in zip(made, whens, strict=True):
        test.ordered_at = when
    DrugTest.objects.bulk_update(made, ["ordered_at"], batch_size=BATCH)


def _result(test, state, at, by):
    test.result, test.positive_for, test.confirmation = state
    test.resulted_at, test.resulted_by_id = at, by
    if test.result == "declined":
        test.collected_at = test.collected_by_id = None
    if test.confirmation:
        test.confirmed_at, test.confirmed_by_id = at + dt.timedelta(hours=20), by


def medications(people, today):
    """Two in five clients in treatment take something that somebody else prescribes."""
    made = []
    for person in people:
        if person.episode.status != "admitted" or person.number % 5 not in (0, 3):
            continue
        medicine, dose, ended = TAKEN[person.number // 5 % len(TAKEN)]
        made.append(
            Medication(
                episode=person.episode, medicine=medicine, dose=dose, prescriber=PRESCRIBERS[person.number % 2],
                started_on=today - dt.timedelta(days=60), stopped_on=today - dt.timedelta(days=5) if ended else None,
                stop_words=ended, noted_by=person.place.intake,
            )
        )  # fmt: skip
    Medication.objects.bulk_create(made, batch_size=BATCH)
