"""Leaving treatment touches two apps: the episode ends, and with it the plan. Places in groups end by themselves."""

import datetime as dt

from django.db import transaction

from clients.actions import episodes
from clients.models import Episode
from iop_portal.models import User
from plans.actions import plans


@transaction.atomic
def discharge(*, episode: Episode, on: dt.date, by: User, **facts) -> Episode:
    """Discharge the client and close the plan, both or neither."""
    episode = episodes.discharge(episode=episode, on=on, by=by, **facts)
    plans.close(episode=episode, on=on, by=by)
    return episode
