"""The families of a session's clients: who took part, who may, and who may not and why."""

from dataclasses import dataclass

from clients.models import Contact, Episode
from sessions.models import FamilyParticipation, GroupSession
from sessions.queries import roster
from sessions.rules.family import blockers_to_participation


@dataclass(frozen=True)
class FamilyMember:
    """Somebody in a client's life, beside a session: whether they took part, and if not, what stands in the way."""

    contact: Contact
    participation: FamilyParticipation | None
    blockers: list[str]


@dataclass(frozen=True)
class FamilyLine:
    """One client of a session, with everybody in their life."""

    episode: Episode
    people: list[FamilyMember]


def family_lines(group_session: GroupSession, *, besides: Episode | None = None) -> list[FamilyLine]:
    """The clients on the sheet, and one more if asked for, each with their active contacts. Three queries beside the roster's."""
    episodes = [line.episode for line in roster(group_session)]
    if besides is not None and besides not in episodes:
        episodes.append(besides)
    took_part = {participation.contact_id: participation for participation in group_session.family.order_by("pk")}
    contacts = Contact.objects.active().filter(client__in=[episode.client_id for episode in episodes])
    people = {}
    for contact in contacts.prefetch_related("consents", "drafts"):
        people.setdefault(contact.client_id, []).append(contact)
    return [
        FamilyLine(
            episode=episode,
            people=[
                FamilyMember(contact, took_part.get(contact.pk), blockers_to_participation(group_session, episode, contact))
                for contact in people.get(episode.client_id, ())
            ],
        )
        for episode in episodes
    ]
