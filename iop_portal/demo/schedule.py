"""The programs' weeks: groups, classes, family groups and individual slots, and the sessions they produced."""

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Q

from clients.enums import EpisodeStatus
from iop_portal.demo import words
from sessions.models import Enrolment, GroupSession, Series

WEEKS_BACK, WEEKS_AHEAD = 12, 4
MEETING_DAYS = (0, 2, 4)
FAMILY_DAY = 3
SLOT_DAYS = (1, 3)
GROUP_SIZE = 12
SKILLS_PLACES, SKILLS_WEEKS_BACK = 4, 3
SKILLS_AT = {"day": dt.time(13), "evening": dt.time(15, 30)}
# (group, class, family group, first individual slot) by track
HOURS = {
    "day": (dt.time(9), dt.time(11, 15), dt.time(16), 9),
    "evening": (dt.time(17), dt.time(19, 15), dt.time(20), 12),
}


@dataclass
class Cohort:
    """Twelve places that meet together: their clinician's groups, classes and family group."""

    place: object
    clinician: object
    meetings: list
    family: Series
    members: list
    skills: Series | None = None
    skilled: list = field(default_factory=list)


def cohorts(places, people, today, *, has_workshops) -> list[Cohort]:
    """Enough cohorts for everybody who was ever admitted, two at a time per program."""
    first_day = today - dt.timedelta(days=today.weekday() + 7 * WEEKS_BACK)
    found = []
    for place in places:
        for number, clinician in enumerate(place.clinicians):
            found.append(_cohort(place, clinician, number, first_day))
    Series.objects.bulk_create([series for cohort in found for series in [*cohort.meetings, cohort.family]], batch_size=2000)
    by_clinician = {(cohort.place.program.pk, cohort.clinician.pk): cohort for cohort in found}
    for person in people:
        if person.has_been_admitted:
            by_clinician[person.place.program.pk, person.episode.clinician_id].members.append(person)
    if has_workshops:
        several_days(found, today)
    return found


def _cohort(place, clinician, number, first_day):
    group_at, class_at, family_at, _ = HOURS[place.program.track]
    letter = "AB"[number % 2]
    common = {
        "program": place.program, "room": place.rooms[number % len(place.rooms)], "facilitator": clinician,
        "starts_on": first_day, "capacity": 40,
    }  # fmt: skip
    meetings = []
    for weekday in MEETING_DAYS:
        meetings.append(
            Series(name=f"Group therapy {letter}", modality="group", weekday=weekday, starts_at=group_at, duration=120, **common)
        )
        meetings.append(
            Series(
                name=f"Recovery class {letter}", modality="education", weekday=weekday, starts_at=class_at, duration=60, **common
            )
        )
    family = Series(name=f"Multifamily group {letter}", modality="family", family_format="multifamily", weekday=FAMILY_DAY,
                    starts_at=family_at, duration=60, **common)  # fmt: skip
    return Cohort(place, clinician, meetings, family, [])


def several_days(cohorts_, today):
    """Small groups that meet on two days of the week, with a break: each program's first clinician leads one, and it is full."""
    first_day = today - dt.timedelta(days=today.weekday() + 7 * SKILLS_WEEKS_BACK)
    made = []
    for cohort in cohorts_:
        place = cohort.place
        if cohort.clinician != place.clinicians[0]:
            continue
        members = [person for person in cohort.members if person.episode.status == EpisodeStatus.ADMITTED][:SKILLS_PLACES]
        cohort.skills = Series(
            program=place.program, name="Skills workshop", modality="group", weekday=0, also_on=[2], duration=75,
            starts_at=SKILLS_AT[place.program.track], break_after=35, break_minutes=10, room=place.rooms[2],
            facilitator=cohort.clinician, starts_on=first_day, capacity=max(1, len(members)),
        )  # fmt: skip
        cohort.skilled = members
        made.append(cohort.skills)
    Series.objects.bulk_create(made)


def slots(cohorts_, today) -> dict:
    """An individual hour a week for every client in treatment now; those who left had theirs before."""
    first_day = today - dt.timedelta(days=today.weekday() + 7 * WEEKS_BACK)
    made = {}
    for cohort in cohorts_:
        start_hour = HOURS[cohort.place.program.track][3]
        current = [person for person in cohort.members if person.episode.discharged_on is None]
        for number, person in enumerate(current[:14]):
            weekday, hour = SLOT_DAYS[number % 2], start_hour + number // 2
            if weekday == FAMILY_DAY and hour == HOURS[cohort.place.program.track][2].hour:
                continue
            made[person.number] = Series(
                program=cohort.place.program, name="Individual counseling", modality="individual", weekday=weekday,
                starts_at=dt.time(hour), duration=60, room=None, is_telehealth=True, facilitator=cohort.clinician, capacity=1,
                starts_on=first_day,
            )  # fmt: skip
    Series.objects.bulk_create(made.values(), batch_size=2000)
    return made


def sessions(today):
    """Every date of every series, twelve weeks back and four ahead, by the program's clock."""
    last_day = today + dt.timedelta(days=7 * WEEKS_AHEAD)
    made = []
    for series in Series.objects.filter(Q(ends_on=None)).select_related("program").order_by("pk"):
        for weekday in series.weekdays:
            day = series.starts_on + dt.timedelta(days=(weekday - series.starts_on.weekday()) % 7)
            while day <= last_day:
                made.append(_session(series, day))
                day += dt.timedelta(days=7)
    made.sort(key=lambda one: (one.series_id, one.starts_at))
    GroupSession.objects.bulk_create(made, batch_size=5000)
    Series.objects.update(produced_until=last_day)
    return made


def _session(series, day):
    starts_at = dt.datetime.combine(day, series.starts_at, tzinfo=series.program.zone).astimezone(dt.UTC)
    topic = words.EDUCATION_TOPICS[day.toordinal() % len(words.EDUCATION_TOPICS)] if series.modality == "education" else ""
    return GroupSession(
        series=series, program=series.program, modality=series.modality, family_format=series.family_format, title=series.name,
        topic=topic, starts_at=starts_at, ends_at=starts_at + dt.timedelta(minutes=series.duration), room_id=series.room_id,
        is_telehealth=series.is_telehealth, facilitator_id=series.facilitator_id, capacity=series.capacity,
        break_after=series.break_after, break_minutes=series.break_minutes,
    )  # fmt: skip


def enrolments(cohorts_, individual, today):
    """Everybody in their cohort's meetings from the day after admission; families' clients in the family group."""
    made = []
    for cohort in cohorts_:
        for person in cohort.members:
            wanted = list(cohort.meetings) + ([cohort.family] if person.contacts else [])
            if person in cohort.skilled:
                wanted.append(cohort.skills)
            if person.number in individual:
                wanted.append(individual[person.number])
            episode = person.episode
            for series in wanted:
                starts_on = max(episode.admitted_on + dt.timedelta(days=1), series.starts_on)
                if episode.discharged_on and episode.discharged_on < starts_on:
                    continue
                made.append(
                    Enrolment(series=series, episode=episode, starts_on=starts_on, ends_on=episode.discharged_on,
                              end_reason="Discharged" if episode.discharged_on else "", enrolled_by=episode.clinician)
                )  # fmt: skip
    Enrolment.objects.bulk_create(made, batch_size=5000)
    return made
