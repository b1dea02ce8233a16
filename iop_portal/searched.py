"""What was searched for stays on the server: a name or a birth date never stands in an address, a log or a browser's history.

The box is sent by POST; the text is kept in the session under a key, and only the key goes into addresses.
"""

import uuid

KEPT = 20  # each pause while typing keeps one; another tab's pages should outlive them


def remember(request, text) -> str:
    """Keep what was typed; the key for addresses, empty where nothing was typed."""
    if not text:
        return ""
    kept = dict(list(request.session.get("searches", {}).items())[-(KEPT - 1) :])
    key = next((key for key, before in kept.items() if before == text), uuid.uuid4().hex)
    request.session["searches"] = kept | {key: text}
    return key


def recall(request, name="search") -> str:
    """What was typed, by the key in the address; empty for an unknown or forgotten one."""
    return request.session.get("searches", {}).get(request.GET.get(name, ""), "")
