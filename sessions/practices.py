"""Skill practice as other pages show it: what to ask about, and what a session did with it."""

from django.db.models import Q
from django.urls import reverse

from plans.lineage import roots_of
from sessions.models import Attendance, SkillPractice


def practices_in(attendance: Attendance) -> list[SkillPractice]:
    """What was agreed or talked about in this session with this client: the note speaks of it without repeating it. One query."""
    found = SkillPractice.objects.filter(Q(set_in=attendance) | Q(reviewed_in=attendance), episode=attendance.episode_id)
    return list(found.with_facts())


def practices_around(attendance: Attendance) -> list[SkillPractice]:
    """The same, with what is still to be asked about. One query."""
    of_it = Q(set_in=attendance) | Q(reviewed_in=attendance) | Q(reviewed_at=None)
    return list(SkillPractice.objects.filter(of_it, episode=attendance.episode_id).with_facts())


def practised_toward(plan) -> list[tuple[int, dict]]:
    """Each practice of this client: the key of the first version of its objective, and what a line of it says. Two queries."""
    rows = list(SkillPractice.objects.filter(episode=plan.episode_id))
    roots = roots_of(plan.episode_id) if rows else {}
    url = reverse("sessions:practice-list", kwargs={"public_id": plan.episode.public_id})
    return [(roots[row.objective_id], {"skill": row.skill, "on": row.set_on, "words": _went(row), "url": url}) for row in rows]


def _went(row):
    helped = "" if row.helped is None else f", helped {row.helped} of 10"
    return f"{row.get_outcome_display().lower() if row.outcome else 'to be asked about'}{helped}"


def to_ask_about(episodes) -> list[SkillPractice]:
    """What these clients were to try and nobody has asked about yet, by client. One query."""
    found = SkillPractice.objects.open().filter(episode__in=episodes).with_facts().select_related("episode__client")
    return list(found.order_by("episode__client__last_name", "episode__client__first_name", "episode", "-set_on", "-pk"))
