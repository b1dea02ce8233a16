"""Tries to reach a client who stays away are written down."""

from django.db import transaction

from clients.models import Episode, OutreachAttempt
from clients.rules.outreach import blockers_to_kind, blockers_to_outreach
from iop_portal.models import User
from iop_portal.refusals import Refused


@transaction.atomic
def record(*, episode: Episode, kind: str, outcome: str, words: str = "", by: User) -> OutreachAttempt:
    """What was tried, and what came of it."""
    episode = Episode.objects.select_for_update(of=("self",)).select_related("client").get(pk=episode.pk)
    if reasons := blockers_to_outreach(episode) or blockers_to_kind(episode.client, kind):
        raise Refused(reasons)
    attempt = OutreachAttempt(episode=episode, kind=kind, outcome=outcome, words=words, made_by=by)
    attempt.full_clean()
    attempt.save()
    return attempt
