"""Whose calendar an address opens."""

import hashlib
import hmac

from sessions.models import CalendarFeed


def hash_of(key: str) -> str:
    """What is kept of a key. It is 256 random bits, so a plain hash cannot be guessed backwards."""
    return hashlib.sha256(key.encode()).hexdigest()


def feed_of(key: str) -> CalendarFeed | None:
    """The open feed with this key, of somebody whose account is open; whether a guess was near shows in no timing."""
    wanted = hash_of(key)
    found = CalendarFeed.objects.filter(key_hash=wanted, closed_at=None, user__is_active=True).select_related("user").first()
    if found is None or not hmac.compare_digest(found.key_hash, wanted):
        return None
    return found
