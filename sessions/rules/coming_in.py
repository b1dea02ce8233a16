"""Who is not let in: asked at the door, of a walk-in, and of whoever is marked as present on the sheet."""

from sessions.models import GroupSession
from sessions.models.group_agreement import NOT_AGREED
from sessions.rules.agreements import not_to_be_seen
from sessions.rules.guests import blockers_beside_guests
from sessions.rules.keep_apart import NOT_POSSIBLE, not_to_come_in


def keeps_out(group_session: GroupSession, coming) -> dict[int, list[str]]:
    """What keeps these clients out, by episode key: guests are there, no agreement to be seen, or somebody not to be met.

    `coming` are lines of the roster. Who was let in already stays, whatever they took back since.
    """
    apart = not_to_come_in(group_session, {line.episode.client_id for line in coming})
    came = {line.episode.pk for line in coming if line.attendance is not None and line.attendance.was_present}
    unseen = not_to_be_seen(group_session, [line.episode for line in coming]) - came
    guests = blockers_beside_guests(group_session) if coming else []
    return {
        line.episode.pk: guests
        + ([NOT_AGREED] if line.episode.pk in unseen else [])
        + ([NOT_POSSIBLE] if line.episode.client_id in apart else [])
        for line in coming
    }
