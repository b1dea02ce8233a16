"""The families of a session's clients: who is expected, who took part, who may, and who may not and why."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from clients.models import Contact, Episode
from sessions.enums import FamilyFormat
from sessions.models import FamilyBooking, FamilyParticipation, GroupSession
from sessions.queries import roster
from sessions.rules.agreements import blockers_to_meeting_families
from sessions.rules.family import blockers_to_participation


@dataclass(frozen=True)
class FamilyMember:
    """Somebody in a client's life, beside a session: whether they took part, and if not, what stands in the way."""

    contact: Contact
    participation: FamilyParticipation | None
    booking: FamilyBooking | None
    blockers: list[str]
    unsigned: list[str]  # those of the blockers that a signature under the group's agreement clears

    @property
    def lacks_consent(self) -> bool:
        """Something else is in the way too."""
        return len(self.blockers) > len(self.unsigned)


@dataclass(frozen=True)
class FamilyLine:
    """One client of a session, with everybody in their life."""

    episode: Episode
    people: list[FamilyMember]


def family_lines(
    group_session: GroupSession, *, besides: Episode | None = None, ask: Callable = blockers_to_participation
) -> list[FamilyLine]:
    """The clients on the sheet, those whose family is expected, and one more if asked for, each with their active contacts.

    `ask` is the rule that says what stands in one person's way. Six queries beside the roster's, seven where families meet.
    """
    episodes = [line.episode for line in roster(group_session)]
    bookings = group_session.family_bookings.standing().select_related("episode__client").order_by("pk")
    booked = {booking.contact_id: booking for booking in bookings}
    episodes += {booking.episode_id: booking.episode for booking in booked.values() if booking.episode not in episodes}.values()
    if besides is not None and besides not in episodes:
        episodes.append(besides)
    if group_session.family_format == FamilyFormat.MULTIFAMILY:
        prefetch_related_objects(episodes, "group_agreements")
    took_part = {participation.contact_id: participation for participation in group_session.family.standing().order_by("pk")}
    contacts = Contact.objects.active().filter(client__in=[episode.client_id for episode in episodes])
    people = {}
    for contact in contacts.prefetch_related("consents__program", "drafts"):
        people.setdefault(contact.client_id, []).append(contact)
    return [
        FamilyLine(
            episode=episode,
            people=[
                FamilyMember(
                    contact=contact,
                    participation=took_part.get(contact.pk),
                    booking=booked.get(contact.pk),
                    blockers=ask(group_session, episode, contact),
                    unsigned=blockers_to_meeting_families(group_session, episode, contact),
                )
                for contact in people.get(episode.client_id, ())
            ],
        )
        for episode in episodes
    ]
