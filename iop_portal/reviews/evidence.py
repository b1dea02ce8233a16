"""What the sessions recorded between two reviews: notes per objective, attendance per kind of service."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, Q, Sum
from django.utils import timezone

from plans.enums import Modality
from plans.lineage import roots_of
from plans.models import PlanReview
from sessions.enums import PRESENT, Status
from sessions.models import Attendance, NoteObjective

NOTES_SHOWN = 3


@dataclass
class NotesOf:
    """Signed notes that addressed one objective, the newest first; the page shows a few of them."""

    notes: list = field(default_factory=list)

    @property
    def shown(self):
        """The last ones."""
        return self.notes[:NOTES_SHOWN]

    @property
    def count(self):
        """How many sessions worked on it."""
        return len(self.notes)


@dataclass(frozen=True)
class Came:
    """Sessions of one kind of service: attended, of how many that count, and for how long."""

    label: str
    attended: int
    counted: int
    minutes: int


@dataclass(frozen=True)
class Evidence:
    """Everything in the window of one review."""

    of_objective: dict[int, NotesOf]
    attendance: list[Came]

    def about(self, objective) -> NotesOf:
        """Notes about this objective, also those that named it in the version before."""
        return self.of_objective.get(objective.pk) or NotesOf()


def evidence_for(review: PlanReview) -> Evidence:
    """Three queries, however much happened. The first and the last day are both inside, by the program's clock."""
    zone = review.program.zone
    start = timezone.make_aware(dt.datetime.combine(review.covers_from, dt.time()), zone)
    end = timezone.make_aware(dt.datetime.combine(review.reviewed_on + dt.timedelta(days=1), dt.time()), zone)
    return Evidence(of_objective=_notes(review, start, end), attendance=_attendance(review, start, end))


def _notes(review, start, end):
    roots = roots_of(review.plan.episode)
    lines = (
        NoteObjective.objects.filter(
            note__signed_at__isnull=False,
            note__attendance__episode=review.plan.episode_id,
            note__attendance__group_session__starts_at__gte=start,
            note__attendance__group_session__starts_at__lt=end,
        )
        .select_related("note__attendance__group_session")
        .order_by("-note__attendance__group_session__starts_at", "-note_id")
    )
    by_root = defaultdict(NotesOf)
    for line in lines:
        by_root[roots.get(line.objective_id, line.objective_id)].notes.append(line.note)
    return {key: by_root[root] for key, root in roots.items() if root in by_root}


def _attendance(review, start, end):
    """An excused absence does not count against anybody (domain.md section 7)."""
    rows = (
        Attendance.objects.filter(episode=review.plan.episode_id)
        .between(start, end)
        .order_by()
        .values("group_session__modality")
        .annotate(
            attended=Count("pk", filter=Q(status__in=PRESENT)),
            counted=Count("pk", filter=~Q(status=Status.ABSENT_EXCUSED)),
            total=Sum("minutes"),
        )
    )
    found = {row["group_session__modality"]: row for row in rows}
    return [
        Came(kind.label, found[kind]["attended"], found[kind]["counted"], found[kind]["total"] or 0)
        for kind in Modality
        if kind in found
    ]
