"""Whether a session without a series may be planned, and whether a session may be cancelled."""

from django.db.models import Q

from clients.models import Episode
from plans.enums import Modality
from sessions.enums import FamilyFormat
from sessions.models import GroupSession
from sessions.rules.clashes import clashes, in_words, when
from sessions.rules.keep_apart import blockers_to_being_together
from sessions.rules.staffing import blockers_to_staffing


def blockers_to_group_session(planned, *, co_facilitators=(), episodes=()) -> list[str]:
    """Why this session, not saved yet, cannot be planned for these clients."""
    reasons = blockers_to_staffing(planned, co_facilitators)
    if planned.modality == Modality.INDIVIDUAL and len(episodes) != 1:
        reasons.append("Choose the one client this session is for.")
    elif not episodes and planned.family_format != FamilyFormat.EDUCATION:
        reasons.append("Choose at least one client.")
    if len(episodes) > planned.capacity:
        reasons.append(f"{len(episodes)} clients are chosen for {planned.capacity} places.")
    reasons += _not_in_treatment(planned, episodes)
    reasons += _clients_elsewhere(planned, episodes)
    reasons += blockers_to_being_together(planned, episodes)
    people = [planned.facilitator, *co_facilitators]
    times = [(planned.starts_at, planned.ends_at)]
    return reasons + in_words(clashes(times, program=planned.program, room=planned.room, people=people))


def _not_in_treatment(planned, episodes):
    keys = [episode.pk for episode in episodes]
    able = set(Episode.objects.active_on(planned.day()).filter(pk__in=keys, program=planned.program).values_list("pk", flat=True))
    return [
        f"Client {episode.client.number} is not in treatment here on that day." for episode in episodes if episode.pk not in able
    ]


def _clients_elsewhere(planned, episodes):
    """Clients who are expected in another session at that time. By number: the sentence may be read by others."""
    reasons = []
    meanwhile = GroupSession.objects.held().filter(starts_at__lt=planned.ends_at, ends_at__gt=planned.starts_at)
    for episode in episodes:
        day, client = planned.day(), episode.client_id
        enrolled = (
            Q(series__enrolments__starts_on__lte=day, series__enrolments__episode__client=client)
            & (Q(series__enrolments__ends_on=None) | Q(series__enrolments__ends_on__gte=day))
            & Q(series__enrolments__withdrawn_at=None)
        )
        for other in meanwhile.filter(enrolled | Q(bookings__episode__client=client)).distinct():
            what = other.title if other.program_id == planned.program_id else "a session of another program"
            span = when(other.starts_at, other.ends_at, planned.program.zone)
            reasons.append(f"Client {episode.client.number} is expected at {what} on {span}.")
    return reasons


def blockers_to_cancelling(group_session) -> list[str]:
    """Why this session cannot be cancelled: it was already, or it took place."""
    if group_session.is_cancelled:
        return ["This session was cancelled already."]
    if group_session.attendances.present().exists() or group_session.family.exists():
        return ["People came to this session: it took place and cannot be cancelled."]
    return []
