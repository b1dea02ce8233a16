"""What stands on a client's front page: each panel is fetched here, once, before the template begins."""

from dataclasses import dataclass

from django.db.models import Case, Exists, IntegerField, OuterRef, Value, When
from django.db.models.functions import TruncDate
from django.utils import timezone

from clients.availability import sentence, strip
from clients.enums import EpisodeStatus
from clients.models import Screening
from iop_portal.templatetags.portal import day
from plans.enums import Modality
from sessions.against_plan import compare, plan_to_compare
from sessions.hours import hours_by_week, last_weeks
from sessions.models import Attendance, Booking, Enrolment, FamilyParticipation, GroupSession, Note, SkillPractice
from sessions.rates import Rates, rates

WEEKS_SHOWN = 8
LAST_SESSIONS_SHOWN = 12


def screening_of(episode):
    """The newest screening, with who determined it."""
    return Screening.objects.filter(episode=episode).select_related("determined_by", "cosigned_by").first()


def hold_of(episode):
    """Why and since when somebody is away; None for everybody else."""
    return episode.holds.standing().first() if episode.status == EpisodeStatus.ON_HOLD else None


@dataclass
class WeekPanel:
    """Hours of this week and of the weeks before."""

    this: object
    weeks: list


def hours_of(episode, zone):
    """This week's hours by kind of service, and the last weeks for the picture."""
    weeks = hours_by_week([episode], last_weeks(WEEKS_SHOWN, timezone.localdate(timezone=zone), zone))[episode.pk]
    return WeekPanel(this=weeks[-1][1], weeks=weeks)


def enrolments_of(episode, today):
    """The client's groups and slots, in the order of the week; those to come too."""
    running = Enrolment.objects.overlapping(today, None).filter(episode=episode)
    return running.select_related("series", "series__room", "series__facilitator").order_by(
        "series__weekday", "series__starts_at", "pk"
    )


def comparison_of(episode, today, places):
    """The plan in force, or the one being written, against the places that were fetched already; None once care is over."""
    plan = plan_to_compare(episode) if episode.is_open else None
    return compare(plan, max(today, plan.starts_on), places) if plan else None


@dataclass
class AvailabilityPanel:
    """The week in small, and each commitment to change."""

    strip: object
    rows: list


def availability_of(client, enrolments, today):
    """What holds today or later, beside the places that were fetched already. One query."""
    busy = list(client.commitments.overlapping(today))
    series = [place.series for place in enrolments]
    groups = [(weekday, one.starts_at, one.duration) for one in series for weekday in one.weekdays]
    return AvailabilityPanel(strip=strip(busy, groups), rows=[{"row": one, "words": sentence(one)} for one in busy])


@dataclass
class AttendancePanel:
    """The last sessions, and how many of all were attended."""

    lines: list
    rates: Rates


def attendance_of(episode):
    """The last sessions with what made up for them, and the rates of all. Two queries."""
    mine = Attendance.objects.filter(episode=episode)
    shown = mine.select_related("group_session", "made_up_by__group_session", "makes_up__group_session")
    lines = list(shown.order_by("-group_session__starts_at", "-pk")[:LAST_SESSIONS_SHOWN])
    return AttendancePanel(lines=lines, rates=rates(mine))


def family_of(episode):
    """Which family took part, newest first."""
    return (
        FamilyParticipation.objects.standing()
        .filter(episode=episode)
        .select_related("contact", "group_session")
        .order_by("-arrived_at", "-pk")[:6]
    )


def next_family_of(episode):
    """The next family session in which the client has a place, to book their family for it; None once care is over."""
    if not episode.is_open:
        return None
    placed = Enrolment.objects.on(OuterRef("day")).filter(series=OuterRef("series"), episode=episode)
    booked = Booking.objects.filter(group_session=OuterRef("pk"), episode=episode)
    coming = GroupSession.objects.held().filter(program=episode.program_id, modality=Modality.FAMILY, ends_at__gt=timezone.now())
    coming = coming.annotate(day=TruncDate("starts_at", tzinfo=episode.program.zone)).filter(Exists(placed) | Exists(booked))
    return coming.select_related("program").order_by("starts_at", "pk").first()


def notes_of(episode):
    """The last notes: drafts first, since they wait for somebody."""
    draft_first = Case(When(signed_at=None, then=Value(0)), default=Value(1), output_field=IntegerField())
    return (
        Note.objects.current()
        .filter(attendance__episode=episode)
        .select_related("attendance__group_session", "written_by", "signed_by")
        .order_by(draft_first, "-attendance__group_session__starts_at", "-pk")[:6]
    )


def practices_of(episode):
    """What the client is to try, and what came of the last."""
    not_asked_first = Case(When(reviewed_at=None, then=Value(0)), default=Value(1), output_field=IntegerField())
    found = SkillPractice.objects.filter(episode=episode).with_facts()
    return list(found.order_by(not_asked_first, "-set_on", "-pk")[:6])


def medical_of(episode):
    """What the client takes now, and the last tests. Two queries."""
    taken = episode.medications.filter(stopped_on=None).with_facts()
    return {"medications": list(taken), "tests": list(episode.drug_tests.with_facts()[:3])}


def road_of(episode):
    """Each step of the episode, newest first, for the timeline."""
    moves = episode.moves.select_related("made_by").order_by("-made_at", "-pk")
    return [
        {
            "when": day(move.on),
            "title": move.get_to_status_display(),
            "detail": move.words,
            "by": str(move.made_by),
            "icon": "",
            "url": "",
        }
        for move in moves
    ]
