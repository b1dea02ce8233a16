"""What else is in a client's week, and the numbers beyond the first one."""

import datetime as dt

from clients.models import Commitment, ContactPoint, OtherName
from iop_portal.demo import words
from iop_portal.models.program import Track

# What leaves the hours of the groups free: (kind, weekdays, from, until, words)
BESIDE = {
    Track.DAY: [
        ("work", [0, 1, 2, 3, 4], 17, 22, "second shift"),
        ("caregiving", [0, 1, 2, 3, 4], 6, 8, "children to school"),
        ("school", [1, 3], 18, 21, "evening class"),
    ],
    Track.EVENING: [
        ("work", [0, 1, 2, 3, 4], 6, 12, "warehouse, early shift"),
        ("caregiving", [5, 6], 9, 13, "mother"),
        ("work", [5, 6], 22, 6, "night shift"),
    ],
}
NUMBERS = [
    ("phone", "+1202558{:04d}", "sister", {"may_call": True, "name_to_use": "Anna from the office", "best_times": "after 5 PM"}),
    ("email", "client{:04d}@example.org", "private", {"may_mail": True}),
    ("phone", "+1202559{:04d}", "work", {"may_leave_voicemail": False}),
    ("postal", "{} Example Street, Springfield", "mother's house", {"may_mail": True, "is_preferred": True}),
]


def lives(people):
    """Most clients have something in their week, and every third one more number."""
    commitments, points = [], []
    for person in people:
        kinds = BESIDE[person.place.program.track]
        if person.number % 4:
            commitments.append(_commitment(person, *kinds[person.number % len(kinds)]))
        if person.number % 3 == 0:
            kind, pattern, label, safe = NUMBERS[person.number // 3 % len(NUMBERS)]
            value = pattern.format(person.number % 10000)
            by = person.place.intake
            points.append(ContactPoint(client=person.client, kind=kind, value=value, label=label, added_by=by, **safe))
    Commitment.objects.bulk_create(commitments, batch_size=5000)
    ContactPoint.objects.bulk_create(points, batch_size=5000)
    _other_names(people)


def _other_names(people):
    """Every sixth client went by another name once, some are spelled otherwise or known by another one."""
    made = []
    for person in people:
        if person.number % 6 == 1:
            kind, last_name = "former", words.LAST_NAMES[(person.number * 5 + 3) % len(words.LAST_NAMES)]
            made.append(_name(person, kind, person.client.first_name, last_name))
        if person.number % 13 == 5:
            made.append(_name(person, "alias", words.FIRST_NAMES[(person.number + 9) % len(words.FIRST_NAMES)], ""))
        if person.number % 17 == 3:
            made.append(_name(person, "spelling", person.client.first_name, f"{person.client.last_name}e"))
    OtherName.objects.bulk_create(made, batch_size=5000)


def _name(person, kind, first_name, last_name):
    by = person.place.intake
    return OtherName(client=person.client, kind=kind, first_name=first_name, last_name=last_name, added_by=by)


def _commitment(person, kind, weekdays, first, last, remark):
    return Commitment(
        client=person.client,
        kind=kind,
        weekdays=weekdays,
        starts_at=dt.time(first),
        ends_at=dt.time(last),
        words=remark,
        added_by=person.place.intake,
    )
