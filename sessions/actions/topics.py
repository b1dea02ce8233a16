"""The topics of a curriculum are dealt to the sessions of a series, one after the other."""

from itertools import cycle, islice

from django.utils import timezone

from sessions.models import GroupSession


def deal(series):
    """Give every session to come the next topic. What was held keeps its own; what is cancelled is passed over, so that its
    topic comes next time. Called by whatever changes which sessions there are, within its transaction.
    """
    topics = list(series.curriculum.topics.taught()) if series.curriculum_id else []
    coming = list(series.group_sessions.held().filter(starts_at__gt=timezone.now()).order_by("starts_at", "pk"))
    lessons = islice(cycle(topics), _next(series, topics), None) if topics else None
    changed = []
    for group_session in coming:
        lesson = next(lessons) if lessons else None
        if group_session.lesson_id != (lesson and lesson.pk):
            group_session.lesson, group_session.topic = lesson, lesson.title if lesson else ""
            changed.append(group_session)
    GroupSession.objects.bulk_update(changed, ["lesson", "topic"])


def _next(series, topics) -> int:
    """Where in the order it goes on: after the last one that was held; before any was, where it was to begin."""
    of_these = series.group_sessions.filter(lesson__curriculum=series.curriculum_id).select_related("lesson")
    held = of_these.held().filter(starts_at__lte=timezone.now()).order_by("-starts_at", "-pk").first()
    if held:
        return next((number for number, topic in enumerate(topics) if topic.number > held.lesson.number), 0)
    first = of_these.filter(starts_at__gt=timezone.now()).order_by("starts_at", "pk").first()
    return next((number for number, topic in enumerate(topics) if first and topic.number >= first.lesson.number), 0)
