"""Whom a changed date concerns, and who may be told of it."""

from clients.enums import Category, DisclosureRoute
from clients.models import Contact
from clients.rules.disclosures import blockers_to_release
from sessions.models import FamilyBooking, ScheduleCall


def family_to_tell(group_session, episodes) -> list[tuple]:
    """Family who are booked for this session and may take part in it, as (episode, contact): nobody else has to hear of it."""
    by_client = {episode.client_id: episode for episode in episodes}
    booked = FamilyBooking.objects.standing().filter(group_session=group_session).values("contact")
    contacts = Contact.objects.active().filter(client__in=by_client, pk__in=booked)
    contacts = contacts.select_related("client").prefetch_related("consents", "drafts")
    return [
        (by_client[contact.client_id], contact)
        for contact in contacts.order_by("client", "first_name", "last_name", "pk")
        if not blockers_to_family_knowing(group_session, contact)
    ]


def blockers_to_family_knowing(group_session, contact) -> list[str]:
    """Why this member of a family cannot be told today, asked again when the call is made: a consent may have ended since."""
    asked = {"program": group_session.program, "route": DisclosureRoute.PHONE, "category": Category.FAMILY_SESSION}
    return blockers_to_release(contact.client, contact, **asked)


def blockers_to_telling(calls: list[ScheduleCall]) -> list[str]:
    """Why these cannot be ticked off as told."""
    if not calls:
        return ["Choose at least one person."]
    if any(call.overtaken_at for call in calls):
        return ["This date has changed again meanwhile: open the page again and see what is true now."]
    if any(call.told_at for call in calls):
        return ["Somebody else has told one of them meanwhile: open the page again."]
    found = [reason for call in calls if call.contact for reason in blockers_to_family_knowing(call.group_session, call.contact)]
    return [f"A family member cannot be told: {reason}" for reason in dict.fromkeys(found)]
