"""What other pages say about a client's plan in two lines, in a number of queries that does not grow with the clients."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count

from clients.models import Episode
from plans.enums import PlanStatus
from plans.models import TreatmentPlan
from plans.rules import is_review_overdue, next_step, review_due_on


@dataclass(frozen=True)
class PlanSummary:
    """How things stand: the plan in force, and the version on its way. One of the two may be missing."""

    in_force: TreatmentPlan | None
    on_its_way: TreatmentPlan | None
    review_due_on: dt.date | None
    is_overdue: bool

    @property
    def shown(self) -> TreatmentPlan:
        """The one that counts; before there is one, the one being written. Has `goal_count` and `planned_minutes`."""
        return self.in_force or self.on_its_way

    @property
    def waits(self) -> str:
        """Who must do what next, where a version is on its way."""
        return next_step(self.on_its_way) if self.on_its_way else ""


def summaries(episodes, *, on: dt.date) -> dict[int, PlanSummary]:
    """By key of the episode, for each of these episodes that has a plan in force or on its way. One query."""
    statuses = [PlanStatus.IN_FORCE, *PlanStatus.being_written()]
    plans = TreatmentPlan.objects.filter(episode__in=episodes, status__in=statuses)
    plans = plans.with_weekly_minutes(on).with_review_date()
    plans = plans.annotate(goal_count=Count("goals")).select_related("episode__program", "written_by", "signed_by")
    found: dict[int, dict] = {}
    for plan in plans.order_by("version"):
        place = "in_force" if plan.status == PlanStatus.IN_FORCE else "on_its_way"
        found.setdefault(plan.episode_id, {"in_force": None, "on_its_way": None})[place] = plan
    return {key: _summary(on=on, **pair) for key, pair in found.items()}


def summary(episode: Episode, *, on: dt.date) -> PlanSummary | None:
    """For one chart; None where no plan was begun."""
    return summaries([episode.pk], on=on).get(episode.pk)


def _summary(*, in_force, on_its_way, on) -> PlanSummary:
    return PlanSummary(
        in_force=in_force,
        on_its_way=on_its_way,
        review_due_on=review_due_on(in_force) if in_force else None,
        is_overdue=bool(in_force) and is_review_overdue(in_force, on=on),
    )
