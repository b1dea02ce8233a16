"""Leaving treatment touches three apps: the episode ends, and with it the plan; attendance says what was delivered."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Sum

from clients.actions import episodes
from clients.models import Episode
from iop_portal.models import User
from plans.actions import plans
from plans.enums import Modality
from plans.models import Objective, TreatmentPlan
from sessions.models import Attendance


@transaction.atomic
def discharge(*, episode: Episode, on: dt.date, by: User, **facts) -> Episode:
    """Discharge the client and close the plan, both or neither. Places in groups end by themselves."""
    episode = episodes.discharge(episode=episode, on=on, by=by, **facts)
    plans.close(episode=episode, on=on, by=by)
    return episode


def last_service(episode: Episode) -> dt.date | None:
    """The day of the last session that the client attended, by the program's clock."""
    present = Attendance.objects.present().filter(episode=episode).order_by("-group_session__starts_at", "-pk")
    starts_at = present.values_list("group_session__starts_at", flat=True).first()
    return starts_at.astimezone(episode.program.zone).date() if starts_at else None


@dataclass(frozen=True)
class Delivered:
    """What a stay amounted to: (kind of service, sessions attended, minutes) and all minutes."""

    lines: list
    minutes: int


def delivered(episode: Episode) -> Delivered:
    """Summed by PostgreSQL, in one query however long the stay."""
    rows = (
        Attendance.objects.present()
        .filter(episode=episode)
        .values_list("group_session__modality")
        .annotate(number=Count("pk"), total=Sum("minutes"))
        .order_by("group_session__modality")
    )
    lines = [(Modality(kind).label, number, total) for kind, number, total in rows]
    return Delivered(lines=lines, minutes=sum(total for _, _, total in lines))


def last_plan(episode: Episode):
    """The version that was in force last, and its objectives as far as they got."""
    plan = TreatmentPlan.objects.filter(episode=episode, in_force_on__isnull=False).order_by("-version").first()
    objectives = Objective.objects.filter(goal__plan=plan).select_related("goal").order_by(*Objective._meta.ordering)
    return plan, list(objectives) if plan else []
