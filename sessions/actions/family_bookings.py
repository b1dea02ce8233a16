"""Expecting a family member at a session, and no longer."""

from django.db import transaction
from django.utils import timezone

from clients.enums import Category
from clients.models import Consent, Contact, Episode
from clients.rules.consents import consent_for
from iop_portal.models import User
from iop_portal.refusals import Refused
from sessions.enums import BookingEnd
from sessions.models import FamilyBooking, GroupSession
from sessions.rules.family_bookings import blockers_to_booking, blockers_to_calling_off, blockers_to_coming
from sessions.rules.keep_apart import blockers_to_bringing


@transaction.atomic
def book(*, group_session: GroupSession, episode: Episode, contact: Contact, by: User) -> FamilyBooking:
    """Expect this person. The consents are locked before they are asked, in the same order as at check-in: session, consents."""
    group_session = (
        GroupSession.objects.select_for_update(no_key=True, of=("self",)).select_related("program").get(pk=group_session.pk)
    )
    contact, episode = Contact.objects.get(pk=contact.pk), Episode.objects.get(pk=episode.pk)
    list(Consent.objects.select_for_update(no_key=True).filter(contact=contact, program=group_session.program).order_by("pk"))
    reasons = blockers_to_booking(group_session, episode, contact) + blockers_to_bringing(group_session, contact)
    if reasons:
        raise Refused(reasons)
    relied_on = {"program": group_session.program, "category": Category.FAMILY_SESSION, "on": group_session.day()}
    booking = FamilyBooking(
        group_session=group_session, episode=episode, contact=contact, consent=consent_for(contact, **relied_on), booked_by=by
    )
    booking.full_clean()
    booking.save()
    return booking


@transaction.atomic
def call_off(*, booking: FamilyBooking, by: User) -> FamilyBooking:
    """The person is no longer expected. They can be booked again."""
    booking = FamilyBooking.objects.select_for_update(of=("self",)).get(pk=booking.pk)
    if reasons := blockers_to_calling_off(booking):
        raise Refused(reasons)
    return _end(booking, BookingEnd.CALLED_OFF, by)


def ask_again(group_sessions, *, by: User) -> list[FamilyBooking]:
    """These sessions are on other days now: who may not come on the new day is no longer expected. Part of such a change."""
    standing = FamilyBooking.objects.standing().filter(group_session__in=group_sessions, group_session__cancelled_at=None)
    bookings = standing.for_inviting().select_for_update(of=("self",)).order_by("pk")
    shut_out = [one for one in bookings if blockers_to_coming(one.group_session, one.episode, one.contact)]
    return [_end(booking, BookingEnd.NO_CONSENT, by) for booking in shut_out]


def _end(booking, reason, by):
    booking.cancelled_at, booking.cancelled_by, booking.cancel_reason = timezone.now(), by, reason
    booking.save(update_fields=["cancelled_at", "cancelled_by", "cancel_reason"])
    return booking
