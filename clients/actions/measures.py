"""Record what an instrument said, score it exactly, and open a safety task where an answer asks for help."""

import datetime as dt
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from clients.actions import episodes
from clients.instruments import BY_CODE
from clients.instruments.scoring import score
from clients.models import Episode, Measure, SafetyTask
from clients.models.measure import MeasureStatus
from clients.rules.measures import blockers_to_error, blockers_to_measuring, mistakes_in_measure
from iop_portal.models import User
from iop_portal.refusals import Refused


@transaction.atomic
def record(
    *,
    episode: Episode,
    instrument: str,
    answers: Mapping[str, int],
    status: str,
    mode: str,
    taken_on: dt.date,
    by: User,
    cut_off: str = "",
    remark: str = "",
) -> Measure:
    """Keep the answers and what they come to. A dangerous answer opens a safety task, however low the total and however
    few the answers."""
    episode, definition = episodes.locked(episode), BY_CODE[instrument]
    if reasons := blockers_to_measuring(episode):
        raise Refused(reasons)
    facts = {"answers": answers, "status": status, "taken_on": taken_on, "cut_off": cut_off}
    if mistakes := mistakes_in_measure(episode, definition, **facts):
        raise ValidationError(mistakes)
    cut_off = cut_off if definition.groups and status == MeasureStatus.COMPLETED else ""
    scored = score(definition, answers, cut_off)
    measure = Measure(
        episode=episode,
        instrument=instrument,
        version=definition.version,
        scorer_version=definition.scorer_version,
        status=status,
        mode=mode,
        taken_on=taken_on,
        answers=dict(answers),
        score=scored.score,
        parts=scored.parts,
        band=scored.band,
        is_positive=scored.is_positive,
        cut_off=cut_off,
        danger=scored.danger,
        remark=remark.strip(),
        recorded_by=by,
    )
    measure.full_clean()
    measure.save()
    if scored.danger:
        SafetyTask.objects.create(episode=episode, measure=measure, cause=scored.danger, opened_by=by)
    return measure


@transaction.atomic
def mark_in_error(*, measure: Measure, reason: str, by: User) -> Measure:
    """It was somebody else's, or typed wrongly. The result stays readable; a safety task it opened stays open."""
    measure = Measure.objects.select_for_update(of=("self",)).select_related("episode").get(pk=measure.pk)
    if reasons := blockers_to_error(measure, by=by, reason=reason):
        raise Refused(reasons)
    measure.in_error_at, measure.in_error_by, measure.in_error_reason = timezone.now(), by, reason.strip()
    measure.save(update_fields=["in_error_at", "in_error_by", "in_error_reason"])
    return measure
