"""When a client cannot come, and how they get here: written down, corrected, no longer so. Never deleted."""

from django.db import transaction

from clients.models import Client, Commitment, Episode
from clients.rules.commitments import blockers_to_changing, blockers_to_commitment
from iop_portal.models import User
from iop_portal.refusals import Refused


@transaction.atomic
def add(*, client: Client, facts: dict, by: User) -> Commitment:
    """Hours of the week that are taken, on one or several days."""
    client = Client.objects.select_for_update(no_key=True).get(pk=client.pk)
    if reasons := blockers_to_commitment(client, facts=facts):
        raise Refused(reasons)
    commitment = Commitment(client=client, added_by=by, **facts)
    commitment.full_clean()
    commitment.save()
    return commitment


@transaction.atomic
def edit(*, commitment: Commitment, facts: dict, revision: int, by: User) -> Commitment:
    """Correct the hours, give them a last day, or set them inactive. `by` is kept by the history of the table."""
    commitment = Commitment.objects.select_for_update(of=("self",), no_key=True).select_related("client").get(pk=commitment.pk)
    reasons = blockers_to_changing(commitment, revision=revision)
    reasons = reasons or blockers_to_commitment(commitment.client, facts=facts, besides=commitment.pk)
    if reasons:
        raise Refused(reasons)
    for name, value in facts.items():
        setattr(commitment, name, value)
    commitment.revision += 1
    commitment.full_clean()
    commitment.save()
    return commitment


@transaction.atomic
def travel(*, episode: Episode, track: str, transport: str, travel_minutes: int | None, by: User) -> Episode:
    """Which track suits the client, and how they get here. `by` is kept by the history of the episode."""
    episode = Episode.objects.select_for_update(of=("self",), no_key=True).get(pk=episode.pk)
    episode.track, episode.transport, episode.travel_minutes = track, transport, travel_minutes
    episode.full_clean()
    episode.save(update_fields=["track", "transport", "travel_minutes"])
    return episode
