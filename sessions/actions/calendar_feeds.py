"""A person's private calendar address is made, replaced and closed by that person."""

import secrets

from django.db import transaction
from django.utils import timezone

from iop_portal.models import User
from sessions.models import CalendarFeed
from sessions.rules.calendar_feeds import hash_of


@transaction.atomic
def replace(*, by) -> str:
    """A new address; an older one is closed in the same moment. The key is returned once and kept nowhere."""
    _close(by)
    key = secrets.token_urlsafe(32)
    CalendarFeed.objects.create(user=by, key_hash=hash_of(key), made_at=timezone.now())
    return key


@transaction.atomic
def close(*, by):
    """No address any more."""
    _close(by)


def _close(by):
    User.objects.select_for_update(no_key=True).get(pk=by.pk)
    CalendarFeed.objects.filter(user=by, closed_at=None).update(closed_at=timezone.now())
