"""What becomes of single dates: topics in order, a holiday, a substitute, a cancelled date with its calls, a line."""

import datetime as dt

from django.utils import timezone

from iop_portal.demo import words
from iop_portal.refusals import Refused
from sessions.actions import group_sessions, schedule_calls, series_waits, topics
from sessions.actions.group_sessions import CHANGEABLE
from sessions.models import Curriculum, GroupSession, Holiday, Series, Topic

CLOSED_IN = 17  # days
WAITING = 2


def dates(places, cohorts, now):
    """All of it, topics first."""
    curricula(places)
    changes(cohorts, now)
    line(cohorts)


def curricula(places):
    """Each program's classes follow the same six topics."""
    for place in places:
        curriculum = Curriculum.objects.create(program=place.program, name="Recovery basics", source="Demonstration")
        Topic.objects.bulk_create(
            Topic(curriculum=curriculum, number=number, title=title) for number, title in enumerate(words.EDUCATION_TOPICS, 1)
        )
        classes = Series.objects.filter(program=place.program, modality="education")
        classes.update(curriculum=curriculum)
        for series in classes.select_related("curriculum"):
            topics.deal(series)


def changes(cohorts, now):
    """In each program a holiday ahead, a group led by a substitute, and a class that was cancelled; two people know already."""
    for cohort in cohorts:
        place = cohort.place
        if cohort.clinician != place.clinicians[0]:
            continue
        on = timezone.localdate(now, place.program.zone) + dt.timedelta(days=CLOSED_IN)
        holiday = Holiday.objects.create(program=place.program, on=on, name="Staff training")
        group_sessions.close_for(holiday=holiday, by=place.supervisor)
        group, lesson = (_next(one, now) for one in cohort.meetings[:2])
        facts = {name: getattr(group, name) for name in CHANGEABLE} | {"facilitator": place.supervisor}
        group_sessions.change(
            group_session=group, facts=facts, reason="Vacation", revision=group.revision, by=place.supervisor
        )  # fmt: skip
        group_sessions.cancel(group_session=lesson, reason="The heating is out.", by=place.supervisor)
        calls = list(lesson.schedule_calls.order_by("pk")[:2])
        schedule_calls.tell(group_session=lesson, calls=calls, by=place.case_manager)


def line(cohorts):
    """Two clients wait for the full workshop; the first has been offered the place that became free."""
    for cohort in cohorts:
        if cohort.skills is None:
            continue
        others = [person for person in cohort.members if person.episode.status == "admitted" and person not in cohort.skilled]
        waits = []
        for person in others:
            try:
                waits.append(series_waits.ask(series=cohort.skills, episode=person.episode, by=cohort.place.case_manager))
            except Refused:
                continue  # must not meet somebody there
            if len(waits) == WAITING:
                break
        Series.objects.filter(pk=cohort.skills.pk).update(capacity=cohort.skills.capacity + 1)
        for wait in waits[:1]:
            series_waits.offer(wait=wait, by=cohort.place.case_manager)


def _next(series, now):
    """Its next date but one: today's is near enough to be in the way of whoever tries the demonstration."""
    coming = GroupSession.objects.held().filter(series=series, starts_at__gt=now + dt.timedelta(days=1))
    return coming.select_related("program", "series").order_by("starts_at").first()
