"""Family beside the client's own attendance, week by week, with the consent behind each participation and booking."""

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Count, Q, Sum
from django.db.models.functions import TruncWeek
from django.utils import timezone

from sessions.enums import PRESENT, Status
from sessions.models import Attendance, FamilyBooking, FamilyParticipation

WEEKS_SHOWN = 16


@dataclass
class FamilyWeek:
    """One week: what the client attended, who of the family took part, who is or was expected."""

    monday: dt.date
    attended: int = 0
    counted: int = 0
    minutes: int = 0
    took_part: list = field(default_factory=list)
    expected: list = field(default_factory=list)


def family_weeks(episode, today) -> list[FamilyWeek]:
    """The weeks since admission, sixteen at most, and those to come in which something is booked, newest first. Three queries."""
    zone, this_monday = episode.program.zone, _monday(today)
    first = this_monday - dt.timedelta(days=7 * (WEEKS_SHOWN - 1))
    if episode.admitted_on:
        first = max(first, _monday(min(episode.admitted_on, today)))
    since = timezone.make_aware(dt.datetime.combine(first, dt.time()), zone)
    mondays = [first + dt.timedelta(days=7 * n) for n in range((this_monday - first).days // 7 + 1)]
    weeks = {monday: FamilyWeek(monday) for monday in mondays}

    def week_of(moment):
        monday = _monday(timezone.localtime(moment, zone).date())
        return weeks.setdefault(monday, FamilyWeek(monday))

    for row in _attendance(episode, since, zone):
        week = week_of(row.pop("week"))
        week.attended, week.counted, week.minutes = row["attended"], row["counted"], row["minutes"] or 0
    came = FamilyParticipation.objects.standing().filter(episode=episode, group_session__starts_at__gte=since).with_people()
    for participation in came.select_related("consent__program"):
        consent = participation.consent.standing_on(today)
        week_of(participation.group_session.starts_at).took_part.append({"row": participation, "consent": consent})
    booked = FamilyBooking.objects.filter(episode=episode, group_session__starts_at__gte=since).with_people()
    for booking in booked.select_related("consent__program"):
        consent = booking.consent.standing_on(today)
        week_of(booking.group_session.starts_at).expected.append({"row": booking, "consent": consent})
    return sorted(weeks.values(), key=lambda week: week.monday, reverse=True)


def _monday(day):
    return day - dt.timedelta(days=day.weekday())


def _attendance(episode, since, zone):
    mine = Attendance.objects.filter(episode=episode, group_session__starts_at__gte=since)
    by_week = mine.annotate(week=TruncWeek("group_session__starts_at", tzinfo=zone)).values("week")
    counted = ~Q(status=Status.ABSENT_EXCUSED)
    return by_week.annotate(
        attended=Count("pk", filter=Q(status__in=PRESENT)), counted=Count("pk", filter=counted), minutes=Sum("minutes")
    ).order_by("week")
