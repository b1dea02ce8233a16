"""Treatment rests while a client is away, and goes on when they are back. The place in the groups is kept."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import dateformat

from clients.actions.episodes import locked, move
from clients.enums import EpisodeStatus
from clients.models import Episode, Hold
from clients.rules import holds as rules
from iop_portal.refusals import Refused


@transaction.atomic
def hold(*, episode, on, reason, expected_back_on=None, words="", by) -> Episode:
    """The client is away from this day on: nobody expects them at a session, and no clock runs."""
    episode = locked(episode)
    if reasons := rules.blockers_to_hold(episode):
        raise Refused(reasons)
    if mistakes := rules.mistakes_in_hold(episode, on=on, reason=reason, expected_back_on=expected_back_on):
        raise ValidationError(mistakes)
    row = Hold(episode=episode, reason=reason, starts_on=on, expected_back_on=expected_back_on, words=words, held_by=by)
    row.full_clean()
    row.save()
    said = row.get_reason_display()
    if expected_back_on:
        said = f"{said}, expected back {dateformat.format(expected_back_on, 'M j, Y')}"
    return move(episode=episode, to=EpisodeStatus.ON_HOLD, on=on, words=said, by=by)


@transaction.atomic
def correct(*, episode, expected_back_on, words, by) -> Episode:
    """Something became known about the return. No step of the road: the hold's history keeps what was said before, and `by`."""
    episode = locked(episode)
    if reasons := rules.blockers_to_resuming(episode):
        raise Refused(reasons)
    row = episode.holds.standing().select_for_update().get()
    row.expected_back_on, row.words = expected_back_on, words
    row.full_clean()
    row.save(update_fields=["expected_back_on", "words"])
    return episode


@transaction.atomic
def resume(*, episode, on, words="", by) -> Episode:
    """The client is back; this is their first day in treatment again."""
    episode = locked(episode)
    if reasons := rules.blockers_to_resuming(episode):
        raise Refused(reasons)
    row = episode.holds.standing().select_for_update().get()
    if mistakes := rules.mistakes_in_resuming(row, on=on):
        raise ValidationError(mistakes)
    row.back_on, row.ended_by = on, by
    row.full_clean()
    row.save(update_fields=["back_on", "ended_by"])
    return move(episode=episode, to=EpisodeStatus.ADMITTED, on=on, words=words or "Resumed", by=by)
