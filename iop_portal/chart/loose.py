"""What hangs loose on the golden thread: found and not answered, agreed and not done, written and about nothing agreed."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from clients.enums import Edition
from clients.models import Episode, Finding, Measure, Screening
from clients.suitability import DIMENSION_NAMES
from iop_portal.chart.thread import Thread, notes_of
from iop_portal.templatetags.portal import short_day
from plans.enums import Modality
from plans.models import Intervention
from sessions.models import Attendance, NoteObjective

UNTOUCHED = dt.timedelta(days=14)  # two weeks of an IOP are six sessions at least
UNDELIVERED = dt.timedelta(days=7)
LOW_RISK = 1  # mild: nothing that a plan must answer
NOTES_SHOWN = 20


@dataclass(frozen=True)
class Loose:
    """One kind of loose end: what it is, and each of it with where to go."""

    heading: str
    items: list[tuple[str, str]]


def loose_ends(episode: Episode, thread: Thread, user, today: dt.date) -> list[Loose]:
    """Only kinds of which there is something, in the order of the thread."""
    plan_url = thread.plan.get_absolute_url() if thread.plan else ""
    screening = episode.screenings.filter(determined_at__isnull=False).order_by("-determined_at", "-pk").first()
    kinds = [
        Loose("Found, and no problem answers it", [*findings(screening, thread), *dimensions(screening, thread)]),
        Loose("Measured above the cut-off, and no problem answers it", measures(episode, thread)),
        Loose("Problems without a goal", [(words, plan_url) for words in problems(thread)]),
        Loose("Goals under no problem, or without an objective", [(words, plan_url) for words in goals(thread)]),
        Loose(f"Objectives that nothing touched in {UNTOUCHED.days} days", untouched(thread, today)),
        Loose("Agreed, and not delivered since the plan is in force", undelivered(episode, thread, today, plan_url)),
        Loose("Notes without an objective", notes(episode, user)),
    ]
    return [kind for kind in kinds if kind.items]


def findings(screening: Screening | None, thread: Thread):
    """Rules that fired in the screening that counts."""
    if screening is None:
        return
    answered = {problem.finding_id for problem in thread.problems}
    for row in Finding.objects.filter(screening=screening).exclude(outcome="").order_by("number"):
        if row.pk not in answered:
            yield row.reason, screening.get_absolute_url()


def dimensions(screening: Screening | None, thread: Thread):
    """Dimensions with more than a mild risk."""
    if screening is None:
        return
    answered = {problem.dimension for problem in thread.problems}
    for number, name in DIMENSION_NAMES[Edition(screening.edition)].items():
        risk = getattr(screening, f"risk_{number}", None)
        if risk is not None and risk > LOW_RISK and number not in answered:
            yield f"Dimension {number}, {name}: rated {risk}", screening.get_absolute_url()


def measures(episode: Episode, thread: Thread):
    """The newest result of each instrument, where it is positive and no problem rests on that instrument."""
    answered = {problem.measure.instrument for problem in thread.problems if problem.measure}
    newest = Measure.objects.latest_by_instrument(episode)
    positive = [row for row in newest.values() if row.is_positive and row.instrument not in answered]
    return [(f"{row.definition.name}, {short_day(row.taken_on)}", row.get_absolute_url()) for row in positive]


def problems(thread: Thread):
    """In the plan that counts, and without a word why they are not worked on."""
    answered = {aim.goal.problem_id for chapter in thread.chapters for aim in chapter.aims}
    return [row.words for row in thread.problems if row.pk not in answered and not row.no_goal_reason]


def goals(thread: Thread):
    """In the plan that counts."""
    if thread.plan is None:
        return []
    current = [aim for chapter in thread.chapters for aim in chapter.aims if aim.goal.plan_id == thread.plan.pk]
    return [aim.goal.words for aim in current if aim.goal.problem_id is None or not aim.strands]


def untouched(thread: Thread, today: dt.date):
    """Active objectives of the plan that counts, agreed that long ago and not touched since."""
    if thread.plan is None:
        return []
    since = today - UNTOUCHED
    loose = [strand for strand in thread.current_strands if (strand.last_on or strand.begun_on) < since]
    return [(strand.objective.statement, f"#objective-{strand.objective.public_id}") for strand in loose]


def undelivered(episode: Episode, thread: Thread, today: dt.date, url: str):
    """Interventions of which the client attended no session since the plan is in force. What has no sessions is not judged."""
    plan = thread.plan
    if plan is None or today - plan.in_force_on < UNDELIVERED:
        return []
    seen = set(attended_kinds(episode, plan.in_force_on))
    rows = Intervention.objects.filter(objective__goal__plan=plan, objective__status="active").order_by("position", "pk")
    return [
        (f"{row.get_service_display()}: {row.words}", url)
        for row in rows
        if row.service in Modality.values and row.service not in seen
    ]


def attended_kinds(episode: Episode, since: dt.date):
    """Kinds of service that the client came to from that day on."""
    start = dt.datetime.combine(since, dt.time(), tzinfo=episode.program.zone)
    present = Attendance.objects.present().filter(episode=episode, group_session__starts_at__gte=start)
    return present.order_by().values_list("group_session__modality", flat=True).distinct()


def notes(episode: Episode, user):
    """Notes that name no objective, the newest first."""
    named = NoteObjective.objects.filter(note=OuterRef("pk"))
    rows = notes_of(episode, user).filter(~Exists(named)).select_related("attendance__group_session__program")
    newest = rows.order_by("-attendance__group_session__starts_at", "-pk")[:NOTES_SHOWN]
    return [(_session_in_words(row.attendance.group_session), row.get_absolute_url()) for row in newest]


def _session_in_words(group_session):
    return f"{group_session.title}, {short_day(group_session.day())}"
